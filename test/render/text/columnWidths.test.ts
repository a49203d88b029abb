import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stylesFor } from '../../../src/document/styles.ts';
import { columnWidths, fittedFontSize, fittedWidths, type Wish } from '../../../src/render/text/columnWidths.ts';
import { widthOf } from '../../../src/render/text/fonts.ts';
import { boundedWish, sharedWidths, wishOfCells, wishOfText } from '../../../src/render/text/textTableWidths.ts';
import { cell, group, row } from '../pdf/sample.ts';

const rounded = (widths: readonly number[]): number[] => widths.map((width) => Math.round(width));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

it('gives a rotated head the width of as many lines as keep it low', () => {
	const table = (head: string) => ({
		columns: [{ width: 1 }, { width: 30 }],
		head: [row([cell(head, { rotated: true }), cell('A')])],
		groups: [group(row([cell('1', { kind: 'code' }), cell('a')]))],
		fontSize: 8,
	});
	const letters = { language: 'lt', styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257 }) } as const;
	const [short = 0, long = 0] = ['Kodas', 'kodas '.repeat(16).trim()].map((head) => columnWidths(table(head), 400, letters)[0] ?? 0);
	expect(widthOf('kodas '.repeat(16).trim(), 'regular', 8)).toBeGreaterThan(25 * 8);
	expect(long - short).toBeGreaterThan(5);
	expect(long).toBeLessThan(40);
});

describe('fittedWidths', () => {
	it.each<[string, Wish[], number[]]>([
		[
			'as declared where all fits',
			[
				{ least: 10, natural: 200, declared: 40 },
				{ least: 10, natural: 200, declared: 60 },
			],
			[40, 60],
		],
		[
			'a word is never broken for the sake of another column',
			[
				{ least: 70, natural: 90, declared: 40 },
				{ least: 10, natural: 90, declared: 60 },
			],
			[70, 30],
		],
		[
			'what content leaves goes to who wants more',
			[
				{ least: 5, natural: 10, declared: 50 },
				{ least: 10, natural: 200, declared: 50 },
			],
			[10, 90],
		],
		[
			'words are broken before figures',
			[
				{ figure: 10, word: 60, least: 60, natural: 90, declared: 50 },
				{ figure: 70, word: 70, least: 70, natural: 70, declared: 50 },
			],
			[30, 70],
		],
		[
			'heads are broken before text is no pleasure to read',
			[
				{ word: 10, least: 60, natural: 90, declared: 50 },
				{ word: 20, least: 20, head: 50, natural: 50, declared: 50 },
			],
			[60, 40],
		],
		[
			'in proportion where nothing helps',
			[
				{ least: 100, natural: 100, declared: 50 },
				{ least: 300, natural: 300, declared: 50 },
			],
			[25, 75],
		],
	])('%s', (_, wishes, expected) => {
		expect(rounded(fittedWidths(wishes, 100))).toEqual(expected);
	});

	it('fills the width exactly, with no column below its least while there is room for all', () => {
		const wish = fc.record({ least: fc.integer({ min: 1, max: 60 }), more: fc.integer({ min: 0, max: 300 }), declared: fc.integer({ min: 1, max: 100 }) });
		fc.assert(
			fc.property(fc.array(wish, { minLength: 1, maxLength: 20 }), (asked) => {
				const wishes = asked.map(({ least, more, declared }) => ({ least, natural: least + more, declared }));
				const widths = fittedWidths(wishes, 1000);
				expect(sum(widths)).toBeCloseTo(1000, 6);
				expect(widths.every((width) => width > 0)).toBe(true);
				if (sum(wishes.map(({ least }) => least)) <= 1000) for (const [index, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual((wishes[index]?.least ?? 0) - 1e-9);
			}),
		);
	});
});

const letters = { language: 'lt', styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257 }) } as const;

