import { describe, expect, it } from 'vitest';
import { fittedTextTable, wishOfCells, wishOfText } from '../../../src/render/text/textTableWidths.ts';

const WIDTH = 481.9;
const SIZE = 10;

const fitted = (text: string, columns: number) => {
	const of = (size: number) => wishOfCells([wishOfText(text, 'bold', { size, language: 'lt' })]);
	const table = fittedTextTable(
		Array.from({ length: columns }, () => of(SIZE)),
		WIDTH,
		SIZE,
	);
	return { ...table, least: of(table.size).least };
};

describe('a Markdown table', () => {
	it.each([
		['of few columns has the usual letters', 'S10', 10, 10, 1],
		['of many has smaller ones, of half points', 'S10', 24, 9, 1],
		['of more than letters to be read allow goes on below, in letters as large as its parts have room for', 'S10', 30, 10, 2],
		['of long words does so too', 'Stulpelis', 30, 10, 2],
		['of very many does so several times', 'Stulpelis', 80, 8, 4],
	])('%s', (_what, text, columns, size, bands) => {
		const table = fitted(text, columns);
		expect([table.size, table.bands.length]).toEqual([size, bands]);
		for (const { widths } of table.bands) {
			expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(WIDTH);
			// No word is broken where its language forbids it.
			for (const width of widths) expect(width).toBeGreaterThan(table.least - 0.01);
		}
		const counts = table.bands.map((band) => band.columns.length);
		expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
		const [first, ...others] = table.bands.map((band) => band.columns);
		expect([...(first ?? []), ...others.flatMap(([repeated, ...own]) => (repeated === 0 ? own : []))]).toEqual(Array.from({ length: columns }, (_, column) => column));
	});

	it('that has room gives of it to each column, words or not', () => {
		const wishes = ['Gimstamumas', 'Mato vnt.', '2024'].map((text) => wishOfCells([wishOfText(text, 'bold', { size: SIZE, language: 'lt' })]));
		const [name = 0, unit = 0, figure = 0] = fittedTextTable(wishes, WIDTH, SIZE).bands[0]?.widths ?? [];
		expect(name + unit + figure).toBeCloseTo(WIDTH);
		expect(name).toBeGreaterThan(unit);
		expect(unit).toBeGreaterThan(figure);
		expect(figure).toBeGreaterThan(2 * (wishes[2]?.natural ?? 0));
	});
});
