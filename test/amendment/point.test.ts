import { describe, expect, it } from 'vitest';
import { alignedWith } from '../../src/amendment/point.ts';
import { columnWidths } from '../../src/render/text/columnWidths.ts';
import { cell, document, group, row } from '../render/pdf/sample.ts';

const tableOf = (text: string, head = 'Pavadinimas') => ({
	type: 'formTable' as const,
	columns: [{ width: 1 }, { width: 1 }],
	head: [row([cell(head), cell('Suma')])],
	groups: [group(row([cell(text), cell('1,0', { kind: 'number' })]))],
	fontSize: 8,
});

describe('tables of a decision', () => {
	it('have columns as wide in every table of a form, and in other forms as their own rows ask', () => {
		const tables = [tableOf('Trumpas'), tableOf('Labai ilgas priemonės pavadinimas, kuriam reikia vietos'), tableOf('Trumpas', 'Kriterijus')];
		const widths = tables.map(alignedWith(tables)).map((table) => columnWidths(table, 300, document([])));
		expect(widths[0]).toEqual(widths[1]);
		expect(widths[0]).not.toEqual(widths[2]);
	});
});
