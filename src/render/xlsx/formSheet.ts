/** A form as a sheet: its caption and unit above, its head frozen, its sums as formulas. */
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentTree, FormTable, Styles } from '../../document/nodes.ts';
import { screenFill } from '../../document/shades.ts';
import { points, printedPage } from '../printedPage.ts';
import { cellColour, cellLetters, cellLook } from '../text/cellFace.ts';
import { cellText } from '../text/cellText.ts';
import { columnWidths } from '../text/columnWidths.ts';
import { keptGroups } from '../text/keptRows.ts';
import { range } from './addresses.ts';
import { type Book, emptyCell, numberCell, textCell } from './cells.ts';
import { type FormulaOf, formulasOf } from './formulas.ts';
import { type GridCell, type GridRow, gridOf } from './grid.ts';
import { columnDecimals, isRight } from './numbers.ts';
import { rowHeights, SIDES, wordWidths } from './room.ts';
import { rowBreaks } from './rowBreaks.ts';
import { type SheetRow, sheetXml } from './sheetXml.ts';
import { sheetSize } from './sizes.ts';
import { type CellLook, FONT_SIZE, lettersOf } from './styles.ts';

export interface FormSheet {
	readonly xml: string;
	/** Rows printed on every page, counted from 1; absent for a form without a head. */
	readonly titles?: { readonly from: number; readonly to: number };
}

export function formSheet(table: FormTable, tree: DocumentTree, book: Book): FormSheet {
	const grid = gridOf(table);
	const widths = sheetWidths(table, grid, tree);
	const above = rowsAbove(table, widths, tree.styles, book);
	const first = above.rows.length;
	const frozen = table.head.length === 0 ? 0 : first + table.head.length;
	const larger = sheetSize('tableText', tree.styles) / FONT_SIZE;
	const heights = rowHeights(
		grid,
		widths.map((width) => width / larger),
	).map((height) => height * larger);
	const cells = rowCells(grid, { book, first, decimals: columnDecimals(grid, widths.length), columns: widths.length, formulaOf: formulasOf(grid, first), styles: tree.styles });
	const rows = [...above.rows, ...cells.map((own, index) => ({ cells: own, height: heights[index] ?? FONT_SIZE }))];
	const below =
		table.sourceNote === undefined
			? []
			: [
					{
						cells: textCell(
							book,
							0,
							rows.length,
							plainText({ type: 'root', children: [...table.sourceNote] }),
							book.styles.indexOf({ ...lettersOf(tree.styles.sourceNote), size: sheetSize('sourceNote', tree.styles), horizontal: tree.styles.sourceNote.align }),
						),
					},
				];
	const merged = [...above.merged, ...mergedCells(grid, first), ...below.map(() => range(0, rows.length, widths.length, 1))];
	const breaks = breaksOf(table, widths, [...above.rows.map(({ height }) => height), ...heights], tree);
	const xml = sheetXml({
		page: tree.page,
		running: tree.running,
		widths,
		rows: [...rows, ...below],
		merged: merged.filter((ref) => !isSingle(ref)),
		breaks,
		frozen,
		orientation: 'landscape',
		isFirst: false,
	});
	return { xml, ...(frozen === 0 ? {} : { titles: { from: first + 1, to: frozen } }) };
}

/** After how many rows the pages end on which a sheet is printed as wide as it is. */
function breaksOf(table: FormTable, widths: readonly number[], heights: readonly number[], { page }: DocumentTree): number[] {
	const { textWidth, textHeight } = printedPage(page, 'landscape', points);
	const scale = Math.min(1, textWidth / sumOf(widths));
	const body = keptGroups(table).flatMap(({ rows, mayBreak = false }) => rows.map(({ keepWithNext = false }, index) => keepWithNext || (index < rows.length - 1 && !mayBreak)));
	const first = heights.length - body.length;
	const rows = heights.map((height, row) => ({ height, isTied: row < first || body[row - first] === true }));
	return rowBreaks(rows, { height: textHeight / scale, repeated: sumOf(heights.slice(first - table.head.length, first)) });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, own) => sum + own, 0);

const PLAIN = { bold: false, italic: false } as const;

const isSingle = (ref: string): boolean => ref.split(':')[0] === ref.split(':')[1];

/** As on the document's landscape page, for letters of the sheet's size, and no word broken. */
function sheetWidths(table: FormTable, grid: readonly GridRow[], tree: DocumentTree): number[] {
	const size = sheetSize('tableText', tree.styles);
	const scale = size / table.fontSize;
	const words = wordWidths(grid, table.columns.length).map((width) => (width * size) / FONT_SIZE);
	return columnWidths(table, printedPage(tree.page, 'landscape', points).textWidth, tree).map((width, column) => Math.max(width * scale + SIDES / 2, words[column] ?? 0));
}

