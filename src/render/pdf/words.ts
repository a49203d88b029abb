/** Words and spaces: what lines are made of. Lengths in points. */
import { type Language, NO_BREAK_SPACE, SOFT_HYPHEN, wordBreaks } from '../text/breaks.ts';
import { widthOf } from '../text/fonts.ts';
import { type PicturePiece, type Piece, standingFor, type TextStyle } from './pieces.ts';

export interface TextPart {
	readonly kind: 'text';
	readonly text: string;
	readonly style: TextStyle;
	readonly width: number;
}

export type Part = TextPart | PicturePiece;

export interface Word {
	readonly kind: 'word';
	readonly parts: readonly Part[];
	readonly width: number;
}

export type Atom = Word | { readonly kind: 'space'; readonly style: TextStyle; readonly width: number } | { readonly kind: 'break' };

/** No-break spaces hold words together and don't part them. */
const TOKENS = /[ \t\r\n\u200b]+|[^ \t\r\n\u200b]+/g;

export function textPart(text: string, style: TextStyle): TextPart {
	return { kind: 'text', text, style, width: widthOf(text, style.face, style.size) };
}

function wordOf(parts: readonly Part[]): Word {
	let width = 0;
	for (const part of parts) width += part.width;
	return { kind: 'word', parts, width };
}

/** Parts pieces into words and spaces. A word may go over several pieces; pictures wider than `maxWidth` are scaled to it. */
export function atomsOf(pieces: readonly Piece[], maxWidth: number): Atom[] {
	const atoms: Atom[] = [];
	let parts: Part[] = [];
	const endWord = (): void => {
		if (parts.length > 0) atoms.push(wordOf(parts));
		parts = [];
	};
	for (const piece of pieces) {
		if (piece.kind === 'break') {
			endWord();
			atoms.push(piece);
		} else if (piece.kind === 'picture') {
			const scale = Math.min(1, maxWidth / piece.width);
			parts.push({ ...piece, width: piece.width * scale, height: piece.height * scale });
		} else {
			for (const token of piece.text.match(TOKENS) ?? []) {
				if (!/^[ \t\r\n\u200b]/.test(token)) parts.push(textPart(token, piece.style));
				else {
					endWord();
					const width = /^\u200b+$/.test(token) ? 0 : widthOf(' ', piece.style.face, piece.style.size);
					atoms.push({ kind: 'space', style: piece.style, width });
				}
			}
		}
	}
	endWord();
	return atoms;
}

export interface Split {
	readonly head: Word;
	readonly tail: Word;
	/** What the head ends with or is parted from the tail by: a hyphen that was added, a no-break space that is gone, or nothing. */
	readonly end: 'hyphen' | 'no-break space' | 'none';
}

interface Cut {
	readonly part: number;
	readonly at: number;
	readonly hyphen: boolean;
}

/** The style of a word whose hyphen is there only because a line ends: what is read is the whole word. */
function brokenStyle({ text, style }: TextPart): TextStyle {
	return { ...standingFor(text.replaceAll(SOFT_HYPHEN, ''), style), isBroken: true };
}

function cutWord(word: Word, { part: index, at, hyphen }: Cut): Split | undefined {
	const part = word.parts[index];
	if (part?.kind !== 'text') return undefined;
	const before = part.text.slice(0, at);
	const style = hyphen && !part.style.isBroken ? brokenStyle(part) : part.style;
	const head = textPart(hyphen ? `${before.endsWith(SOFT_HYPHEN) ? before.slice(0, -1) : before}-` : before, style);
	const tail = part.text.slice(at);
	const tailParts = tail === '' ? [] : [textPart(tail, style)];
	return { head: wordOf([...word.parts.slice(0, index), head]), tail: wordOf([...tailParts, ...word.parts.slice(index + 1)]), end: hyphen ? 'hyphen' : 'none' };
}

