/** Form tables: caption and unit above, the grid, the source below. Lengths in points. */
import type { FormCell, FormRow, FormRowGroup, FormTable } from '../../document/nodes.ts';
import { paperFill } from '../../document/shades.ts';
import { cellPitch } from '../text/cellFace.ts';
import { columnWidths, READABLE_FONT } from '../text/columnWidths.ts';
import { fractionWidths, HALF_DIGIT, lackingFraction } from '../text/fractions.ts';
import { captionStrips, sourceStrips } from './captions.ts';
import type { LayoutContext } from './context.ts';
import type { Column, Flow, Strip } from './flow.ts';
import { formLines, rotatedLines } from './formCell.ts';
import { fitRows, type GridCell, type GridRow, PADDING, roomIn, rowOf } from './grid.ts';
import { stripsHeight } from './pager.ts';
import { piecesOf } from './pieces.ts';
import { element, type StructureElement } from './structure.ts';
import { styledStrips, tableSpace, textStyle } from './styles.ts';
import { type RowElements, type TableElements, tableElements } from './tableElements.ts';

interface GridPlan {
	readonly context: LayoutContext;
	readonly fontSize: number;
	/** Left edges of the columns, and the right edge of the last. */
	readonly edges: readonly number[];
	/** The widest fraction of each column, half digits. */
	readonly fractions: readonly number[];
	readonly isHead: boolean;
	readonly elements: TableElements;
}

function edgesOf(widths: readonly number[]): number[] {
	const edges = [0];
	for (const own of widths) edges.push((edges.at(-1) ?? 0) + own);
	return edges;
}

interface CellPlace {
	readonly column: number;
	readonly shade: FormRow['shade'];
	readonly rowsLeft: number;
	readonly element: StructureElement;
}

function gridCell(cell: FormCell, { column, shade, rowsLeft, element }: CellPlace, plan: GridPlan): GridCell {
	const { edges, fractions, fontSize, context, isHead } = plan;
	const x = edges[column] ?? 0;
	const width = (edges[Math.min(column + (cell.colSpan ?? 1), edges.length - 1)] ?? x) - x;
	const rotated = cell.rotated === true;
	const lacking = isHead ? 0 : lackingFraction(cell, fractions[column] ?? 0, context.tree.language) * HALF_DIGIT * fontSize;
	const setting = { fontSize, lacking, context, element, isHead, shade, width: rotated ? width : roomIn(width) };
	const lines = rotated ? rotatedLines(cell, setting) : formLines(cell, setting);
	const { styles } = context.tree;
	const fill = paperFill(setting, styles);
	return { element, x, width, rowSpan: Math.max(1, Math.min(cell.rowSpan ?? 1, rowsLeft)), fill, border: styles.table.border, lines, rotated, middle: isHead };
}

function rowElements(formRow: FormRow, { isHead, elements }: GridPlan): RowElements {
	if (!isHead) return elements.row(formRow);
	const row = element('TR', elements.head);
	return { row, cell: (cell, column) => elements.headCell(cell, row, column) };
}

