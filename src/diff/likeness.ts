import { plainText } from '../model/localized.ts';

/** How alike texts and sets are, from 0 to 1; the same whichever comes first. */

/** Words and the beginnings of words, so that inflection («priemonė», «priemonės») counts little. */
export function wordsOf(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.flatMap((word) => (word.length > 5 ? [word, `${word.slice(0, 5)}~`] : [word])));
}

/** Twice what both have, of all that they have (Dice). Two empty sets have nothing in common. */
export function setLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return a.size === 0 || b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

/** What both have, of what the smaller has: whole where the greater is the smaller and more. */
export function shareOfSmaller(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.min(a.size, b.size);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let count = 0;
	for (const one of a) if (b.has(one)) count++;
	return count;
}

export function textLikeness(a: string, b: string): number {
	return plainText(a) === plainText(b) ? 1 : setLikeness(wordsOf(a), wordsOf(b));
}
