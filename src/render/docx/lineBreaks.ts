/** Texts with what tells a word processor where lines may end: soft hyphens in words, hyphens in codes at which no line ends. */
import type { Text } from 'mdast';
import type { LaidOut } from '../laidOut.ts';
import { type BreakingRules, codesOf, SOFT_HYPHEN } from '../text/breaks.ts';
import { breakableAt } from '../text/softHyphens.ts';

const NO_BREAK_HYPHEN = '\u2011';
const ADDRESS = /@|:\/\/|www\./;
/** The elements of a run that Word has for these marks. */
const ELEMENTS: ReadonlyMap<string, 'softHyphen' | 'noBreakHyphen'> = new Map([
	[SOFT_HYPHEN, 'softHyphen'],
	[NO_BREAK_HYPHEN, 'noBreakHyphen'],
]);
const MARKS = new RegExp(`([${SOFT_HYPHEN}${NO_BREAK_HYPHEN}])`);

/** A text with soft hyphens in the words that our own lines break, since not every reader has the language's rules, and codes as whole as they are there. */
export function withLineBreaks(node: Text, language: BreakingRules, { wordBreaks }: LaidOut): string {
	const places = wordBreaks.get(node);
	const text = withWholeCodes(node.value, places ?? []);
	return places === undefined ? text : breakableAt(text, places, language);
}

/** A code that is all of its text needs nothing: it has a line to itself, and is found by its own hyphens. Addresses are copied with theirs. */
function withWholeCodes(text: string, places: readonly number[]): string {
	if (!text.includes('-') || !/\s/.test(text)) return text;
	return text.replace(/\S+/g, (word, start: number) =>
		!word.includes('-') || ADDRESS.test(word) ? word : withWholeCodesOf(word, (from, end) => places.some((place) => place > start + from && place < start + end)),
	);
}

function withWholeCodesOf(word: string, isParted: (from: number, end: number) => boolean): string {
	let whole = '';
	let from = 0;
	for (const { at, code } of codesOf(word)) {
		const end = at + code.length;
		if (isParted(at, end)) continue;
		whole += word.slice(from, at) + code.replaceAll('-', NO_BREAK_HYPHEN);
		from = end;
	}
	return whole + word.slice(from);
}

/** What a run has for a text: what is made of the letters, and of the elements of marks between them. */
export function markedPieces<Piece>(text: string, letters: (text: string) => Piece, mark: (element: 'softHyphen' | 'noBreakHyphen') => Piece): Piece[] {
	if (!MARKS.test(text)) return [letters(text)];
	return text.split(MARKS).map((piece) => {
		const element = ELEMENTS.get(piece);
		return element === undefined ? letters(piece) : mark(element);
	});
}
