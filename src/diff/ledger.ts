import { ZERO } from '../model/money.ts';
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

interface Account {
	readonly group: Group;
	readonly cells: Map<string, Cell>;
}

const GROUPINGS = ['year', 'source', 'programme', 'body'] as const satisfies readonly MoneyRow['by'][];

/** The money of a plan in two versions, added up in every way it is told. */
export class Ledger {
	readonly #columns = new Set<string>();
	readonly #accounts: Readonly<Record<MoneyRow['by'], Map<string, Account>>> = { year: new Map(), source: new Map(), programme: new Map(), body: new Map() };

	/** Columns in ascending order. */
	get columns(): string[] {
		return [...this.#columns].sort();
	}

	/** Enters an amount then and now. Where it went to another programme or body it is entered twice: there is nothing now, and here was nothing then. */
	enter({ owner, programme, body }: Bearer, source: Group, column: string, old: Decimal, fresh: Decimal): void {
		this.#columns.add(column);
		const difference = old === fresh || old.eq(fresh) ? undefined : fresh.minus(old);
		const add = (by: MoneyRow['by'], group: Group): void => {
			const cell = this.#cell(by, group, column);
			cell.old = cell.old.plus(old);
			if (difference) cell.changes.set(owner, cell.changes.get(owner)?.plus(difference) ?? difference);
		};
		add('year', { key: column });
		add('source', source);
		add('programme', programme);
		add('body', body);
	}

	#cell(by: MoneyRow['by'], group: Group, column: string): Cell {
		const account = this.#accounts[by].get(group.key) ?? { group, cells: new Map<string, Cell>() };
		if (account.cells.size === 0) this.#accounts[by].set(group.key, account);
		const cell = account.cells.get(column) ?? { old: ZERO, changes: new Map<Item, Decimal>() };
		if (!account.cells.has(column)) account.cells.set(column, cell);
		return cell;
	}

	/** The totals of each grouping, with what explains their differences. */
	rows(): MoneyRow[] {
		const { columns } = this;
		return GROUPINGS.flatMap((by) =>
			[...this.#accounts[by].values()].flatMap(({ group, cells }) =>
				columns.flatMap((column) => {
					const cell = cells.get(column);
					return cell ? [rowOf(by, group, column, cell)] : [];
				}),
			),
		);
	}
}

function rowOf(by: MoneyRow['by'], group: Group, column: string, { old, changes }: Cell): MoneyRow {
	const difference = [...changes.values()].reduce((sum, change) => sum.plus(change), ZERO);
	const after = old.plus(difference);
	return { by, ...group, column, old, new: after, difference, ...percentOf(old, after), because: causesOf(changes) };
}

/** What each measure adds to the difference, the greatest first, without those that add nothing. */
function causesOf(changes: ReadonlyMap<Item, Decimal>): Cause[] {
	return [...changes]
		.filter(([, difference]) => !difference.eq(0))
		.map(([{ ref, name }, difference]) => ({ cause: { ref, name, difference }, size: difference.abs() }))
		.sort((a, b) => b.size.cmp(a.size) || (a.cause.ref < b.cause.ref ? -1 : 1))
		.map(({ cause }) => cause);
}
