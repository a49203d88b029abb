/** A form's cells at their places in a sheet. */
import type { FormCell, FormRow, FormTable } from '../../document/nodes.ts';
import { visitCells } from '../placedCells.ts';

export interface GridCell {
	readonly cell: FormCell | undefined;
	readonly column: number;
	/** How many columns and rows it covers. */
	readonly columns: number;
	readonly rows: number;
}

export interface GridRow {
	readonly isHead: boolean;
	readonly shade: NonNullable<FormRow['shade']>;
	/** Those that begin in the row, from left to right. */
	readonly cells: readonly GridCell[];
}

/** The rows of a form, head first. */
export function gridOf({ columns, head, groups }: FormTable): GridRow[] {
	return [...gridRows(head, columns.length, true), ...groups.flatMap(({ rows }) => gridRows(rows, columns.length, false))];
}

function gridRows(rows: readonly FormRow[], width: number, isHead: boolean): GridRow[] {
	const grid: GridRow[] = [];
	let cells: GridCell[] = [];
	visitCells(rows, width, {
		row: ({ shade = 0 }) => {
			cells = [];
			grid.push({ isHead, shade, cells });
		},
		cell: (cell, column, columns, own) => cells.push({ cell, column, columns, rows: own }),
		rowEnd: () => {},
	});
	return grid;
}
