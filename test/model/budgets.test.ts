import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { BudgetEntry } from '../../src/model/accounts.ts';
import { buildWorkspace, type ModelResult } from '../../src/model/build.ts';
import { parseCsvFile } from '../../src/source/csv.ts';
import { placeText } from '../../src/source/position.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

const PLAN = 'kind: activity-plan\nid: svp\nyears: {from: 2015, to: 2017}\nmoneyDecimals: 1\n';

/** The model of a budget of the plan beside it, with its table. */
function modelOf(budget: string, csv = ''): ModelResult {
	const { document } = parseCsvFile({ path: 'lesos/b.csv', text: csv });
	return buildWorkspace({
		root: '/workspace',
		documents: [
			{ path: 'svp.yaml', text: PLAN },
			{ path: 'lesos/b.yaml', text: `kind: budget\nid: b\nname: Biudžetas\nplan: svp\nbasis: adopted\n${budget}` },
		].flatMap((file) => parseYamlFile(file).documents),
		narratives: new Map(),
		assets: new Set(['lesos/b.csv']),
		tables: new Map(document ? [['lesos/b.csv', document]] : []),
	});
}

/** «2015 01 SB: total 120 (was 414)». */
function told({ year, programme, source, body, amounts }: BudgetEntry): string {
	const figures = [...amounts].map(([name, { value, original }]) => `${name} ${value.toFixed()}${original ? ` (was ${original.toFixed()})` : ''}`);
	return `${[year, programme?.text, source?.text, body?.text].filter((part) => part !== undefined).join(' ')}: ${figures.join(', ')}`;
}

function lineAndColumn(place: Diagnostic['place']): string {
	return place ? placeText(place, '').slice(1) : '';
}

function entries(budget: string, csv?: string): string[] {
	const { workspace, diagnostics } = modelOf(budget, csv);
	return [...workspace.budgets.flatMap((one) => one.entries.map(told)), ...diagnostics.map(({ rule, place }) => `${rule} „${place?.file.text.slice(place.range.start, place.range.end)}“`)];
}

describe('an entry', () => {
	it.each([
		['is of the plan’s first year', 'entries: [{source: SB, amount: 1.5}]', ['2015 SB: total 1.5']],
		['is of the budget’s year', 'year: 2016\nentries: [{source: SB, amount: 1.5}]', ['2016 SB: total 1.5']],
		['is of its own year', 'year: 2016\nentries: [{year: 2017, programme: "01", body: "12", amount: 1.5}]', ['2017 01 12: total 1.5']],
		['is of a class', 'entries: [{class: wages, amount: 1.5}]', ['2015: wages 1.5']],
		['is split by class', 'entries: [{amount: {total: 3, wages: 1, assets: 0.5}}]', ['2015: total 3, wages 1, assets 0.5']],
		['has no amount that is no number', 'entries: [{source: SB, amount: daug}]', ['2015 SB: ']],
		['is converted from litas', 'currency: LTL\nyear: 2014\nentries: [{amount: 1000}]', ['2014: total 289.6 (was 1000)']],
		['is converted from euros to thousands', 'divisor: 1000\nentries: [{amount: 1250050}]', ['2015: total 1250.1 (was 1250050)']],
		['is converted once from litas to thousands of euros', 'currency: LTL\nyear: 2014\ndivisor: 1000\nentries: [{amount: 172640}]', ['2014: total 50 (was 172640)']],
	])('%s', (_what, budget, expected) => {
		expect(entries(`${budget}\n`)).toEqual(expected);
	});
});

