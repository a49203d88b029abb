import { ofLetters } from './letters.ts';
import type { Prose } from './prose.ts';
import { type Correction, matchesOf } from './typography.ts';

type Written = Pick<Prose, 'text' | 'language'>;

const NUMBER = '\\d{1,4}(?:,\\d+)?';
const NUMBERS = ofLetters(new RegExp(`(?<![\\p{L}\\d.,/–—:-])(${NUMBER})([ \\u00a0]?)-\\2(${NUMBER})(?![\\p{L}\\d/-]|[.,]\\d)`, 'gu'));
const ROMAN = ofLetters(/(?<![\p{L}\d-])([IVX]+)-([IVX]+)(?![\p{L}\d-])/gu);
const MONTH = 'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio';
const MONTHS = ofLetters(new RegExp(`(?<!\\p{L})(${MONTH})-(${MONTH})(?![\\p{L}-])`, 'giu'));
/** No mark before a number is longer, with its spaces. */
const LONGEST_MARK = 12;
/** Numbers of acts, telephones and the like have hyphens of their own. */
const NUMBERED = /(?:Nr|No|tel|ISBN|ISSN|LST|EN|ISO)\.?[ \u00a0:]*$/iu;

/** What every range has: most hyphens stand within a word, and are not looked at further. */
const RANGED = /\d[ \u00a0]?-[ \u00a0]?\d|[IVX]-[IVX]|o-[a-z]/i;

/** Hyphens between the ends of a range: 2015-2017, I-III, sausio-kovo. */
export function* rangeHyphens(prose: Written): Generator<Correction> {
	if (!RANGED.test(prose.text)) return;
	for (const correction of matchesOf(prose, NUMBERS, ([, from = '', , to = '']) => (isAscending(from, to) ? `${from}–${to}` : undefined))) {
		if (correction.right !== undefined && !NUMBERED.test(prose.text.slice(Math.max(0, correction.start - LONGEST_MARK), correction.start))) yield correction;
	}
	yield* matchesOf(prose, ROMAN, ([, from, to]) => `${from}–${to}`);
	yield* matchesOf(prose, MONTHS, ([, from, to]) => `${from}–${to}`);
}

/** «3-1» is a score and «2015-04» a month. */
function isAscending(from: string, to: string): boolean {
	const [low, high] = [Number(from.replace(',', '.')), Number(to.replace(',', '.'))];
	const isShortYear = from.length === 4 && to.length === 2 && high > 12;
	return low < high || (isShortYear && high > low % 100);
}

const LONELY = { lt: /(?<=[^\s|][ \u00a0])(?:--?|—)(?=[ \u00a0][^\s|])/gu, en: /(?<=[^\s|][ \u00a0])--?(?=[ \u00a0][^\s|])/gu };

/** «Lopšelio - darželio» is one word that was written apart: a dash would be no better. */
const COMPOUND = ofLetters(/(?:lopšel|daržel|mokykl)\p{L}+[ \u00a0]-[ \u00a0](?:daržel|mokykl|pradin|progimnaz)\p{L}+/giu);

/** Hyphens between words, with spaces around; in Lithuanian long dashes too. A range with spaces is left to those who look for ranges. */
export function* lonelyHyphens(prose: Written): Generator<Correction> {
	if (!/[ \u00a0][-—]/.test(prose.text)) return;
	const ranges = new Set([...prose.text.matchAll(NUMBERS)].map((match) => match.index + match[0].indexOf('-')));
	for (const match of prose.text.matchAll(COMPOUND)) ranges.add(match.index + match[0].indexOf('-'));
	for (const correction of matchesOf(prose, LONELY[prose.language], () => '–')) if (!ranges.has(correction.start)) yield correction;
}

/** «buvo -1 225», «(-4,5 proc.)»: after a word or a bracket, so that no range with spaces and no number of an act is meant. */
const NEGATIVE = ofLetters(/(?<=\p{L}{2}[ \u00a0]|[(„])-(?=\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)?(?![\p{L}\d/.-]))/gu);

/** Hyphens that stand for the minus of a number. */
export function* minusHyphens(prose: Written): Generator<Correction> {
	if (!prose.text.includes('-')) return;
	for (const correction of matchesOf(prose, NEGATIVE, () => '−')) if (!NUMBERED.test(prose.text.slice(Math.max(0, correction.start - LONGEST_MARK), correction.start))) yield correction;
}
