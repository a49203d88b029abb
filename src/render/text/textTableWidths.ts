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

const totalWish = (wishes: readonly TextWish[], of: keyof TextWish): number => wishes.reduce((sum, wish) => sum + wish[of], 0);

/** Shares out a width: each column what it needs, the rest by what they want more; in proportion when all have what they want, and when it is too little. */
export function sharedWidths(wishes: readonly TextWish[], width: number): number[] {
	const [natural, word, least] = [totalWish(wishes, 'natural'), totalWish(wishes, 'word'), totalWish(wishes, 'least')];
	if (least >= width) return wishes.map((wish) => (wish.least * width) / least);
	if (natural <= width) return wishes.map((wish) => (wish.natural * width) / natural);
	const [from, to, room] = word >= width ? (['least', 'word', (width - least) / (word - least)] as const) : (['word', 'natural', (width - word) / (natural - word)] as const);
	return wishes.map((wish) => wish[from] + (wish[to] - wish[from]) * room);
}

/** Share of the width that one word may ask for: no letters are small enough for some words. */
export const LONGEST_WORD = 0.25;
/** Share of the width that one word has where there is room. */
export const WIDEST_WORD = 0.5;

/** What a cell asks for of a table's width, however long its longest word is. */
export function boundedWish({ natural, word, least }: TextWish, width: number): TextWish {
	const shown = Math.min(word, width * WIDEST_WORD);
	return { natural: natural - word + shown, word: shown, least: Math.min(least, width * LONGEST_WORD) };
}

/** What a cell asks for with so much room beside its text. */
export const widened = ({ natural, word, least }: TextWish, beside: number): TextWish => ({ natural: natural + beside, word: word + beside, least: least + beside });

/** What a column asks for: the most that its cells do, and the room around them. */
export function wishOfCells(cells: readonly TextWish[]): TextWish {
	const most = (of: keyof TextWish): number => cells.reduce((found, cell) => Math.max(found, cell[of]), 0) + TEXT_PADDING;
	return { natural: most('natural'), word: most('word'), least: most('least') };
}
/** Both sides of a cell, and something against roundings. */
const TEXT_PADDING = 2 * CELL_PADDING.x + CELL_BORDER + 0.1;

interface Letters {
	readonly size: number;
	readonly language: Language;
}

/** What a plain text asks for. */
export function wishOfText(text: string, face: Face, { size, language }: Letters): TextWish {
	let [natural, word, least] = [0, 0, 0];
	for (const line of text.split('\n')) natural = Math.max(natural, widthOf(line, face, size));
	for (const one of text.split(/[ \t\r\n\u200b]+/)) {
		word = Math.max(word, widthOf(one, face, size));
		let from = 0;
		for (const { at, hyphen } of [...wordBreaks(one, language), { at: one.length, hyphen: false }]) {
			least = Math.max(least, widthOf(one.slice(from, at) + (hyphen ? '-' : ''), face, size));
			from = at;
		}
	}
	return { natural, word, least };
}

/** Smaller letters are no pleasure to read, points: what has no room in these goes below. */
const SMALLEST = 8;

/** Columns that stand side by side, and how wide each is. */
export interface ColumnBand {
	readonly columns: readonly number[];
	readonly widths: readonly number[];
}

/** A table as its width allows: the size of its letters and its columns in bands, one below the other. */
export interface FittedTextTable {
	readonly size: number;
	readonly bands: readonly ColumnBand[];
}

/** What columns ask for in letters of another size than the usual. */
function inLetters(wishes: readonly TextWish[], size: number, usual: number): readonly TextWish[] {
	if (size === usual) return wishes;
	const scaled = (own: number): number => ((own - TEXT_PADDING) * size) / usual + TEXT_PADDING;
	return wishes.map(({ natural, word, least }) => ({ natural: scaled(natural), word: scaled(word), least: scaled(least) }));
}

/** Columns that stand side by side, in turn, when not all can; the first comes again in each. As many in each, where they have room so. */
function columnBands(wishes: readonly TextWish[], width: number): number[][] {
	const full = fullBands(wishes, width);
	const most = Math.ceil((wishes.length - 1) / full.length);
	const even = full.map((_, band) => [0, ...Array.from({ length: Math.min(most, wishes.length - 1 - band * most) }, (_column, index) => 1 + band * most + index)]);
	const needed = (columns: readonly number[]): number => columns.reduce((sum, column) => sum + (wishes[column]?.least ?? 0), 0);
	return even.every((columns) => columns.length > 1 && needed(columns) <= width) ? even : full;
}

/** Bands of as many columns as have room. */
function fullBands(wishes: readonly TextWish[], width: number): number[][] {
	const bands: number[][] = [];
	let band: number[] = [];
	let room = 0;
	for (const [column, { least }] of wishes.entries()) {
		if (band.length > 1 && least > room) {
			bands.push(band);
			band = [];
		}
		if (band.length === 0) {
			band = column === 0 ? [] : [0];
			room = width - (column === 0 ? 0 : (wishes[0]?.least ?? 0));
		}
		band.push(column);
		room -= least;
	}
	return [...bands, band];
}

/**
 * Where a table's words are too many for a width it is set in smaller letters, and what the smallest can't fit goes below: the first
 * column again and those that had no room. The letters are the largest, in half points, that ask for no more bands.
 */
export function fittedTextTable(wishes: readonly TextWish[], width: number, usual: number): FittedTextTable {
	const bandsIn = (size: number): number[][] => columnBands(inLetters(wishes, size, usual), width);
	const smallest = Math.min(usual, SMALLEST);
	const fewest = bandsIn(smallest).length;
	let size = usual;
	while (size > smallest && bandsIn(size).length > fewest) size = Math.max(Math.ceil(2 * size - 1) / 2, smallest);
	const fitted = inLetters(wishes, size, usual);
	const bands = bandsIn(size).map((columns) => ({
		columns,
		widths: sharedWidths(
			columns.flatMap((column) => fitted[column] ?? []),
			width,
		),
	}));
	return { size, bands };
}
