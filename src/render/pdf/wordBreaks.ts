/** Where in their texts words were broken and no-break spaces given up, for who sets the same texts by other means. */
import type { Text } from 'mdast';
import { NO_BREAK_SPACE, SOFT_HYPHEN } from '../text/breaks.ts';
import type { Piece } from './pieces.ts';
import type { Line, RawLine } from './setLine.ts';

/** What isn't counted: spaces, which lines lose at their ends, and marks that aren't printed. */
const UNCOUNTED = /[ \t\r\n\u200b\u00ad]/;
const lettersIn = (text: string): number => (UNCOUNTED.test(text) ? [...text].filter((letter) => !UNCOUNTED.test(letter)).join('') : text).length;

/** After how many letters of the pieces lines end with a hyphen, one that was added or the word's own, or in which no-break space. */
function brokenAfter(lines: readonly RawLine[]): number[] {
	const places: number[] = [];
	let letters = 0;
	for (const line of lines) {
		for (const atom of line.atoms) {
			if (atom.kind !== 'word') continue;
			for (const part of atom.parts) if (part.kind === 'text') letters += lettersIn(part.text);
		}
		if (line.end === 'hyphen') places.push(--letters);
		else if (line.end === 'no-break space') places.push(++letters);
		else if (endsWithHyphen(line)) places.push(letters);
	}
	return places;
}

/** Whether a line ends behind a hyphen of its text. */
function endsWithHyphen({ atoms, end }: RawLine): boolean {
	const last = atoms.at(-1);
	const part = last?.kind === 'word' ? last.parts.at(-1) : undefined;
	return end === 'none' && part?.kind === 'text' && part.text.endsWith('-');
}

/** Notes the places of hyphens at the ends of lines, those that were added to pieces and their own, and of no-break spaces that were given up there. */
export function noteWordBreaks(pieces: readonly Piece[], lines: readonly RawLine[], noted: Map<Text, readonly number[]>): void {
	const places = brokenAfter(lines);
	let letters = 0;
	for (const piece of pieces) {
		if (piece.kind !== 'text') continue;
		const { text, source } = piece;
		const own: number[] = [];
		for (let i = 0; i < text.length; i++) {
			if (UNCOUNTED.test(text.charAt(i))) continue;
			if (++letters !== places[0]) continue;
			places.shift();
			if (text.charAt(i) === NO_BREAK_SPACE) own.push(i);
			else if (text.charAt(i + 1) !== SOFT_HYPHEN) own.push(i + 1);
		}
		if (source && own.length > 0) noted.set(source, own);
	}
}

/** The text in parts, one for each of its lines, with the spaces at their ends. */
export function partsByLine(text: string, lines: readonly Line[]): string[] {
	let end = 0;
	return lines.map(({ items }, index) => {
		const start = end;
		let left = lettersIn(items.map((item) => (item.kind === 'text' ? item.text : '')).join(''));
		const isLast = index === lines.length - 1;
		while (end < text.length && (isLast || left > 0 || UNCOUNTED.test(text.charAt(end)))) if (!UNCOUNTED.test(text.charAt(end++))) left--;
		return text.slice(start, end);
	});
}
