/** Columns of tables that came, went, moved or have another title, told once instead of in every row. */
import { diffArrays } from 'diff';
import { type Block, type Cell, rowText, spotOfBlock } from './blocks.ts';
import type { Draft } from './draft.ts';
import { setLikeness, shareOfSmaller, textLikeness } from './likeness.ts';
import { blockDraft } from './rewritten.ts';
import type { Side } from './types.ts';
import { wordsBetween } from './words.ts';

/** A table by its rows, the head first. */
type TableRows = readonly Block[];

/** Where a column stands in each version. */
interface ColumnPair {
	readonly old: number;
	readonly new: number;
}

/** Below this, two tables or two columns are not the same one changed. */
const ALIKE = 0.5;

/** The blocks of a text in two versions, the rows of tables whose columns differ with the columns that both have, and what became of the others. */
export function withCommonColumns(old: readonly Block[], fresh: readonly Block[]): { readonly old: Block[]; readonly new: Block[]; readonly found: Draft[] } {
	const [oldRows, newRows] = [new Map<Block, Block | undefined>(), new Map<Block, Block | undefined>()];
	const found = otherTables(old, fresh).flatMap(([before, after]) => {
		const columns = sameColumns(before, after);
		const head = after[0]?.cells ?? [];
		narrow(
			before,
			columns.map((pair) => pair.old),
			head,
			columns,
			oldRows,
		);
		narrow(
			after,
			columns.map((pair) => pair.new),
			head,
			columns,
			newRows,
		);
		return columnFindings(before, after, columns);
	});
	const left = (blocks: readonly Block[], rows: ReadonlyMap<Block, Block | undefined>): Block[] => blocks.flatMap((block) => (rows.has(block) ? (rows.get(block) ?? []) : block));
	return { old: left(old, oldRows), new: left(fresh, newRows), found };
}

/** Tables of both versions that are the same but for their columns. */
function otherTables(old: readonly Block[], fresh: readonly Block[]): (readonly [TableRows, TableRows])[] {
	const [olds, news] = [tablesOf(old), tablesOf(fresh)];
	const left = new Set(news);
	const changed = olds.filter((table) => {
		const same = [...left].find((other) => titles(other).join('|') === titles(table).join('|'));
		if (same) left.delete(same);
		return !same;
	});
	return changed.flatMap((table) => {
		const cells = cellsOf(table);
		const [best] = [...left].map((other) => ({ other, score: shareOfSmaller(cells, cellsOf(other)) })).sort((a, b) => b.score - a.score);
		if (!best || best.score < ALIKE) return [];
		left.delete(best.other);
		return [[table, best.other] as const];
	});
}

function tablesOf(blocks: readonly Block[]): TableRows[] {
	const tables: Block[][] = [];
	for (const block of blocks) {
		if (block.row === 0) tables.push([block]);
		else if (block.row !== undefined) tables.at(-1)?.push(block);
	}
	return tables;
}

const titles = ([head]: TableRows): string[] => (head?.cells ?? []).map(({ text }) => text);
const cellsOf = (table: TableRows): ReadonlySet<string> => new Set(table.flatMap(({ cells = [] }) => cells.map(({ text }) => text)));
const columnOf = (table: TableRows, column: number): Pick<Cell, 'text' | 'english'>[] => table.slice(1).map(({ cells = [] }) => cells[column] ?? { text: '' });
const textsOf = (table: TableRows, column: number): ReadonlySet<string> => new Set(columnOf(table, column).map(({ text }) => text));

/** The columns that both have, in the new order: by title; of those left by what stands in them, or by a title that is alike at the same place. */
function sameColumns(before: TableRows, after: TableRows): ColumnPair[] {
	const [olds, news] = [titles(before), titles(after)];
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	const pair = (isSame: (was: number, is: number) => boolean): void => {
		for (const is of news.keys()) {
			if (pairs.has(is)) continue;
			const was = [...olds.keys()].find((one) => !taken.has(one) && isSame(one, is));
			if (was === undefined) continue;
			pairs.set(is, was);
			taken.add(was);
		}
	};
	pair((was, is) => olds[was] === news[is]);
	pair((was, is) => setLikeness(textsOf(before, was), textsOf(after, is)) >= ALIKE);
	pair((was, is) => was === is && textLikeness(olds[was] ?? '', news[is] ?? '') >= ALIKE);
	return [...news.keys()].flatMap((is) => {
		const was = pairs.get(is);
		return was === undefined ? [] : [{ old: was, new: is }];
	});
}

