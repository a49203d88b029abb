import type { Diagnostic, Language, Severity } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import { countByRule, counting, countOf, variedFirst } from './count.ts';
import { figuresText } from './figures.ts';
import { judgesLine } from './judges.ts';
import { counted, ERRORS, INFOS, WARNINGS } from './plural.ts';
import { inRepository } from './repository.ts';
import type { Format, ReportInput } from './types.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows no more annotations of one kind that a step makes; the rest is only in its log. */
const MOST_OF_A_KIND = 10;

/** Annotations for GitHub Actions: a workflow command a finding, the gravest and the most varied first; then, for the log, who judged, and what the annotations don't show. */
export const github: Format = (input) => {
	const { language } = input;
	const findings = variedFirst(counting(inRepository(input)));
	return [...findings.map((one) => annotation(one, language)), ...beyond(input, findings), judgesLine(input), ''].join('\n');
};

function annotation(diagnostic: Diagnostic, language: Language): string {
	const { rule, severity, message, help, table, related = [] } = diagnostic;
	const text = [
		message[language],
		...related.map((one) => `${one.place.file.path}:${spanOf(one.place).start.line}: ${one.message[language]}`),
		...(help ? [help[language]] : []),
		...(table ? [figuresText(table, language)] : []),
	].join('\n');
	const properties = Object.entries({ ...placeOf(diagnostic), title: rule }).map(([name, value]) => `${name}=${property(String(value))}`);
	return `::${COMMANDS[severity]} ${properties.join(',')}::${data(text)}`;
}

/** Columns only on one line: GitHub takes none for a range of several. */
function placeOf({ place }: Diagnostic): Readonly<Record<string, string | number>> {
	if (!place) return {};
	const { start, end } = spanOf(place);
	const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
	return { file: place.file.path, line: start.line, endLine: end.line, ...columns };
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What the limit hides is said in the log. A line that begins with `::` would be a command. */
function beyond({ language, diagnostics }: ReportInput, findings: readonly Diagnostic[]): string[] {
	const kinds = [
		{ severity: 'error', words: ERRORS },
		{ severity: 'warning', words: WARNINGS },
		{ severity: 'info', words: INFOS },
	] as const;
	const over = kinds.filter(({ severity }) => countOf(diagnostics, severity) > MOST_OF_A_KIND);
	if (over.length === 0) return [];
	const sums = over.map(({ severity, words }) => counted(countOf(diagnostics, severity), words, language)).join(', ');
	const head =
		language === 'lt'
			? `Rasta: ${sums}. „GitHub“ rodo tik po ${MOST_OF_A_KIND} kiekvieno lygio anotacijų; visi radiniai – šiame žurnale. Taisyklės:`
			: `Found: ${sums}. GitHub shows ${MOST_OF_A_KIND} annotations of each level; all findings are in this log. By rule:`;
	return [head, ...countByRule(findings).map(([rule, count]) => `  ${count} × ${rule}`)];
}