describe('columnWidths', () => {
	it('leave numbers on one line and give the rest to words', () => {
		const words = 'Bendrojo ugdymo mokyklų tinklo pertvarkymas ir infrastruktūros modernizavimas';
		const table = { columns: [{ width: 50 }, { width: 50 }], head: [], groups: [group(row([cell(words), cell('242\u00a0891,5', { kind: 'number' })]))], fontSize: 10 };
		const [text = 0, number = 0] = columnWidths(table, 300, letters);
		expect(text + number).toBeCloseTo(300, 6);
		expect(number).toBeGreaterThan(45);
		expect(number).toBeLessThan(70);
	});

	it('leave a number that came below the one that went, in versions compared', () => {
		const [old, fresh] = ['240\u00a0077,8', '238\u00a0649,8'];
		const texts = (...values: string[]) => cell('', { kind: 'number', children: values.map((value) => ({ type: 'text', value })) });
		const widthFor = (number: ReturnType<typeof cell>): number =>
			columnWidths({ columns: [{ width: 90 }, { width: 10 }], head: [], groups: [group(row([cell('Švietimo skyrius ir jo įstaigos '.repeat(9)), number]))], fontSize: 10 }, 300, letters)[1] ?? 0;
		expect(widthFor(texts(old, ' ', fresh))).toBeCloseTo(widthFor(texts(old)), 0);
		// Where changes are tracked nothing stands between them.
		expect(widthFor(texts(old, fresh))).toBeGreaterThan(widthFor(texts(old)) + 20);
	});

	it('count a cell over several columns for none of them, and know what is covered from above', () => {
		const long = 'žodis '.repeat(30);
		const wide = { columns: [{ width: 1 }, { width: 1 }, { width: 1 }], head: [], fontSize: 10 };
		const plain = columnWidths({ ...wide, groups: [group(row([cell('a'), cell('b'), cell('c')]))] }, 300, letters);
		const spanned = columnWidths({ ...wide, groups: [group(row([cell(long, { colSpan: 3 })]), row([cell('a'), cell('b'), cell('c')]))] }, 300, letters);
		expect(rounded(spanned)).toEqual(rounded(plain));
		const covered = columnWidths({ ...wide, groups: [group(row([cell('a', { rowSpan: 2 }), cell('b'), cell('c')]), row([cell('b'), cell(long)]))] }, 300, letters);
		expect(covered[2]).toBeGreaterThan(200);
	});
});

describe('heads over narrow columns', () => {
	const name = cell('Bendrojo ugdymo mokyklų tinklo pertvarkymas ir infrastruktūros modernizavimas');
	const marks = (count: number) => Array.from({ length: count }, () => cell('●', { kind: 'code' }));
	const LONG = 'Darnaus ekonominio vystymosi skatinimas ir konkurencingumo didinimas';

	it('have room for their longest word, shared among the columns below one of several', () => {
		const table = {
			columns: [{ width: 50 }, ...marks(3).map(() => ({ width: 3 }))],
			head: [row([cell('Tikslas'), cell(LONG, { colSpan: 3 })])],
			groups: [group(row([name, ...marks(3)]))],
			fontSize: 8,
		};
		const [, first = 0, second = 0, third = 0] = columnWidths(table, 300, letters);
		expect(first + second + third).toBeGreaterThan(widthOf('konkurencingumo', 'regular', 8) + 5);
		expect(Math.max(first, second, third) - Math.min(first, second, third)).toBeLessThan(0.1);
	});

	it('take no room where the columns below are wide enough', () => {
		const figures = (count: number) => Array.from({ length: count }, () => cell('242\u00a0891,5', { kind: 'number' }));
		const table = (head: string) => ({
			columns: [{ width: 50 }, ...figures(4).map(() => ({ width: 3 }))],
			head: [row([cell('Tikslas'), cell(head, { colSpan: 4 })])],
			groups: [group(row([name, ...figures(4)]))],
			fontSize: 8,
		});
		expect(rounded(columnWidths(table(LONG), 400, letters))).toEqual(rounded(columnWidths(table('a'), 400, letters)));
	});

	it('are a few lines high, however long they are, where there is room', () => {
		const head = 'žodis '.repeat(20).trim();
		const table = { columns: [{ width: 90 }, { width: 2 }], head: [row([cell('Tikslas'), cell(head)])], groups: [group(row([name, cell('1', { kind: 'number' })]))], fontSize: 8 };
		const [, own = 0] = columnWidths(table, 500, letters);
		expect(widthOf(head, 'regular', 8) / (own - 5)).toBeLessThan(4.5);
	});
});

