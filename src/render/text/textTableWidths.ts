/** How wide the columns of a table written in Markdown are. Lengths in points. */
import { type Language, wordBreaks } from './breaks.ts';
import { CELL_BORDER, CELL_PADDING } from './cellFace.ts';
import { type Face, widthOf } from './fonts.ts';

/** What a column asks for. */
export interface TextWish {
	/** Width on one line. */
	readonly natural: number;
	/** Width below which words are broken. */
	readonly word: number;
	/** Width below which they are broken where their language forbids it. */
	readonly least: number;
}

export const totalWish = (wishes: readonly TextWish[], of: keyof TextWish): number => wishes.reduce((sum, wish) => sum + wish[of], 0);

/** Shares out a width: each column what it needs, the rest by what they want more; all in proportion when it is too little. */
export function sharedWidths(wishes: readonly TextWish[], width: number): number[] {
	const [natural, word, least] = [totalWish(wishes, 'natural'), totalWish(wishes, 'word'), totalWish(wishes, 'least')];
	if (least >= width) return wishes.map((wish) => (wish.least * width) / least);
	const [from, to, room] = word >= width ? (['least', 'word', (width - least) / (word - least)] as const) : (['word', 'natural', (width - word) / (natural - word)] as const);
	if (Number.isFinite(room)) return wishes.map((wish) => wish[from] + (wish[to] - wish[from]) * room);
	return wishes.map((wish) => (wish.natural * width) / natural);
}

/** Share of the width that one word may ask for: no letters are small enough for some words. */
export const LONGEST_WORD = 0.25;
/** Both sides of a cell, and something against roundings. */
export const TEXT_PADDING = 2 * CELL_PADDING.x + CELL_BORDER + 0.1;

interface Letters {
	readonly size: number;
	readonly language: Language;
	/** No part of a word asks for more. */
	readonly most: number;
}

/** What a column of plain texts asks for. */
export function wishOfTexts(texts: readonly { readonly text: string; readonly face: Face }[], { size, language, most }: Letters): TextWish {
	let [natural, word, least] = [0, 0, 0];
	for (const { text, face } of texts) {
		for (const line of text.split('\n')) natural = Math.max(natural, widthOf(line, face, size));
		for (const one of text.split(/[ \t\r\n\u200b]+/)) {
			word = Math.max(word, widthOf(one, face, size));
			let from = 0;
			for (const { at, hyphen } of [...wordBreaks(one, language), { at: one.length, hyphen: false }]) {
				least = Math.max(least, Math.min(widthOf(one.slice(from, at) + (hyphen ? '-' : ''), face, size), most));
				from = at;
			}
		}
	}
	return { natural: natural + TEXT_PADDING, word: word + TEXT_PADDING, least: least + TEXT_PADDING };
}
