/** Parting a table's rows between pages. Lengths in points. */
import { cellHeight, fitRows, type GridCell, type GridRow, isTied, PADDING, rowOf } from './grid.ts';
import type { Line } from './setLine.ts';

export type RowsSplit = readonly [part: readonly GridRow[], rest: readonly GridRow[]];

/** How many rows fit into a height. */
export function fittingRows(rows: readonly GridRow[], height: number): number {
	let [used, count] = [0, 0];
	for (const row of rows) {
		used += row.height;
		if (used > height + 0.01) break;
		count++;
	}
	return count;
}

/** The largest number of rows up to `count` after which rows may be parted; 0 when there is none. */
export function partableRows(rows: readonly GridRow[], count: number): number {
	if (count === rows.length) return count;
	let kept = count;
	while (kept > 0 && isTied(rows[kept - 1])) kept--;
	return kept;
}

/** Lines of a cell that stay together at either side, as of a paragraph. */
const LEAST_LINES = 2;

/** The lines that fit into a height, one at least when `atLeastOne`, and the others, of which none is alone. */
function splitLines(lines: readonly Line[], height: number, atLeastOne: boolean): readonly [readonly Line[], readonly Line[]] {
	let [used, count] = [2 * PADDING.y, 0];
	for (const line of lines) {
		used += line.height;
		if (used > height + 0.01 && !(atLeastOne && count === 0)) break;
		count++;
	}
	if (count === lines.length - 1 && count > LEAST_LINES) count--;
	return [lines.slice(0, count), lines.slice(count)];
}

/** A cell's part on this page and what is left of it. Rotated text is too short to be parted: it is repeated. */
function splitCell(cell: GridCell, height: number, atLeastOne: boolean): readonly [GridCell, GridCell] {
	if (cell.rotated) return [cell, { ...cell, isRepeated: true }];
	const [lines, left] = splitLines(cell.lines, height, atLeastOne);
	return [
		{ ...cell, lines },
		{ ...cell, lines: left },
	];
}

/** Heights of the first rows anew: those that cells carried over from the page before cover, and what hangs together with them. */
function refitted(rows: readonly GridRow[], carried: readonly GridCell[]): GridRow[] {
	let end = 1;
	for (const cell of carried) end = Math.max(end, cell.rowSpan);
	for (let i = 0; i < Math.min(end, rows.length); i++) for (const cell of rows[i]?.cells ?? []) end = Math.max(end, i + cell.rowSpan);
	return [...fitRows(rows.slice(0, end)), ...rows.slice(end)];
}

/** Parts rows after the first `count` (at least 1). Cells that go on below are continued in the rest with the lines left. */
export function splitRows(rows: readonly GridRow[], count: number): RowsSplit {
	const part = rows.slice(0, count);
	const [next, ...others] = rows.slice(count);
	if (!next) return [part, []];
	const carried: GridCell[] = [];
	const clipped = part.map((row, index) => {
		if (!row.cells.some((cell) => index + cell.rowSpan > count)) return row;
		let height = 0;
		for (let i = index; i < count; i++) height += part[i]?.height ?? 0;
		const cells = row.cells.map((cell) => {
			if (index + cell.rowSpan <= count) return cell;
			const [here, left] = splitCell(cell, height, false);
			carried.push({ ...left, rowSpan: index + cell.rowSpan - count });
			return { ...here, rowSpan: count - index };
		});
		return { ...row, cells };
	});
	if (carried.length === 0) return [clipped, rows.slice(count)];
	const cells = [...carried, ...next.cells].sort((a, b) => a.x - b.x);
	const first = rowOf(next.element, cells, next.keepWithNext, 0);
	const ownHeight = Math.max(first.ownHeight, next.ownHeight);
	return [clipped, refitted([{ ...first, ownHeight, height: ownHeight }, ...others], carried)];
}

/** Parts the first row, which no page can hold, by lines. */
export function splitFirstRow(rows: readonly GridRow[], height: number): RowsSplit {
	const [row, ...others] = rows;
	if (!row) return [[], []];
	const splits = row.cells.map((cell) => splitCell(cell, height, true));
	const left = splits.map(([, rest]) => rest);
	const here = splits.map(([part]): GridCell => ({ ...part, rowSpan: 1 }));
	if (left.every((cell) => cell.rotated || cell.lines.length === 0)) return splitRows([{ ...row, height: Math.min(row.height, height) }, ...others], 1);
	let tallest = 0;
	for (const cell of here) tallest = Math.max(tallest, cellHeight(cell));
	return [[{ ...row, cells: here, height: tallest, keepWithNext: false }], refitted([rowOf(row.element, left, row.keepWithNext, 0), ...others], left)];
}
