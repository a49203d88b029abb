import type { Decimal } from '../model/types.ts';

/** Below this, percent, one decimal would show nothing or a tenth for what is less. */
const SMALL = 0.1;
const DIGITS = 2;

/** The difference in percent of the old value, to one decimal, a small one to two digits; nothing to compare with when that is zero. */
export function percentOf(before: Decimal, after: Decimal): { readonly percent?: Decimal } {
	if (before.eq(0)) return {};
	const percent = after.minus(before).times(100).div(before.abs());
	return { percent: percent.abs().lt(SMALL) ? percent.prec(DIGITS) : percent.round(1) };
}
