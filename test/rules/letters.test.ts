import { expect, test } from 'vitest';
import { ofLetters } from '../../src/rules/letters.ts';

const ONE = ofLetters(/^\p{L}$/u);

test('all letters of Lithuanian and English texts are letters, and nothing else that stands in them is', () => {
	const differing = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).filter((character) => ONE.test(character) !== /^\p{L}$/u.test(character));
	expect(differing).toEqual([]);
});

test('what is a letter here is one in Unicode too, in Greek and Cyrillic as in Latin', () => {
	const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => ONE.test(character));
	expect(letters.filter((letter) => !/^\p{L}$/u.test(letter))).toEqual([]);
	expect(letters).toEqual(expect.arrayContaining([...'μΩжЯẼ']));
});

test.each([
	[ofLetters(/(?<![\p{L}\d])dalis(?!\p{L})/iu), 'Dalis 5', true],
	[ofLetters(/(?<![\p{L}\d])dalis(?!\p{L})/iu), 'ąDalis', false],
	[ofLetters(/(?<![\p{L}\d])dalis(?!\p{L})/iu), 'dalisų', false],
	[ofLetters(/[\p{L}\]]+x/u), 'š]x', true],
])('%s of “%s”: %s', (expression, text, expected) => {
	expect(expression.test(text)).toBe(expected);
});
