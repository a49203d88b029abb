import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, fittedWidths, type Wish } from '../../../src/render/text/columnWidths.ts';
import { cell, group, row } from '../pdf/sample.ts';

const rounded = (widths: readonly number[]): number[] => widths.map((width) => Math.round(width));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

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

describe('columnWidths', () => {
	it('leave numbers on one line and give the rest to words', () => {
		const words = 'Bendrojo ugdymo mokyklų tinklo pertvarkymas ir infrastruktūros modernizavimas';
		const table = { columns: [{ width: 50 }, { width: 50 }], head: [], groups: [group(row([cell(words), cell('242\u00a0891,5', { kind: 'number' })]))], fontSize: 10 };
		const [text = 0, number = 0] = columnWidths(table, 300, 'lt');
		expect(text + number).toBeCloseTo(300, 6);
		expect(number).toBeGreaterThan(45);
		expect(number).toBeLessThan(70);
	});

	it('count a cell over several columns for none of them, and know what is covered from above', () => {
		const long = 'žodis '.repeat(30);
		const wide = { columns: [{ width: 1 }, { width: 1 }, { width: 1 }], head: [], fontSize: 10 };
		const plain = columnWidths({ ...wide, groups: [group(row([cell('a'), cell('b'), cell('c')]))] }, 300, 'lt');
		const spanned = columnWidths({ ...wide, groups: [group(row([cell(long, { colSpan: 3 })]), row([cell('a'), cell('b'), cell('c')]))] }, 300, 'lt');
		expect(rounded(spanned)).toEqual(rounded(plain));
		const covered = columnWidths({ ...wide, groups: [group(row([cell('a', { rowSpan: 2 }), cell('b'), cell('c')]), row([cell('b'), cell(long)]))] }, 300, 'lt');
		expect(covered[2]).toBeGreaterThan(200);
	});
});
