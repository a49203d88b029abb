import Big from 'big.js';
import { expect, it } from 'vitest';
import { number } from '../../src/rules/wording.ts';

it.each([
	['0', '0', '0'],
	['-49.5', '−49,5', '−49.5'],
	['1810.5', '1810,5', '1810.5'],
	['10735.85', '10\u00a0735,85', '10,735.85'],
	['-1234567', '−1\u00a0234\u00a0567', '−1,234,567'],
])('%s is written %s and %s', (value, lt, en) => {
	expect(number(new Big(value))).toEqual({ lt, en });
});
