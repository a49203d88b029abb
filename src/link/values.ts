import Big from 'big.js';
import type { Bilingual } from '../diagnostic.ts';
import { isZero } from '../model/sign.ts';
import { amountOf, type Funded } from '../model/totals.ts';
import type { Decimal, EconomicClass, Indicator, Plan, PlanElement } from '../model/types.ts';
import { didYouMean, nearest } from '../suggest.ts';
import { elementsOf } from './link.ts';
import type { LinkedWorkspace, LinkTarget } from './types.ts';

/** A figure that a narrative quotes from the model: an amount in the money unit, or a count. */
export interface QuotedValue {
	readonly kind: 'amount' | 'count';
	readonly value: Decimal;
}

const ECONOMIC_CLASSES = ['total', 'expenditure', 'wages', 'assets'] as const satisfies readonly EconomicClass[];
const AMOUNT = /^(?:(.+)\.)?(total|expenditure|wages|assets)\.((?:19|20)\d\d)$/;
const COUNT = /^(?:(.+)\.)?count\.(programmes|priorities|goals|tasks|measures|submeasures|indicators)$/;
const COUNTED: ReadonlyMap<string, PlanElement['kind']> = new Map([
	['programmes', 'programme'],
	['priorities', 'priority'],
	['goals', 'goal'],
	['tasks', 'task'],
	['measures', 'measure'],
	['submeasures', 'submeasure'],
	['indicators', 'indicator'],
]);

/** An amount of a year that no plan shows would be zero, which is not what an author means. */
export function hasValue(workspace: LinkedWorkspace, plan: Plan, path: string): boolean {
	const value = quotedValue(workspace, plan, path);
	if (!value) return false;
	const year = Number(/\.(\d{4})$/.exec(path)?.[1]);
	if (value.kind === 'count' || !isZero(value.value)) return true;
	return workspace.plans.some((one) => one.kind === 'activity-plan' && year >= one.previousYear && year <= one.years.to);
}

/** Whether a path is written as those of values are, whatever the plan. */
export const isValuePath = (path: string): boolean => AMOUNT.test(path) || COUNT.test(path);

/** What was probably meant by a path that leads nowhere, `07.totl.2015`; else how paths are written. */
export function valueHelp(path: string): Bilingual {
	const help = {
		lt: 'Rašoma „kodas.total.metai“ (arba expenditure, wages, assets) ar „kodas.count.measures“; be kodo – viso plano',
		en: 'Write `code.total.year` (or expenditure, wages, assets) or `code.count.measures`; without a code it is of the whole plan',
	};
	return didYouMean(nearestValuePath(path)) ?? help;
}

/** A path with a misspelt last word, or the word before it, put right; undefined when it is written as paths are. */
function nearestValuePath(path: string): string | undefined {
	if (isValuePath(path)) return undefined;
	const parts = path.split('.');
	const replaced = (index: number, known: Iterable<string>): string | undefined => {
		const found = nearest(parts.at(index) ?? '', known);
		return found === undefined ? undefined : parts.with(index, found).join('.');
	};
	const candidates = [replaced(-1, COUNTED.keys()), replaced(-2, [...ECONOMIC_CLASSES, 'count'])];
	return candidates.find((candidate) => candidate !== undefined && isValuePath(candidate));
}

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
	const owned = partsOf(target)?.filter((element) => element.kind === kind);
	return owned && { kind: 'count', value: new Big(owned.length) };
}

/** The elements that a count of the target counts: all of a plan, or an element's own and those below it. */
function partsOf(target: LinkTarget): readonly PlanElement[] | undefined {
	switch (target.kind) {
		case 'activity-plan':
		case 'development-plan':
			return elementsOf(target);
		case 'strategicGoal':
			return target.indicators;
		case 'indicator':
		case 'upstream':
		case 'upstreamGoal':
			return undefined;
		default: {
			const prefix = `${target.fullCode}.`;
			const bearer = (element: PlanElement): Exclude<PlanElement, Indicator> => (element.kind === 'indicator' ? element.owner : element);
			// Strategic goals have codes of their own row: their 01 is not the programme's.
			return elementsOf(target.plan).filter((element) => bearer(element).kind !== 'strategicGoal' && `${bearer(element).fullCode}.`.startsWith(prefix));
		}
	}
}

/** A reference in a plan's own text: `01.02` means the plan's element; otherwise as everywhere. */
export function resolveIn(workspace: LinkedWorkspace, plan: Plan, reference: string): LinkTarget | undefined {
	return workspace.resolve(`${plan.id}:${reference}`) ?? workspace.resolve(reference);
}

function isEconomicClass(text: string): text is EconomicClass {
	return ECONOMIC_CLASSES.some((one) => one === text);
}

function isFunded(target: LinkTarget): target is Extract<LinkTarget, Funded> {
	switch (target.kind) {
		case 'activity-plan':
		case 'programme':
			return true;
		case 'goal':
		case 'task':
		case 'measure':
		case 'submeasure':
			return target.plan.kind === 'activity-plan';
		default:
			return false;
	}
}
