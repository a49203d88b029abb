import type { Decimal } from '../model/types.ts';

/** How many decimals an exact number has, trailing zeros apart. */
export function decimalsOf(value: Decimal): number {
	return Math.max(0, value.c.length - 1 - value.e);
}
