import { describe, expect, it } from 'vitest';
import { type Language, wordBreaks } from '../../../src/render/text/breaks.ts';

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

	it('with soft hyphens is broken at these only', () => {
		expect(broken('ilgas\u00adžodis', 'lt')).toBe('ilgas-|žodis');
	});

	it('never leaves two letters for the next line', () => {
		for (const word of ['savivaldybė', 'strateginio', 'plėtros', 'infrastruktūros', 'bendruomenė', 'modernizavimas', 'įgyvendinimo']) {
			for (const { at } of wordBreaks(word, 'lt')) expect(word.length - at, word).toBeGreaterThanOrEqual(3);
		}
	});
});
