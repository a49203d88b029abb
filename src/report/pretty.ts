import picocolors from 'picocolors';
import type { Diagnostic, FigureTable, Language, RelatedPlace, Severity } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import type { Place } from '../source/types.ts';
import { alikeText } from './alike.ts';
import { countsByRule } from './by-rule.ts';
import { counting, countOf, suppressedCount } from './count.ts';
import { excerpt } from './excerpt.ts';
import { figuresAligned } from './figures.ts';
import { inFolder } from './folder.ts';
import { fold, type Shown } from './folding.ts';
import { judgesLine } from './judges.ts';
import { PARTIAL } from './partial.ts';
import { counted, ERRORS, FILES, INFOS, lithuanianForm, WARNINGS } from './plural.ts';
import type { Format, ReportInput } from './types.ts';

const DEFAULT_MAX = 100;
const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
	lt: { error: 'klaida', warning: 'įspėjimas', info: 'pastaba' },
	en: { error: 'error', warning: 'warning', info: 'note' },
};
const WORDS = {
	lt: { help: 'patarimas', more: 'plačiau', all: 'visus rodo --verbose', overview: 'Kiek radinių parodyta', of: 'iš' },
	en: { help: 'help', more: 'more', all: '--verbose shows all', overview: 'Shown by rule', of: 'of' },
} as const;

type Colours = ReturnType<typeof picocolors.createColors>;

/** For people: each finding with its source line, then what is folded, then the sum of it all and who judged. */
export const pretty: Format = (input) => {
	const { language, maxProblems, verbose = false } = input;
	const colours = picocolors.createColors(input.colour);
	// Who asks for a number of findings, or for all of them, wants to see them.
	const options = { most: maxProblems ?? (verbose ? Number.POSITIVE_INFINITY : DEFAULT_MAX), foldsAlike: maxProblems === undefined && !verbose };
	const findings = inFolder(counting(input.diagnostics), input.folder);
	const { shown, rest } = fold(findings, options);
	const blocks = shown.map((one) => finding(one, language, colours));
	if (rest.length > 0) blocks.push(overview(findings, shown, language, colours));
	const sum = [summary(input, colours), ...(input.isWhole ? [] : [colours.yellow(PARTIAL[language])]), colours.dim(judgesLine(input))];
	return `${[...blocks, sum.join('\n')].join('\n\n')}\n`;
};

function painted(severity: Severity, colours: Colours): (text: string) => string {
	const colour = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.cyan;
	return (text) => colours.bold(colour(text));
}

function finding({ diagnostic, alike }: Shown, language: Language, colours: Colours): string {
	const { rule, severity, message, place, related = [], help, table } = diagnostic;
	const paint = painted(severity, colours);
	const gutter = gutterWidth([place, ...related.map((one) => one.place)]);
	const note = (label: string, text: string): string => `${' '.repeat(gutter)} ${colours.blue('=')} ${colours.bold(label)}: ${text}`;
	return [
		`${paint(`${SEVERITY[language][severity]}[${rule}]`)}${colours.bold(`: ${message[language]}`)}`,
		...(place ? quotation(place, gutter, '-->', paint, colours) : []),
		...related.flatMap((one) => relatedPlace(one, gutter, language, colours)),
		...(table ? figures(table, gutter, language, colours) : []),
		...(help ? [note(WORDS[language].help, help[language])] : []),
		// A command works wherever the program is installed, and says more than a path.
		note(WORDS[language].more, `plan explain ${rule}`),
		...(alike.length > 0 ? [note(alikeText(alike, language), WORDS[language].all)] : []),
	].join('\n');
}

/** The table of figures, behind the bar that quoted lines stand behind. */
function figures(table: FigureTable, gutter: number, language: Language, colours: Colours): string[] {
	return ['', ...figuresAligned(table, language)].map((line) => `${' '.repeat(gutter)} ${colours.blue('|')} ${line}`.trimEnd());
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

/** Where not all is shown, what there is: «20 of 1095  warning  funding/year-jump», a line for each rule. */
function overview(findings: readonly Diagnostic[], shown: readonly Shown[], language: Language, colours: Colours): string {
	const rows = countsByRule(findings, new Set(shown.map(({ diagnostic }) => diagnostic)));
	const words = SEVERITY[language];
	const [all, severity] = [Math.max(...rows.map((row) => String(row.all).length)), Math.max(...rows.map((row) => words[row.severity].length))];
	const lines = rows.map((row) => {
		const count = `${String(row.shown).padStart(4)} ${WORDS[language].of} ${String(row.all).padStart(all)}`;
		return `${count}  ${painted(row.severity, colours)(words[row.severity].padEnd(severity))}  ${row.rule}`;
	});
	return [colours.bold(`${WORDS[language].overview} (${WORDS[language].all}):`), ...lines].join('\n');
}

function summary({ diagnostics, files, ms, language, since }: ReportInput, colours: Colours): string {
	const errors = countOf(diagnostics, 'error');
	const warnings = countOf(diagnostics, 'warning');
	const infos = countOf(diagnostics, 'info');
	const counts = [
		...(errors ? [painted('error', colours)(counted(errors, ERRORS, language))] : []),
		...(warnings ? [painted('warning', colours)(counted(warnings, WARNINGS, language))] : []),
		...(infos ? [painted('info', colours)(counted(infos, INFOS, language))] : []),
	].join(', ');
	const none = since === undefined ? { lt: 'Klaidų nerasta', en: 'No problems found' } : { lt: `Nuo versijos „${since}“ naujų klaidų nerasta`, en: `No new problems since ${since}` };
	const facts = [...aside(suppressedCount(diagnostics), language), checked(files, language), `${Math.round(ms)} ms`];
	return `${counts === '' ? colours.bold(colours.green(none[language])) : counts} ${colours.dim(`(${facts.join(', ')})`)}`;
}

function aside(count: number, language: Language): string[] {
	if (count === 0) return [];
	return [language === 'lt' ? `nutildyta ${count}` : `${count} set aside`];
}

function checked(files: number, language: Language): string {
	const verb = (['patikrintas', 'patikrinti', 'patikrinta'] as const)[lithuanianForm(files)];
	return language === 'lt' ? `${verb} ${counted(files, FILES, language)}` : `${counted(files, FILES, language)} checked`;
}
