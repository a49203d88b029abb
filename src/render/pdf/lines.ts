/** Breaks words into lines, first fit, and sets the lines. Lengths in points. */
import type { Language } from '../text/breaks.ts';
import type { Piece } from './pieces.ts';
import { type Line, type RawLine, setLine } from './setLine.ts';
import { type Atom, atomsOf, breakWord, splitWord, type Word } from './words.ts';

export interface Setting {
	/** Width of the column. */
	readonly width: number;
	/** Indent of the first line. */
	readonly indent?: number;
	readonly align: 'left' | 'center' | 'right' | 'justify';
	readonly language: Language;
	readonly hyphenate: boolean;
}

/** Room at a line's end that isn't worth breaking a word for. */
const HYPHENATION_ZONE = 18;
/** Running text breaks no more words one after another. */
const MOST_HYPHENS = 3;
const NARROW = 150;
/** Against the rounding of sums. */
const EPSILON = 0.01;

interface Breaker {
	readonly setting: Setting;
	readonly lines: RawLine[];
	atoms: Atom[];
	/** Width of what stands in the line and of the spaces after it. */
	width: number;
	spaces: Atom[];
	spacesWidth: number;
	hyphens: number;
}

const lineWidth = ({ setting, lines }: Breaker): number => setting.width - (lines.length === 0 ? (setting.indent ?? 0) : 0);

function endLine(breaker: Breaker, isLast: boolean): void {
	breaker.lines.push({ atoms: breaker.atoms, width: breaker.width, isLast });
	breaker.atoms = [];
	breaker.width = 0;
	breaker.spaces = [];
	breaker.spacesWidth = 0;
}

function add(breaker: Breaker, word: Word): void {
	breaker.atoms.push(...breaker.spaces, word);
	breaker.width += breaker.spacesWidth + word.width;
	breaker.spaces = [];
	breaker.spacesWidth = 0;
}

/** A word's head that still fits into the line, when the line would else stay too empty. */
function hyphenated(breaker: Breaker, word: Word, room: number): readonly [Word, Word] | undefined {
	const { hyphenate, width, language } = breaker.setting;
	if (!hyphenate) return undefined;
	const narrow = width < NARROW;
	if (!narrow && breaker.atoms.length > 0 && (room < HYPHENATION_ZONE || breaker.hyphens >= MOST_HYPHENS)) return undefined;
	return splitWord(word, room, language);
}

function addWord(breaker: Breaker, whole: Word): void {
	let word = whole;
	for (;;) {
		const room = lineWidth(breaker) - breaker.width - breaker.spacesWidth + EPSILON;
		if (word.width <= room) {
			add(breaker, word);
			return;
		}
		const empty = breaker.atoms.length === 0;
		const split = hyphenated(breaker, word, room) ?? (empty ? breakWord(word, room) : undefined);
		if (split) {
			add(breaker, split[0]);
			word = split[1];
			breaker.hyphens++;
		} else if (empty) {
			add(breaker, word);
			return;
		} else {
			breaker.hyphens = 0;
		}
		endLine(breaker, false);
	}
}

function breakLines(atoms: readonly Atom[], setting: Setting): RawLine[] {
	const breaker: Breaker = { setting, lines: [], atoms: [], width: 0, spaces: [], spacesWidth: 0, hyphens: 0 };
	for (const atom of atoms) {
		if (atom.kind === 'break') endLine(breaker, true);
		else if (atom.kind === 'word') addWord(breaker, atom);
		else if (breaker.atoms.length > 0 && breaker.spaces.length === 0) {
			breaker.spaces.push(atom);
			breaker.spacesWidth += atom.width;
		}
	}
	if (breaker.atoms.length > 0) endLine(breaker, true);
	return breaker.lines;
}

/** Sets pieces into lines of a column; none when there is nothing to print. */
export function setLines(pieces: readonly Piece[], setting: Setting): Line[] {
	return breakLines(atomsOf(pieces, setting.width), setting).map((raw, index) => {
		const indent = index === 0 ? (setting.indent ?? 0) : 0;
		return setLine(raw, { x: indent, width: setting.width - indent, align: setting.align });
	});
}

/** Width of the pieces on one line and of the longest word among them. */
export function contentWidths(pieces: readonly Piece[], maxWidth: number): { readonly natural: number; readonly longestWord: number } {
	let [natural, line, longestWord] = [0, 0, 0];
	for (const atom of atomsOf(pieces, maxWidth)) {
		if (atom.kind === 'break') line = 0;
		else line += atom.width;
		if (atom.kind === 'word') longestWord = Math.max(longestWord, atom.width);
		natural = Math.max(natural, line);
	}
	return { natural, longestWord };
}
