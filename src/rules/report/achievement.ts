import Big from 'big.js';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { ImplementationReport, MeasureStatus, ReportedIndicator } from '../../model/accounts.ts';
import type { ActivityPlan, Decimal, Indicator, Measure } from '../../model/types.ts';
import type { RuleOptions } from '../settings.ts';
import type { RuleContext } from '../types.ts';

const HUNDRED = new Big(100);
const NONE = new Big(0);

/** From how many per cent of the target on something is done, and partly done. */
export interface Thresholds {
	readonly done: number;
	readonly partly: number;
}

export const THRESHOLDS = {
	done: { type: 'number', default: 100, minimum: 0, description: { lt: 'Nuo kiek procentų siektinos reikšmės rodiklis pasiektas', en: 'From what per cent of the target on an indicator is reached' } },
	partly: { type: 'number', default: 50, minimum: 0, description: { lt: 'Nuo kiek procentų rodiklis pasiektas iš dalies', en: 'From what per cent on it is reached in part' } },
} as const;

export function thresholdsOf(options: RuleOptions): Thresholds {
	return { done: options.number('done'), partly: options.number('partly') };
}

/**
 * How much of a target was achieved, per cent: 100 or more when it was reached. Of what is to fall, less is more;
 * of what is to stay, a deviation either way counts. Values on both sides of zero can't be compared: nothing was achieved.
 */
export function percentAchieved({ direction }: Pick<Indicator, 'direction'>, target: Decimal, actual: Decimal): Decimal {
	if (actual.eq(target)) return HUNDRED;
	const isReached = direction === 'up' ? actual.gt(target) : direction === 'down' && actual.lt(target);
	const isComparable = target.times(actual).gt(0);
	if (!isComparable) return isReached ? HUNDRED : NONE;
	const [less, more] = actual.abs().lt(target.abs()) ? [actual.abs(), target.abs()] : [target.abs(), actual.abs()];
	return (isReached ? more.div(less) : less.div(more)).times(100);
}

export function statusOf(percent: Decimal, { done, partly }: Thresholds): MeasureStatus {
	return percent.gte(done) ? 'done' : percent.gte(partly) ? 'partly' : 'not-done';
}

/** The lines of a year about an indicator. */
export function linesOf(workspace: LinkedWorkspace, indicator: Indicator, year: number): ReportedIndicator[] {
	return workspace.reported(indicator).flatMap((line) => (line.kind === 'reportedIndicator' && line.report.year === year ? [line] : []));
}

/** The state of a measure by its own indicators: done when all are reached, not done when none is even in part. Undefined while a value is missing. */
export function computedStatus(workspace: LinkedWorkspace, measure: Measure, year: number, thresholds: Thresholds): MeasureStatus | undefined {
	const states = new Set<MeasureStatus>();
	for (const indicator of measure.indicators) {
		const target = indicator.targets.get(year);
		if (!target) continue;
		const actual = linesOf(workspace, indicator, year)[0]?.actual;
		if (!actual) return undefined;
		states.add(statusOf(percentAchieved(indicator, target, actual), thresholds));
	}
	const [first] = states;
	return states.size > 1 ? 'partly' : first;
}

/** The plan that a report can be judged by: its own, when the year is one of the plan's and over. What else is wrong with the year is told by rules of their own. */
export function judgedPlan({ workspace, today }: Pick<RuleContext, 'workspace' | 'today'>, report: ImplementationReport): ActivityPlan | undefined {
	const plan = workspace.accountedPlan(report);
	return plan && isInPlan(plan, report) && isOver(today, report) ? plan : undefined;
}

export function isInPlan({ years }: ActivityPlan, { year }: ImplementationReport): boolean {
	return year >= years.from && year <= years.to;
}

/** True when the report's year has gone by, or the day isn't known. */
export function isOver(today: string, { year }: ImplementationReport): boolean {
	return today === '' || year < Number(today.slice(0, 4));
}
