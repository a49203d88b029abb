import type { Diagnostic, Edit, Fix, Language, Severity, Suppression } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import type { Place } from '../source/types.ts';
import { figuresMarkdown, figuresText } from './figures.ts';
import { markdownText } from './markdown-text.ts';

/** Where a repository's files are: GitHub's name for its root. */
export const SOURCE_ROOT = '%SRCROOT%';

/** The key of our own fingerprint. `primaryLocationLineHash` is left to GitHub's upload, which computes it from the line and warns of any other value. */
const FINGERPRINT = 'planFinding/v1';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function levelOf(severity: Severity): string {
	return LEVELS[severity];
}

export interface ResultContext {
	readonly language: Language;
	readonly ruleIndex: number;
	readonly fingerprint: string;
}

/** A finding with a place. `suppressions` is there for each, for the specification (3.27.23) wants it on all results or on none. */
export function sarifResult(diagnostic: Diagnostic, place: Place, { language, ruleIndex, fingerprint }: ResultContext): object {
	const { rule, severity, related = [], fix, element, suppressed } = diagnostic;
	return {
		ruleId: rule,
		ruleIndex,
		level: levelOf(severity),
		message: sarifMessage(diagnostic, language),
		locations: [{ ...physical(place), ...(element === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: element }] }) }],
		...(related.length > 0 ? { relatedLocations: related.map((one, id) => ({ id, ...physical(one.place), message: { text: plain(one.message[language]) } })) } : {}),
		partialFingerprints: { [FINGERPRINT]: fingerprint },
		...(fix ? { fixes: [sarifFix(fix, language)] } : {}),
		suppressions: suppressed ? [suppression(suppressed)] : [],
	};
}

/** The message, its help under it, and its figures. */
export function sarifMessage({ message, help, table }: Diagnostic, language: Language): object {
	const sentences = [message, ...(help ? [help] : [])].map((text) => text[language]);
	const text = [...sentences, ...(table ? [figuresText(table, language)] : [])].map(plain).join('\n');
	if (!table) return { text };
	return { text, markdown: [...sentences.map(markdownText), figuresMarkdown(table, language).join('\n')].join('\n\n') };
}

/** Without what would be read as a link (3.11.6). */
function plain(text: string): string {
	return text.replaceAll('](', '] (');
}

function physical(place: Place): object {
	return { physicalLocation: { artifactLocation: artifact(place.file.path), region: region(place) } };
}

function artifact(path: string): object {
	return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: SOURCE_ROOT };
}

function region(place: Place): object {
	const { start, end } = spanOf(place);
	return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function sarifFix({ title, safe, edits }: Fix, language: Language): object {
	const byFile = new Map<string, Edit[]>();
	for (const edit of edits) {
		const { path } = edit.place.file;
		byFile.set(path, [...(byFile.get(path) ?? []), edit]);
	}
	return {
		description: { text: plain(title[language]) },
		artifactChanges: [...byFile].map(([path, changes]) => ({
			artifactLocation: artifact(path),
			replacements: changes.map(({ place, text }) => ({ deletedRegion: region(place), insertedContent: { text } })),
		})),
		properties: { safe },
	};
}

function suppression({ by, reason }: Suppression): object {
	return { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', ...(reason === undefined ? {} : { justification: reason }) };
}
