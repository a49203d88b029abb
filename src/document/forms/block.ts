import type { FormCell, FormRow, FormRowGroup, RowRange } from '../nodes.ts';
import { figureCell, textCell } from './cells.ts';
import type { ColumnDefinition, RowDefinition } from './definition.ts';
import { listOfSubject } from './lists.ts';
import type { FormRun } from './run.ts';
import { fillText, type Scope, templateProblem, withSubject } from './scope.ts';
import type { Subject } from './subjects.ts';

type BlockDefinition = Extract<RowDefinition, { kind: 'block' }>;

/** A run of consecutive rows of a block that one subject's cells cover. */
interface Span {
	readonly subject: Subject;
	readonly scope: Scope;
	readonly from: number;
	readonly rows: number;
	readonly total: boolean;
}

/**
 * A subject's block: cells that span it, its lines (sources) with their total at the foot, and a second list (indicators) beside them.
 * The block is as high as the longer of the two; the last line and the last of the second list reach down to fill it.
 * @param sumOf the rows after the block that its figures add up, seen from its first row: then it has no lines of its own
 */
export function blockGroups(run: FormRun, block: BlockDefinition, subject: Subject, { scope, sumOf }: { readonly scope: Scope; readonly sumOf: readonly RowRange[] }): FormRowGroup[] {
	const lines = sumOf.length > 0 ? [] : subjects(run, block.lines, subject);
	const beside = subjects(run, block.beside, subject);
	if (!lines || !beside) return [];
	const totalRows = block.total && lines.length > 0 ? 1 : 0;
	const height = Math.max(lines.length + totalRows, beside.length, 1);
	const lineSpans = spans(lines, 'line', scope, height - totalRows);
	if (totalRows) lineSpans.push({ subject, scope, from: height - 1, rows: 1, total: true });
	const besideSpans = spans(beside, 'beside', scope, height);
	const rows: FormRow[] = Array.from({ length: height }, (_, index) => ({
		type: 'formRow',
		// A sum leads to the rows that it adds up.
		...(sumOf.length > 0 ? { keepWithNext: true } : {}),
		cells: run.columns.flatMap((column) => cellAt(run, block, column, { subject, scope, index, height, lineSpans, besideSpans, sumOf })),
	}));
	return [{ type: 'formRowGroup', ...(block.mayBreak ? { mayBreak: true } : {}), rows }];
}

function subjects(run: FormRun, list: string | undefined, subject: Subject): readonly Subject[] | undefined {
	if (list === undefined) return [];
	const found = listOfSubject(subject, list, run.context);
	if (!found) run.context.report(templateProblem(`Formoje nežinomas sąrašas „${list}“`, `Unknown list ${list} in a form`));
	return found;
}

function spans(list: readonly Subject[], name: string, scope: Scope, height: number): Span[] {
	return list.map((subject, index) => ({
		subject,
		scope: withSubject(scope, name, subject),
		from: index,
		rows: index === list.length - 1 ? height - index : 1,
		total: false,
	}));
}

interface Position {
	readonly subject: Subject;
	readonly scope: Scope;
	readonly index: number;
	readonly height: number;
	readonly lineSpans: readonly Span[];
	readonly besideSpans: readonly Span[];
	readonly sumOf: readonly RowRange[];
}

function cellAt(run: FormRun, block: BlockDefinition, column: ColumnDefinition, at: Position): FormCell[] {
	const own = block.cells.get(column.id);
	const align = column.align ? { align: column.align } : {};
	if (own) return at.index === 0 ? [textCell(fillText(run.context, own, at.scope), { rowSpan: at.height, ...align, rotated: column.rotated })] : [];
	if (isBare(block, column)) return at.index === 0 ? [textCell('', { rowSpan: at.height, ...align })] : [];
	const isBeside = column.content.kind === 'target' || block.besideCells.has(column.id);
	const among = isBeside ? at.besideSpans : at.lineSpans;
	if (among.length === 0) return at.index === 0 ? [emptyOrOwn(run, block, column, { at, isBeside })] : [];
	const span = among.find((one) => one.from === at.index);
	if (!span) return [];
	const options = { rowSpan: span.rows, bold: span.total, ...align };
	const text = span.total ? block.total?.get(column.id) : (isBeside ? block.besideCells : block.line).get(column.id);
	if (text) return [textCell(fillText(run.context, text, span.scope), options)];
	if (column.content.kind === 'text') return [textCell('', options)];
	const summed = span.total ? { sumOf: [{ from: -span.from, to: -1 }] } : {};
	return [figureCell(run, column, span.subject, { showZero: false, ...summed }, options)];
}

/** True for a column that no row of the block says anything in. */
function isBare({ line, besideCells, total }: BlockDefinition, { id, content }: ColumnDefinition): boolean {
	return content.kind === 'text' && ![line, besideCells, total].some((cells) => cells?.has(id));
}

/** Without lines of its own the block's subject gives the figures (an SPP measure's need, the sum of what follows). */
function emptyOrOwn(run: FormRun, block: BlockDefinition, column: ColumnDefinition, { at, isBeside }: { readonly at: Position; readonly isBeside: boolean }): FormCell {
	const isSum = at.sumOf.length > 0;
	const options = { rowSpan: at.height, bold: isSum, ...(column.align ? { align: column.align } : {}) };
	const label = isSum ? block.total?.get(column.id) : undefined;
	if (label) return textCell(fillText(run.context, label, at.scope), options);
	if (column.content.kind === 'text') return textCell('', options);
	return isBeside ? textCell('', options, 'number') : figureCell(run, column, at.subject, { showZero: false, sumOf: at.sumOf }, options);
}
