/** Markdown tables: columns as wide as their content asks for. Lengths in points. */
import type { Table, TableRow } from 'mdast';
import { bolder, LINE_HEIGHT } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import type { TableFlow } from './flow.ts';
import { fitRows, type GridCell, type GridRow, PADDING, rowOf } from './grid.ts';
import { contentWidths, setLines } from './lines.ts';
import { type Piece, piecesOf, type TextStyle } from './pieces.ts';
import type { Place } from './place.ts';
import { SPACING, smallStyle } from './styles.ts';

interface Wishes {
	/** Width on one line. */
	readonly natural: number;
	/** Width below which words are broken. */
	readonly least: number;
}

const HEAD_GREY = 0.95;

function wishesOf(rows: readonly (readonly Piece[][])[], columns: number, maxWidth: number): Wishes[] {
	return Array.from({ length: columns }, (_, column) => {
		let [natural, least] = [0, 0];
		for (const row of rows) {
			const widths = contentWidths(row[column] ?? [], maxWidth);
			natural = Math.max(natural, widths.natural);
			least = Math.max(least, widths.longestWord);
		}
		const padding = 2 * PADDING.x + 0.1;
		return { natural: natural + padding, least: least + padding };
	});
}

/** Shares out a width: each column its least, what is left by what they want more; all in proportion when it is too little. */
function sharedWidths(wishes: readonly Wishes[], width: number): number[] {
	const sum = (of: (wish: Wishes) => number): number => wishes.reduce((total, wish) => total + of(wish), 0);
	const least = sum((wish) => wish.least);
	if (least >= width) return wishes.map((wish) => (wish.least * width) / least);
	const more = sum((wish) => wish.natural - wish.least);
	const share = more > 0 ? (width - least) / more : 0;
	if (more > 0) return wishes.map((wish) => wish.least + (wish.natural - wish.least) * share);
	return wishes.map((wish) => (wish.least * width) / least);
}

/** A table between rules, its head repeated on every page; it fills the column it stands in. */
export function markdownTableFlow(table: Table, { column }: Place, context: LayoutContext): TableFlow[] {
	const style = smallStyle(context.tree);
	const headStyle: TextStyle = { ...style, face: bolder(style.face) };
	const columns = Math.max(0, ...table.children.map((row) => row.children.length));
	if (columns === 0) return [];
	const rowPieces = (row: TableRow, index: number): Piece[][] => row.children.map((cell) => piecesOf(cell.children, index === 0 ? headStyle : style, context));
	const pieces = table.children.map(rowPieces);
	const widths = sharedWidths(wishesOf(pieces, columns, column.width), column.width);
	const row = (cells: readonly Piece[][], isHead: boolean): GridRow => {
		let x = 0;
		const placed = widths.map((width, index): GridCell => {
			const align = table.align?.[index] ?? (isHead ? 'center' : 'left');
			const lines = setLines(cells[index] ?? [], { width: width - 2 * PADDING.x, align, language: context.tree.language, hyphenate: true });
			const cell = { x, width, rowSpan: 1, grey: isHead ? HEAD_GREY : undefined, lines, rotated: false, middle: isHead };
			x += width;
			return cell;
		});
		return rowOf(placed, false, style.size * LINE_HEIGHT + 2 * PADDING.y);
	};
	const [head = [], ...body] = pieces;
	const grid = { width: column.width, head: fitRows([row(head, true)]), groups: body.map((cells) => [row(cells, false)]) };
	return [{ kind: 'table', x: column.x, grid, continued: undefined, ...SPACING.markdownTable, keep: false, marks: [] }];
}
