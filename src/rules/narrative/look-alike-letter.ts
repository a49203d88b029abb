import { MARK } from '../marks.ts';
import type { Prose } from '../prose.ts';
import { type Correction, typographyRule } from '../typography.ts';

/** Cyrillic and Greek letters that look like Latin ones. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
	[
		'аa',
		'еe',
		'оo',
		'рp',
		'сc',
		'хx',
		'уy',
		'іi',
		'јj',
		'ѕs',
		'АA',
		'ВB',
		'ЕE',
		'КK',
		'МM',
		'НH',
		'ОO',
		'РP',
		'СC',
		'ТT',
		'ХX',
		'УY',
		'ІI',
		'ΑA',
		'ΒB',
		'ΕE',
		'ΖZ',
		'ΗH',
		'ΙI',
		'ΚK',
		'ΜM',
		'ΝN',
		'ΟO',
		'ΡP',
		'ΤT',
		'ΥY',
		'ΧX',
		'οo',
	].map(([foreign = '', latin = '']) => [foreign, latin]),
);
const WORD = /[\p{L}\p{M}]+/gu;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** A word is written in one alphabet. */
export const lookAlikeLetter = typographyRule({
	id: 'narrative/look-alike-letter',
	severity: 'warning',
	title: { lt: 'Kitos abėcėlės raidė žodyje', en: 'Letter of another alphabet in a word' },
	description: {
		lt: 'Kirilicos ar graikų raidė atrodo kaip lotyniška, bet žodis nebeieškomas, nerikiuojamas ir neperskaitomas ekrano skaityklės. Taip nutinka nukopijavus arba nepersijungus klaviatūros.',
		en: 'A Cyrillic or Greek letter looks like a Latin one, but the word can no longer be searched for, sorted or read out. Copying does it, or a keyboard left in another layout.',
	},
	bad: 'Gatvių арšvietimas\n',
	good: 'Gatvių apšvietimas\n',
	fixable: 'safe',
	mirror: { lt: 'Ištisas kitos abėcėlės žodis parašytas tyčia', en: 'A whole word of another alphabet is meant so' },
	marks: MARK.foreign,
	corrections,
	message: (wrong, right) => ({
		lt: `Žodyje „${wrong}“ yra kitos abėcėlės raidžių: ${named(wrong)}${right === undefined ? '' : `; turi būti „${right}“`}`,
		en: `${wrong} has letters of another alphabet: ${named(wrong)}${right === undefined ? '' : `; it should be ${right}`}`,
	}),
});

function* corrections({ text }: Prose): Generator<Correction> {
	if (text.search(FOREIGN) < 0) return;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		// «μm» and «Ω» are units, not words with a slip.
		if (word.search(FOREIGN) < 0 || !/\p{Script=Latin}/u.test(word) || /[μΩ]/.test(word)) continue;
		const right = word.replaceAll(FOREIGN, (letter) => LATIN[letter] ?? letter);
		yield { start: index, end: index + word.length, ...(right.search(FOREIGN) < 0 ? { right } : {}) };
	}
}

function named(word: string): string {
	return [...new Set(word.match(FOREIGN) ?? [])].map((letter) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`).join(', ');
}
