/** Breaks words into lines, first fit, and sets the lines. Lengths in points. */
import type { Text } from 'mdast';
import type { Language } from '../text/breaks.ts';
import { widthOf } from '../text/fonts.ts';
import type { Piece } from './pieces.ts';
import { type Line, type LineEnd, plainLine, type RawLine, setLine } from './setLine.ts';
import { noteWordBreaks } from './wordBreaks.ts';
import { type Atom, atomsOf, breakWord, type Split, splitAtNoBreakSpace, splitWord, type Word, widestSyllable } from './words.ts';

export interface Setting {
	/** Width of the column. */
	readonly width: number;
	/** Indent of the first line. */
	readonly indent?: number;
	readonly align: 'left' | 'center' | 'right' | 'justify';
	readonly language: Language;
	readonly hyphenate: boolean;
	/** Whether a word that has room on a line of its own stays whole: always, or where that takes no more lines; it doesn't when absent. */
	readonly keepWords?: 'always' | 'where free';
	/** The least height of a line. */
	readonly pitch?: number;
	/** Takes the places where words are broken. */
	readonly wordBreaks?: Map<Text, readonly number[]>;
}

/** Room at a line's end that isn't worth breaking a word for. */
const HYPHENATION_ZONE = 18;
/** Running text breaks no more words one after another. */
const MOST_HYPHENS = 3;
const NARROW = 150;
/** Spaces are widened to so many times their width before a no-break space is given up. */
const WIDEST_SPACE = 2.5;
const WITHIN_WORDS: ReadonlySet<LineEnd> = new Set(['hyphen', 'no-break space', 'none']);
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

function endLine(breaker: Breaker, end: LineEnd): void {
	breaker.lines.push({ atoms: breaker.atoms, width: breaker.width, end });
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
function hyphenated(breaker: Breaker, word: Word, room: number): Split | undefined {
	const { hyphenate, keepWords, width, language } = breaker.setting;
	if (!hyphenate || (keepWords === 'always' && breaker.atoms.length > 0 && word.width <= width + EPSILON)) return undefined;
	const narrow = width < NARROW;
	if (!narrow && breaker.atoms.length > 0 && (room < HYPHENATION_ZONE || breaker.hyphens >= MOST_HYPHENS)) return undefined;
	return splitWord(word, room, language);
}

/** The head of a word that is held together by no-break spaces, when the line without it would be all gaps. */
function loosened({ setting, atoms, spacesWidth }: Breaker, word: Word, room: number): Split | undefined {
	if (setting.align !== 'justify' || atoms.length === 0) return undefined;
	let spaces = 0;
	for (const atom of atoms) if (atom.kind === 'space') spaces += atom.width;
	return room + spacesWidth > spaces * (WIDEST_SPACE - 1) ? splitAtNoBreakSpace(word, room) : undefined;
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
		const split = hyphenated(breaker, word, room) ?? loosened(breaker, word, room) ?? (empty ? breakWord(word, room) : undefined);
		if (split) {
			add(breaker, split.head);
			word = split.tail;
			breaker.hyphens++;
			endLine(breaker, split.end);
		} else if (empty) {
			add(breaker, word);
			return;
		} else {
			breaker.hyphens = 0;
			endLine(breaker, breaker.spacesWidth > 0 ? 'space' : 'none');
		}
	}
}

function breakLines(atoms: readonly Atom[], setting: Setting): RawLine[] {
	const breaker: Breaker = { setting, lines: [], atoms: [], width: 0, spaces: [], spacesWidth: 0, hyphens: 0 };
	for (const atom of atoms) {
		if (atom.kind === 'break') endLine(breaker, 'break');
		else if (atom.kind === 'word') addWord(breaker, atom);
		else if (breaker.atoms.length > 0 && breaker.spaces.length === 0) {
			breaker.spaces.push(atom);
			breaker.spacesWidth += atom.width;
		}
	}
	if (breaker.atoms.length > 0) endLine(breaker, 'break');
	const final = breaker.lines.at(-1);
	return final ? [...breaker.lines.slice(0, -1), { ...final, end: 'text' }] : [];
}

