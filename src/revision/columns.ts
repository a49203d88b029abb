/** The columns of tables of two versions. */
import { diffArrays } from 'diff';
import type { Merging } from './traits.ts';

/** Where a column stands in each version. */
export interface Column {
	readonly old?: number;
	readonly new?: number;
}

/** The columns of both in one order, by their titles; those of as many that only have another title stay where they are. */
export function columnsOf(olds: readonly string[], news: readonly string[]): Column[] {
	const isRenamed = olds.length === news.length && olds.every((title, at) => title === news[at] || !(news.includes(title) || olds.includes(news[at] ?? '')));
	if (isRenamed) return olds.map((_, at) => ({ old: at, new: at }));
	let [i, j] = [0, 0];
	return diffArrays([...olds], [...news]).flatMap(({ added, removed, value }) => value.map((): Column => (removed ? { old: i++ } : added ? { new: j++ } : { old: i++, new: j++ })));
}

export function areSame(columns: readonly Column[]): boolean {
	return columns.every((column) => column.old === column.new);
}

/** Whether other columns can be shown among those that stayed: word processors track no columns, and of too few that both have there is nothing to hold on to. */
export function canBeShown(columns: readonly Column[], { view }: Merging): boolean {
	return view === 'official' && 2 * columns.filter((column) => column.old !== undefined && column.new !== undefined).length >= columns.length;
}
