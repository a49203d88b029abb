import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { Sum, sumOf } from '../../src/model/sum.ts';

describe('an exact sum', () => {
	it.each([
		['of nothing', [], '0'],
		['of tenths, which no binary fraction holds', ['0.1', '0.2'], '0.3'],
		['of amounts that cancel', ['12.3456', '-12.3456'], '0'],
		['of amounts longer than euro cents in thousands', ['0.1', '0.000000000000000001', '0.2'], '0.300000000000000001'],
		['of amounts larger than whole units can be', ['123456789012345678901234567890', '0.0001', '-1'], '123456789012345678901234567889.0001'],
		['of many large amounts, whose units outgrow whole numbers', Array.from({ length: 200 }, () => '99999999999.9999'), '19999999999999.98'],
		['of negative amounts', ['-5', '-0.5'], '-5.5'],
		['of zeros of either sign', ['0', '-0'], '0'],
	])('%s', (_name, amounts, expected) => {
		expect(sumOf(amounts.map((one) => new Big(one))).toFixed()).toBe(expected);
	});

	it('is what big.js says at every step', () => {
		const sum = new Sum();
		let expected = new Big(0);
		for (let index = 0; index < 2000; index++) {
			const amount = new Big((index * 7919) % 100003).times(new Big(10).pow((index % 23) - 11)).times(index % 3 === 0 ? -1 : 1);
			sum.add(amount);
			expected = expected.plus(amount);
			expect(sum.value.toFixed()).toBe(expected.toFixed());
		}
	});
});
