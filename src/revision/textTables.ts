/** Tables of Markdown of two versions as one, cell by cell. */
import { diffArrays } from 'diff';
import type { Table, TableCell, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { align } from './align.ts';
import { allText, exactly, type Merging, traitsOf } from './traits.ts';
import { mergedWords } from './words.ts';

/** Where a column stands in each version. */
interface Column {
	readonly old?: number;
	readonly new?: number;
}

/** Undefined when it has other columns, and these can't be shown: word processors track no columns, and of too few that both have there is nothing to hold on to. */
export function mergedTable(old: Table, fresh: Table, merging: Merging): Table | undefined {
	const columns = columnsOf(old, fresh);
	const isSame = columns.every((column) => column.old === column.new);
	const common = columns.filter((column) => column.old !== undefined && column.new !== undefined).length;
	if (!isSame && (merging.view === 'tracked' || 2 * common < columns.length)) return undefined;
	const [[oldHead, ...oldRows], [newHead, ...newRows]] = [wide(old, columns, 'old'), wide(fresh, columns, 'new')];
	if (!oldHead || !newHead || !(isRegular(old) && isRegular(fresh))) return undefined;
	const body = align(oldRows, newRows, (row) => traitsOf('row', exactly(row, merging.digest), allText(row))).map((step): TableRow => {
		if (!step.new) return { ...step.old, data: { ...step.old.data, revision: 'deletion' } };
		if (!step.old) return { ...step.new, data: { ...step.new.data, revision: 'insertion' } };
		return tableRow(step.old, step.new, merging);
	});
	const alignment = columns.map((column) => fresh.align?.[column.new ?? -1] ?? old.align?.[column.old ?? -1] ?? null);
	return { ...fresh, ...(isSame ? {} : { align: alignment }), children: [tableRow(oldHead, newHead, merging), ...body] };
}

/** Every row has as many cells as the head. */
const isRegular = ({ children: [head, ...rows] }: Table): boolean => rows.every(({ children }) => children.length === head?.children.length);

/** The columns of both in one order; those of as many that only have another title stay where they are. */
function columnsOf(old: Table, fresh: Table): Column[] {
	const [olds, news] = [titles(old), titles(fresh)];
	const isRenamed = olds.length === news.length && olds.every((title, at) => title === news[at] || !(news.includes(title) || olds.includes(news[at] ?? '')));
	if (isRenamed) return olds.map((_, at) => ({ old: at, new: at }));
	let [i, j] = [0, 0];
	return diffArrays(olds, news).flatMap(({ added, removed, value }) => value.map((): Column => (removed ? { old: i++ } : added ? { new: j++ } : { old: i++, new: j++ })));
}

const titles = ({ children: [head] }: Table): string[] => (head?.children ?? []).map((cell) => plainText(cell));

/** The rows of a version with the columns of both; it has nothing in the other's. */
function wide({ children }: Table, columns: readonly Column[], version: 'old' | 'new'): TableRow[] {
	const empty: TableCell = { type: 'tableCell', children: [] };
	return children.map((row) => ({ ...row, children: columns.map((column) => row.children[column[version] ?? -1] ?? empty) }));
}

function tableRow(old: TableRow, fresh: TableRow, merging: Merging): TableRow {
	return { ...fresh, children: fresh.children.map((cell, column) => ({ ...cell, children: mergedWords(old.children[column]?.children ?? [], cell.children, merging) })) };
}
