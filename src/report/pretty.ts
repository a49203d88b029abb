import picocolors from 'picocolors';
import type { Diagnostic, Language, RelatedPlace, Severity } from '../diagnostic.ts';
import type { Place } from '../source/types.ts';
import { countOf } from './count.ts';
import { excerpt } from './excerpt.ts';
import { inFolder } from './folder.ts';
import { counted, ERRORS, FILES, INFOS, lithuanianForm, WARNINGS } from './plural.ts';
import { spanOf } from './position.ts';
import { ruleUrl } from './rule-url.ts';
import type { Format, ReportInput } from './types.ts';

const DEFAULT_MAX = 100;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
	lt: { error: 'klaida', warning: 'įspėjimas', info: 'pastaba' },
	en: { error: 'error', warning: 'warning', info: 'note' },
};
const WORDS = {
	lt: { help: 'patarimas', page: 'taisyklė' },
	en: { help: 'help', page: 'rule' },
} as const;

type Colours = ReturnType<typeof picocolors.createColors>;

/** For people: each finding with its source line, then what is folded, then the sum of it all. */
export const pretty: Format = (input) => {
	const colours = picocolors.createColors(input.colour);
	const { shown, folded } = folding(inFolder(input.diagnostics, input.folder), input.maxProblems ?? DEFAULT_MAX);
	const blocks = shown.map((diagnostic) => finding(diagnostic, input.language, colours));
	if (folded.length > 0) blocks.push(foldedSummary(folded, input.language, colours));
	return `${[...blocks, summary(input, colours)].join('\n\n')}\n`;
};

interface Folding {
	readonly shown: readonly Diagnostic[];
	readonly folded: readonly Diagnostic[];
}

/** The first `most` findings, errors before warnings, in the order of files; the rest is folded. */
function folding(diagnostics: readonly Diagnostic[], most: number): Folding {
	if (diagnostics.length <= most) return { shown: diagnostics, folded: [] };
	const gravest = [...diagnostics].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, most);
	const chosen = new Set(gravest);
	return { shown: diagnostics.filter((one) => chosen.has(one)), folded: diagnostics.filter((one) => !chosen.has(one)) };
}

function painted(severity: Severity, colours: Colours): (text: string) => string {
	const colour = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.cyan;
	return (text) => colours.bold(colour(text));
}

function finding(diagnostic: Diagnostic, language: Language, colours: Colours): string {
	const { rule, severity, message, place, related = [], help } = diagnostic;
	const paint = painted(severity, colours);
	const gutter = gutterWidth([place, ...related.map((one) => one.place)]);
	const note = (label: string, text: string): string => `${' '.repeat(gutter)} ${colours.blue('=')} ${colours.bold(label)}: ${text}`;
	return [
		`${paint(`${SEVERITY[language][severity]}[${rule}]`)}${colours.bold(`: ${message[language]}`)}`,
		...(place ? quotation(place, gutter, '-->', paint, colours) : []),
		...related.flatMap((one) => relatedPlace(one, gutter, language, colours)),
		...(help ? [note(WORDS[language].help, help[language])] : []),
		note(WORDS[language].page, ruleUrl(rule)),
	].join('\n');
}

function relatedPlace({ place, message }: RelatedPlace, gutter: number, language: Language, colours: Colours): string[] {
	return quotation(place, gutter, ':::', colours.blue, colours, message[language]);
}

/** Where it is, and the line with the range marked. */
function quotation(place: Place, gutter: number, arrow: string, paint: (text: string) => string, colours: Colours, label = ''): string[] {
	const { start } = spanOf(place);
	const head = `${' '.repeat(gutter)}${colours.blue(arrow)} ${place.file.path}:${start.line}:${start.column}`;
	if (place.file.text === '') return [label ? `${head} ${paint(label)}` : head];
	const { line, text, marks } = excerpt(place);
	const bar = colours.blue('|');
	const indent = marks.slice(0, marks.indexOf('^'));
	const carets = marks.slice(indent.length);
	return [
		head,
		`${' '.repeat(gutter)} ${bar}`,
		`${colours.blue(String(line).padStart(gutter))} ${bar} ${text}`.trimEnd(),
		`${' '.repeat(gutter)} ${bar} ${indent}${paint(label ? `${carets} ${label}` : carets)}`,
	];
}

/** Digits of the largest line number of a finding. */
function gutterWidth(places: readonly (Place | undefined)[]): number {
	return Math.max(1, ...places.flatMap((place) => (place ? [String(spanOf(place).start.line).length] : [])));
}

/** «ir dar 35: 20 × funding/wages, 15 × structure/name-quotes», the most frequent first. */
function foldedSummary(folded: readonly Diagnostic[], language: Language, colours: Colours): string {
	const counts = new Map<string, number>();
	for (const { rule } of folded) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const groups = [...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `  ${count} × ${rule}`);
	const head = language === 'lt' ? `… ir dar ${folded.length}:` : `… and ${folded.length} more:`;
	return [colours.bold(head), ...groups].join('\n');
}

function summary({ diagnostics, files, ms, language }: ReportInput, colours: Colours): string {
	const errors = countOf(diagnostics, 'error');
	const warnings = countOf(diagnostics, 'warning');
	const infos = countOf(diagnostics, 'info');
	const counts = [
		...(errors ? [painted('error', colours)(counted(errors, ERRORS, language))] : []),
		...(warnings ? [painted('warning', colours)(counted(warnings, WARNINGS, language))] : []),
		...(infos ? [painted('info', colours)(counted(infos, INFOS, language))] : []),
	].join(', ');
	const none = language === 'lt' ? 'Klaidų nerasta' : 'No problems found';
	return `${counts === '' ? colours.bold(colours.green(none)) : counts} ${colours.dim(`(${checked(files, language)}, ${Math.round(ms)} ms)`)}`;
}

function checked(files: number, language: Language): string {
	const verb = (['patikrintas', 'patikrinti', 'patikrinta'] as const)[lithuanianForm(files)];
	return language === 'lt' ? `${verb} ${counted(files, FILES, language)}` : `${counted(files, FILES, language)} checked`;
}
