/** Markdown tables: columns as wide as their content asks for. Lengths in points. */
import type { Table, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { paperFill, TEXT_HEAD } from '../../document/shades.ts';
import { headsRow } from '../headerCells.ts';
import { cellPitch } from '../text/cellFace.ts';
import { bolder } from '../text/fonts.ts';
import { HALF_DIGIT, lackingWidth, textTableFractions } from '../text/fractions.ts';
import { extentOf, isKept } from '../text/keptRows.ts';
import { markdownTableSize } from '../text/tableSize.ts';
import { boundedWish, fittedTextTable, type TextWish, widened, wishOfCells } from '../text/textTableWidths.ts';
import type { LayoutContext } from './context.ts';
import type { TableFlow } from './flow.ts';
import { fitRows, type GridCell, type GridRow, PADDING, roomIn, rowOf } from './grid.ts';
import { longestSyllableOf, longestWordOf, naturalWidth, setLines } from './lines.ts';
import { type Piece, piecesOf, resized, type TextStyle } from './pieces.ts';
import type { Place } from './place.ts';
import { type Attributes, element, type StructureElement } from './structure.ts';
import { tableSpace } from './styles.ts';

interface Cell {
	readonly element: StructureElement;
	readonly pieces: readonly Piece[];
	/** What its figure lacks to the widest fraction of its column, in letters of the usual size. */
	readonly lacking: number;
}

interface Row {
	readonly source: TableRow;
	readonly element: StructureElement;
	readonly isHead: boolean;
	readonly isKept: boolean;
	readonly cells: readonly Cell[];
}

const COLUMN_HEAD: Attributes = { owner: 'Table', scope: 'Column' };
const ROW_HEAD: Attributes = { owner: 'Table', scope: 'Row' };

/** What stands in a cell that a row lacks. */
const NOTHING = { pieces: [], lacking: 0 } as const;

function wishesOf(rows: readonly Row[], columns: number, width: number, { tree }: LayoutContext): TextWish[] {
	const wishOf = (pieces: readonly Piece[]): TextWish => ({ natural: naturalWidth(pieces), word: longestWordOf(pieces), least: longestSyllableOf(pieces, tree.language) });
	const wishIn = ({ pieces, lacking }: Pick<Cell, 'pieces' | 'lacking'>): TextWish => widened(boundedWish(wishOf(pieces), width), lacking);
	return Array.from({ length: columns }, (_, column) => wishOfCells(rows.map(({ cells }) => wishIn(cells[column] ?? NOTHING))));
}

function readRows(table: Table, parent: StructureElement, context: LayoutContext): Row[] {
	const { children } = table;
	const fractions = textTableFractions(table, context.tree.language);
	const { tableHead, tableText } = context.tree.styles;
	const style: TextStyle = { face: 'regular', size: markdownTableSize(context.tree), colour: tableText.color };
	const headStyle: TextStyle = { ...style, face: bolder(style.face), colour: tableHead.color, ...(tableHead.color ? { isOnGround: true } : {}) };
	const [head, body] = [element('THead', parent), element('TBody', parent)];
	const rows = children.slice(1);
	const extent = extentOf(rows.length, (index) => plainText(rows[index]).length);
	const row = (source: TableRow, index: number): Row => {
		const { children: cells } = source;
		const isHead = index === 0;
		const tagged = element('TR', isHead ? head : body);
		const cell = (node: TableRow['children'][number], column: number): Cell => {
			const isRowHead = !isHead && column === 0 && cells.length > 1 && headsRow(plainText(node));
			const own = isHead || isRowHead ? element('TH', tagged, { attributes: isHead ? COLUMN_HEAD : ROW_HEAD }) : element('TD', tagged);
			const cellStyle: TextStyle = { ...(isHead ? headStyle : style), element: own };
			const lacking = isHead ? 0 : lackingWidth(plainText(node), fractions[column] ?? 0, context.tree.language) * HALF_DIGIT * style.size;
			return { element: own, pieces: piecesOf(node.children, cellStyle, context), lacking };
		};
		return { source, element: tagged, isHead, isKept: isKept(index - 1, extent), cells: cells.map(cell) };
	};
	return children.map(row);
}

interface Setting {
	/** Which columns stand side by side, and how wide each is. */
	readonly columns: readonly number[];
	readonly widths: readonly number[];
	/** The first column has stood on the paper already. */
	readonly isLater: boolean;
	/** Of the letters. */
	readonly scale: number;
	readonly align: NonNullable<Table['align']>;
	readonly context: LayoutContext;
}

function gridRow({ source, element: tagged, isHead, isKept: keepWithNext, cells }: Row, { columns, widths, isLater, scale, align, context }: Setting): GridRow {
	let x = 0;
	const { styles } = context.tree;
	const pitch = cellPitch(markdownTableSize(context.tree) * scale);
	const placed = columns.map((column, index): GridCell => {
		const width = widths[index] ?? 0;
		const { pieces, lacking, element: own } = cells[column] ?? { ...NOTHING, element: element(isHead ? 'TH' : 'TD', tagged) };
		const setting = {
			width: roomIn(width) - lacking * scale,
			align: align[column] ?? (isHead ? styles.tableHead : styles.tableText).align,
			language: context.tree.language,
			hyphenate: true,
			keepWords: isHead ? 'always' : 'where free',
			pitch,
			wordBreaks: context.wordBreaks,
		} as const;
		const lines = setLines(resized(pieces, scale), setting);
		const repeated = isLater && index === 0 ? { isRepeated: true } : {};
		const cell = { element: own, x, width, rowSpan: 1, fill: isHead ? paperFill(TEXT_HEAD, styles) : undefined, border: styles.table.border, lines, rotated: false, middle: isHead, ...repeated };
		x += width;
		return cell;
	});
	return { ...rowOf(tagged, placed, keepWithNext, pitch + 2 * PADDING.y), source };
}

/** A table between rules, its head repeated on every page; it fills the column it stands in. */
export function markdownTableFlow(table: Table, place: Place, context: LayoutContext): TableFlow[] {
	const { column } = place;
	const count = Math.max(0, ...table.children.map((row) => row.children.length));
	if (count === 0) return [];
	const tagged = element('Table', place.parent);
	const rows = readRows(table, tagged, context);
	const wishes = wishesOf(rows, count, column.width, context);
	const usual = markdownTableSize(context.tree);
	const { size, bands } = fittedTextTable(wishes, column.width, usual);
	return bands.map(({ columns, widths }, index): TableFlow => {
		const setting = { columns, widths, isLater: index > 0, scale: size / usual, align: table.align ?? [], context };
		const [head, ...body] = rows;
		const grid = { element: tagged, width: column.width, head: head ? fitRows([gridRow(head, setting)]) : [], groups: body.map((row) => [gridRow(row, setting)]) };
		return { kind: 'table', x: column.x, grid, continued: undefined, goesOn: index < bands.length - 1, ...tableSpace(context.tree.styles.table, { above: true, below: true }), keep: false, marks: [] };
	});
}