/** Rows with the columns that both versions have, under the new titles; the head is told of by itself. */
function narrow([head, ...rows]: TableRows, columns: readonly number[], titled: readonly Cell[], pairs: readonly ColumnPair[], into: Map<Block, Block | undefined>): void {
	if (head) into.set(head, undefined);
	for (const row of rows) {
		const cells = columns.flatMap((column, index): Cell[] => {
			const cell = row.cells?.[column];
			return cell ? [{ ...cell, head: titled[pairs[index]?.new ?? -1]?.text ?? '' }] : [];
		});
		into.set(row, { ...row, cells, text: rowText(cells), english: rowText(cells, 'en'), whole: row });
	}
}

function columnFindings(before: TableRows, after: TableRows, columns: readonly ColumnPair[]): Draft[] {
	const [head, newHead] = [before[0], after[0]];
	if (!head || !newHead) return [];
	const [kept, came] = [new Set(columns.map((pair) => pair.old)), new Set(columns.map((pair) => pair.new))];
	const moved = movedColumns(columns);
	return [
		...titles(before).flatMap((title, column) => (kept.has(column) ? [] : [lonely('paragraph-removed', head, title, columnOf(before, column), column)])),
		...titles(after).flatMap((title, column) => (came.has(column) ? [] : [lonely('paragraph-added', newHead, title, columnOf(after, column), column)])),
		...columns.flatMap((pair) => [...renamed(head, newHead, pair), ...(moved.has(pair) ? [movedDraft(head, newHead, pair)] : [])]),
	];
}

/** The columns that stand elsewhere among those that stayed: as few as can be. */
function movedColumns(columns: readonly ColumnPair[]): ReadonlySet<ColumnPair> {
	const ordered = [...columns].sort((a, b) => a.old - b.old);
	return new Set(diffArrays(ordered, [...columns]).flatMap(({ added, value }) => (added ? value : [])));
}

const titled = (title: string, column: number): Draft['part'] => (title === '' ? { lt: `${column + 1} stulpelis`, en: `column ${column + 1}` } : { lt: `„${title}“`, en: `“${title}”` });

const sideAt = (head: Block, column: number, value: string): Side => ({ value, spot: spotOfBlock(head, head.cells?.[column]?.offset ?? head.offset) });

/** A column that one version alone has, with its cells. */
function lonely(type: 'paragraph-added' | 'paragraph-removed', head: Block, title: string, cells: ReturnType<typeof columnOf>, column: number): Draft {
	const said = { lt: rowText(cells), en: rowText(cells, 'en') };
	const side = { ...sideAt(head, column, said.lt), ...(said.lt === said.en ? {} : { said: () => said }) };
	const isNew = type === 'paragraph-added';
	const { old: _, new: __, ...draft } = isNew ? blockDraft(type, undefined, head) : blockDraft(type, head, undefined);
	const part = titled(title, column);
	return { ...draft, block: 'column', ...(part ? { part } : {}), ...(isNew ? { new: side } : { old: side }) };
}

function renamed(head: Block, newHead: Block, pair: ColumnPair): Draft[] {
	const [was, is] = [head.cells?.[pair.old]?.text || '–', newHead.cells?.[pair.new]?.text || '–'];
	if (was === is) return [];
	const sides = { old: sideAt(head, pair.old, was), new: sideAt(newHead, pair.new, is) };
	return [{ ...blockDraft('sentence-changed', head, newHead), block: 'column', ...sides, words: wordsBetween(was, is) }];
}

function movedDraft(head: Block, newHead: Block, pair: ColumnPair): Draft {
	const title = newHead.cells?.[pair.new]?.text || `${pair.new + 1}`;
	return { ...blockDraft('paragraph-moved', head, newHead), block: 'column', old: sideAt(head, pair.old, head.cells?.[pair.old]?.text || `${pair.old + 1}`), new: sideAt(newHead, pair.new, title) };
}
