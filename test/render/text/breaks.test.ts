import { describe, expect, it } from 'vitest';
import { codesOf, type Language, wordBreaks } from '../../../src/render/text/breaks.ts';

/** The word with `|` where it may be broken and `-|` where a hyphen is added. */
function broken(word: string, language: Language): string {
	let from = 0;
	let text = '';
	for (const { at, hyphen } of wordBreaks(word, language)) {
		text += `${word.slice(from, at)}${hyphen ? '-|' : '|'}`;
		from = at;
	}
	return (text + word.slice(from)).replaceAll('\u00ad', '');
}

describe('codes of a text', () => {
	it.each([
		['R-01-01-01, T-127 ir 2014–2020 m.', ['R-01-01-01', 'T-127', '2014–2020']],
		['Nr. XIV-2466, 01-P-02, COVID-19', ['XIV-2466', '01-P-02', 'COVID-19']],
		['šiaurės-vakarų dalis, minus – 5, -7', []],
		['one too long for a telephone: 01-02-03-04-05-06-07-08-09', []],
	])('%s', (text, codes) => {
		expect(codesOf(text).map(({ code }) => code)).toEqual(codes);
		for (const { at, code } of codesOf(text)) expect(text.slice(at)).toMatch(new RegExp(`^${code}`, 'u'));
	});

	it('are found in time that grows in line with the text', () => {
		const words = 'a-'.repeat(200_000);
		const start = performance.now();
		expect(codesOf(words)).toEqual([]);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

describe('a word', () => {
	it.each<[string, Language, string]>([
		['savivaldybė', 'lt', 'sa-|vi-|val-|dybė'],
		['priemonė', 'lt', 'prie-|monė'],
		['asignavimai', 'lt', 'asig-|na-|vi-|mai'],
		['municipality', 'en', 'mu-|ni-|cip-|al-|ity'],
		['ir', 'lt', 'ir'],
		['metų', 'lt', 'metų'],
	])('%s (%s) is broken as its language breaks it', (word, language, expected) => {
		expect(broken(word, language)).toBe(expected);
	});

	it.each(['SB(VB)', '01.01.02', '2015–2017', 'https://example.org', 'vardas@example.org', '242\u00a0891,5'])('that is none is not hyphenated: %s', (word) => {
		expect(wordBreaks(word, 'lt').filter(({ hyphen }) => hyphen)).toEqual([]);
	});

	it('of an address may be broken after its marks', () => {
		expect(broken('https://example.org/kelias/failas?a=1&b=2', 'lt')).toBe('https://example.org/|kelias/|failas?|a=|1&|b=|2');
	});

	it('of two parts may be broken after its dash, a range of years may not', () => {
		expect(broken('mokykla–darželis', 'lt')).toContain('–|');
		expect(broken('2015–2017', 'lt')).toBe('2015–2017');
	});

	it.each(['R-01-01-01', 'P-01-01-01-01-01', '01-P-02', 'XIV-2466', '2014-ųjų'])('that is a code or is joined to a number stays whole: %s', (word) => {
		expect(broken(word, 'lt')).toBe(word);
	});

	it('with soft hyphens is broken at these only', () => {
		expect(broken('ilgas\u00adžodis', 'lt')).toBe('ilgas-|žodis');
	});

	it('never leaves two letters for the next line', () => {
		for (const word of ['savivaldybė', 'strateginio', 'plėtros', 'infrastruktūros', 'bendruomenė', 'modernizavimas', 'įgyvendinimo']) {
			for (const { at } of wordBreaks(word, 'lt')) expect(word.length - at, word).toBeGreaterThanOrEqual(3);
		}
	});
});