/** Puts cells into the columns that cells from above leave free. */
function gridRows(rows: readonly FormRow[], plan: GridPlan): GridRow[] {
	const columns = plan.edges.length - 1;
	/** Rows for which each column is still covered. */
	const covered = new Array<number>(columns).fill(0);
	const minHeight = cellPitch(plan.fontSize) + 2 * PADDING.y;
	const placed = rows.map((row, index) => {
		const cells: GridCell[] = [];
		const tagged = rowElements(row, plan);
		let column = 0;
		for (const cell of row.cells) {
			while (column < columns && (covered[column] ?? 0) > 0) column++;
			if (column >= columns) break;
			const gridded = gridCell(cell, { column, shade: row.shade, rowsLeft: rows.length - index, element: tagged.cell(cell, column) }, plan);
			cells.push(gridded);
			const end = Math.min(column + (cell.colSpan ?? 1), columns);
			for (; column < end; column++) covered[column] = gridded.rowSpan;
		}
		for (let i = 0; i < columns; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
		return { ...rowOf(tagged.row, cells, row.keepWithNext === true, minHeight), source: row };
	});
	const fitted = placed.some((row) => row.cells.some((cell) => cell.rowSpan > 1)) ? fitRows(placed) : placed;
	noteHeights(rows, fitted, plan);
	return fitted;
}

/** Notes the heights of rows that cells over several rows or rotated ones make higher; of a head with rotated cells all, since who sets its other cells in fewer lines would cut those. */
function noteHeights(rows: readonly FormRow[], placed: readonly GridRow[], { context: { rowHeights }, isHead }: GridPlan): void {
	const isRotated = isHead && placed.some(({ cells }) => cells.some(({ rotated }) => rotated));
	for (const [index, { height, ownHeight, cells }] of placed.entries()) {
		const row = rows[index];
		if (row && (isRotated || height > ownHeight || cells.some(({ rotated, rowSpan }) => rotated && rowSpan === 1))) rowHeights.set(row, height);
	}
}

/** «1 lentelės tęsinys», «Table 1 (continued)». */
function continuedMark(table: FormTable, language: 'lt' | 'en'): string | undefined {
	const label = table.caption?.label;
	if (!label) return undefined;
	if (language === 'en') return `${label} (continued)`;
	return label.endsWith('lentelė') ? `${label}s tęsinys` : `${label} (tęsinys)`;
}

/** What stands above the grid: the caption, and the unit of the figures at the right. */
function aboveGrid(table: FormTable, column: Column, caption: StructureElement, context: LayoutContext): readonly [caption: Strip[], unit: Strip[]] {
	const mark = { id: table.id };
	const strips = table.caption ? captionStrips(table.caption, context.tree.styles.caption, { column, marks: [mark], element: caption }, context) : [];
	const look = context.tree.styles.unitNote;
	return [strips, styledStrips(piecesOf(table.unitNote ?? [], { ...textStyle(look), element: element('P', caption) }, context), look, { column, context })];
}

/** Groups laid out one by one as pages are filled: nobody needs them all at once. */
function* gridGroups(groups: readonly FormRowGroup[], plan: GridPlan): Generator<GridRow[]> {
	for (const { rows, mayBreak } of groups) {
		const placed = gridRows(rows, plan);
		yield mayBreak ? placed.map((row) => ({ ...row, mayBreak: true })) : placed;
	}
}

/** Lays out a form table over a column. */
export function formTableFlow(table: FormTable, column: Column, context: LayoutContext): Flow[] {
	const elements = tableElements(table, context);
	if (table.fontSize < READABLE_FONT) context.problems.push({ kind: 'letters', table: table.caption?.label || table.id, size: table.fontSize });
	const [caption, unit] = aboveGrid(table, column, element('Caption', elements.table), context);
	const { language } = context.tree;
	const widths = columnWidths(table, column.width, context.tree);
	const plan = { context, fontSize: table.fontSize, edges: edgesOf(widths), fractions: fractionWidths(table, widths, language), elements };
	const head = gridRows(table.head, { ...plan, isHead: true });
	const grid = { element: elements.table, width: column.width, head, groups: gridGroups(table.groups, { ...plan, isHead: false }) };
	const source = sourceStrips(table.sourceNote, context.tree.styles.sourceNote, column, context);
	const flow: Flow = {
		kind: 'table',
		x: column.x,
		grid,
		continued: continuedMark(table, language),
		...tableSpace(context.tree.styles.table, { above: caption.length === 0 && unit.length === 0, below: table.sourceNote === undefined }),
		below: stripsHeight(source),
		keep: false,
		marks: caption.length > 0 ? [] : [{ id: table.id }],
	};
	return [...caption, ...unit, flow, ...source];
}
