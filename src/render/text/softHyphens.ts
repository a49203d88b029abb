/** Soft hyphens in words, for readers without the language's rules. */
import { type BreakingRules, type Language, NO_BREAK_SPACE, SOFT_HYPHEN, wordBreaks } from './breaks.ts';
import { type Face, widthOf } from './fonts.ts';

/** Where words stand. Lengths in points. */
export interface WordRoom {
	readonly face: Face;
	readonly size: number;
	readonly width: number;
	readonly language: Language;
}

/** No letter of the font is wider than its size, so a short word needn't be measured. */
const fits = (word: string, { face, size, width }: WordRoom): boolean => word.length * size <= width || widthOf(word, face, size) <= width;

/** A text whose words wider than their room have soft hyphens where the language breaks them. */
export function softHyphenated(text: string, room: WordRoom): string {
	return text.length * room.size <= room.width ? text : text.replace(/[^\s\u200b]+/g, (word) => (fits(word, room) ? word : softWord(word, room.language)));
}

const SPACES = /[\s\u200b]/;

/** A text whose words that are broken at one of the places have soft hyphens wherever their language breaks them; a no-break space there is a plain one, and after a hyphen lines end by themselves. */
export function breakableAt(text: string, places: readonly number[], language: BreakingRules): string {
	let softened = '';
	let from = 0;
	for (const place of places) {
		if (place < from || text.charAt(place - 1) === '-') continue;
		if (text.charAt(place) === NO_BREAK_SPACE) {
			softened += `${text.slice(from, place)} `;
			from = place + 1;
			continue;
		}
		let [start, end] = [place, place];
		while (start > from && !SPACES.test(text.charAt(start - 1))) start--;
		while (end < text.length && !SPACES.test(text.charAt(end))) end++;
		softened += text.slice(from, start) + softWord(text.slice(start, end), language);
		from = end;
	}
	return softened + text.slice(from);
}

function softWord(word: string, language: BreakingRules): string {
	let from = 0;
	let text = '';
	for (const { at, hyphen } of wordBreaks(word, language)) {
		text += word.slice(from, at) + (hyphen && !word.slice(from, at).endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '');
		from = at;
	}
	return text + word.slice(from);
}
