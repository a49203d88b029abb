import { describe, expect, it } from 'vitest';
import { wantsColour } from '../../src/cli/colour.ts';
import { sourceDateEpoch } from '../../src/cli/epoch.ts';
import { messageLanguage, optionIn } from '../../src/cli/language.ts';
import { decimalText, sizeText } from '../../src/cli/quantities.ts';

describe('the language of messages', () => {
	it.each([
		['en', [], {}],
		['lt', [], { LANG: 'lt_LT.UTF-8' }],
		['lt', [], { LC_MESSAGES: 'lt', LANG: 'en_US.UTF-8' }],
		['en', [], { LC_ALL: 'C', LC_MESSAGES: 'lt_LT' }],
		['lt', [], { LC_ALL: '', LANG: 'lt_LT@euro' }],
		['en', [], { LANG: 'ltg_LV.UTF-8' }],
		['en', ['check', '--lang', 'en'], { LANG: 'lt_LT.UTF-8' }],
		['lt', ['--lang=lt', 'check'], {}],
		['en', ['explain', '--', '--lang=lt'], {}],
	] as const)('%s for %j %j', (language, argv, env) => {
		expect(messageLanguage(argv, env)).toBe(language);
	});

	it('the last of repeated options wins', () => {
		expect(optionIn(['--lang', 'lt', '--lang=en'], 'lang')).toBe('en');
	});
});

describe('colours', () => {
	it.each([
		[true, 'auto', {}, true],
		[false, 'auto', {}, false],
		[false, 'auto', { TERM: 'dumb' }, true],
		[false, 'auto', { NO_COLOR: '1' }, true],
		[true, 'auto', { NO_COLOR: '' }, true],
		[true, 'auto', { FORCE_COLOR: '3' }, false],
		[false, 'auto', { FORCE_COLOR: '0' }, true],
		[true, 'always', { NO_COLOR: '1' }, false],
		[false, 'never', { FORCE_COLOR: '1' }, true],
	] as const)('%s for --color %s with %j on a terminal: %s', (expected, choice, env, isTerminal) => {
		expect(wantsColour(choice, env, isTerminal)).toBe(expected);
	});
});

describe('quantities', () => {
	it.each([
		[0, 'lt', '1\u00a0kB'],
		[999_499, 'lt', '999\u00a0kB'],
		[1_234_567, 'lt', '1,2\u00a0MB'],
		[1_234_567, 'en', '1.2\u00a0MB'],
		[1_234_567_890, 'lt', '1\u00a0234,6\u00a0MB'],
	] as const)('%i bytes in %s', (bytes, language, expected) => {
		expect(sizeText(bytes, language)).toBe(expected);
	});

	it('decimals in the style of the language', () => {
		expect(decimalText(12_345.67, 1, 'lt')).toBe('12\u00a0345,7');
		expect(decimalText(12_345.67, 1, 'en')).toBe('12,345.7');
	});
});

describe('SOURCE_DATE_EPOCH', () => {
	it.each([
		[undefined, undefined],
		['', undefined],
		['0', 0],
		['1700000000', 1_700_000_000],
		['253402300799', 253_402_300_799],
	])('%s', (text, expected) => {
		expect(sourceDateEpoch(text === undefined ? {} : { SOURCE_DATE_EPOCH: text })).toBe(expected);
	});

	it.each(['253402300800', '1e9', '-5', ' 5', 'now'])('refuses "%s"', (text) => {
		expect(() => sourceDateEpoch({ SOURCE_DATE_EPOCH: text })).toThrow('SOURCE_DATE_EPOCH');
	});
});
