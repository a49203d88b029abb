import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared } from '../../src/model/sign.ts';

const decimal = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -3, max: 3 })).map(([digits, exponent]) => new Big(`${digits}e${exponent}`));

describe('compared', () => {
	it('orders as big.js does', () => {
		fc.assert(
			fc.property(decimal, decimal, (a, b) => Math.sign(compared(a, b)) === a.cmp(b)),
			{ numRuns: 2000 },
		);
	});

	it.each([
		['10.5', '10'],
		['1005', '1000'],
		['-10.5', '-10'],
	])('tells %s from %s, whose digits go on after noughts', (one, other) => {
		const [a, b] = [new Big(one), new Big(other)];
		expect([Math.sign(compared(a, b)), Math.sign(compared(b, a))]).toEqual([a.cmp(b), b.cmp(a)]);
	});

	it('finds equal what is written in other digits', () => {
		expect([compared(new Big('10.0'), new Big('10')), compared(new Big('-0'), new Big('0')), compared(new Big('1e2'), new Big('100'))].map((order) => order === 0)).toEqual([true, true, true]);
	});
});
