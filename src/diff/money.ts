import { type Fact, NEED } from '../model/facts.ts';
import { ZERO } from '../model/money.ts';
import { amountOf, needOf } from '../model/totals.ts';
import type { Decimal, Localized, Plan } from '../model/types.ts';
import { percentOf } from './compare.ts';
import { balances, type Delta, transfers } from './transfers.ts';
import type { Cause, Item, Matching, MoneyRow, PlanMoney, Version } from './types.ts';

/** What a measure or reserve has in a column from a source, then and now. Where it went to another programme or body it has two: one has nothing now, one had nothing then. */
interface Entry {
	/** The new version's item where both have it. */
	readonly owner: Item;
	readonly column: string;
	readonly source: Group;
	readonly programme: Group;
	readonly body: Group;
	readonly old: Decimal;
	readonly difference: Decimal;
}
interface Group {
	readonly key: string;
	readonly name?: Localized;
}

/** What became of the money of every plan that has any. */
export function moneyOf(old: Version, fresh: Version, matching: Matching, oldItems: readonly Item[], newItems: readonly Item[]): PlanMoney[] {
	const names = registerNames(old, fresh);
	const entries = entriesOf(oldItems, newItems, matching, names);
	const planIds = [...new Set([...fresh.workspace.plans, ...old.workspace.plans].map((plan) => plan.id))];
	return planIds.flatMap((id) => {
		const after = fresh.workspace.plans.find((plan) => plan.id === id);
		const before = old.workspace.plans.find((plan) => plan.id === id) ?? oldPlanOf(after, old, matching, newItems);
		const plan = after ?? before;
		if (!plan || (after === undefined && isContinued(before, matching, oldItems))) return [];
		const own = entries.filter(({ owner }) => owner.plan === id);
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

function entriesOf(oldItems: readonly Item[], newItems: readonly Item[], matching: Matching, names: ReadonlyMap<string, Localized>): Entry[] {
	const isBearer = ({ kind }: Item): boolean => kind === 'measure' || kind === 'reserve';
	const programme = (item: Item): Group => {
		const top = matching.newOf.get(topOf(item)) ?? topOf(item);
		return { key: top.fullCode, name: top.name };
	};
	const of = (owner: Item, old: Item | undefined, fresh: Item | undefined): Entry[] => {
		const one = fresh ?? old;
		if (!one) return [];
		const [before, after] = [old, fresh].map((item) => new Map(amountsOf(item).map((fact) => [fact.key, fact])));
		const groups = { owner, programme: programme(one), body: named('bodies', bodiesOf(one), names) };
		return [...new Map([...(before ?? []), ...(after ?? [])])].map(([key, { column = '', source = '' }]) => {
			const [then, now] = [before?.get(key)?.value ?? ZERO, after?.get(key)?.value ?? ZERO];
			return { ...groups, column, source: named('sources', source, names), old: then, difference: now.minus(then) };
		});
	};
	return [
		...oldItems.filter(isBearer).flatMap((old) => {
			const fresh = matching.newOf.get(old);
			if (!fresh) return of(old, old, undefined);
			const isInPlace = bodiesOf(old) === bodiesOf(fresh) && programme(old).key === programme(fresh).key;
			return isInPlace ? of(fresh, old, fresh) : [...of(fresh, old, undefined), ...of(fresh, undefined, fresh)];
		}),
		...newItems.filter((item) => isBearer(item) && !matching.oldOf.has(item)).flatMap((item) => of(item, undefined, item)),
	];
}

type Amount = Fact & { readonly value: Decimal };

function amountsOf(item: Item | undefined): Amount[] {
	return (item?.facts ?? []).filter((fact): fact is Amount => fact.topic === 'appropriation' && typeof fact.value !== 'string');
}

function bodiesOf({ facts }: Item): string {
	const body = facts.find(({ topic }) => topic === 'body')?.value;
	return typeof body === 'string' ? body : '';
}

function named(register: string, key: string, names: ReadonlyMap<string, Localized>): Group {
	const name = names.get(`${register}:${key}`);
	return { key, ...(name ? { name } : {}) };
}

/** The programme or priority that an item belongs to; a reserve stands for itself. */
function topOf(item: Item): Item {
	return item.parent && item.parent.kind !== 'plan' ? topOf(item.parent) : item;
}

function planMoney(plan: Plan, before: Plan | undefined, after: Plan | undefined, entries: readonly Entry[], isWhole: boolean): PlanMoney {
	const columns = [...new Set(entries.map(({ column }) => column))].sort();
	const rows = (['year', 'source', 'programme', 'body'] as const).flatMap((by) => rowsBy(by, entries, columns));
	const deltas = deltasOf(entries);
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

function rowsBy(by: MoneyRow['by'], entries: readonly Entry[], columns: readonly string[]): MoneyRow[] {
	const groups = new Map<string, { readonly group: Group; readonly columns: Map<string, Entry[]> }>();
	for (const entry of entries) {
		const group = by === 'year' ? { key: entry.column } : entry[by];
		const known = groups.get(group.key) ?? { group, columns: new Map() };
		groups.set(group.key, known);
		put(known.columns, entry.column, entry);
	}
	return [...groups.values()].flatMap(({ group, columns: own }) =>
		columns.flatMap((column): MoneyRow[] => {
			const here = own.get(column);
			if (!here) return [];
			const because = causesOf(here);
			const before = here.reduce((total, { old }) => total.plus(old), ZERO);
			const difference = here.reduce((total, entry) => (isChange(entry) ? total.plus(entry.difference) : total), ZERO);
			const after = before.plus(difference);
			return [{ by, ...group, column, old: before, new: after, difference, ...percentOf(before, after), because }];
		}),
	);
}

function put<T>(groups: Map<string, T[]>, key: string, one: T): void {
	const group = groups.get(key);
	if (group) group.push(one);
	else groups.set(key, [one]);
}

function isChange({ difference }: Pick<Entry, 'difference'>): boolean {
	return !difference.eq(0);
}

/** What each measure adds to the difference, without those that add nothing. */
function causesOf(entries: readonly Entry[]): Cause[] {
	const sums = new Map<Item, Decimal>();
	for (const { owner, difference } of entries.filter(isChange)) {
		const sum = sums.get(owner);
		sums.set(owner, sum ? sum.plus(difference) : difference);
	}
	return [...sums]
		.map(([owner, difference]) => ({ ref: owner.ref, name: owner.name, difference, size: difference.abs() }))
		.filter(isChange)
		.sort((a, b) => b.size.cmp(a.size) || (a.ref < b.ref ? -1 : 1))
		.map(({ ref, name, difference }) => ({ ref, name, difference }));
}

function deltasOf(entries: readonly Entry[]): Delta[] {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) put(groups, `${entry.column}|${entry.source.key}`, entry);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [{ column: first.column, source: first.source.key, causes: causesOf(group) }] : [];
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
