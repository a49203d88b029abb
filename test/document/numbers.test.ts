import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/document/dates.ts';
import { formatDecimal, formatPlain, romanNumeral } from '../../src/document/numbers.ts';

/** No-break spaces shown as `_`. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatDecimal', () => {
	it.each([
		['0', 1, '0,0', '0.0'],
		['7', 0, '7', '7'],
		['999.94', 1, '999,9', '999.9'],
		['999.95', 1, '1_000,0', '1,000.0'],
		['1234.5', 1, '1_234,5', '1,234.5'],
		['242891.5', 1, '242_891,5', '242,891.5'],
		['1234567.891', 3, '1_234_567,891', '1,234,567.891'],
		['-1234.5', 1, '−1_234,5', '−1,234.5'],
		['-0.04', 1, '0,0', '0.0'],
		['-0.05', 1, '−0,1', '−0.1'],
		['0.5', 0, '1', '1'],
		['123456789012345678.91', 2, '123_456_789_012_345_678,91', '123,456,789,012,345,678.91'],
	])('%s with %i decimals is %s and %s', (written, decimals, lithuanian, english) => {
		expect(shown(formatDecimal(new Big(written), decimals, 'lt'))).toBe(lithuanian);
		expect(shown(formatDecimal(new Big(written), decimals, 'en'))).toBe(english);
	});

	it('prints every digit and none of its own', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
				const value = new Big(digits.toString()).div(10 ** decimals);
				const text = formatDecimal(value, decimals, 'lt');
				expect(text).toMatch(/^\d{1,3}(\u00a0\d{3})*(,\d+)?$/);
				expect(BigInt(text.replace(/\D/g, ''))).toBe(digits);
			}),
		);
	});
});

describe('formatPlain', () => {
	it.each([
		['8.5', '8,5'],
		['8.50', '8,5'],
		['1200', '1_200'],
		['1e7', '10_000_000'],
		['0.0001', '0,0001'],
	])('%s is %s', (written, text) => {
		expect(shown(formatPlain(new Big(written), 'lt'))).toBe(text);
	});
});

describe('romanNumeral', () => {
	it.each([
		[1, 'I'],
		[4, 'IV'],
		[9, 'IX'],
		[14, 'XIV'],
		[40, 'XL'],
		[99, 'XCIX'],
		[288, 'CCLXXXVIII'],
	])('%i is %s', (number, letters) => {
		expect(romanNumeral(number)).toBe(letters);
	});
});

describe('formatDate', () => {
	it.each([
		['2015-04-02', '2015_m. balandžio 2_d.', '2 April 2015'],
		['2014-12-31', '2014_m. gruodžio 31_d.', '31 December 2014'],
		['2022-01-01', '2022_m. sausio 1_d.', '1 January 2022'],
		['2015', '2015', '2015'],
		['2015-13-01', '2015-13-01', '2015-13-01'],
		['balandis', 'balandis', 'balandis'],
	])('%s is %s and %s', (iso, lithuanian, english) => {
		expect(shown(formatDate(iso, 'lt'))).toBe(lithuanian);
		expect(shown(formatDate(iso, 'en'))).toBe(english);
	});
});
