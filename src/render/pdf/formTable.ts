/** Form tables: caption and unit above, the grid, the source below. Lengths in points. */
import type { FormCell, FormRow, FormRowGroup, FormTable } from '../../document/nodes.ts';
import { columnWidths } from '../text/columnWidths.ts';
import { LINE_HEIGHT } from '../text/fonts.ts';
import { captionStrips, sourceStrips } from './captions.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, paragraphStrips } from './flow.ts';
import { formLines, rotatedLines } from './formCell.ts';
import { fitRows, type GridCell, type GridRow, PADDING, rowOf } from './grid.ts';
import { setLines } from './lines.ts';
import { plainPieces } from './pieces.ts';
import { SPACING, smallStyle } from './styles.ts';

/** Greys of the shades: white, task, goal, programme. Black text stands out from each at 7:1 at least. */
const SHADES = [undefined, 0.95, 0.89, 0.82] as const;

interface GridPlan {
	readonly context: LayoutContext;
	readonly fontSize: number;
	/** Left edges of the columns, and the right edge of the last. */
	readonly edges: readonly number[];
	readonly isHead: boolean;
}

function edgesOf(table: FormTable, width: number, { tree }: LayoutContext): number[] {
	const edges = [0];
	for (const own of columnWidths(table, width, tree.language)) edges.push((edges.at(-1) ?? 0) + own);
	return edges;
}

function gridCell(cell: FormCell, column: number, shade: FormRow['shade'], rowsLeft: number, plan: GridPlan): GridCell {
	const { edges, fontSize, context, isHead } = plan;
	const x = edges[column] ?? 0;
	const width = (edges[Math.min(column + (cell.colSpan ?? 1), edges.length - 1)] ?? x) - x;
	const inner = width - 2 * PADDING.x;
	const rotated = cell.rotated === true;
	const lines = rotated ? rotatedLines(cell, { width, fontSize, context }) : formLines(cell, { width: inner, fontSize, context, isHead });
	return { x, width, rowSpan: Math.max(1, Math.min(cell.rowSpan ?? 1, rowsLeft)), grey: SHADES[shade ?? 0], lines, rotated, middle: isHead };
}

/** Puts cells into the columns that cells from above leave free. */
function gridRows(rows: readonly FormRow[], plan: GridPlan): GridRow[] {
	const columns = plan.edges.length - 1;
	/** Rows for which each column is still covered. */
	const covered = new Array<number>(columns).fill(0);
	const minHeight = plan.fontSize * LINE_HEIGHT + 2 * PADDING.y;
	const placed = rows.map((row, index) => {
		const cells: GridCell[] = [];
		let column = 0;
		for (const cell of row.cells) {
			while (column < columns && (covered[column] ?? 0) > 0) column++;
			if (column >= columns) break;
			const gridded = gridCell(cell, column, row.shade, rows.length - index, plan);
			cells.push(gridded);
			const end = Math.min(column + (cell.colSpan ?? 1), columns);
			for (; column < end; column++) covered[column] = gridded.rowSpan;
		}
		for (let i = 0; i < columns; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
		return rowOf(cells, row.keepWithNext === true, minHeight);
	});
	return placed.some((row) => row.cells.some((cell) => cell.rowSpan > 1)) ? fitRows(placed) : placed;
}

/** «1 lentelės tęsinys», «Table 1 (continued)». */
function continuedMark(table: FormTable, language: 'lt' | 'en'): string | undefined {
	const label = table.caption?.label;
	if (!label) return undefined;
	if (language === 'en') return `${label} (continued)`;
	return label.endsWith('lentelė') ? `${label}s tęsinys` : `${label} (tęsinys)`;
}

/** Lays out a form table over a column. */
export function formTableFlow(table: FormTable, column: Column, context: LayoutContext): Flow[] {
	const { language } = context.tree;
	const small = smallStyle(context.tree);
	const mark = { id: table.id };
	const caption = table.caption ? captionStrips(table.caption, { column, align: 'left', spacing: SPACING.caption, keep: true, marks: [mark] }, context) : [];
	const unitLines = setLines(plainPieces(table.unitNote ?? '', small), { width: column.width, align: 'right', language, hyphenate: false });
	const unit = paragraphStrips(unitLines, { column, spacing: { before: caption.length > 0 ? 0 : SPACING.caption.before, after: 1 }, keep: true, whole: true });
	const plan = { context, fontSize: table.fontSize, edges: edgesOf(table, column.width, context) };
	const group = ({ rows }: FormRowGroup): GridRow[] => gridRows(rows, { ...plan, isHead: false });
	const grid = { width: column.width, head: gridRows(table.head, { ...plan, isHead: true }), groups: table.groups.map(group) };
	const before = caption.length > 0 || unit.length > 0 ? 0 : SPACING.caption.before;
	return [
		...caption,
		...unit,
		{
			kind: 'table',
			x: column.x,
			grid,
			continued: continuedMark(table, language),
			before,
			after: table.sourceNote === undefined ? SPACING.table.after : SPACING.sourceNote.before,
			keep: false,
			marks: caption.length > 0 ? [] : [mark],
		},
		...sourceStrips(table.sourceNote, column, context),
	];
}
