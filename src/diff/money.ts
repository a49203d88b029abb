import { NEED } from '../model/facts.ts';
import { ZERO } from '../model/money.ts';
import { amountOf, needOf } from '../model/totals.ts';
import type { Decimal, Localized, Plan } from '../model/types.ts';
import { percentOf } from './compare.ts';
import { balances, type Delta, transfers } from './transfers.ts';
import type { Cause, Item, Matching, MoneyRow, PlanMoney, Version } from './types.ts';

/** One amount of one measure or reserve in one of the versions. */
interface Cell {
	/** The new version's item where both have it. */
	readonly owner: Item;
	readonly column: string;
	readonly source: string;
	readonly amount: Decimal;
	readonly isNew: boolean;
	/** Groups that the amount counts in, by kind of group. */
	readonly groups: Readonly<Record<MoneyRow['by'], Group>>;
}
interface Group {
	readonly key: string;
	readonly name?: Localized;
}

/** What became of the money of every plan that has any. */
export function moneyOf(old: Version, fresh: Version, matching: Matching, oldItems: readonly Item[], newItems: readonly Item[]): PlanMoney[] {
	const names = registerNames(old, fresh);
	const cells = [...cellsOf(oldItems, false, matching, names), ...cellsOf(newItems, true, matching, names)];
	const planIds = [...new Set([...fresh.workspace.plans, ...old.workspace.plans].map((plan) => plan.id))];
	return planIds.flatMap((id) => {
		const after = fresh.workspace.plans.find((plan) => plan.id === id);
		const before = old.workspace.plans.find((plan) => plan.id === id) ?? oldPlanOf(after, old, matching, newItems);
		const plan = after ?? before;
		if (!plan || (after === undefined && isContinued(before, matching, oldItems))) return [];
		const own = cells.filter(({ owner }) => owner.plan === id);
		return own.length === 0 ? [] : [planMoney(plan, before, after, own, old.damaged.size + fresh.damaged.size === 0)];
	});
}

/** The plan of another id that this one was. */
function oldPlanOf(after: Plan | undefined, old: Version, { oldOf }: Matching, items: readonly Item[]): Plan | undefined {
	const item = items.find(({ kind, plan }) => kind === 'plan' && plan === after?.id);
	const before = item && oldOf.get(item);
	return before && old.workspace.plans.find(({ id }) => id === before.plan);
}

function isContinued(before: Plan | undefined, { newOf }: Matching, items: readonly Item[]): boolean {
	return items.some((item) => item.kind === 'plan' && item.plan === before?.id && newOf.has(item));
}

function cellsOf(items: readonly Item[], isNew: boolean, matching: Matching, names: ReadonlyMap<string, Localized>): Cell[] {
	const newest = (item: Item): Item => (isNew ? item : (matching.newOf.get(item) ?? item));
	return items.flatMap((item) => {
		if (item.kind !== 'measure' && item.kind !== 'reserve') return [];
		const owner = newest(item);
		const top = newest(topOf(item));
		const body = item.facts.find(({ topic }) => topic === 'body')?.value;
		const bodies = typeof body === 'string' ? body : '';
		const bodyName = names.get(`bodies:${bodies}`);
		return item.facts.flatMap(({ topic, value, source = '', column = '' }): Cell[] => {
			if (topic !== 'appropriation' || typeof value === 'string') return [];
			const sourceName = names.get(`sources:${source}`);
			return [
				{
					owner,
					column,
					source,
					amount: value,
					isNew,
					groups: {
						year: { key: column },
						source: { key: source, ...(sourceName ? { name: sourceName } : {}) },
						programme: { key: top.fullCode, name: top.name },
						body: { key: bodies, ...(bodyName ? { name: bodyName } : {}) },
					},
				},
			];
		});
	});
}

/** The programme or priority that an item belongs to; a reserve stands for itself. */
function topOf(item: Item): Item {
	return item.parent && item.parent.kind !== 'plan' ? topOf(item.parent) : item;
}

