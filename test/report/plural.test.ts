import { describe, expect, it } from 'vitest';
import { counted, ERRORS, FILES, WARNINGS } from '../../src/report/plural.ts';

describe('counted', () => {
	it.each([
		[0, '0 klaidų'],
		[1, '1 klaida'],
		[2, '2 klaidos'],
		[9, '9 klaidos'],
		[10, '10 klaidų'],
		[11, '11 klaidų'],
		[12, '12 klaidų'],
		[19, '19 klaidų'],
		[20, '20 klaidų'],
		[21, '21 klaida'],
		[22, '22 klaidos'],
		[30, '30 klaidų'],
		[101, '101 klaida'],
		[111, '111 klaidų'],
		[1000, '1000 klaidų'],
	])('%i in Lithuanian is «%s»', (count, text) => {
		expect(counted(count, ERRORS, 'lt')).toBe(text);
		expect(new Intl.PluralRules('lt').select(count)).toBe({ klaida: 'one', klaidos: 'few', klaidų: 'other' }[text.split(' ')[1] ?? '']);
	});

	it('knows the English forms', () => {
		expect([0, 1, 2].map((count) => counted(count, WARNINGS, 'en'))).toEqual(['0 warnings', '1 warning', '2 warnings']);
		expect(counted(21, FILES, 'en')).toBe('21 files');
	});
});
