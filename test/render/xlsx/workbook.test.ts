import { describe, expect, it } from 'vitest';
import type { CellNumber, DocumentTree, FormCell, FormRow, FormTable } from '../../../src/document/nodes.ts';
import { renderXlsx } from '../../../src/render/xlsx/index.ts';
import { documentOf } from '../../document/sample.ts';
import { SAMPLE } from '../../sample-workspace.ts';
import { child, descendants } from '../docx/xml-tree.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

const { tree: sample } = documentOf(SAMPLE);

function sheetNamed(tree: DocumentTree, name: string): Sheet {
	const found = readWorkbook(renderXlsx(tree)).sheets.find((sheet) => sheet.name === name);
	if (!found) throw new Error(`There is no sheet ${name}`);
	return found;
}

/** Texts and numbers, formulas after an equals sign. */
const written = ({ cells }: Sheet): Record<string, string> => Object.fromEntries([...cells].map(([address, { value, formula }]) => [address, formula === undefined ? value : `${value} =${formula}`]));

const cell = (text: string, more: Partial<FormCell> = {}): FormCell => ({ type: 'formCell', kind: 'text', children: text === '' ? [] : [{ type: 'text', value: text }], ...more });
const number = (value: string, more: Partial<CellNumber> = {}): FormCell => cell(value, { kind: 'number', number: { value, decimals: 1, ...more } });
const row = (...cells: readonly FormCell[]): FormRow => ({ type: 'formRow', cells });

const treeOf = (...tables: readonly Partial<FormTable>[]): DocumentTree => ({
	...sample,
	sections: [
		{
			type: 'section',
			orientation: 'portrait',
			children: tables.map((table, index): FormTable => ({ type: 'formTable', id: `t${index}`, sheet: 'F', columns: [{ width: 1 }, { width: 1 }], head: [], groups: [], fontSize: 10, ...table })),
		},
	],
});

const rowsOnly = (...rows: readonly FormRow[]): DocumentTree => treeOf({ groups: [{ type: 'formRowGroup', rows }] });

describe('the room of texts', () => {
	const widthOf = ({ element }: Sheet, column: number): number => Number(descendants(element, 'col')[column]?.attributes.width);
	const heightOf = ({ element }: Sheet, row: number): number => Number(descendants(element, 'row')[row]?.attributes.ht);

	it('is that of the longest word, but of a word that nobody could print it is bounded, and the row higher', () => {
		const sheet = (word: string): Sheet => sheetNamed(rowsOnly(row(cell(word), cell('a'))), 'F');
		expect(widthOf(sheet('ilgas'.repeat(60)), 0)).toBeLessThan(2 * widthOf(sheet('ilgas'.repeat(4)), 0));
		expect(heightOf(sheet('ilgas'.repeat(60)), 0)).toBeGreaterThan(heightOf(sheet('ilgas'), 0));
	});

	it('of the title on the first sheet is that of its larger letters', () => {
		const titled = (words: number): DocumentTree => ({ ...sample, sections: [], title: 'Labai ilgas pavadinimas '.repeat(words) });
		const first = (words: number): number => {
			const [front] = readWorkbook(renderXlsx(titled(words))).sheets;
			if (!front) throw new Error('There is no sheet');
			return heightOf(front, 0);
		};
		// At 12 points bold these words take a line more than in the letters of cells.
		expect(first(20) / first(1)).toBeGreaterThan(4);
	});
});