describe('a table', () => {
	it.each([
		['has columns by their keys', 'file: b.csv', 'year;programme;source;amount\n2016;01;SB;"1 234,5"\n', ['2016 01 SB: total 1234.5']],
		[
			'has columns by their Lithuanian titles',
			'file: b.csv',
			'Programa;Šaltinis;Iš viso;Išlaidoms;Iš jų darbo užmokesčiui;Turtui įsigyti\n01;SB;3;2;1;1\n',
			['2015 01 SB: total 3, expenditure 2, wages 1, assets 1'],
		],
		['has columns by the titles given', 'file: b.csv\ncolumns: {programme: Kodas, amount: Lėšos}', 'Kodas;Lėšos\n02;3\n', ['2015 02: total 3']],
		['has classes in a column', 'file: b.csv', 'source;class;amount\nSB;wages;3\n', ['2015 SB: wages 3']],
		['has rows of sums and rows without amounts', 'file: b.csv', 'programme;source;amount\nIš viso;SB;3\nIš viso:;;9\n01;ES;–\nŠvietimas;;\n', ['2015 SB: total 3', '2015: total 9']],
		['adds to the entries beside it', 'file: b.csv\nentries: [{source: ES, amount: 1}]', 'source;amount\nSB;3\n', ['2015 ES: total 1', '2015 SB: total 3']],
		['lacks a column', 'file: b.csv\ncolumns: {amount: Lešos}', 'source;Lėšos\nSB;3\n', ['source/csv-column „Lešos“']],
		['has no amounts', 'file: b.csv', 'source;Lėšos\nSB;3\n', ['source/csv-column „b.csv“']],
		[
			'has cells that are not valid',
			'file: b.csv',
			'year;class;amount\n215;total;3\n2015;visa;3\n2015;total;3 Eur\n',
			['2015: ', '2015: ', '2015: ', 'source/csv-value „215“', 'source/csv-value „visa“', 'source/csv-value „3 Eur“'],
		],
	])('%s', (_what, budget, csv, expected) => {
		expect(entries(`${budget}\n`, csv)).toEqual(expected);
	});

	it.each([
		[
			'in a later row of the head',
			'columns: {programme: Kodas}',
			'Prog-;"Iš viso, eurais";\nramos;;iš jų\nkodas;;algoms\n01;3;1\n',
			['3:1 The titles of the columns are not in the first row, from which they are read | Delete the rows above them'],
		],
		[
			'in the second row, others in the first',
			'columns: {programme: Kodas, total: Iš viso}',
			'Kodas;Asignavimai;\n;;iš viso\n01;1;3\n',
			['2:3 The title `iš viso` of a column is not in the first row, from which titles are read | Join the rows of the head into one'],
		],
		[
			'in the second row, and is known by itself',
			'year: 2016',
			'Programa;Asignavimai;\n;Išlaidoms;Turtui\n01;1;3\n',
			[
				'2:2 The title `Išlaidoms` of a column is not in the first row, from which titles are read | Join the rows of the head into one',
				'2:12 The title `Turtui` of a column is not in the first row, from which titles are read | Join the rows of the head into one',
			],
		],
		['nowhere', 'columns: {programme: Statinys}', '"Iš viso, eurais";;Programa\n3;1;01\n', ['7:22 The table has no column `Statinys` | Its columns: `Iš viso, eurais`, `Programa`']],
		[
			'in a column of which the head goes on',
			'year: 2016',
			'Programa;Suma;\n;tūkst. Eur;algoms\n01;3;x\n',
			['2:2 The cell `tūkst. Eur` is in a column of amounts, but its row has no figures: the head of the table seems to go on here | Join the rows of the head into one'],
		],
	])('lacks a title that stands %s', (_what, more, csv, told) => {
		const { diagnostics } = modelOf(`file: b.csv\n${more}\n`, csv);
		expect(diagnostics.map((one) => `${lineAndColumn(one.place)} ${one.message.en} | ${one.help?.en}`)).toEqual(told);
	});

	it.each([
		['a programme of which the code is left out', 'Programa;Pavadinimas;source;total\n;Apšvietimas;SB;3\n', ['2:2 `Apšvietimas` `Programa`']],
		['a source before its code', 'Lėšų rūšis;source;total\nValstybės lėšos;;3\n', ['2:1 `Valstybės lėšos` `source`']],
		['the sum of all, numbers and remarks', 'Nr.;Programa;Pavadinimas;Funkcija;source;total;Pastaba\n1.;;Iš viso;01;SB;3;pagal sprendimą\n', []],
		['a row without amounts', 'Programa;Pavadinimas;source;total\n;iš jų;;\n', []],
	])('takes for all no row that names something else: %s', (_what, csv, told) => {
		const { diagnostics, workspace } = modelOf('file: b.csv\n', csv);
		const words = diagnostics.map(({ rule, message, place }) => `${rule === 'source/csv-value' ? lineAndColumn(place) : rule} ${message.en.match(/`[^`]+`/g)?.join(' ')}`);
		expect(words).toEqual(told);
		if (told.length > 0) expect(workspace.budgets[0]?.entries.map(({ amounts }) => amounts.size)).toEqual([0]);
	});

	it('has nothing in a column without a title', () => {
		expect(entries('file: b.csv\n', 'source;amount;\nSB;3;2014\n')).toEqual(['2015 SB: total 3']);
	});

	it('is looked for beside the budget', () => {
		expect(modelOf('file: ../b.csv\n').workspace.budgets[0]?.file?.path).toBe('b.csv');
	});
});
