/** Where words may be broken at the end of a line. */
import english from 'hyphen/en-gb/index.js';
import lithuanian from 'hyphen/lt/index.js';

export type Language = 'lt' | 'en';

/** Words of other languages are broken at their marks only. */
export type BreakingRules = Language | 'other';

/** How words of a language, by its tag, are broken. */
export function breakingRules(tag: string): BreakingRules {
	const language = tag.slice(0, 2);
	return language === 'lt' || language === 'en' ? language : 'other';
}

/** A place inside a word: `at` UTF-16 units from its start; `hyphen` when one must be added there. */
export interface WordBreak {
	readonly at: number;
	readonly hyphen: boolean;
}

export const SOFT_HYPHEN = '\u00ad';
export const NO_BREAK_SPACE = '\u00a0';

/** Addresses, codes and numbers are not words of a language. */
const UNHYPHENATED = /[\d@_]|:\/\/|www\./;
/** Fewer than three letters don't go to the next line. */
const LONG_ENOUGH = /^\p{L}{3}/u;
/** Short words and figures joined by hyphens or dashes; with figures among them they are a code, an act's number, a date or a range. */
const JOINED = /(?<![\p{L}\d])(?:\d+\p{L}{0,6}|\p{L}{1,6}\d*)(?:[-–](?:\d+\p{L}{0,6}|\p{L}{1,6}\d*))+(?![\p{L}\d])/gu;
/** What is longer would need a line of its own on a telephone. */
const LONGEST_CODE = 24;
const AFTER_PUNCTUATION = /(?<=[\p{L}\d)])[-/–—?&=](?=[\p{L}\d])/gu;

const cache: Record<BreakingRules, Map<string, readonly WordBreak[]>> = { lt: new Map(), en: new Map(), other: new Map() };

function hyphenated(word: string, language: BreakingRules): string {
	if (language === 'other' || word.includes(SOFT_HYPHEN) || UNHYPHENATED.test(word)) return word;
	return (language === 'lt' ? lithuanian : english).hyphenateSync(word);
}

/** Codes and joined numbers of a text, such as R-01-01-01, XIV-2466 and 2014–2020, in order: they stay on one line. */
export function codesOf(text: string): readonly { readonly at: number; readonly code: string }[] {
	const found: { at: number; code: string }[] = [];
	for (const { 0: code, index } of text.matchAll(JOINED)) if (code.length <= LONGEST_CODE && /\d/.test(code)) found.push({ at: index, code });
	return found;
}

function findBreaks(word: string, language: BreakingRules): WordBreak[] {
	const own = word.includes(SOFT_HYPHEN);
	const breaks: WordBreak[] = [];
	let at = 0;
	for (const syllable of hyphenated(word, language).split(SOFT_HYPHEN).slice(0, -1)) {
		at += syllable.length + (own ? 1 : 0);
		if (own || LONG_ENOUGH.test(word.slice(at))) breaks.push({ at, hyphen: true });
	}
	const isInCode = (place: number): boolean => /\d/.test(word) && codesOf(word).some(({ at: start, code }) => place > start && place < start + code.length);
	for (const { index, 0: mark } of word.matchAll(AFTER_PUNCTUATION)) {
		// Not in a range of numbers, nor between a sign and a number.
		if (/[-–—]/.test(mark) && /\d/.test(word.charAt(index + 1))) continue;
		if (isInCode(index)) continue;
		breaks.push({ at: index + mark.length, hyphen: false });
	}
	return breaks.sort((a, b) => a.at - b.at);
}

/** Places where a word of a language may be broken, in order. A word with soft hyphens is broken at these only. */
export function wordBreaks(word: string, language: BreakingRules): readonly WordBreak[] {
	const known = cache[language].get(word);
	if (known) return known;
	const breaks = findBreaks(word, language);
	// Figures hardly ever come again.
	if (!/\d/.test(word)) cache[language].set(word, breaks);
	return breaks;
}