/** Lines in which words stay whole as the setting says. */
function linesOf(atoms: readonly Atom[], setting: Setting): RawLine[] {
	const lines = breakLines(atoms, setting);
	if (setting.keepWords !== 'where free' || !lines.some(({ end }) => end === 'hyphen')) return lines;
	const whole = breakLines(atoms, { ...setting, keepWords: 'always' });
	return whole.length > lines.length ? lines : whole;
}

/** Spaces that are more than one between words, and marks that are not printed as they are. */
const NEEDS_BREAKING = /^\s|\s\s|\s$|[\t\r\n\u00ad\u200b]/;

/** The line of a short text, as most cells of tables hold: nothing need be taken apart. */
function shortLine(pieces: readonly Piece[], { width, indent = 0, align, pitch }: Setting): Line | undefined {
	const [piece] = pieces;
	if (pieces.length !== 1 || piece?.kind !== 'text' || NEEDS_BREAKING.test(piece.text)) return undefined;
	const { text, style } = piece;
	const own = widthOf(text, style.face, style.size);
	const room = width - indent - own;
	return room < 0 ? undefined : plainLine({ text, style, width: own }, { x: indent, room, align, pitch });
}

/** Sets pieces into lines of a column; none when there is nothing to print. */
export function setLines(pieces: readonly Piece[], setting: Setting): Line[] {
	const short = shortLine(pieces, setting);
	if (short) return [short];
	const lines = linesOf(atomsOf(pieces, setting.width), setting);
	if (setting.wordBreaks && lines.some(({ end }) => WITHIN_WORDS.has(end))) noteWordBreaks(pieces, lines, setting.wordBreaks);
	return lines.map((raw, index) => {
		const indent = index === 0 ? (setting.indent ?? 0) : 0;
		return setLine(raw, { x: indent, width: setting.width - indent, align: setting.align, pitch: setting.pitch });
	});
}

/** The text of pieces that are one word or nothing. */
function onlyWord(pieces: readonly Piece[]): Extract<Piece, { readonly kind: 'text' }> | undefined {
	const [piece] = pieces;
	return pieces.length === 1 && piece?.kind === 'text' && !/[ \t\r\n\u200b]/.test(piece.text) ? piece : undefined;
}

/** Width of the longest word among pieces. */
export function longestWordOf(pieces: readonly Piece[]): number {
	const only = onlyWord(pieces);
	if (only) return widthOf(only.text, only.style.face, only.style.size);
	let longest = 0;
	for (const atom of atomsOf(pieces, Number.POSITIVE_INFINITY)) if (atom.kind === 'word') longest = Math.max(longest, atom.width);
	return longest;
}

/** Width of pieces set without breaking lines but where they are broken by force. */
export function naturalWidth(pieces: readonly Piece[]): number {
	const [only] = pieces;
	if (pieces.length === 1 && only?.kind === 'text' && !NEEDS_BREAKING.test(only.text)) return widthOf(only.text, only.style.face, only.style.size);
	let [natural, line] = [0, 0];
	for (const atom of atomsOf(pieces, Number.POSITIVE_INFINITY)) {
		line = atom.kind === 'break' ? 0 : line + atom.width;
		natural = Math.max(natural, line);
	}
	return natural;
}

/** Width of the longest part of a word, among pieces, that its language leaves whole, with its hyphen. */
export function longestSyllableOf(pieces: readonly Piece[], language: Language): number {
	let longest = 0;
	for (const atom of atomsOf(pieces, Number.POSITIVE_INFINITY)) if (atom.kind === 'word' && atom.width > longest) longest = Math.max(longest, widestSyllable(atom, language));
	return longest;
}
