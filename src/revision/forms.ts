/** Form tables of two versions as one: rows that went and came, and the cells of those that stayed, figures whole and texts word by word. */
import { type FormCell, type FormRow, type FormRowGroup, type FormTable, isPlainGrid, type PhrasingContent, type Revision } from '../document/nodes.ts';
import { align, type Step } from './align.ts';
import { areSame, type Column, canBeShown, columnsOf } from './columns.ts';
import { allText, exactly, type Merging, traitsOf } from './traits.ts';
import { mergedWords, replaced } from './words.ts';

/** What of a form is merged row by row. */
type Body = Pick<FormTable, 'columns' | 'head' | 'groups'>;

/** The columns, the head and the rows of both versions; undefined when the columns are other ones, and these can't be shown. */
export function mergedForm(old: FormTable, fresh: FormTable, merging: Merging): Body | undefined {
	const [titles, newTitles] = [plainTitles(old), plainTitles(fresh)];
	const columns = titles && newTitles ? columnsOf(titles, newTitles) : undefined;
	const isSame = columns ? areSame(columns) : old.columns.length === fresh.columns.length && hasSameHead(old.head, fresh.head);
	if (isSame) return { columns: fresh.columns, ...mergedRowsOf(old, fresh, merging) };
	if (!columns || !canBeShown(columns, merging)) return undefined;
	const widened = wide(fresh, old, columns, 'new');
	return { columns: widened.columns, ...mergedRowsOf(wide(old, fresh, columns, 'old'), widened, merging) };
}

/** The titles of a table that has a title and a cell for every column; undefined of another. */
function plainTitles(table: FormTable): string[] | undefined {
	const [titles, ...others] = table.head;
	return titles && others.length === 0 && isPlainGrid(table) ? titles.cells.map((cell) => allText(cell)) : undefined;
}

/** A version with the columns of both: empty cells, as the other has them, where it has none. */
function wide(own: Body, other: Body, columns: readonly Column[], version: 'old' | 'new'): Body {
	const others = version === 'old' ? 'new' : 'old';
	const [title, example] = [other.head[0], other.groups[0]?.rows[0]];
	const widened = (row: FormRow, like: FormRow | undefined): FormRow => ({
		...row,
		cells: columns.map((column): FormCell => {
			const { number: _, ...look } = like?.cells[column[others] ?? -1] ?? { type: 'formCell', kind: 'text' };
			return row.cells[column[version] ?? -1] ?? { ...look, children: [] };
		}),
	});
	return {
		columns: columns.map((column) => own.columns[column[version] ?? -1] ?? other.columns[column[others] ?? -1] ?? { width: 1 }),
		head: own.head.map((row) => widened(row, title)),
		groups: own.groups.map((group) => ({ ...group, rows: group.rows.map((row) => widened(row, example)) })),
	};
}

function mergedRowsOf(old: Body, fresh: Body, merging: Merging): Pick<Body, 'head' | 'groups'> {
	const head = fresh.head.map((row, index) => mergedRow(old.head[index] ?? row, row, merging));
	const groups = align(old.groups, fresh.groups, (group) => traitsOf('group', exactly(group, merging.digest), allText(group))).flatMap((step): FormRowGroup[] => {
		if (!step.new) return [markedGroup(step.old, 'deletion')];
		if (!step.old) return [markedGroup(step.new, 'insertion')];
		return step.isSame ? [step.new] : mergedGroup(step.old, step.new, merging);
	});
	return { head, groups };
}

/** The same cells over the same columns; years in them make other columns of the same words. */
function hasSameHead(old: readonly FormRow[], fresh: readonly FormRow[]): boolean {
	const shape = (rows: readonly FormRow[]): string => JSON.stringify(rows.map(({ cells }) => cells.map((cell) => [cell.colSpan, cell.rowSpan, allText(cell).match(/\d{4}/g)])));
	return shape(old) === shape(fresh);
}

function markedGroup(group: FormRowGroup, revision: Revision): FormRowGroup {
	return { ...group, rows: group.rows.map((row) => markedRow(row, revision)) };
}

