import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantWords, nearest, onlyNearest } from '../src/suggest.ts';

const SOURCES = ['SB', 'SB(VB)', 'SB(SP)', 'ES', 'VB', 'KPP'];
const KEYS = ['kind', 'parent', 'id', 'code', 'name', 'description', 'serves', 'indicators', 'bodies', 'wards', 'appropriations', 'funding'];

it('the beginning of one word is enough', () => {
	expect(meantWords('warn', ['error', 'warning', 'info', 'off'])?.en).toBe('Did you mean `warning`?');
	expect(meantWords('spp-', ['spp-2022', 'spp-2030'])).toBeUndefined();
});

describe('nearest', () => {
	it.each([
		['nmae', KEYS, 'name'],
		['Name', KEYS, 'name'],
		['bodys', KEYS, 'bodies'],
		['apropriation', KEYS, 'appropriations'],
		['indicater', KEYS, 'indicators'],
		['sb', SOURCES, 'SB'],
		['SBB', SOURCES, 'SB'],
		['KPPP', SOURCES, 'KPP'],
		['SBVB', SOURCES, 'SB(VB)'],
		['„ES“', SOURCES, 'ES'],
		['SB(Sp)', SOURCES, 'SB(SP)'],
		['gele', ['gėlė', 'gelme'], 'gėlė'],
		['7', ['1', '6', '07', '17'], '07'],
		['P-2-3-1-2-1', ['P-02-03-01-02-02', 'P-02-03-01-02-01', 'P-02-03-01-02-11'], 'P-02-03-01-02-01'],
		['2.3.1.2', ['01.03.01.02', '02.03.01.02', '02.03.01.20'], '02.03.01.02'],
		['„001“', ['10', '01', '11'], '01'],
		['spp-2022:1.1.21', ['spp-2022:1.1.2', 'spp-2022:2.4.9'], 'spp-2022:1.1.2'],
	])('takes %s for the right word', (word, candidates, expected) => {
		expect(nearest(word, candidates)).toBe(expected);
	});

	it.each([
		['goal', KEYS],
		['XX', SOURCES],
		['12', ['34', '56']],
		['a', ['b', 'c']],
		['', KEYS],
		['biudžetas', ['programa', 'vizija']],
	])('takes %s for nothing', (word, candidates) => {
		expect(nearest(word, candidates)).toBeUndefined();
	});

	it('prefers the nearer, then the first', () => {
		expect(nearest('tikslai', ['tikslus', 'tikslas', 'tiksla'])).toBe('tikslas');
		expect(nearest('vb', ['VB', 'Vb'])).toBe('Vb');
	});

	it('never suggests the word itself', () => {
		expect(nearest('name', ['name'])).toBeUndefined();
		fc.assert(fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => nearest(word, candidates) !== word));
	});

	it('finds every word with one letter left out', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KEYS.filter((key) => key.length > 2)), fc.nat(), (word, at) => {
				const index = at % word.length;
				return nearest(word.slice(0, index) + word.slice(index + 1), [word]) === word;
			}),
		);
	});
});

describe('meantWords', () => {
	it.each([
		['svpp', ['spp', 'svp', 'report'], 'Did you mean `spp` or `svp`?'],
		['svpx', ['spp', 'svp'], 'Did you mean `svp`?'],
		['sb', ['VB', 'SB'], 'Did you mean `SB`?'],
		['01.09', ['01.01', '01.02', '01.03'], 'Did you mean `01.01`?'],
		['svp-2026', ['spp-2030', 'svp-2026-2028'], 'Did you mean `svp-2026-2028`?'],
		['svp', ['svp-2023-2025', 'svp-2026-2028'], undefined],
		['xyz', ['spp', 'svp'], undefined],
	])('of %s among %j: %s', (word, candidates, expected) => {
		expect(meantWords(word, candidates)?.en).toBe(expected);
	});

	it('joins two in Lithuanian', () => {
		expect(meantWords('svpp', ['spp', 'svp'])?.lt).toBe('Gal turėta omenyje „spp“ ar „svp“?');
	});
});

describe('onlyNearest', () => {
	it.each([
		['a slip', 'KPPP', SOURCES, 'KPP'],
		['a respelling, whatever else is a slip away', 'sb', ['SB', 'VB', 'SB(L)'], 'SB'],
		['the nearer one', 'SB(WB)', ['SB', 'SB(VB)'], 'SB(VB)'],
		['one that stands twice', 'KPPP', ['KPP', 'KPP'], 'KPP'],
	])('is %s', (_what, word, candidates, expected) => {
		expect(onlyNearest(word, candidates)).toBe(expected);
	});

	it.each([
		['two codes that are as near', 'XB', ['SB', 'VB']],
		['two that are as near', 'tikslai', ['tikslas', 'tiksla']],
		['two respellings', 'vb', ['VB', 'Vb']],
		['none', 'biudžetas', ['programa']],
	])('is not told of %s', (_what, word, candidates) => {
		expect(onlyNearest(word, candidates)).toBeUndefined();
	});

	it('is the nearest, when it is', () => {
		fc.assert(
			fc.property(fc.constantFrom(...SOURCES, 'SBB', 'EB', 'kp'), fc.array(fc.constantFrom(...SOURCES)), (word, candidates) => {
				const only = onlyNearest(word, candidates);
				expect(only === undefined || only === nearest(word, candidates)).toBe(true);
			}),
		);
	});
});
