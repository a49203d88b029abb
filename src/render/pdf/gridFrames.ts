/** The frames of a table's rows. Lengths in points. */

import { type Strip, strip, type TableFlow } from './flow.ts';
import type { Frame, Item } from './frames.ts';
import { cellHeight, type GridCell, type GridRow, PADDING, rowsNotes } from './grid.ts';
import { shifted } from './move.ts';

const BORDER = 0.5;

function uprightFrames(cell: GridCell, x: number, y: number, height: number): Frame[] {
	let top = y + PADDING.y + (cell.middle ? Math.max(0, height - cellHeight(cell)) / 2 : 0);
	return cell.lines.map((line) => {
		const frame = { x: x + PADDING.x, y: top, items: line.items, ...(cell.isRepeated ? { isPagination: true } : {}) };
		top += line.height;
		return frame;
	});
}

/** Lines from left to right in the middle of the cell's width, each in the middle of its height. */
function rotatedFrames(cell: GridCell, x: number, y: number, height: number): Frame[] {
	let thickness = 0;
	for (const line of cell.lines) thickness += line.height;
	let left = x + (cell.width - thickness) / 2;
	return cell.lines.map((line) => {
		const frame = { x: left, y: y + (height + line.width) / 2, items: line.items, rotated: true, ...(cell.isRepeated ? { isPagination: true } : {}) };
		left += line.height;
		return frame;
	});
}

/** Frames of rows whose upper left corner is at a point. Fills and borders come before the text of their row. */
export function rowFrames(rows: readonly GridRow[], x: number, y: number): Frame[] {
	const frames: Frame[] = [];
	let top = y;
	for (const [index, row] of rows.entries()) {
		const boxes: Item[] = [];
		const texts: Frame[] = [];
		for (const cell of row.cells) {
			let height = row.height;
			for (let i = index + 1; i < index + cell.rowSpan; i++) height += rows[i]?.height ?? 0;
			boxes.push({ kind: 'box', x: cell.x, y: 0, width: cell.width, height, border: BORDER, ...(cell.grey === undefined ? {} : { grey: cell.grey }) });
			const left = x + cell.x;
			texts.push(...(cell.rotated ? rotatedFrames(cell, left, top, height) : uprightFrames(cell, left, top, height)));
		}
		frames.push({ x, y: top, items: boxes, introduces: [row.element, ...row.cells.map((cell) => cell.element)] }, ...texts);
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