describe('odd texts of a form', () => {
	const WIDTH = 500;
	const FONT = 9;
	const table = (head: ReturnType<typeof row>[], unit: string) => ({
		columns: [{ width: 8 }, { width: 34 }, { width: 8 }, { width: 10 }, { width: 20 }],
		head,
		groups: [group(row([cell('1.1.1'), cell('Veikiančių smulkiojo ir vidutinio verslo įmonių skaičius'), cell(unit), cell('820,0', { kind: 'number' }), cell('Valstybės duomenų agentūra')]))],
		fontSize: FONT,
	});
	const HEADS = ['Kodas', 'Rodiklis', 'Mato vnt.', 'Reikšmė', 'Šaltinis'];

	it.each([
		['one word', 'x'.repeat(300)],
		['one word that may be broken', 'ilgasisvienetas'.repeat(20)],
		['many words', 'vienetai per metus ir ketvirčius '.repeat(9)],
		['figures', '7'.repeat(300)],
	])('a unit of three hundred letters, %s, leaves the other columns readable', (_, unit) => {
		const [, name = 0, own = 0, figure = 0, source = 0] = columnWidths(table([row(HEADS.map((text) => cell(text)))], unit), WIDTH, letters);
		expect(own).toBeGreaterThan(WIDTH * 0.15);
		expect(own).toBeLessThan(WIDTH * 0.5);
		for (const text of [name, source]) expect(text).toBeGreaterThan(8 * FONT);
		expect(figure).toBeGreaterThan(widthOf('820,0', 'regular', FONT) + 6);
	});

	it.each([
		['one word', 'X'.repeat(500), 1],
		['many words', 'Ilgas prioriteto pavadinimas apie viską '.repeat(13), 1],
		['many words over two columns', 'Ilgas prioriteto pavadinimas apie viską '.repeat(13), 2],
	])('a head of five hundred letters in a matrix, %s, is no higher than half a page', (_, long, span) => {
		const heads = ['Kodas', 'Tikslas ar uždavinys', long, ...Array.from({ length: 7 - span }, (_, index) => `1.${index}`)];
		const matrix = {
			columns: [{ width: 6 }, { width: 34 }, ...Array.from({ length: 6 }, () => ({ width: 4 }))],
			head: [row(heads.map((text) => cell(text, text === long ? { colSpan: span } : {})))],
			groups: [group(row([cell('01.01'), cell('Sudaryti palankias sąlygas verslui ir skatinti verslumą. '.repeat(4)), ...Array.from({ length: 6 }, () => cell('●', { align: 'center' }))]))],
			fontSize: FONT,
		};
		const widths = columnWidths(matrix, WIDTH, letters);
		const lines = widthOf(long, 'bold', FONT) / (sum(widths.slice(2, 2 + span)) - 6.5 * span);
		expect(lines * FONT * 1.15).toBeLessThan(350);
		expect(widths[1]).toBeGreaterThan(8 * FONT);
	});
});

describe('a table written in Markdown', () => {
	it('leaves half of its width to others beside a word of any length', () => {
		const size = { size: 10, language: 'lt' } as const;
		const [long = 0, text = 0] = sharedWidths(
			['中'.repeat(60), 'žodis '.repeat(40)].map((words) => wishOfCells([boundedWish(wishOfText(words, 'regular', size), 480)])),
			480,
		);
		expect(long).toBeGreaterThan(120);
		expect(text).toBeGreaterThan(220);
	});
});

describe('a form with more figures than fit', () => {
	const SUM = '123\u00a0456\u00a0789,12';
	const table = (figures: number, word = 'Nebeprisikiškiakopūsteliaujantiesiems') => ({
		columns: [{ width: 30 }, ...Array.from({ length: figures }, () => ({ width: 5 }))],
		head: [row([cell('Pavadinimas'), ...Array.from({ length: figures }, () => cell('Asignavimai'))])],
		groups: [group(row([cell(word), ...Array.from({ length: figures }, () => cell(SUM, { kind: 'number' }))]))],
		fontSize: 9,
	});

	it.each([3, 8, 12, 16])('%i columns of sums are set in letters at which each fits its column, whatever becomes of words', (figures) => {
		for (const word of [undefined, 'x'.repeat(300), '7'.repeat(300)]) {
			const asked = table(figures, word);
			const fontSize = fittedFontSize(asked, 700, letters);
			const widths = columnWidths({ ...asked, fontSize }, 700, letters);
			expect(sum(widths)).toBeCloseTo(700, 6);
			for (const width of widths.slice(1)) expect(width).toBeGreaterThan(widthOf(SUM, 'regular', fontSize) + 6);
			expect(widths[0]).toBeGreaterThan(fontSize * 2.5);
		}
	});

	it('letters shrink no more than they must, by halves of a point', () => {
		expect(fittedFontSize(table(3), 700, letters)).toBe(9);
		const size = fittedFontSize(table(12), 700, letters);
		expect(size * 2).toBe(Math.floor(size * 2));
		expect(size).toBeLessThan(9);
		expect(size).toBeGreaterThan(6);
		expect(fittedFontSize(table(60), 700, letters)).toBe(4.5);
	});
});
