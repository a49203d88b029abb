/** The frames of a table's rows. Lengths in points. */

import { CELL_BORDER } from '../text/cellFace.ts';
import { type Strip, strip, type TableFlow } from './flow.ts';
import type { BoxItem, Frame } from './frames.ts';
import { cellHeight, type GridCell, type GridRow, PADDING, rowsNotes } from './grid.ts';
import { shifted } from './move.ts';
import type { Line } from './setLine.ts';
import type { StructureElement } from './structure.ts';

/** The frame of a line at a point; what has stood on an earlier page is not read again. */
function lineFrame(x: number, y: number, { items }: Line, cell: GridCell): Frame {
	if (cell.isRepeated) return { x, y, items, rotated: cell.rotated, isPagination: true };
	return cell.rotated ? { x, y, items, rotated: true } : { x, y, items };
}

function pushUpright(frames: Frame[], cell: GridCell, x: number, y: number, height: number): void {
	let top = y + PADDING.y + (cell.middle ? Math.max(0, height - cellHeight(cell)) / 2 : 0);
	for (const line of cell.lines) {
		frames.push(lineFrame(x + PADDING.x, top, line, cell));
		top += line.height;
	}
}

/** Lines from left to right in the middle of the cell's width, each in the middle of its height. */
function pushRotated(frames: Frame[], cell: GridCell, x: number, y: number, height: number): void {
	let thickness = 0;
	for (const line of cell.lines) thickness += line.height;
	let left = x + (cell.width - thickness) / 2;
	for (const line of cell.lines) {
		frames.push(lineFrame(left, y + (height + line.width) / 2, line, cell));
		left += line.height;
	}
}

/** Height of a cell that begins in a row. */
function spannedHeight(rows: readonly GridRow[], index: number, rowSpan: number): number {
	let height = 0;
	for (let i = index; i < index + rowSpan; i++) height += rows[i]?.height ?? 0;
	return height;
}

function cellBox({ x, width, fill, border }: GridCell, height: number): BoxItem {
	return { kind: 'box', x, y: 0, width, height, border: CELL_BORDER, colour: border, fill };
}

/** Frames of rows whose upper left corner is at a point. Fills and borders come before the text of their row. */
export function rowFrames(rows: readonly GridRow[], x: number, y: number): Frame[] {
	const frames: Frame[] = [];
	let top = y;
	for (const [index, row] of rows.entries()) {
		const items: BoxItem[] = [];
		const introduces: StructureElement[] = [row.element];
		frames.push({ x, y: top, items, introduces });
		for (const cell of row.cells) {
			const height = spannedHeight(rows, index, cell.rowSpan);
			items.push(cellBox(cell, height));
			introduces.push(cell.element);
			if (cell.rotated) pushRotated(frames, cell, x + cell.x, top, height);
			else pushUpright(frames, cell, x + cell.x, top, height);
		}
		top += row.height;
	}
	return frames;
}

/** A table as slices of a page, one a row; for tables that are not parted between pages with their heads. */
export function gridStrips({ x, grid, before, after }: TableFlow): Strip[] {
	const rows = [...grid.head, ...[...grid.groups].flat()];
	return rows.map((row, index) => {
		const frames = rowFrames([row], 0, 0);
		const items = frames.flatMap((frame) => frame.items.map((item) => shifted(item, frame.x, frame.y)));
		const notes = rowsNotes([row]);
		const space = { before: index === 0 ? before : 0, after: index === rows.length - 1 ? after : 0 };
		return { ...strip(x, row.height, items, { ...space, keep: index < grid.head.length }), notes, introduces: frames.flatMap((frame) => frame.introduces ?? []) };
	});
}