interface RowsAbove {
	readonly rows: readonly (SheetRow & { readonly height: number })[];
	readonly merged: readonly string[];
}

function rowsAbove({ caption, unitNote }: FormTable, widths: readonly number[], styles: Styles, book: Book): RowsAbove {
	const { caption: captionLook, captionLabel, unitNote: unitLook } = styles;
	const lines: { readonly text: string; readonly look: CellLook & { readonly size: number } }[] = [];
	if (caption)
		lines.push({
			text: plainText({ type: 'paragraph', children: [...caption.children] }),
			look: { ...lettersOf(captionLook), bold: captionLook.bold || captionLabel.bold, size: sheetSize('caption', styles), horizontal: captionLook.align, vertical: 'center' },
		});
	if (unitNote !== undefined)
		lines.push({ text: plainText({ type: 'paragraph', children: [...unitNote] }), look: { ...lettersOf(unitLook), size: sheetSize('unitNote', styles), horizontal: unitLook.align } });
	const all = sumOf(widths);
	return {
		rows: lines.map(({ text, look }, row) => ({ cells: textCell(book, 0, row, text, book.styles.indexOf(look)), height: titleHeight(text, all, look.size) })),
		merged: lines.map((_, row) => range(0, row, widths.length, 1)),
	};
}

/** Most letters of a caption are narrower than half of their height. */
const titleHeight = (text: string, width: number, size: number): number => size * 1.5 * Math.max(1, Math.ceil((text.length * size * 0.52) / width));

function mergedCells(grid: readonly GridRow[], first: number): string[] {
	return grid.flatMap(({ cells }, row) => cells.flatMap(({ column, columns, rows }) => (columns * rows === 1 ? [] : [range(column, first + row, columns, rows)])));
}

interface Filling {
	readonly book: Book;
	readonly first: number;
	readonly columns: number;
	/** The most that numbers of each column have. */
	readonly decimals: readonly number[];
	readonly formulaOf: FormulaOf;
	readonly styles: Styles;
}

/** The cells of each row as XML. Places that a cell covers have its look, for their borders. */
function rowCells(grid: readonly GridRow[], filling: Filling): string[] {
	/** Looks of the cells that cover each column from above, and for how many rows more. */
	const covers: { style: number; left: number }[] = Array.from({ length: filling.columns }, () => ({ style: 0, left: 0 }));
	return grid.map((row, index) => {
		const at = filling.first + index;
		const pieces: string[] = new Array(filling.columns).fill('');
		for (const [column, cover] of covers.entries()) {
			if (cover.left === 0) continue;
			pieces[column] = emptyCell(column, at, cover.style);
			cover.left--;
		}
		for (const placed of row.cells) {
			const style = filling.book.styles.indexOf(lookOf(row, placed, filling));
			pieces[placed.column] = cellXml(filling, placed, index, style);
			for (let column = placed.column; column < placed.column + placed.columns; column++) {
				if (column > placed.column) pieces[column] = emptyCell(column, at, style);
				if (placed.rows > 1) covers[column] = { style, left: placed.rows - 1 };
			}
		}
		return pieces.join('');
	});
}

function cellXml({ book, first, formulaOf }: Filling, { cell, column }: GridCell, row: number, style: number): string {
	if (!cell) return emptyCell(column, first + row, style);
	const { number } = cell;
	return number ? numberCell(column, first + row, style, number.value, formulaOf(column, row)) : textCell(book, column, first + row, cellText(cell), style);
}

function lookOf({ isHead, shade }: GridRow, { cell, column }: GridCell, { decimals, styles }: Filling): CellLook {
	const { align } = cellLook({ kind: cell?.kind ?? 'text' }, isHead, styles);
	const { bold, italic } = cell ? cellLetters(cell, isHead, styles) : PLAIN;
	const horizontal = cell?.align ?? align;
	const ground = { isHead, shade };
	const color = cell && cellColour(cell, ground, styles);
	return {
		size: sheetSize('tableText', styles),
		border: true,
		fill: screenFill(ground, styles),
		horizontal,
		vertical: isHead || cell?.rotated ? 'center' : 'top',
		...(bold ? { bold } : {}),
		...(italic ? { italic } : {}),
		...(color ? { color } : {}),
		...(cell?.rotated ? { rotated: true } : {}),
		...(cell?.number ? { decimals: cell.number.decimals, ...(isRight(cell) ? { columnDecimals: decimals[column] ?? 0 } : {}) } : {}),
	};
}
