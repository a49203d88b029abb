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

/** Above zero when `a` is greater than `b`, below when it is less, 0 when they are equal: `cmp` of big.js, which makes a copy of `b` each time. */
export function compared(a: Decimal, b: Decimal): number {
	if (isZero(a) || isZero(b) || a.s !== b.s) return signOf(a) - signOf(b);
	return a.s * (a.e - b.e || digitsCompared(a.c, b.c));
}

function signOf(value: Decimal): number {
	return isZero(value) ? 0 : value.s;
}

function digitsCompared(a: readonly number[], b: readonly number[]): number {
	for (let at = 0; at < a.length || at < b.length; at++) {
		const difference = (a[at] ?? 0) - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
