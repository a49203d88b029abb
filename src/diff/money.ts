import { NEED } from '../model/fact-words.ts';
import { sumOf, ZERO } from '../model/money.ts';
import { amountOf, needOf } from '../model/totals.ts';
import type { Decimal, Localized, Plan } from '../model/types.ts';
import { pairFacts } from './compare.ts';
import { fileLacking } from './holes.ts';
import { type Group, Ledger } from './ledger.ts';
import { balances, transfers } from './transfers.ts';
import type { Item, Matching, MoneyRow, PlanMoney, Version } from './types.ts';

/** What became of the money of every plan that has any, as far as both versions could be read. */
export function moneyOf(old: Version, fresh: Version, matching: Matching, oldItems: readonly Item[], newItems: readonly Item[]): PlanMoney[] {
	const ledgers = ledgersOf(oldItems, newItems, matching, { old, new: fresh });
	const planIds = [...new Set([...fresh.workspace.plans, ...old.workspace.plans].map((plan) => plan.id))];
	return planIds.flatMap((id) => {
		const after = fresh.workspace.plans.find((plan) => plan.id === id);
		const before = old.workspace.plans.find((plan) => plan.id === id) ?? oldPlanOf(after, old, matching, newItems);
		const plan = after ?? before;
		if (!plan || (after === undefined && isContinued(before, matching, oldItems))) return [];
		const ledger = ledgers.get(id);
		return ledger
			? [
					planMoney(
						plan,
						before,
						after,
						ledger,
						[old, fresh].every(({ damaged, unread }) => damaged.size + unread.size === 0),
					),
				]
			: [];
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

/** The money of each plan that has any, by its id. */
function ledgersOf(oldItems: readonly Item[], newItems: readonly Item[], matching: Matching, versions: Record<'old' | 'new', Version>): ReadonlyMap<string, Ledger> {
	const groups = registerGroups(versions.old, versions.new);
	const ledgers = new Map<string, Ledger>();
	const lasting = (item: Item): Item => matching.newOf.get(item) ?? item;
	/** Whether a plan of the old version goes on as one of the new: what an element of another plan had before is that plan's. */
	const goesOn = (old: Item, fresh: Item): boolean => lasting(planOf(old)) === planOf(fresh);
	const programme = (item: Item): Group => {
		const own = topOf(item);
		const later = lasting(own);
		const top = goesOn(own, later) ? later : own;
		return { key: top.fullCode, name: top.name };
	};
	/** Money that a measure had itself, and its sub-measures have now, went nowhere: the measure alone is told of. */
	const told = ({ kind, parent }: Item): Item | undefined => {
		const measure = kind === 'submeasure' && parent ? lasting(parent) : undefined;
		const before = measure && matching.oldOf.get(measure);
		return before && before.amounts().length > 0 !== measure.amounts().length > 0 ? measure : undefined;
	};
	/** `own`: whose money it is, of both versions if it is of the same programme and bodies in both. */
	const enter = (own: Item, old: Item | undefined, fresh: Item | undefined): void => {
		const as = fresh ?? old;
		if (!as) return;
		const owner = told(own) ?? own;
		// A plan with another id is the same plan.
		const { plan } = lasting(planOf(owner));
		const ledger = ledgers.get(plan) ?? new Ledger();
		const holding = ledger.holding(programme(as), groups.body(as.body));
		pairFacts(old?.amounts() ?? [], fresh?.amounts() ?? [], (before, after) => {
			// What one version lacks only because it could not be read is no difference, and no money of the other's either.
			if (!after && old && fileLacking(old, versions.new) !== undefined) return;
			if (!before && fresh && fileLacking(fresh, versions.old) !== undefined) return;
			const { source = '', column = '' } = after ?? before ?? {};
			ledgers.set(plan, ledger);
			holding.enter(owner, groups.source(source), column, before?.value ?? ZERO, after?.value ?? ZERO);
		});
	};
	for (const old of oldItems.filter(isBearer)) {
		const fresh = matching.newOf.get(old);
		const isOfOnePlan = fresh !== undefined && goesOn(old, fresh);
		if (isOfOnePlan && old.body === fresh.body && programme(old).key === programme(fresh).key) enter(fresh, old, fresh);
		else {
			enter(isOfOnePlan ? fresh : old, old, undefined);
			if (fresh) enter(fresh, undefined, fresh);
		}
	}
	for (const item of newItems) if (isBearer(item) && !matching.oldOf.has(item)) enter(item, undefined, item);
	return ledgers;
}

function isBearer({ kind }: Item): boolean {
	return kind === 'measure' || kind === 'submeasure' || kind === 'reserve';
}

/** The programme or priority that an item belongs to; a reserve stands for itself. */
function topOf(item: Item): Item {
	return item.parent && item.parent.kind !== 'plan' ? topOf(item.parent) : item;
}

/** The plan that an item is of, as an item. */
function planOf(item: Item): Item {
	return item.parent ? planOf(item.parent) : item;
}

function planMoney(plan: Plan, before: Plan | undefined, after: Plan | undefined, ledger: Ledger, isWhole: boolean): PlanMoney {
	const { columns } = ledger;
	const rows = ledger.rows();
	const totals = columns.every((column) => {
		const year = rows.find((row) => row.by === 'year' && row.key === column);
		return year?.old.eq(totalOf(before, column)) && year.new.eq(totalOf(after, column)) && addsUp(rows, year);
	});
	const deltas = rows.flatMap(({ by, key, column, because }) => (by === 'source' ? [{ column, source: key, causes: because }] : []));
	const oldPlan = before && before.id !== plan.id ? { oldPlan: before.id } : {};
	return { plan: plan.id, ...oldPlan, title: plan.title, decimals: plan.moneyDecimals, columns, rows, transfers: transfers(deltas), balance: balances(deltas), isProven: isWhole && totals };
}

/** A plan's own total of a column, computed by the model. */
export function totalOf(plan: Plan | undefined, column: string): Decimal {
	if (!plan) return ZERO;
	if (plan.kind === 'development-plan') return column === NEED ? needOf(plan) : ZERO;
	return amountOf(plan, Number(column));
}

/** The groups of each kind make up the column's difference. That each difference is its causes needs no proof: it is their sum. */
function addsUp(rows: readonly MoneyRow[], year: MoneyRow): boolean {
	const own = rows.filter(({ column }) => column === year.column);
	return (['source', 'programme', 'body'] as const).every((by) => sumOf(own.filter((row) => row.by === by).map(({ difference }) => difference)).eq(year.difference));
}

/** Sources and bodies as they are told. */
interface RegisterGroups {
	source(code: string): Group;
	body(code: string): Group;
}

/** By their names in the registers, the new version's first; made once. */
function registerGroups(old: Version, fresh: Version): RegisterGroups {
	const namer = (nameOf: (code: string, version: Version) => Localized | undefined): ((code: string) => Group) => {
		const known = new Map<string, Group>();
		return (code) => {
			const found = known.get(code);
			if (found) return found;
			const name = nameOf(code, fresh) ?? nameOf(code, old);
			const group = { key: code, ...(name ? { name } : {}) };
			known.set(code, group);
			return group;
		};
	};
	return {
		source: namer((code, { workspace }) => workspace.registers.sources.get(code)?.name),
		body: namer((code, { workspace }) => workspace.registers.bodies.get(code)?.name),
	};
}
