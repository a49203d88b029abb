/** The places that cells take among a table's columns, with spans from the rows above. */
import type { FormCell, FormRow } from '../document/nodes.ts';

/** Is told of every cell in order, and of places that no cell of a row takes. */
export interface CellVisitor {
	row(row: FormRow): void;
	/** `span` columns and `rows` rows from `column` on, never more than there are. */
	cell(cell: FormCell | undefined, column: number, span: number, rows: number): void;
	/** `span` columns from `column` on, which a cell of a row above covers. */
	covered?(column: number, span: number): void;
	rowEnd(): void;
}

/** Visits the cells of rows that stand together: spans end with the last of them. Nothing is made for a cell, since there are many. */
export function visitCells(rows: readonly FormRow[], columns: number, visitor: CellVisitor): void {
	/** Rows, this one included, for which each column is still covered from above. */
	const covered = new Uint32Array(columns);
	/** Columns of what covers them, at the first of these. */
	const spans = new Uint32Array(columns);
	const afterCovered = (from: number): number => {
		let column = from;
		while (column < columns && covered[column] !== 0) {
			const span = spans[column] ?? 1;
			visitor.covered?.(column, span);
			column += span;
		}
		return column;
	};
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index];
		if (!row) continue;
		visitor.row(row);
		let column = 0;
		for (const cell of row.cells) {
			column = afterCovered(column);
			if (column >= columns) break;
			const span = freeColumns(covered, column, cell.colSpan ?? 1);
			const height = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - index));
			covered.fill(height, column, column + span);
			spans[column] = span;
			visitor.cell(cell, column, span, height);
			column += span;
		}
		for (column = afterCovered(column); column < columns; column = afterCovered(column + 1)) visitor.cell(undefined, column, 1, 1);
		visitor.rowEnd();
		for (let i = 0; i < columns; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
	}
}

/** Columns a cell can take from a column on before the table ends or a cell from above begins. */
function freeColumns(covered: Uint32Array, column: number, wanted: number): number {
	let span = 1;
	while (span < wanted && covered[column + span] === 0) span++;
	return span;
}
