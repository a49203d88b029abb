/** The places cells take in a table, and how high rows grow: what HTML's model of spans leaves to the reader. */
import type { FormCell, FormRow } from '../../document/nodes.ts';
import { visitCells } from '../placedCells.ts';

/** A cell at its place, or the continuation of one that spans rows. */
export interface PlacedCell {
	/** Index of its first column. */
	readonly column: number;
	/** Columns covered. */
	readonly span: number;
	/** Rows covered, from the row it opens. */
	readonly rows: number;
	/** None where a cell above goes on, and where a row has too few cells. */
	readonly cell: FormCell | undefined;
	readonly continued: boolean;
}

/** Every place of every row of a group (or of the head) filled by exactly one cell; spans end with the group. */
export function placeCells(rows: readonly FormRow[], columns: number): PlacedCell[][] {
	const placed: PlacedCell[][] = [];
	let cells: PlacedCell[] = [];
	visitCells(rows, columns, {
		row: () => {
			cells = [];
			placed.push(cells);
		},
		cell: (cell, column, span, own) => cells.push({ column, span, rows: own, cell, continued: false }),
		covered: (column, span) => cells.push({ column, span, rows: 1, cell: undefined, continued: true }),
		rowEnd: () => {},
	});
	return placed;
}
