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
	/** In the order in which they were first entered. */
	readonly #entries: Entry[] = [];
	readonly #holdings = new Map<string, Holding>();

	/** Columns in ascending order. */
	get columns(): string[] {
		return [...new Set(this.#entries.map(({ column }) => column))].sort();
	}

	/** Where amounts of a programme and body are entered. */
	holding(programme: Group, body: Group): Holding {
		const key = `${programme.key}\n${body.key}`;
		const holding = this.#holdings.get(key) ?? new Holding(programme, body, this.#entries);
		this.#holdings.set(key, holding);
		return holding;
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
		for (const { groups: own, column, old, changes } of this.#entries) {
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

/** What is of one programme and body. */
class Holding {
	readonly #programme: Group;
	readonly #body: Group;
	readonly #all: Entry[];
	readonly #own = new Map<Group, Map<string, Entry>>();

	/** `all`: where its entries are listed too. */
	constructor(programme: Group, body: Group, all: Entry[]) {
		this.#programme = programme;
		this.#body = body;
		this.#all = all;
	}

	/**
	 * Enters an amount then and now. Where it went to another programme or body it is entered twice: there is nothing now, and here was nothing then.
	 * `owner`: whose it is, the new version's item where both have it.
	 */
	enter(owner: Item, source: Group, column: string, old: Decimal, fresh: Decimal): void {
		const entry = this.#own.get(source)?.get(column) ?? this.#begin(source, column);
		entry.old = entry.old.plus(old);
		if (compared(old, fresh) !== 0) add(entry.changes, owner, fresh.minus(old));
	}

	#begin(source: Group, column: string): Entry {
		const entry: Entry = { groups: { year: { key: column }, source, programme: this.#programme, body: this.#body }, column, old: ZERO, changes: new Map() };
		this.#own.set(source, (this.#own.get(source) ?? new Map<string, Entry>()).set(column, entry));
		this.#all.push(entry);
		return entry;
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
