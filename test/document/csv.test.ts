import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/document/csv.ts';
import type { FormRow } from '../../src/document/nodes.ts';
import { parseCsvFile } from '../../src/source/csv.ts';

function table(text: string, language: 'lt' | 'en' = 'lt') {
	const { document } = parseCsvFile({ path: 'data.csv', text });
	const found = document && csvTable(document, language);
	if (!found) throw new Error('no table');
	return found;
}

const texts = ({ cells }: FormRow): string[] => cells.map(({ children }) => plainText({ type: 'paragraph', children }).replaceAll('\u00a0', '_'));
const body = (text: string, language?: 'lt' | 'en') => table(text, language).groups.flatMap(({ rows }) => rows);

describe('a table from CSV', () => {
	it('has the first row for its head and a group for every other', () => {
		const { head, groups, columns } = table('Metai,Gyventojai\n2014,304097\n2015,301357\n');
		expect(head.map(texts)).toEqual([['Metai', 'Gyventojai']]);
		expect(groups.map(({ rows }) => rows.map(texts))).toEqual([[['2014', '304_097']], [['2015', '301_357']]]);
		expect(columns).toHaveLength(2);
	});

	it.each([
		['lt', ['304_097', '−1_234,5', '0,50']],
		['en', ['304,097', '−1,234.5', '0.50']],
	] as const)('prints numbers the way of the language: %s', (language, expected) => {
		expect(texts(body('a,b,c,d\nx,304097,-1234.5,0.50\n', language)[0] ?? { type: 'formRow', cells: [] }).slice(1)).toEqual(expected);
	});

	it('sets columns of numbers as numbers, the first and mixed ones as text', () => {
		const [row] = body('a,b,c,d\n1,2,x,–\n3,4,5,6\n');
		expect(row?.cells.map(({ kind }) => kind)).toEqual(['text', 'number', 'text', 'number']);
	});

	it('leaves years alone where the whole column is years', () => {
		expect(body('Objektas,Pradžia,Lankytojai\nTiltas,1995,1995\nArena,2011,350000\n').map(texts)).toEqual([
			['Tiltas', '1995', '1_995'],
			['Arena', '2011', '350_000'],
		]);
	});

	it('reads quoted cells, a byte order mark, CRLF and empty lines', () => {
		expect(body('\ufeffa,b\r\n"Kaunas, miestas","sakė ""labas"""\r\n\r\nx,\r\n').map(texts)).toEqual([
			['Kaunas, miestas', 'sakė "labas"'],
			['x', ''],
		]);
	});

	it.each([
		['a code, a text and a short remark', [2, 400, 30], [8, 40, 29]],
		['a long text and one much shorter', [400, 100], [53, 27]],
		['a very long text beside others', [40_000, 50, 50], [112, 20, 20]],
	])('gives longer texts more width: %s', (_what, letters, expected) => {
		const { columns } = table(`${letters.map((_, index) => `c${index}`).join(',')}\n${letters.map((count) => 'ab '.repeat(count / 2).slice(0, count)).join(',')}\n`);
		expect(columns.map(({ width }) => Math.round(width))).toEqual(expected);
	});

	it('fills short rows', () => {
		expect(body('a,b,c\n1\n').map(texts)).toEqual([['1', '', '']]);
	});

	it('prints figures as finance departments write them, and leaves codes and mixed columns as they are written', () => {
		expect(body('Kodas;Suma;Pastaba;Nr.\n01;1 234,50;1 234,5;01\n02;-7,10;apie 3;02\n').map(texts)).toEqual([
			['01', '1_234,50', '1 234,5', '01'],
			['02', '−7,10', 'apie 3', '02'],
		]);
	});

	it('has its words in both languages', () => {
		const text = '{lt: Seniūnija, en: Ward};Plotas\n{lt: Šilainiai, en: Silainiai};1,5\nCentras;2\n';
		expect([table(text).head, table(text).groups.flatMap(({ rows }) => rows)].map((rows) => rows.map(texts))).toEqual([
			[['Seniūnija', 'Plotas']],
			[
				['Šilainiai', '1,5'],
				['Centras', '2'],
			],
		]);
		expect([table(text, 'en').head, body(text, 'en')].map((rows) => rows.map(texts))).toEqual([
			[['Ward', 'Plotas']],
			[
				['Silainiai', '1.5'],
				['Centras', '2'],
			],
		]);
	});
});

describe('the words of a table in a text of another language', () => {
	const said = (text: string, language: 'lt' | 'en', own: 'lt' | 'en' | 'de') => {
		const { document } = parseCsvFile({ path: 'data.csv', text });
		const found = document && csvTable(document, language, own);
		return [...(found?.head ?? []), ...(found?.groups.flatMap(({ rows }) => rows) ?? [])].map(({ cells }) =>
			cells.map(({ children: [only] }) => (only?.type === 'foreign' ? `${only.language} ${plainText(only)}` : plainText(only))),
		);
	};

	it('say so, and figures are the document’s', () => {
		expect(said('Jahr,Name,Summe\n2015,Brücke,1000.5\n', 'lt', 'de')).toEqual([
			['de-DE Jahr', 'de-DE Name', 'de-DE Summe'],
			['de-DE 2015', 'de-DE Brücke', '1\u00a0000,5'],
		]);
		expect(said('Metai,Suma\n2015,10\n', 'lt', 'lt')).toEqual([
			['Metai', 'Suma'],
			['2015', '10'],
		]);
	});
});
