import type { Decimal } from '../model/types.ts';

/** The difference in percent of the old value, to one decimal; nothing to compare with when that is zero. */
export function percentOf(before: Decimal, after: Decimal): { readonly percent?: Decimal } {
	return before.eq(0) ? {} : { percent: after.minus(before).times(100).div(before.abs()).round(1) };
}
