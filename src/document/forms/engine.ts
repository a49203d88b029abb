import { type DocumentContext, inLanguage } from '../context.ts';
import type { FormCell, FormRow, FormRowGroup, FormTable } from '../nodes.ts';
import { blockGroup } from './block.ts';
import { figureText, textCell } from './cells.ts';
import { headRows, leafColumns, planColumns } from './columns.ts';
import type { ColumnDefinition, FormDefinition, RowDefinition } from './definition.ts';
import type { FormRun } from './run.ts';
import { fillText, type Scope, templateProblem, withSubject } from './scope.ts';
import { listOfSubject, type Subject } from './subjects.ts';

/** Fills a form for a subject. The caption's label (its number) is the caller's to give. */
export function fillForm(context: DocumentContext, form: FormDefinition, subject: Subject, scope: Scope): Omit<FormTable, 'id' | 'caption'> & { readonly captionText?: string } {
	const columns = planColumns(context, form.columns);
	const leaves = leafColumns(columns);
	const run: FormRun = { context, columns: leaves };
	const groups = groupsOfRows(run, form.rows, subject, scope);
	return {
		type: 'formTable',
		columns: leaves.map((column) => ({ width: column.width })),
		head: form.head ? headRows(context, columns, scope) : [],
		groups,
		fontSize: form.fontSize,
		...(form.unit ? { unitNote: inLanguage(context, context.workspace.moneyUnit) } : {}),
		...(form.caption ? { captionText: fillText(context, form.caption, scope) } : {}),
	};
}

/** The rows of one level; a total stays on the page of what it sums up. */
function groupsOfRows(run: FormRun, rows: readonly RowDefinition[], subject: Subject, scope: Scope): FormRowGroup[] {
	const groups: FormRowGroup[] = [];
	for (const row of rows) {
		const own = groupsOf(run, row, subject, scope);
		const last = row.kind === 'total' ? groups.pop() : undefined;
		if (last) groups.push({ ...last, rows: last.rows.map((one, index) => (index === last.rows.length - 1 ? { ...one, keepWithNext: true } : one)) });
		groups.push(...own);
	}
	return groups;
}

function groupsOf(run: FormRun, row: RowDefinition, subject: Subject, scope: Scope): FormRowGroup[] {
	switch (row.kind) {
		case 'each': {
			const from = subjectOf(row.list, subject, scope);
			const list = from && listOfSubject(from.subject, from.list, run.context.plan, run.context.workspace.registers);
			if (!list) {
				run.context.report(templateProblem(`Formoje nežinomas sąrašas „${row.list}“`, `Unknown list ${row.list} in a form`));
				return [];
			}
			return list.flatMap((item) => groupsOfRows(run, row.rows, item, withSubject(scope, row.as, item)));
		}
		case 'band':
			return [group(bandRow(run, fillText(run.context, row.text, scope), row.shade))];
		case 'total':
			return [group(totalRow(run, fillText(run.context, row.label, scope), subject, row.shade))];
		case 'row': {
			const cells = plainCells(run, row, subject, scope);
			return row.optional && cells.slice(1).every((cell) => cell.children.length === 0) ? [] : [group({ type: 'formRow', shade: row.shade, cells })];
		}
		case 'block': {
			const block = blockGroup(run, row, subject, scope);
			return block ? [block] : [];
		}
	}
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
	return column.content.kind !== 'text' && column.content.kind !== 'target';
}

/** A total: its label over the columns before the first figure, the figures, and an empty cell over what is left. */
function totalRow(run: FormRun, label: string, subject: Subject, shade: 0 | 1 | 2 | 3): FormRow {
	const first = run.columns.findIndex(isFigure);
	const last = run.columns.findLastIndex(isFigure);
	const cells: FormCell[] = [textCell(label, { colSpan: Math.max(first, 1), bold: true, align: 'right' })];
	for (const column of run.columns.slice(Math.max(first, 1), last + 1)) {
		const text = figureText(run.context, column, subject, { showZero: column.content.kind === 'money' || column.content.kind === 'need' });
		cells.push(textCell(text, { bold: true }, 'number'));
	}
	const left = run.columns.length - 1 - last;
	if (left > 0) cells.push(textCell('', { colSpan: left }));
	return { type: 'formRow', shade, cells };
}

function plainCells(run: FormRun, row: Extract<RowDefinition, { kind: 'row' }>, subject: Subject, scope: Scope): FormCell[] {
	return run.columns.map((column) => {
		const text = row.cells.get(column.id);
		const options = { bold: row.bold, ...(column.align ? { align: column.align } : {}) };
		if (text) return textCell(fillText(run.context, text, scope), options);
		if (column.content.kind === 'text') return textCell('', options);
		const figure = figureText(run.context, column, subject, { showZero: row.bold, ...(row.economicClass ? { economicClass: row.economicClass } : {}) });
		return textCell(figure, options, 'number');
	});
}
