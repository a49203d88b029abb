/** What indicators of activity plans add to one of the development plan that they serve. */

import type { LinkedWorkspace } from '../../link/types.ts';
import { sumOf } from '../../model/money.ts';
import { isZero } from '../../model/sign.ts';
import type { ActivityPlan, Decimal, Indicator } from '../../model/types.ts';

/** An indicator of an activity plan with what its targets make of all the plan's years. */
export interface Contribution {
	readonly indicator: Indicator;
	readonly value: Decimal;
}

/** The contributions of one activity plan to an indicator, and what they add up to by the end of its last year. */
export interface Contributed {
	readonly plan: ActivityPlan;
	readonly parts: readonly Contribution[];
	/** The baseline is in the total: the contributions are told apart from it. */
	readonly fromBaseline: boolean;
	readonly total: Decimal;
}

/**
 * Empty where nothing serves the indicator, and for plans that begin later than the year after its baseline: what was reached until then is not known.
 * A plan that another continues is left out, and an indicator of another unit adds nothing (indicators/served-unit tells of it).
 */
export function contributedTo(workspace: LinkedWorkspace, indicator: Indicator, continued: ReadonlySet<unknown>): Contributed[] {
	const byPlan = new Map<ActivityPlan, Indicator[]>();
	for (const one of workspace.servedBy(indicator)) {
		const plan = one.kind === 'indicator' ? one.owner.plan : undefined;
		if (one.kind !== 'indicator' || plan?.kind !== 'activity-plan' || continued.has(plan) || one.unit !== indicator.unit) continue;
		const known = byPlan.get(plan);
		if (known) known.push(one);
		else byPlan.set(plan, [one]);
	}
	return [...byPlan].flatMap(([plan, indicators]) => {
		const parts = indicators.flatMap((one) => contribution(one, plan) ?? []);
		const isContinuous = plan.years.from <= (indicator.baseline?.year ?? indicator.owner.plan.years.from - 1) + 1;
		return parts.length === indicators.length && isContinuous ? [{ plan, parts, ...addedUp(parts, indicator) }] : [];
	});
}

/** Undefined while a target is missing. */
function contribution(indicator: Indicator, { years }: ActivityPlan): Contribution | undefined {
	const values: Decimal[] = [];
	for (let year = years.from; year <= years.to; year++) {
		const value = indicator.targets.get(year);
		if (!value) return undefined;
		values.push(value);
	}
	const last = values.at(-1);
	if (!last) return undefined;
	if (indicator.aggregation === 'last') return { indicator, value: last };
	const sum = sumOf(values);
	return { indicator, value: indicator.aggregation === 'sum' ? sum : sum.div(values.length) };
}

/** Averages are averaged; what else there is adds up, and to the baseline where it is told apart from it. */
function addedUp(parts: readonly Contribution[], { baseline }: Indicator): Pick<Contributed, 'fromBaseline' | 'total'> {
	const sum = sumOf(parts.map(({ value }) => value));
	if (parts.some(({ indicator }) => indicator.aggregation === 'average')) return { fromBaseline: false, total: sum.div(parts.length) };
	const fromBaseline = baseline !== undefined && !isZero(baseline.value) && parts.every(({ indicator }) => isIncrement(indicator));
	return { fromBaseline, total: fromBaseline ? sum.plus(baseline.value) : sum };
}

/** True for what counts from nothing: yearly values, and cumulative ones without a baseline of their own. Other last values are levels. */
function isIncrement({ aggregation, cumulative, baseline }: Indicator): boolean {
	return aggregation === 'sum' || (cumulative && (!baseline || isZero(baseline.value)));
}
