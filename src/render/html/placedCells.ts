/** The places that cells take among a table's columns, with spans from the rows above. */
import type { FormCell, FormRow } from '../../document/nodes.ts';

/** A cell at its place, or a place that no cell of the row takes. */
export interface PlacedCell {
	/** Index of its first column. */
	readonly column: number;
	/** Columns and rows covered; never more than there are. */
	readonly span: number;
	readonly rows: number;
	readonly cell?: FormCell;
}

/** Every row's cells in order; places left over at a row's end are given as empty ones. Spans end with the last of the rows. */
export function* placedCells(rows: readonly FormRow[], columns: number): Generator<PlacedCell[]> {
	/** Rows, this one included, for which each column is still covered from above. */
	const covered = new Array<number>(columns).fill(0);
	for (const [index, row] of rows.entries()) {
		const placed: PlacedCell[] = [];
		let column = 0;
		for (const cell of row.cells) {
			while (column < columns && (covered[column] ?? 0) > 0) column++;
			if (column >= columns) break;
			const span = freeColumns(covered, column, cell.colSpan ?? 1);
			const height = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - index));
			placed.push({ column, span, rows: height, cell });
			covered.fill(height, column, column + span);
			column += span;
		}
		for (; column < columns; column++) if ((covered[column] ?? 0) === 0) placed.push({ column, span: 1, rows: 1 });
		yield placed;
		for (let i = 0; i < columns; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
	}
}

/** Columns a cell can take from a column on before the table ends or a cell from above begins. */
function freeColumns(covered: readonly number[], column: number, wanted: number): number {
	let span = 1;
	while (span < wanted && column + span < covered.length && (covered[column + span] ?? 0) === 0) span++;
	return span;
}
