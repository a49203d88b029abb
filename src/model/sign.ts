import type { Decimal } from './basics.ts';

/** Whether a decimal is nothing. The rules ask millions of times, and a comparison of big.js would make a number of the zero each time. */
export function isZero({ c }: Decimal): boolean {
	return c[0] === 0;
}

export function isPositive(value: Decimal): boolean {
	return value.s > 0 && !isZero(value);
}

export function isNegative(value: Decimal): boolean {
	return value.s < 0 && !isZero(value);
}