describe('the workbook of a plan', () => {
	it('has a sheet for each form, after one that leads to them', () => {
		const { sheets } = readWorkbook(renderXlsx(sample));
		const named = sample.sections.flatMap(({ children }) => children.flatMap((block) => (block.type === 'formTable' && block.sheet !== undefined ? [block.sheet] : [])));
		expect(sheets.map(({ name }) => name)).toEqual(['Turinys', ...named]);
		expect(named).toEqual(expect.arrayContaining(['Strateginiai tikslai', 'F2 01', 'F3 01', 'F4', 'F5', 'F6', 'F7', 'Vykdytojai']));
		const [front] = sheets;
		expect([...(front?.cells.values() ?? [])].map(({ value }) => value)).toEqual(
			expect.arrayContaining(['PATVIRTINTA', 'Strateginis veiklos planas', 'F4', '2015–2017 metų asignavimai pagal programas']),
		);
		expect(front && descendants(front.element, 'hyperlink').map(({ attributes }) => attributes.location)).toContain("'F2 01'!A1");
	});

	it('says on its first sheet whose it is, of which years, in which unit and of which version', () => {
		const facts = (tree: DocumentTree): string[] => {
			const [front] = readWorkbook(renderXlsx(tree)).sheets;
			const cells = front?.cells ?? new Map<string, never>();
			return [...cells].flatMap(([address, { value }]) => (address.startsWith('A') ? [`${value}: ${cells.get(`B${address.slice(1)}`)?.value}`.replaceAll('\u00a0', ' ')] : [])).slice(0, 5);
		};
		const [, , , , template] = facts(sample);
		expect(template).toMatch(/^Šablonas: svp [0-9a-f]+$/);
		expect(facts(sample)).toEqual([
			'Savivaldybė: Kauno miesto savivaldybė (kodas 111106319)',
			'Laikotarpis: 2015–2017 m.',
			'Pinigų vienetas: tūkst. Eur',
			'Versija: iš failų, neįrašytų į git',
			template,
		]);
		const version = { commit: '0123456789abcdef', date: '2026-11-28' };
		const made = (more: object, language: 'lt' | 'en' = 'lt'): string[] => facts(documentOf(SAMPLE, { language, version: { ...version, ...more } }).tree);
		expect(made({})[3]).toBe('Versija: 01234567 (2026 m. lapkričio 28 d.)');
		// Nor does any other format say which commit they were changed from.
		expect(made({ isChanged: true })[3]).toBe('Versija: iš failų, neįrašytų į git');
		expect(made({}, 'en')).toEqual([
			'Municipality: Kaunas City Municipality (code 111106319)',
			'Period: 2015–2017',
			'Money unit: thousand EUR',
			'Version: 01234567 (28 November 2026)',
			template?.replace('Šablonas', 'Template'),
		]);
	});

	it('adds up what the document prints', () => {
		expect(written(sheetNamed(sample, 'F4'))).toMatchObject({
			A1: '2015–2017 metų asignavimai pagal programas',
			A2: 'tūkst. Eur',
			A3: 'Kodas',
			B6: 'Ekonominės raidos programa',
			D6: '1220.3 =SUM(E6,G6)',
			D8: expect.stringMatching(/^1420\.3 =SUBTOTAL\(9,D6:D7\)$/),
		});
		expect(written(sheetNamed(sample, 'F6'))).toMatchObject({ D6: '1320.3 =SUBTOTAL(9,D7:D8)', D9: '100 =SUBTOTAL(9,D10:D10)', D11: '1420.3 =SUBTOTAL(9,D6:D10)' });
	});

	it('leaves wages out of sums, as part of expenditure', () => {
		const sheet = sheetNamed(sample, 'F3 01');
		expect(written(sheet).D4).toBe('1220.3 =SUBTOTAL(9,D5:D5,D7:D7)');
	});

	it('freezes the head, repeats it in print, on landscape pages as wide as the table, with page numbers', () => {
		const { parts } = readWorkbook(renderXlsx(sample));
		const names = descendants(parts.get('xl/workbook.xml') ?? sheetNamed(sample, 'F4').element, 'definedName').map(({ children }) => children.join(''));
		expect(names).toContain("'F4'!$3:$5");
		const { element, merged } = sheetNamed(sample, 'F4');
		expect(child(element, 'sheetViews', 'sheetView', 'pane')?.attributes).toMatchObject({ ySplit: '5', topLeftCell: 'A6', state: 'frozen' });
		expect(child(element, 'pageSetup')?.attributes).toMatchObject({ orientation: 'landscape', fitToWidth: '1', fitToHeight: '0', paperSize: '9' });
		expect(child(element, 'headerFooter', 'oddHeader')?.children.join('')).toBe('&C&P');
		expect(merged).toEqual(expect.arrayContaining(['A3:A5', 'D3:G3', 'E4:F4']));
	});

	it('says its title, author, date and language', () => {
		const core = readWorkbook(renderXlsx(sample)).parts.get('docProps/core.xml');
		expect(core && Object.fromEntries(core.children.flatMap((one) => (typeof one === 'string' ? [] : [[one.name, one.children.join('')]])))).toMatchObject({
			'dc:title': 'Strateginis veiklos planas',
			'dc:language': 'lt-LT',
			'dcterms:created': '2015-04-02T00:00:00Z',
		});
	});

	it('is the same bytes for the same tree', () => {
		expect(renderXlsx(documentOf(SAMPLE).tree)).toEqual(renderXlsx(sample));
	});
});

