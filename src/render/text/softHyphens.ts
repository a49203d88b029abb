/** Soft hyphens in words that are wider than the place they stand in, for readers without the language's rules. */
import { type Language, SOFT_HYPHEN, wordBreaks } from './breaks.ts';
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
	return text.length * room.size <= room.width ? text : text.replace(/[^\s\u200b]+/g, (word) => (fits(word, room) ? word : softened(word, room.language)));
}

function softened(word: string, language: Language): string {
	let from = 0;
	let text = '';
	for (const { at, hyphen } of wordBreaks(word, language)) {
		text += word.slice(from, at) + (hyphen && !word.slice(from, at).endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '');
		from = at;
	}
	return text + word.slice(from);
}
