import { describe, expect, it } from 'vitest';
import { aligned, arranged, type Point } from '../../src/amendment/point.ts';
import { columnWidths } from '../../src/render/text/columnWidths.ts';
import { cell, document, group, row } from '../render/pdf/sample.ts';

const tableOf = (text: string, head = 'Pavadinimas') => ({
	type: 'formTable' as const,
	columns: [{ width: 1 }, { width: 1 }],
	head: [row([cell(head), cell('Suma')])],
	groups: [group(row([cell(text), cell('1,0', { kind: 'number' })]))],
	fontSize: 8,
});
const broad = (text: string): Point => ({ text, table: tableOf(text), isBroad: true });
const plain = (text: string): Point => ({ text });

describe('points of a decision', () => {
	it.each<[string, Point[], string]>([
		['keep their order where no table is broad', [plain('a'), { text: 'b', table: tableOf('b') }, plain('c')], 'abc'],
		['have their broad tables together, between what is before and after', [plain('a'), broad('b'), plain('c'), broad('d'), plain('e')], 'acbde'],
		['end with a text where they can', [plain('a'), plain('b'), broad('c')], 'acb'],
		['end with a table where all have one', [broad('a'), broad('b')], 'ab'],
		['may be none', [], ''],
	])('%s', (_what, points, order) => {
		expect(arranged(points).map(({ text }) => text)).toEqual([...order]);
	});

	it('have columns as wide in every table of a form, and in other forms as their own rows ask', () => {
		const points = [broad('Trumpas'), broad('Labai ilgas priemonės pavadinimas, kuriam reikia vietos'), { text: 'c', table: tableOf('Trumpas', 'Kriterijus') }];
		const widths = aligned(points).map(({ table }) => table && columnWidths(table, 300, document([])));
		expect(widths[0]).toEqual(widths[1]);
		expect(widths[0]).not.toEqual(widths[2]);
	});
});
