import { bearsMoney } from '../../model/hierarchy.ts';
import { type DocumentContext, inLanguage } from '../context.ts';
import type { FormCell, FormRow, FormRowGroup, FormTable, RowRange } from '../nodes.ts';
import { blockGroups } from './block.ts';
import { addsUpRows, figureCell, markCell, textCell } from './cells.ts';
import { headRows, leafColumns, planColumns } from './columns.ts';
import type { ColumnDefinition, FormDefinition, RowDefinition } from './definition.ts';
import { listOfSubject } from './lists.ts';
import { phrasing } from './phrasing.ts';
import type { FormRun } from './run.ts';
import { fillText, type Scope, templateProblem, withSubject } from './scope.ts';
import type { Subject } from './subjects.ts';
import { addedRows, addsUp } from './sums.ts';

/** Fills a form for a subject. The caption's label (its number) is the caller's to give. */
export function fillForm(context: DocumentContext, form: FormDefinition, subject: Subject, scope: Scope): Omit<FormTable, 'id' | 'caption'> & { readonly captionText?: string } {
	const columns = planColumns(context, form.columns);
	const leaves = leafColumns(columns);
	const run: FormRun = { context, columns: leaves };
	const groups = numberedRows(leaves, groupsOfRows(run, form.rows, subject, scope));
	return {
		type: 'formTable',
		columns: leaves.map((column) => ({ width: column.width })),
		head: form.head ? headRows(context, columns, scope) : [],
		groups,
		fontSize: form.fontSize,
		...(form.unit ? { unitNote: phrasing(inLanguage(context, context.workspace.moneyUnit)) } : {}),
		...(form.note ? { sourceNote: phrasing(fillText(context, form.note, scope)) } : {}),
		...(form.sheet ? { sheet: fillText(context, form.sheet, scope) } : {}),
		...(form.caption ? { captionText: fillText(context, form.caption, scope) } : {}),
	};
}

/** Rows with a figure are numbered in a column that asks for it; spanning rows have no cell there. */
function numberedRows(columns: readonly ColumnDefinition[], groups: readonly FormRowGroup[]): readonly FormRowGroup[] {
	const at = columns.findIndex(({ content }) => content.kind === 'rowNumber');
	if (at < 0) return groups;
	let last = 0;
	return groups.map((one) => ({
		...one,
		rows: one.rows.map((row) => {
			if (row.cells.length !== columns.length || !row.cells.some(({ number }) => number)) return row;
			last++;
			const number = String(last);
			return { ...row, cells: row.cells.map((cell, index) => (index === at ? { ...textCell(number, { align: 'center' }), ...(cell.bold ? { bold: true } : {}) } : cell)) };
		}),
	}));
}

/** A row of words alone, such as «iš jų:», which leads to those below it. */
function isLabel(row: RowDefinition): boolean {
	return row.kind === 'row' && !row.figures;
}

/** Whether a row heads those of its level that follow: a goal in bold, a total before its parts. */
const isHeading = (row: RowDefinition): boolean => row.kind === 'total' || (row.kind === 'row' && row.bold);

/** Stands for the rows that a row adds up until they are known: enough to tell how high it is. */
const SOME: readonly RowRange[] = [{ from: 0, to: 0 }];

/** Whether a measure's figures are its own, not the sum of its sub-measures'. */
function hasOwnMoney(subject: Subject): boolean {
	return subject.kind === 'measure' && bearsMoney(subject);
}

/** The rows of one level; a total stays on the page of what it sums up, a heading on that of what follows. Rows that add up others are made last, when it is known how many those are. */
function groupsOfRows(run: FormRun, rows: readonly RowDefinition[], subject: Subject, scope: Scope): FormRowGroup[] {
	const isSum = (row: RowDefinition): boolean => addsUp(row) && (row.kind !== 'block' || !hasOwnMoney(subject));
	const parts = rows.map((row) => {
		if (!isSum(row)) return groupsOf(run, row, subject, scope);
		return row.kind === 'block' ? blockGroups(run, row, subject, { scope, sumOf: SOME }) : undefined;
	});
	const counts = parts.map((part) => part?.reduce((sum, { rows: own }) => sum + own.length, 0) ?? 1);
	const groups: FormRowGroup[] = [];
	let isHeaded = false;
	for (const [index, row] of rows.entries()) {
		const own = isSum(row) ? sumGroups(run, row, subject, { scope, sumOf: addedRows(rows, counts, index) }) : (parts[index] ?? []);
		if (own.length === 0) continue;
		const last = row.kind === 'total' || isLabel(row) || isHeaded ? groups.pop() : undefined;
		isHeaded = isHeading(row);
		if (last) groups.push({ ...last, rows: last.rows.map((one, at) => (at === last.rows.length - 1 ? { ...one, keepWithNext: true } : one)) });
		groups.push(...own);
	}
	return groups;
}

