import Big from 'big.js';
import { amountOf, type Funded } from '../model/totals.ts';
import type { Decimal, EconomicClass, Plan, PlanElement } from '../model/types.ts';
import { elementsOf } from './link.ts';
import type { LinkedWorkspace, LinkTarget } from './types.ts';

/** A figure that a narrative quotes from the model: an amount in the money unit, or a count. */
export interface QuotedValue {
	readonly kind: 'amount' | 'count';
	readonly value: Decimal;
}

const AMOUNT = /^(?:(.+)\.)?(total|expenditure|wages|assets)\.((?:19|20)\d\d)$/;
const COUNT = /^(?:(.+)\.)?count\.(programmes|priorities|goals|tasks|measures|indicators)$/;
const COUNTED: ReadonlyMap<string, PlanElement['kind']> = new Map([
	['programmes', 'programme'],
	['priorities', 'priority'],
	['goals', 'goal'],
	['tasks', 'task'],
	['measures', 'measure'],
	['indicators', 'indicator'],
]);

/** What `:value[path]` means in a text of the plan, or undefined when the path leads nowhere. */
export function quotedValue(workspace: LinkedWorkspace, plan: Plan, path: string): QuotedValue | undefined {
	const amount = AMOUNT.exec(path);
	if (amount) {
		const [, reference, economicClass = '', year = ''] = amount;
		const target = reference === undefined ? plan : resolveIn(workspace, plan, reference);
		if (!target || !isFunded(target) || !isEconomicClass(economicClass)) return undefined;
		return { kind: 'amount', value: amountOf(target, Number(year), economicClass) };
	}
	const count = COUNT.exec(path);
	if (!count) return undefined;
	const target = count[1] === undefined ? plan : resolveIn(workspace, plan, count[1]);
	const kind = COUNTED.get(count[2] ?? '');
	if (!target || !kind) return undefined;
	const prefix = 'fullCode' in target && target.kind !== 'indicator' ? `${target.fullCode}.` : '';
	const elements = elementsOf('plan' in target ? target.plan : plan);
	const owned = elements.filter((element) => element.kind === kind && `${(element.kind === 'indicator' ? element.owner : element).fullCode}.`.startsWith(prefix));
	return { kind: 'count', value: new Big(owned.length) };
}

/** A reference in a plan's own text: `01.02` means the plan's element; otherwise as everywhere. */
export function resolveIn(workspace: LinkedWorkspace, plan: Plan, reference: string): LinkTarget | undefined {
	return workspace.resolve(`${plan.id}:${reference}`) ?? workspace.resolve(reference);
}

function isEconomicClass(text: string): text is EconomicClass {
	return text === 'total' || text === 'expenditure' || text === 'wages' || text === 'assets';
}

function isFunded(target: LinkTarget): target is Extract<LinkTarget, Funded> {
	return target.kind === 'activity-plan' || target.kind === 'programme' || target.kind === 'goal' || target.kind === 'task' || target.kind === 'measure';
}
