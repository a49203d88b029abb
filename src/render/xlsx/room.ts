/** How much room texts need in a sheet: spreadsheets hyphenate nothing, and see to the height of rows only where no cell covers several places. */
import type { FormCell } from '../../document/nodes.ts';
import { cellText } from '../text/cellText.ts';
import { widthOf } from '../text/fonts.ts';
import type { GridRow } from './grid.ts';
import { columnDecimals, isRight, widthLeftFree } from './numbers.ts';
import { FONT_SIZE } from './styles.ts';

const LINE = FONT_SIZE * 1.2;
/** Above and below a cell's text; left and right of it. */
const PADDING = 2;
export const SIDES = 8;
/** Share of a width that a spreadsheet fills for sure: it rounds widths of letters and columns to the screen's, and a line too few is cut. */
const FILLED = 0.96;
/** Points. A word that is wider is broken: a column for it would make all of the printed sheet too small to read. */
const WIDEST_WORD = 160;

/** The widest word or number of each column in points, with room at its sides; cells over several columns aside. */
export function wordWidths(grid: readonly GridRow[], columns: number): number[] {
	const widths: number[] = new Array(columns).fill(0);
	const decimals = columnDecimals(grid, columns);
	const seen = new Set<string>();
	for (const { cells } of grid) {
		for (const { cell, column, columns: covered } of cells) {
			if (!cell || covered > 1 || cell.rotated) continue;
			const text = cellText(cell);
			const free = cell.number && isRight(cell) ? widthLeftFree(cell.number.decimals, decimals[column] ?? 0, FONT_SIZE) : 0;
			const key = `${column}${cell.bold ? 'b' : ''}|${text}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const widest = Math.max(...text.split(/[ \n]/).map((word) => textWidth(word, cell.bold === true)));
			widths[column] = Math.max(widths[column] ?? 0, Math.min(widest + free, WIDEST_WORD) + SIDES);
		}
	}
	return widths;
}

/** Heights in points; cells over several rows ask for what is missing at the last of them. */
export function rowHeights(grid: readonly GridRow[], widths: readonly number[]): number[] {
	const heights = grid.map(() => LINE + PADDING);
	const lines = lineCounter();
	const tall: { readonly row: number; readonly rows: number; readonly height: number }[] = [];
	for (const [row, { cells }] of grid.entries()) {
		for (const { cell, column, columns, rows } of cells) {
			if (!cell || cell.children.length === 0) continue;
			const width = widths.slice(column, column + columns).reduce((sum, own) => sum + own, 0) - SIDES;
			const height = cell.rotated ? rotatedHeight(cell) : lines(cellText(cell), cell.bold === true, width) * LINE + PADDING;
			if (rows > 1) tall.push({ row, rows, height });
			else heights[row] = Math.max(heights[row] ?? 0, height);
		}
	}
	for (const { row, rows, height } of tall) {
		const last = row + rows - 1;
		const lack = height - heights.slice(row, last + 1).reduce((sum, own) => sum + own, 0);
		if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
	}
	return heights;
}

function rotatedHeight(cell: FormCell): number {
	return (
		Math.max(
			...cellText(cell)
				.split('\n')
				.map((line) => textWidth(line, cell.bold === true)),
		) + SIDES
	);
}

const textWidth = (text: string, bold: boolean): number => widthOf(text, bold ? 'bold' : 'regular', FONT_SIZE);

/** How high a text in letters of a size stands in a width, in points. */
export function textHeight(text: string, width: number, { size = FONT_SIZE, bold = false }: { readonly size?: number; readonly bold?: boolean } = {}): number {
	const scale = size / FONT_SIZE;
	return linesOf(text, bold, (width - SIDES) / scale) * LINE * scale + PADDING;
}

/** Counts the lines of texts in a width; texts that come again are counted once. */
function lineCounter(): (text: string, bold: boolean, width: number) => number {
	const counted = new Map<string, number>();
	return (text, bold, width) => {
		const key = `${bold ? 'b' : ''}${width}|${text}`;
		const known = counted.get(key) ?? text.split('\n').reduce((sum, line) => sum + linesOf(line, bold, width), 0);
		counted.set(key, known);
		return known;
	};
}

/** Words fill a line one after another; a word wider than the line is broken anywhere. */
function linesOf(text: string, bold: boolean, column: number): number {
	const width = column * FILLED;
	const space = textWidth(' ', bold);
	let lines = 1;
	let used = 0;
	for (const word of text.split(' ')) {
		const own = textWidth(word, bold);
		if (used > 0 && used + space + own > width) {
			lines++;
			used = 0;
		}
		lines += Math.max(0, Math.ceil(own / width) - 1);
		used += (used > 0 ? space : 0) + (own > width ? own % width : own);
	}
	return lines;
}