function groupsOf(run: FormRun, row: RowDefinition, subject: Subject, scope: Scope): FormRowGroup[] {
	switch (row.kind) {
		case 'each': {
			const from = subjectOf(row.list, subject, scope);
			const list = from && listOfSubject(from.subject, from.list, run.context);
			if (!list) {
				run.context.report(templateProblem(`Formoje nežinomas sąrašas „${row.list}“`, `Unknown list ${row.list} in a form`));
				return [];
			}
			return list.flatMap((item) => groupsOfRows(run, row.rows, item, withSubject(scope, row.as, item)));
		}
		case 'band':
			return [group(bandRow(run, fillText(run.context, row.text, scope), row.shade))];
		case 'block':
			return blockGroups(run, row, subject, { scope, sumOf: [] });
		default:
			return sumGroups(run, row, subject, { scope });
	}
}

function sumGroups(run: FormRun, row: RowDefinition, subject: Subject, { scope, sumOf }: { readonly scope: Scope; readonly sumOf?: readonly RowRange[] }): FormRowGroup[] {
	if (row.kind === 'block') return blockGroups(run, row, subject, { scope, sumOf: sumOf ?? [] });
	if (row.kind === 'total') return [group(totalRow(run, fillText(run.context, row.label, scope), subject, { shade: row.shade, sumOf: sumOf ?? [] }))];
	if (row.kind !== 'row') return [];
	const cells = plainCells(run, row, subject, { scope, sumOf: sumOf ?? [] });
	return row.optional && cells.slice(1).every((cell) => cell.children.length === 0) ? [] : [group({ type: 'formRow', shade: row.shade, ...(row.figures ? {} : { keepWithNext: true }), cells })];
}

/** `tasks` is a list of the row's own subject, `plan.programmes` one of a named subject. */
function subjectOf(list: string, subject: Subject, scope: Scope): { subject: Subject; list: string } | undefined {
	const [first = '', second] = list.split('.');
	if (second === undefined) return { subject, list: first };
	const named = scope.get(first);
	return named ? { subject: named, list: second } : undefined;
}

function group(row: FormRow): FormRowGroup {
	return { type: 'formRowGroup', rows: [row] };
}

function bandRow(run: FormRun, text: string, shade: 0 | 1 | 2 | 3): FormRow {
	return { type: 'formRow', shade, keepWithNext: true, cells: [textCell(text, { colSpan: run.columns.length, bold: true })] };
}

function isFigure(column: ColumnDefinition): boolean {
	const { kind } = column.content;
	return kind !== 'text' && kind !== 'rowNumber' && kind !== 'target' && kind !== 'alignment';
}

/** A total: its label over the columns before the first figure, the figures, and an empty cell over what is left. */
function totalRow(run: FormRun, label: string, subject: Subject, { shade, sumOf }: { readonly shade: 0 | 1 | 2 | 3; readonly sumOf: readonly RowRange[] }): FormRow {
	const first = run.columns.findIndex(isFigure);
	const last = run.columns.findLastIndex(isFigure);
	const cells: FormCell[] = [textCell(label, { colSpan: Math.max(first, 1), bold: true, align: 'right' })];
	for (const column of run.columns.slice(Math.max(first, 1), last + 1)) {
		cells.push(figureCell(run, column, subject, { showZero: addsUpRows(column), sumOf }, { bold: true }));
	}
	const left = run.columns.length - 1 - last;
	if (left > 0) cells.push(textCell('', { colSpan: left }));
	return { type: 'formRow', shade, cells };
}

function plainCells(run: FormRun, row: Extract<RowDefinition, { kind: 'row' }>, subject: Subject, { scope, sumOf }: { readonly scope: Scope; readonly sumOf: readonly RowRange[] }): FormCell[] {
	return run.columns.map((column) => {
		const text = row.cells.get(column.id);
		const options = { bold: row.bold, ...(column.align ? { align: column.align } : {}) };
		if (text) return textCell(fillText(run.context, text, scope), options);
		if (!row.figures || column.content.kind === 'text' || column.content.kind === 'rowNumber') return textCell('', options);
		if (column.content.kind === 'alignment') return markCell(run.context, column.content.goal, subject);
		return figureCell(run, column, subject, { showZero: row.bold, sumOf, ...(row.economicClass ? { economicClass: row.economicClass } : {}) }, options);
	});
}
