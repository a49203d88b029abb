import type { Decimal, Indicator } from '../../model/types.ts';
import { planOf } from '../walk.ts';

/** A target of a year. */
export interface Target {
	readonly year: number;
	readonly value: Decimal;
}

/** The targets of the plan's years, ascending. Those of other years are reported themselves. */
export function planTargets(indicator: Indicator): Target[] {
	const { from, to } = planOf(indicator).years;
	return [...indicator.targets].flatMap(([year, value]) => (year >= from && year <= to ? [{ year, value }] : []));
}

/** The targets of the years that work goes on in: a measure that has not begun or has ended shows zeros. */
export function activeTargets(indicator: Indicator): Target[] {
	const targets = planTargets(indicator);
	if (indicator.owner.kind !== 'measure') return targets;
	const isActive = ({ value }: Target): boolean => !value.eq(0);
	const first = targets.findIndex(isActive);
	return first < 0 ? [] : targets.slice(first, targets.findLastIndex(isActive) + 1);
}
