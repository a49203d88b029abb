import { sumOf, ZERO } from '../model/money.ts';
import { compared, isZero } from '../model/sign.ts';
import type { Decimal, Localized } from '../model/types.ts';
import { percentOf } from './percent.ts';
import type { Cause, Item, MoneyRow } from './types.ts';

/** What amounts belong together by: the sources, programmes or bodies of a plan. */
export interface Group {
	readonly key: string;
	readonly name?: Localized;
}

/** Whose money it is. */
export interface Bearer {
	/** The new version's item where both have it. */
	readonly owner: Item;
	readonly programme: Group;
	readonly body: Group;
}

/** What a group has in a column. */
interface Cell {
	old: Decimal;
	readonly changes: Map<Item, Decimal>;
}

/** What is of one programme, body, source and column: of a group of each grouping. */
interface Entry extends Cell {
	readonly groups: Readonly<Record<MoneyRow['by'], Group>>;
	readonly column: string;
}

const GROUPINGS = ['year', 'source', 'programme', 'body'] as const satisfies readonly MoneyRow['by'][];

/** The money of a plan in two versions, added up in every way it is told. */
export class Ledger {
	readonly #entries = new Map<string, Entry>();

	/** Columns in ascending order. */
	get columns(): string[] {
		return [...new Set([...this.#entries.values()].map(({ column }) => column))].sort();
	}

	/** Enters an amount then and now. Where it went to another programme or body it is entered twice: there is nothing now, and here was nothing then. */
	enter({ owner, programme, body }: Bearer, source: Group, column: string, old: Decimal, fresh: Decimal): void {
		const key = `${programme.key}\n${body.key}\n${source.key}\n${column}`;
		const entry = this.#entries.get(key) ?? { groups: { year: { key: column }, source, programme, body }, column, old: ZERO, changes: new Map<Item, Decimal>() };
		this.#entries.set(key, entry);
		entry.old = entry.old.plus(old);
		if (compared(old, fresh) !== 0) add(entry.changes, owner, fresh.minus(old));
	}

	/** The totals of each grouping, with what explains their differences. */
	rows(): MoneyRow[] {
		const { columns } = this;
		return GROUPINGS.flatMap((by) =>
			[...this.#accounts(by)].flatMap(([group, cells]) =>
				columns.flatMap((column) => {
					const cell = cells.get(column);
					return cell ? [rowOf(by, group, column, cell)] : [];
				}),
			),
		);
	}

	/** What the groups of a grouping have, by column. */
	#accounts(by: MoneyRow['by']): ReadonlyMap<Group, ReadonlyMap<string, Cell>> {
		const groups = new Map<string, Group>();
		const accounts = new Map<Group, Map<string, Cell>>();
		for (const { groups: own, column, old, changes } of this.#entries.values()) {
			const group = groups.get(own[by].key) ?? own[by];
			groups.set(group.key, group);
			const cells = accounts.get(group) ?? new Map<string, Cell>();
			accounts.set(group, cells);
			const cell = cells.get(column) ?? { old: ZERO, changes: new Map<Item, Decimal>() };
			cells.set(column, cell);
			cell.old = cell.old.plus(old);
			for (const [owner, change] of changes) add(cell.changes, owner, change);
		}
		return accounts;
	}
}

function add(changes: Map<Item, Decimal>, owner: Item, change: Decimal): void {
	changes.set(owner, changes.get(owner)?.plus(change) ?? change);
}

function rowOf(by: MoneyRow['by'], group: Group, column: string, { old, changes }: Cell): MoneyRow {
	const difference = sumOf(changes.values());
	const after = old.plus(difference);
	return { by, ...group, column, old, new: after, difference, ...percentOf(old, after), because: causesOf(changes) };
}

/** What each measure adds to the difference, the greatest first, without those that add nothing. */
function causesOf(changes: ReadonlyMap<Item, Decimal>): Cause[] {
	return [...changes]
		.filter(([, difference]) => !isZero(difference))
		.map(([{ ref, name }, difference]) => ({ cause: { ref, name, difference }, size: difference.abs() }))
		.sort((a, b) => compared(b.size, a.size) || (a.cause.ref < b.cause.ref ? -1 : 1))
		.map(({ cause }) => cause);
}
