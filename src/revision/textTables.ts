/** Tables of Markdown of two versions as one, cell by cell. */
import type { Table, TableCell, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { align } from './align.ts';
import { areSame, type Column, canBeShown, columnsOf } from './columns.ts';
import { allText, exactly, type Merging, traitsOf } from './traits.ts';
import { mergedWords } from './words.ts';

/** Undefined when it has other columns, and these can't be shown. */
export function mergedTable(old: Table, fresh: Table, merging: Merging): Table | undefined {
	const columns = columnsOf(titles(old), titles(fresh));
	const isSame = areSame(columns);
	if (!isSame && !canBeShown(columns, merging)) return undefined;
	const [[oldHead, ...oldRows], [newHead, ...newRows]] = [wide(old, columns, 'old'), wide(fresh, columns, 'new')];
	if (!oldHead || !newHead) return undefined;
	const body = align(oldRows, newRows, (row) => traitsOf('row', exactly(row, merging.digest), allText(row))).map((step): TableRow => {
		if (!step.new) return { ...step.old, data: { ...step.old.data, revision: 'deletion' } };
		if (!step.old) return { ...step.new, data: { ...step.new.data, revision: 'insertion' } };
		return tableRow(step.old, step.new, merging);
	});
	const alignment = columns.map((column) => fresh.align?.[column.new ?? -1] ?? old.align?.[column.old ?? -1] ?? null);
	return { ...fresh, ...(isSame ? {} : { align: alignment }), children: [tableRow(oldHead, newHead, merging), ...body] };
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
