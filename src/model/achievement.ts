import Big from 'big.js';
import type { MeasureStatus } from './accounts.ts';
import { isPositive } from './sign.ts';
import type { Decimal, Indicator } from './types.ts';

const HUNDRED = new Big(100);
const NONE = new Big(0);

/** From how many per cent of the target on something is done, and partly done. */
export interface Thresholds {
	readonly done: number;
	readonly partly: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { done: 100, partly: 50 };

/**
 * How much of a target was achieved, per cent: 100 or more when it was reached. Of what is to fall, less is more;
 * of what is to stay, a deviation either way counts. Values on both sides of zero can't be compared: nothing was achieved.
 */
export function percentAchieved({ direction }: Pick<Indicator, 'direction'>, target: Decimal, actual: Decimal): Decimal {
	if (actual.eq(target)) return HUNDRED;
	const isReached = direction === 'up' ? actual.gt(target) : direction === 'down' && actual.lt(target);
	const isComparable = isPositive(target.times(actual));
	if (!isComparable) return isReached ? HUNDRED : NONE;
	const [less, more] = actual.abs().lt(target.abs()) ? [actual.abs(), target.abs()] : [target.abs(), actual.abs()];
	return (isReached ? more.div(less) : less.div(more)).times(100);
}

export function statusOf(percent: Decimal, { done, partly }: Thresholds): MeasureStatus {
	return percent.gte(done) ? 'done' : percent.gte(partly) ? 'partly' : 'not-done';
}
