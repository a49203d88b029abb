/** Tables as grids: cells with their lines set and rows with their heights. Lengths in points. */
import type { TableRow } from 'mdast';
import type { Colour, FormRow } from '../../document/nodes.ts';
import type { Fill } from '../../document/shades.ts';
import { CELL_BORDER, CELL_PADDING } from '../text/cellFace.ts';
import type { Line } from './setLine.ts';
import type { StructureElement } from './structure.ts';

/** From the middle of a cell's left and upper border to its letters. */
export const PADDING = { x: CELL_PADDING.x + CELL_BORDER / 2, y: CELL_PADDING.y + CELL_BORDER / 2 } as const;

/** Against the rounding of letters' widths in word processors: a line that fills its cell here fits there. */
const ROUNDING = 0.05;

/** Width of the letters of a cell, counted as word processors do: without the border, half of which lies over its padding. */
export const roomIn = (cellWidth: number): number => Math.max(cellWidth - 2 * CELL_PADDING.x - ROUNDING, 1);

export interface GridCell {
	readonly element: StructureElement;
	/** From the table's left edge. */
	readonly x: number;
	readonly width: number;
	readonly rowSpan: number;
	readonly fill: Fill | undefined;
	/** Of its border; black when undefined. */
	readonly border: Colour | undefined;
	readonly lines: readonly Line[];
	/** Lines run bottom to top. */
	readonly rotated: boolean;
	/** Upright lines stand in the middle of the cell's height, not at its top. */
	readonly middle: boolean;
	/** It has stood on an earlier page already. */
	readonly isRepeated?: boolean;
}

export interface GridRow {
	readonly element: StructureElement;
	readonly height: number;
	/** Height when no cell over several rows asks for more. */
	readonly ownHeight: number;
	/** Cells that begin in this row. */
	readonly cells: readonly GridCell[];
	readonly keepWithNext: boolean;
	/** It and its neighbours of the same kind need not stay on one page. */
	readonly mayBreak?: true;
	/** So high that it may be parted by its lines. */
	readonly isHigh?: true;
	/** The row as the document has it; none of what is left of a parted one. */
	readonly source?: FormRow | TableRow;
}

export interface Grid {
	readonly element: StructureElement;
	readonly width: number;
	readonly head: readonly GridRow[];
	/** Rows that stay together when a page can hold them; laid out as they are asked for, once. */
	readonly groups: Iterable<readonly GridRow[]>;
}

/** Height of what a cell holds, with padding. */
export function cellHeight({ lines, rotated }: Pick<GridCell, 'lines' | 'rotated'>): number {
	let height = 0;
	if (rotated) for (const line of lines) height = Math.max(height, line.width);
	else for (const line of lines) height += line.height;
	return height + 2 * PADDING.y + (rotated ? 2 : 0);
}

export function rowsHeight(rows: readonly GridRow[]): number {
	let height = 0;
	for (const row of rows) height += row.height;
	return height;
}

/** Whether a row stays on one page with the next; one that may be parted need not. */
export const isTied = (row: GridRow | undefined): boolean => row?.keepWithNext === true && !row.isHigh;

/** A row by its cells, as high as those of one row need. */
export function rowOf(element: StructureElement, cells: readonly GridCell[], keepWithNext: boolean, minHeight: number): GridRow {
	let height = minHeight;
	for (const cell of cells) if (cell.rowSpan === 1) height = Math.max(height, cellHeight(cell));
	return { element, height, ownHeight: height, cells, keepWithNext };
}

/** Heights for rows whose cells over several rows may need more: what is missing is shared among the rows they cover. */
export function fitRows(rows: readonly GridRow[]): GridRow[] {
	const heights = rows.map((row) => row.ownHeight);
	for (const [index, row] of rows.entries()) {
		for (const cell of row.cells) {
			if (cell.rowSpan === 1) continue;
			const end = Math.min(index + cell.rowSpan, rows.length);
			let covered = 0;
			for (let i = index; i < end; i++) covered += heights[i] ?? 0;
			const missing = cellHeight(cell) - covered;
			if (missing > 0) for (let i = index; i < end; i++) heights[i] = (heights[i] ?? 0) + missing / (end - index);
		}
	}
	return rows.map((row, index) => ({ ...row, height: heights[index] ?? row.height }));
}

/** Identifiers of the footnotes that rows refer to. */
export function rowsNotes(rows: readonly GridRow[]): string[] {
	const notes: string[] = [];
	for (const row of rows) for (const cell of row.cells) for (const line of cell.lines) if (line.notes.length > 0) notes.push(...line.notes);
	return notes;
}
