import type { Diagnostic, FigureTable } from '../../src/diagnostic.ts';
import type { ReportInput } from '../../src/report/index.ts';
import type { RuleInfo } from '../../src/rule-info.ts';
import type { SourceFile } from '../../src/source/types.ts';

export const svp: SourceFile = { path: 'svp.yaml', text: 'id: svp\nname: "Ąžuolo"\n\tsource: SB\nlong: [\n  1,\n]\n' };

/** A finding whose place is the first occurrence of `words` in the file. */
export function found(rule: string, words: string, more: Partial<Diagnostic> = {}, file: SourceFile = svp): Diagnostic {
	const start = file.text.indexOf(words);
	return { rule, severity: 'error', message: { lt: `Rasta ${words}`, en: `Found ${words}` }, place: { file, range: { start, end: start + words.length } }, ...more };
}

export function input(diagnostics: readonly Diagnostic[], more: Partial<ReportInput> = {}): ReportInput {
	return { diagnostics, files: 3, isWhole: true, ms: 12.4, language: 'en', version: '0.1.0', colour: false, ...more };
}

/** A finding with a fix of two edits: the quotation marks around „Ąžuolo“. */
export const mendable: Diagnostic = found('structure/name-quotes', '"Ąžuolo"', {
	severity: 'warning',
	fix: {
		title: { lt: 'Pataisyti', en: 'Mend' },
		safe: true,
		edits: [
			{ place: { file: svp, range: { start: 14, end: 15 } }, text: '„' },
			{ place: { file: svp, range: { start: 21, end: 22 } }, text: '“' },
		],
	},
});

export const table: FigureTable = {
	head: [
		{ lt: 'šaltinis', en: 'source' },
		{ lt: 'planas', en: 'plan' },
		{ lt: 'biudžetas', en: 'budget' },
	],
	rows: [
		[
			{ lt: 'SB', en: 'SB' },
			{ lt: '10', en: '10' },
			{ lt: '12', en: '12' },
		],
	],
};

const wages: RuleInfo = {
	id: 'funding/wages',
	severity: 'error',
	title: { lt: 'Darbo užmokestis viršija išlaidas', en: 'Wages exceed expenditure' },
	description: { lt: 'Darbo užmokestis yra išlaidų dalis.', en: 'Wages are a part of expenditure.' },
	source: { lt: 'tvarkos aprašas', en: 'the procedure' },
	bad: 'expenditure: 10\nwages: 12\n',
	good: 'expenditure: 12\nwages: 10\n',
	options: { share: { type: 'number', default: 0.5, minimum: 0, description: { lt: 'dalis', en: 'the share' } } },
};

const { place: _place, ...placeless } = found('tool/rule-failed', 'svp', { element: 'funding/wages' });

/** A report with everything that a finding can have: each severity, related places, help, a fix, figures, none of a place, and two set aside. */
export const everything: ReportInput = input(
	[
		placeless,
		found('funding/wages', 'SB', {
			element: 'svp:01/SB/2015',
			related: [{ place: { file: svp, range: { start: 4, end: 7 } }, message: { lt: 'žr. čia', en: 'see here' } }],
			help: { lt: 'Gal „SB(VB)“?', en: 'Did you mean `SB(VB)`?' },
			table,
		}),
		mendable,
		found('narrative/alt', 'long', { severity: 'info' }),
		found('links/a', '[\n  1,\n]'),
		found('funding/wages', 'svp', { suppressed: { by: 'comment', reason: 'council decision T-55' } }),
		found('links/a', 'id', { suppressed: { by: 'baseline' } }),
	],
	{ rules: [wages], registers: '5f0c2a9e77d1', repositoryFolder: 'planai/Ąžuolo planas/', folder: 'planas/', pages: 'https://plan.example/' },
);