/** Splits a word where its language allows it, so that the head is as wide as fits into `room`. A hyphen in code would be read as its own. */
export function splitWord(word: Word, room: number, language: Language): Split | undefined {
	let best: Cut | undefined;
	let before = 0;
	for (const [index, part] of word.parts.entries()) {
		if (before > room) break;
		if (part.kind === 'text') {
			const { face, size, shaded } = part.style;
			const hyphenWidth = widthOf('-', face, size);
			for (const { at, hyphen } of wordBreaks(part.text, part.style.language ?? language)) {
				if (hyphen && shaded) continue;
				const width = before + widthOf(part.text.slice(0, at), face, size) + (hyphen ? hyphenWidth : 0);
				if (width > room) break;
				best = { part: index, at, hyphen };
			}
		}
		before += part.width;
	}
	return best && cutWord(word, best);
}

/** Splits a word at a no-break space, but not within a number or a reference, so that the head is as wide as fits into `room`. */
export function splitAtNoBreakSpace({ parts }: Word, room: number): Split | undefined {
	let best: Split | undefined;
	let [before, previous] = [0, ''];
	for (const [index, part] of parts.entries()) {
		if (part.kind === 'text' && !part.style.isWhole) {
			const { text, style } = part;
			for (let at = text.indexOf(NO_BREAK_SPACE); at >= 0; at = text.indexOf(NO_BREAK_SPACE, at + 1)) {
				const [head, tail] = [textPart(text.slice(0, at), style), textPart(text.slice(at + 1), style)];
				if (before + head.width > room) return best;
				if (/\d/.test(text.charAt(at - 1) || previous) && /\d/.test(text.charAt(at + 1))) continue;
				best = { head: wordOf([...parts.slice(0, index), head]), tail: wordOf([tail, ...parts.slice(index + 1)]), end: 'no-break space' };
			}
		}
		before += part.width;
		previous = part.kind === 'text' ? part.text.slice(-1) : '';
	}
	return best;
}

/** Splits a word that no line can hold after a punctuation mark or else at any letter; the head has one letter or picture at least. */
export function breakWord(word: Word, room: number): Split | undefined {
	let before = 0;
	for (const [index, part] of word.parts.entries()) {
		if (before + part.width > room) {
			const at = part.kind === 'text' ? fittingLength(part, room - before, index === 0) : 0;
			if (part.kind === 'text' && at > 0 && at < part.text.length) return cutWord(word, { part: index, at, hyphen: false });
			return partedBefore(word, Math.max(1, at > 0 ? index + 1 : index));
		}
		before += part.width;
	}
	return undefined;
}

function partedBefore({ parts }: Word, index: number): Split | undefined {
	return index < parts.length ? { head: wordOf(parts.slice(0, index)), tail: wordOf(parts.slice(index)), end: 'none' } : undefined;
}

function fittingLength(part: TextPart, room: number, atLeastOne: boolean): number {
	const letters = [...part.text];
	let width = 0;
	let length = 0;
	let afterMark = 0;
	for (const letter of letters) {
		width += widthOf(letter, part.style.face, part.style.size);
		if (width > room && !(atLeastOne && length === 0)) break;
		length += letter.length;
		if (/[.,;:/_\-–)\u00a0]/.test(letter)) afterMark = length;
	}
	return afterMark > 0 && afterMark < part.text.length ? afterMark : length;
}

/** Width of the widest part of a word that its language leaves whole, with its hyphen. Pictures can be made narrower. */
export function widestSyllable(word: Word, language: Language): number {
	let widest = 0;
	for (const part of word.parts) {
		if (part.kind !== 'text') continue;
		const { face, size } = part.style;
		let from = 0;
		for (const { at, hyphen } of wordBreaks(part.text, part.style.language ?? language)) {
			widest = Math.max(widest, widthOf(part.text.slice(from, at), face, size) + (hyphen ? widthOf('-', face, size) : 0));
			from = at;
		}
		widest = Math.max(widest, widthOf(part.text.slice(from), face, size));
	}
	return widest;
}