describe('sums', () => {
	it('that do not come out as printed stay numbers, and count in sums above them', () => {
		const wrong = { kind: 'rows', ranges: [{ from: -2, to: -1 }] } as const;
		const outer = { kind: 'rows', ranges: [{ from: -3, to: -1 }] } as const;
		const sheet = sheetNamed(
			rowsOnly(row(cell('a'), number('0.1')), row(cell('b'), number('0.2')), row(cell('c'), number('9.9', { sum: wrong })), row(cell('d'), number('10.2', { sum: outer }))),
			'F',
		);
		expect(written(sheet)).toMatchObject({ B3: '9.9', B4: '10.2 =SUBTOTAL(9,B1:B3)' });
	});

	it.each([
		['decimals that binary numbers have not', ['0.1', '0.2'], '0.3'],
		['negative amounts', ['-5.25', '5'], '-0.25'],
		['less than one below nothing', ['-0.5', '0.25'], '-0.25'],
		['many digits', ['12345678901234567.1', '0.02'], '12345678901234567.12'],
	])('of %s are exact', (_, parts, total) => {
		const sum = { kind: 'rows', ranges: [{ from: -parts.length, to: -1 }] } as const;
		const sheet = sheetNamed(rowsOnly(...parts.map((part) => row(cell('x'), number(part))), row(cell('y'), number(total, { sum }))), 'F');
		expect(written(sheet).B3).toBe(`${total} =SUBTOTAL(9,B1:B2)`);
	});
});

describe('cells', () => {
	it.each(['=1+1', '<b>&', '_x0041_', 'eilutė\neilutė', '  tarpai  ', '\u0001'])('keep the text %j', (text) => {
		const sheet = sheetNamed(rowsOnly(row(cell(text), cell('x'))), 'F');
		const value = sheet.cells.get('A1')?.value;
		expect(sheet.cells.get('A1')?.isText).toBe(true);
		expect(value?.replaceAll('_x005F_', '_')).toBe(text.replace('\u0001', ''));
	});

	it('hold no more than a spreadsheet takes', () => {
		expect(sheetNamed(rowsOnly(row(cell('ž '.repeat(20_000)), cell('x'))), 'F').cells.get('A1')?.value).toHaveLength(32_767);
	});

	it('show the decimals of the document, the decimal signs of a column below one another', () => {
		const figures = rowsOnly(row(number('1', { decimals: 0 }), number('2.50', { decimals: 2 })), row(number('1.25', { decimals: 2 }), { ...number('3', { decimals: 0 }), align: 'center' }));
		const { parts, sheets } = readWorkbook(renderXlsx(figures));
		const styles = parts.get('xl/styles.xml');
		const formats = new Map(styles && descendants(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]));
		const looks = styles ? descendants(styles, 'cellXfs').flatMap((one) => descendants(one, 'xf')) : [];
		const shown = ['A1', 'B1', 'A2', 'B2'].map((address) => formats.get(looks[sheets[1]?.cells.get(address)?.style ?? 0]?.attributes.numFmtId));
		expect(shown).toEqual(['#,##0_._0_0_-', '#,##0.00_-', '#,##0.00_-', '#,##0']);
	});
});

describe('names of sheets', () => {
	it('are what a spreadsheet takes, and each its own', () => {
		const names = ['F2', 'f2', 'Turinys', "'a/b:c[d]*?'", 'l'.repeat(40), 'l'.repeat(40), ''];
		const { sheets } = readWorkbook(renderXlsx(treeOf(...names.map((sheet) => ({ sheet })))));
		expect(sheets.map(({ name }) => name)).toEqual(['Turinys', 'F2', 'f2 (2)', 'Turinys (2)', 'a b c d', 'l'.repeat(31), `${'l'.repeat(27)} (2)`, 't6']);
	});

	it('are not needed where no form has one', () => {
		const { sheets } = readWorkbook(renderXlsx({ ...sample, sections: [] }));
		expect(sheets.map(({ name }) => name)).toEqual(['Turinys']);
	});
});
