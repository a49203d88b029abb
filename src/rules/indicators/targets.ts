import { isMeasure } from '../../model/hierarchy.ts';
import { isZero } from '../../model/sign.ts';
import type { Decimal, Indicator } from '../../model/types.ts';
import { planOf } from '../walk.ts';

/** A target of a year. */
export interface Target {
	readonly year: number;
	readonly value: Decimal;
}

/** The targets of the plan's years, ascending. Those of other years are reported themselves. */
export function planTargets(indicator: Indicator): readonly Target[] {
	const found = known.get(indicator);
	if (found) return found;
	const { from, to } = planOf(indicator).years;
	const targets: Target[] = [];
	for (const [year, value] of indicator.targets) if (year >= from && year <= to) targets.push({ year, value });
	known.set(indicator, targets);
	return targets;
}

/** Several rules ask for them. */
const known = new WeakMap<Indicator, readonly Target[]>();

/** The targets of the years that work goes on in: a measure that has not begun or has ended shows zeros. */
export function activeTargets(indicator: Indicator): readonly Target[] {
	const targets = planTargets(indicator);
	if (!isMeasure(indicator.owner)) return targets;
	const first = targets.findIndex(isActive);
	const last = targets.findLastIndex(isActive);
	return first === 0 && last === targets.length - 1 ? targets : first < 0 ? [] : targets.slice(first, last + 1);
}

function isActive({ value }: Target): boolean {
	return !isZero(value);
}

/** Goes through what a file states of an indicator, the baseline and then the targets, with the field of each. */
export function eachValue({ baseline, targets }: Indicator, visit: (value: Decimal, field: readonly string[]) => void): void {
	if (baseline) visit(baseline.value, ['baseline', 'value']);
	for (const [year, value] of targets) visit(value, ['targets', String(year)]);
}
