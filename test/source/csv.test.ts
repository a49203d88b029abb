import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsvFile } from '../../src/source/csv.ts';
import type { SourceDocument } from '../../src/source/types.ts';

function table(text: string): SourceDocument {
	const { document } = parseCsvFile({ path: 'a.csv', text });
	if (!document) throw new Error('no table');
	return document;
}

/** The words that a cell takes up in the file. */
function words(document: SourceDocument, ...path: readonly (string | number)[]): string {
	const { file, range } = document.place(path);
	return file.text.slice(range.start, range.end);
}

describe('a table', () => {
	it.each([
		['semicolons', 'a;b\n01;"x;y"\n'],
		['tabs', 'a\tb\n01\tx;y\n'],
		['commas', 'a,b\n01,x;y\n'],
		['carriage returns', 'a;b\r\n01;"x;y"\r\n'],
		['empty lines', '\n\na;b\n\r\n01;"x;y"\n\n'],
		['a byte order mark', '\ufeffa;b\n01;"x;y"\n'],
		['spaces around', 'a ; b\n 01 ; "x;y"\n'],
		['no break at its end', 'a;b\n01;"x;y"'],
	])('is read with %s', (_what, text) => {
		const document = table(text);
		expect(document.data).toEqual({ head: ['a', 'b'], rows: [{ a: 1, b: 'x;y' }] });
		expect([words(document, 'head', 1), words(document, 'rows', 0, 'a'), words(document, 'rows', 0, 'b').replaceAll('"', '')]).toEqual(['b', '01', 'x;y']);
		expect(document.scalarText(['rows', 0, 'a'])).toBe('01');
	});

	it.each([
		['1234.5', '1234.5'],
		['1234,50', '1234.50'],
		['1 234,5', '1234.5'],
		['1\u00a0234\u00a0567,8', '1234567.8'],
		['242.891,5', '242891.5'],
		['1.234.567,80', '1234567.80'],
		['\u22121,5', '-1.5'],
		['-3', '-3'],
		['01', '01'],
	])('takes %s for a number', (cell, exact) => {
		const document = table(`a;b\nx;"${cell}"\n`);
		expect(document.data).toEqual({ head: ['a', 'b'], rows: [{ a: 'x', b: Number(exact) }] });
		expect(document.scalarText(['rows', 0, 'b'])).toBe(exact);
	});

	it.each(['12 34,5', '1,234.5', '1.23,4', '1.234.567', '12 Eur', '1..2', '٣'])('takes %s for a text', (cell) => {
		expect(table(`a;b\nx;"${cell}"\n`).data).toEqual({ head: ['a', 'b'], rows: [{ a: 'x', b: cell }] });
	});

	it.each(['', '-', '–', '—'])('has nothing in a cell of „%s“', (cell) => {
		expect(table(`a;b\nx;${cell}\n`).data).toEqual({ head: ['a', 'b'], rows: [{ a: 'x' }] });
	});

	it('has the translations of its texts, and tells of those that are begun only', () => {
		const text = '{lt: Metai, en: Year};b\n{lt: Iš viso, en: Total};{lt: x}\n';
		const { document, diagnostics } = parseCsvFile({ path: 'a.csv', text });
		expect(document?.data).toEqual({ head: ['Metai', 'b'], rows: [{ Metai: 'Iš viso', b: '{lt: x}' }], english: { Metai: 'Year', 'Iš viso': 'Total' } });
		expect(diagnostics.map(({ rule, place }) => [rule, text.slice(place?.range.start, place?.range.end)])).toEqual([['source/csv', '{lt: x}']]);
	});

	it.each([
		['semicolons', '{lt: Metai, en: Year};{lt: Gyventojai, en: Population}\n2022;8,4\n'],
		['tabs', '{lt: Metai, en: Year}\t{lt: Gyventojai, en: Population}\n2022\t8,4\n'],
		['commas', '"{lt: Metai, en: Year}","{lt: Gyventojai, en: Population}"\n2022,8.4\n'],
	])('has titles in both languages, whose commas part no cells: %s', (_what, text) => {
		const { document, diagnostics } = parseCsvFile({ path: 'a.csv', text });
		expect(diagnostics).toEqual([]);
		expect(document?.data).toEqual({ head: ['Metai', 'Gyventojai'], rows: [{ Metai: 2022, Gyventojai: 8.4 }], english: { Metai: 'Year', Gyventojai: 'Population' } });
	});

	it('is parted by what stands between quoted titles, not in them', () => {
		expect(table('"Vyrai; moterys; vaikai",b\n1,2\n').data).toEqual({ head: ['Vyrai; moterys; vaikai', 'b'], rows: [{ 'Vyrai; moterys; vaikai': 1, b: 2 }] });
	});

	it.each([
		['nothing', '', ['The CSV file has no rows']],
		['a title twice', 'a;b;a\n1;2;3\n', ['There is a column `a` already']],
		['a cell too many', 'a;b\n1;2;3\n', ['The row has 3 cells, and the head 2 columns']],
		['a cell too few', 'a;b;c\n1;2\n', ['The row has 2 cells, and the head 3 columns']],
		['a title above the table', 'Gyventojai\na;b;c\n1;2;3\n', ['The first row has no titles of columns: it has one cell, and the others 3']],
		['a title above a table with tabs', 'Gyventojai\na\tb\n1\t2\n', ['The first row has no titles of columns: it has one cell, and the others 2']],
		['one column of texts with commas', 'Mokykla\nA, B\nC\n', []],
		['a heading above rows', 'a;b\nMiestas\n1;2\n', []],
	])('tells of %s', (_what, text, expected) => {
		expect(parseCsvFile({ path: 'a.csv', text }).diagnostics.map(({ rule, message }) => `${rule} ${message.en}`)).toEqual(expected.map((message) => `source/csv ${message}`));
	});

	it('takes rows longer and shorter than the head', () => {
		expect(table('a;b\nx\nx;y;z\n').data).toEqual({ head: ['a', 'b'], rows: [{ a: 'x' }, { a: 'x', b: 'y' }] });
	});

	it('answers with the row for a cell that is not there', () => {
		expect(words(table('a;b\nx;y\n'), 'rows', 0, 'c')).toBe('x;y');
	});

	it.each([
		['is not closed', 'a;b\n1;"x\n2;3\n', '"', 'source/csv'],
		['stands inside a cell', 'a;b\n1;x"y"\n2;3\n', '1;x"y"', 'source/csv'],
	])('is told when a quotation mark %s', (_what, text, marked, rule) => {
		const [fault] = parseCsvFile({ path: 'a.csv', text }).diagnostics;
		expect([fault?.rule, text.slice(fault?.place?.range.start, fault?.place?.range.end)]).toEqual([rule, marked]);
	});

	it('has every cell where it stands', () => {
		const cell = fc.stringMatching(/^[a-ząž";, \n]{0,6}$/);
		const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 });
		fc.assert(
			fc.property(rows, fc.constantFrom('\n', '\r\n'), (cells, end) => {
				const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
				const document = table(['"a";"b"', ...cells.map((row) => row.map(quoted).join(';'))].join(end));
				for (const [index, row] of cells.entries()) expect([words(document, 'rows', index, 'a'), words(document, 'rows', index, 'b')]).toEqual(row.map(quoted));
			}),
		);
	});
});