const markedRow = (row: FormRow, revision: Revision): FormRow => ({ ...row, data: { ...row.data, revision } });

type RowStep = Step<FormRow>;

/** The rows of a block that stayed; where the spans of its cells can't be told for both versions at once, the old block and then the new. */
function mergedGroup(old: FormRowGroup, fresh: FormRowGroup, merging: Merging): FormRowGroup[] {
	const alike = align(old.rows, fresh.rows, (row) => traitsOf('row', exactly(row, merging.digest), allText(row)));
	const byPlace = Array.from({ length: Math.max(old.rows.length, fresh.rows.length) }, (_, index): RowStep[] => stepAt(old.rows[index], fresh.rows[index])).flat();
	for (const steps of [alike, byPlace]) {
		const rows = mergedRows(steps, merging);
		if (rows) return [{ ...fresh, rows }];
	}
	return [markedGroup(old, 'deletion'), markedGroup(fresh, 'insertion')];
}

function stepAt(old: FormRow | undefined, fresh: FormRow | undefined): RowStep[] {
	if (old && fresh) return [{ old, new: fresh, isSame: false }];
	return [...(old ? [{ old }] : []), ...(fresh ? [{ new: fresh }] : [])];
}

function mergedRows(steps: readonly RowStep[], merging: Merging): FormRow[] | undefined {
	const rows: FormRow[] = [];
	for (const [index, step] of steps.entries()) {
		const row = rowOf(step, merging);
		if (!row) return undefined;
		const spans = spansOf(step, steps.slice(index));
		if (!spans) return undefined;
		rows.push({ ...row, cells: row.cells.map((cell, at) => withRowSpan(cell, spans[at] ?? 1)) });
	}
	return rows;
}

function rowOf(step: RowStep, merging: Merging): FormRow | undefined {
	if (!step.new) return markedRow(step.old, 'deletion');
	if (!step.old) return markedRow(step.new, 'insertion');
	const columns = (row: FormRow): string => row.cells.map(({ colSpan = 1 }) => colSpan).join();
	return columns(step.old) === columns(step.new) ? mergedRow(step.old, step.new, merging) : undefined;
}

/**
 * How many of the merged rows each cell of the first covers, so that without the other version's rows it covers those it does in
 * its own; undefined when there is no such number.
 */
function spansOf(step: RowStep, from: readonly RowStep[]): number[] | undefined {
	const row = step.new ?? step.old;
	const spans = row.cells.map((_, at): number => {
		const wanted = { old: step.old?.cells[at]?.rowSpan ?? (step.old ? 1 : 0), new: step.new?.cells[at]?.rowSpan ?? (step.new ? 1 : 0) };
		return covering(from, wanted);
	});
	return spans.includes(0) ? undefined : spans;
}

/** The number of steps that hold so many rows of the old and so many of the new version; 0 when none does. */
function covering(from: readonly RowStep[], wanted: { readonly old: number; readonly new: number }): number {
	let [old, fresh] = [0, 0];
	for (const [index, step] of from.entries()) {
		if (step.old) old++;
		if (step.new) fresh++;
		if (old > wanted.old || fresh > wanted.new) return 0;
		if (old === wanted.old && fresh === wanted.new) return index + 1;
	}
	return 0;
}

function withRowSpan({ rowSpan: _, ...cell }: FormCell, rowSpan: number): FormCell {
	return rowSpan > 1 ? { ...cell, rowSpan } : cell;
}

function mergedRow(old: FormRow, fresh: FormRow, merging: Merging): FormRow {
	return { ...fresh, cells: fresh.cells.map((cell, at) => ({ ...cell, children: cellText(old.cells[at], cell, merging) })) };
}

function cellText(old: FormCell | undefined, fresh: FormCell, merging: Merging): readonly PhrasingContent[] {
	if (!old || exactly(old.children, merging.digest) === exactly(fresh.children, merging.digest)) return fresh.children;
	return fresh.kind === 'text' ? mergedWords(old.children, fresh.children, merging) : replaced(old.children, fresh.children, merging);
}
