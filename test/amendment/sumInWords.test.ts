import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { sumInWords } from '../../src/amendment/sumInWords.ts';

describe('a sum in words', () => {
	it.each([
		['0', 'accusative', 'nulį'],
		['1', 'accusative', 'vieną'],
		['10', 'genitive', 'dešimt'],
		['11', 'genitive', 'vienuolikos'],
		['21', 'nominative', 'dvidešimt vienas'],
		['100', 'accusative', 'vieną šimtą'],
		['1000', 'accusative', 'vieną tūkstantį'],
		['2000', 'genitive', 'dviejų tūkstančių'],
		['10000', 'nominative', 'dešimt tūkstančių'],
		['11000', 'accusative', 'vienuolika tūkstančių'],
		['12345', 'genitive', 'dvylikos tūkstančių trijų šimtų keturiasdešimt penkių'],
		['21000', 'accusative', 'dvidešimt vieną tūkstantį'],
		['100000', 'nominative', 'vienas šimtas tūkstančių'],
		['111111', 'accusative', 'vieną šimtą vienuolika tūkstančių vieną šimtą vienuolika'],
		['1000001', 'nominative', 'vienas milijonas vienas'],
		['1810500', 'genitive', 'vieno milijono aštuonių šimtų dešimt tūkstančių penkių šimtų'],
		['240077800', 'accusative', 'du šimtus keturiasdešimt milijonų septyniasdešimt septynis tūkstančius aštuonis šimtus'],
		// As in the decisions on the budget of Vilnius for 2016.
		['426777900', 'accusative', 'keturis šimtus dvidešimt šešis milijonus septynis šimtus septyniasdešimt septynis tūkstančius devynis šimtus'],
		['19827100', 'accusative', 'devyniolika milijonų aštuonis šimtus dvidešimt septynis tūkstančius vieną šimtą'],
		['24624300', 'instrumental', 'dvidešimt keturiais milijonais šešiais šimtais dvidešimt keturiais tūkstančiais trimis šimtais'],
		['281480800', 'nominative', 'du šimtai aštuoniasdešimt vienas milijonas keturi šimtai aštuoniasdešimt tūkstančių aštuoni šimtai'],
		['1000000000', 'genitive', 'vieno milijardo'],
		['-5', 'accusative', 'penkis'],
		['12.99', 'nominative', 'dvylika'],
	] as const)('%s, %s: %s', (sum, grammaticalCase, words) => {
		expect(sumInWords(Big(sum), grammaticalCase)).toBe(words);
	});

	it('has its limit', () => {
		expect(() => sumInWords(Big('1e18'), 'nominative')).toThrow(RangeError);
	});
});