function planMoney(plan: Plan, before: Plan | undefined, after: Plan | undefined, cells: readonly Cell[], isWhole: boolean): PlanMoney {
	const columns = [...new Set(cells.map(({ column }) => column))].sort();
	const rows = (['year', 'source', 'programme', 'body'] as const).flatMap((by) => rowsBy(by, cells, columns));
	const deltas = deltasOf(cells);
	const totals = columns.every((column) => {
		const year = rows.find((row) => row.by === 'year' && row.key === column);
		return year?.old.eq(totalOf(before, column)) && year.new.eq(totalOf(after, column)) && addsUp(rows, year);
	});
	return { plan: plan.id, title: plan.title, decimals: plan.moneyDecimals, columns, rows, transfers: transfers(deltas), balance: balances(deltas), isProven: isWhole && totals };
}

/** A plan's own total of a column, computed by the model. */
export function totalOf(plan: Plan | undefined, column: string): Decimal {
	if (!plan) return ZERO;
	if (plan.kind === 'development-plan') return column === NEED ? needOf(plan) : ZERO;
	return amountOf(plan, Number(column));
}

/** The groups of each kind make up the column's difference, and each difference is its causes. */
function addsUp(rows: readonly MoneyRow[], year: MoneyRow): boolean {
	const own = rows.filter(({ column }) => column === year.column);
	const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((total, amount) => total.plus(amount), ZERO);
	const isWhole = (['source', 'programme', 'body'] as const).every((by) => sum(own.filter((row) => row.by === by).map(({ difference }) => difference)).eq(year.difference));
	return isWhole && own.every(({ because, difference }) => sum(because.map((cause) => cause.difference)).eq(difference));
}

function rowsBy(by: MoneyRow['by'], cells: readonly Cell[], columns: readonly string[]): MoneyRow[] {
	const groups = new Map<string, { readonly group: Group; readonly cells: Cell[] }>();
	for (const cell of cells) {
		const group = cell.groups[by];
		const known = groups.get(group.key) ?? { group, cells: [] };
		groups.set(group.key, known);
		known.cells.push(cell);
	}
	return [...groups.values()].flatMap(({ group, cells: own }) =>
		columns.flatMap((column): MoneyRow[] => {
			const here = own.filter((cell) => cell.column === column);
			if (here.length === 0) return [];
			const sum = (isNew: boolean): Decimal => here.reduce((total, cell) => (cell.isNew === isNew ? total.plus(cell.amount) : total), ZERO);
			const [before, after] = [sum(false), sum(true)];
			return [{ by, ...group, column, old: before, new: after, difference: after.minus(before), ...percentOf(before, after), because: causesOf(here) }];
		}),
	);
}

/** What each measure adds to the difference, without those that add nothing. */
function causesOf(cells: readonly Cell[]): Cause[] {
	const sums = new Map<Item, Decimal>();
	for (const { owner, amount, isNew } of cells) sums.set(owner, (sums.get(owner) ?? ZERO).plus(isNew ? amount : amount.times(-1)));
	return [...sums]
		.filter(([, difference]) => !difference.eq(0))
		.map(([owner, difference]) => ({ ref: owner.ref, name: owner.name, difference }))
		.sort((a, b) => b.difference.abs().cmp(a.difference.abs()) || (a.ref < b.ref ? -1 : 1));
}

function deltasOf(cells: readonly Cell[]): Delta[] {
	const groups = new Map<string, Cell[]>();
	for (const cell of cells) {
		const key = `${cell.column}|${cell.source}`;
		const group = groups.get(key);
		if (group) group.push(cell);
		else groups.set(key, [cell]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [{ column: first.column, source: first.source, causes: causesOf(group) }] : [];
	});
}

/** Names of sources and bodies; the new version's first. */
function registerNames(old: Version, fresh: Version): ReadonlyMap<string, Localized> {
	const names = new Map<string, Localized>();
	for (const { registers } of [old.workspace, fresh.workspace]) {
		for (const { code, name } of registers.bodies.values()) names.set(`bodies:${code}`, name);
		for (const { code, name } of registers.sources.values()) names.set(`sources:${code}`, name);
	}
	return names;
}
