import type { Bilingual, Diagnostic, Edit, Severity } from '../diagnostic.ts';
import { lineText, type Position, spanOf } from '../source/position.ts';
import type { OffsetRange, Place, SourceFile } from '../source/types.ts';
import { counting } from './count.ts';
import { figuresText } from './figures.ts';
import { inFolder } from './folder.ts';
import { judgesLine } from './judges.ts';
import { webPage } from './rule-url.ts';
import type { Format, ReportInput } from './types.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/**
 * Reviewdog's diagnostic format, a JSON object a line: nothing when there is nothing. Paths are from the current folder, as reviewdog takes them;
 * it refuses members that it does not know, so who judged stands in the source's name.
 */
export const rdjsonl: Format = (input) =>
	counting(inFolder(input.diagnostics, input.folder))
		.map((diagnostic) => `${JSON.stringify(lineOf(diagnostic, input))}\n`)
		.join('');

function lineOf(diagnostic: Diagnostic, input: ReportInput): object {
	const { rule, severity, place } = diagnostic;
	const page = webPage(rule, input);
	return {
		message: messageOf(diagnostic, input),
		location: place ? { path: place.file.path, range: rangeOf(place) } : { path: `${input.folder ?? ''}plan.yaml` },
		severity: SEVERITIES[severity],
		source: { name: judgesLine(input) },
		code: { value: rule, ...(page === undefined ? {} : { url: page }) },
		...suggestions(diagnostic),
	};
}

function messageOf({ message, related = [], help, table }: Diagnostic, { language }: ReportInput): string {
	const said = (text: Bilingual): string => text[language];
	return [
		said(message),
		...related.map((one) => `${one.place.file.path}:${spanOf(one.place).start.line}: ${said(one.message)}`),
		...(help ? [said(help)] : []),
		...(table ? [figuresText(table, language)] : []),
	].join('\n');
}

/** The fix as one replacement: reviewdog offers each suggestion by itself, and half a fix is none. Only in the file that the finding is in. */
function suggestions({ fix, place }: Diagnostic): { readonly suggestions?: readonly object[] } {
	if (!fix || !place || fix.edits.length === 0 || fix.edits.some((edit) => edit.place.file.path !== place.file.path)) return {};
	const { file, range, text } = joined(place.file, fix.edits);
	return { suggestions: [{ range: rangeOf({ file, range }), text }] };
}

/** Edits of one file as a replacement of all from the first to the last. */
function joined(file: SourceFile, edits: readonly Edit[]): { readonly file: SourceFile; readonly range: OffsetRange; readonly text: string } {
	const ordered = [...edits].sort((a, b) => a.place.range.start - b.place.range.start);
	const start = ordered[0]?.place.range.start ?? 0;
	let end = start;
	let text = '';
	for (const edit of ordered) {
		text += file.text.slice(end, edit.place.range.start) + edit.text;
		end = edit.place.range.end;
	}
	return { file, range: { start, end }, text };
}

function rangeOf(place: Place): object {
	const { start, end } = spanOf(place);
	return { start: inBytes(place.file, start), end: inBytes(place.file, end) };
}

/** Reviewdog counts columns in bytes of UTF-8. */
function inBytes(file: SourceFile, { line, column }: Position): Position {
	return { line, column: Buffer.byteLength(lineText(file, line).slice(0, column - 1)) + 1 };
}
