/** How wide the columns of a table are: as its form declares, but never narrower than its longest word nor wider than its content. */
import type { DocumentTree, FormCell, FormRow, FormTable } from '../../document/nodes.ts';
import { printedText } from '../../printed-letters.ts';
import { visitCells } from '../placedCells.ts';
import { wordBreaks } from './breaks.ts';
import { cellFace, ROTATED_LINE } from './cellFace.ts';
import { cellText } from './cellText.ts';
import { type Face, LINE_HEIGHT, widthOf } from './fonts.ts';
import { figuresOf, fractionWidth, HALF_DIGIT, isAligned } from './fractions.ts';
import { LONGEST_WORD, WIDEST_WORD } from './textTableWidths.ts';

/** What a column asks for. Lengths in points, cell padding included. */
export interface Wish {
	/** Width below which a figure or a code would be broken, and no text be readable; `word` when absent. */
	readonly figure?: number;
	/** Width below which a word would be broken where its language forbids it; `least` when absent. */
	readonly word?: number;
	/** Width below which it is no pleasure to read. */
	readonly least: number;
	/** Width below which a word of its head is broken or the head is many lines high; `least` when absent. */
	readonly head?: number;
	/** Width of its longest content on one line. */
	readonly natural: number;
	/** Width it was declared with. */
	readonly declared: number;
}

/** Running text in a column narrower than this many ems is no pleasure to read. */
const READABLE = 8;
/** Text in a column narrower than this many ems is no text. */
const LEGIBLE = 2.5;
/** Characters of a code within a text; what is longer is broken as words are. */
const LONGEST_CODE = 20;
/** Both sides of a cell, and room for what a reader's font is wider. */
const PADDING = 6.5;
/** Smaller letters are no use to anybody, points. */
const LEAST_FONT = 4.5;
/** Text of more lines in a column that is no pleasure to read is a column of syllables. */
const MOST_LINES = 10;
/** Letters smaller than these are hard to read, points. */
export const READABLE_FONT = 6;
/** A head of more lines asks for more width. */
const HEAD_LINES = 4;

/** Widths that add up to `width`: the declared ones, made wider where a word needs it and narrower where content leaves room. */
export function fittedWidths(wishes: readonly Wish[], width: number): number[] {
	const widths = wishes.map(({ least, head = least, natural, declared }) => Math.max(head, Math.min(declared, natural)));
	const room = width - sum(widths);
	if (room < 0) return taken(widths, wishes, -room, width);
	return given(widths, wishes, room);
}

const headOf = ({ head, least }: Wish): number => head ?? least;

/** Down to which columns are taken from, the next where that doesn't do: what their heads ask for, what is a pleasure to read, the longest word, the longest figure. */
const FLOORS: readonly ((wish: Wish) => number)[] = [headOf, ({ least }) => least, ({ word, least }) => word ?? least, ({ figure, word, least }) => figure ?? word ?? least];

/** Takes from each column in proportion to what it has beyond a floor, the next one where that is too little; all in proportion when none will do. */
function taken(widths: readonly number[], wishes: readonly Wish[], lack: number, width: number): number[] {
	for (const floor of FLOORS) {
		const spare = widths.map((own, index) => own - (wishes[index] ? floor(wishes[index]) : own));
		const all = sum(spare);
		if (all >= lack) return widths.map((own, index) => own - ((spare[index] ?? 0) * lack) / all);
	}
	return widths.map((own) => (own * width) / sum(widths));
}

/** Gives first to columns whose content wants more, in proportion to their want; what is still left by declared width. */
function given(widths: readonly number[], wishes: readonly Wish[], room: number): number[] {
	const wants = widths.map((own, index) => Math.max(0, (wishes[index]?.natural ?? own) - own));
	const wanted = sum(wants);
	const share = wanted > 0 ? Math.min(1, room / wanted) : 0;
	const rest = room - wanted * share;
	const declared = sum(wishes.map((wish) => wish.declared));
	return widths.map((own, index) => own + (wants[index] ?? 0) * share + (rest * (wishes[index]?.declared ?? 0)) / declared);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Measured = Pick<FormTable, 'columns' | 'head' | 'groups' | 'measuredGroups' | 'fontSize'>;
/** What the letters of a document's tables are like. */
type Letters = Pick<DocumentTree, 'language' | 'styles'>;

/** What the columns of a form table ask for. */
function columnWishes(table: Measured, width: number, letters: Letters): Wish[] {
	const shares = sum(table.columns.map((column) => column.width));
	const points = (ems: number): number => ems * table.fontSize + PADDING;
	const most = width * LONGEST_WORD;
	const headRoom = ({ line, word }: Head): number => Math.min(points(Math.max(Math.min(word, READABLE), line / HEAD_LINES)), most);
	const { meters, heads } = measured(table, letters);
	const wishes = meters.map((column, index): Wish => {
		const [figure, word] = [Math.min(points(Math.max(column.figure, Math.min(LEGIBLE, column.word))), most), Math.min(points(column.word), most)];
		const least = Math.max(word, points(column.readable));
		const head = Math.max(least, headRoom(column.head));
		const longest = Math.min(column.longest * table.fontSize, width * WIDEST_WORD);
		const natural = Math.min(points(column.natural), points(column.beside) + longest);
		return { figure, word, least, head, natural: Math.max(word, natural), declared: ((table.columns[index]?.width ?? 0) * width) / shares };
	});
	return heads.reduce((asked, head) => withHead(asked, head, headRoom(head)), wishes);
}

/** What columns ask for below a head over several of them: what they lack for it is shared among them. */
function withHead(wishes: readonly Wish[], { column, span }: WideHead, room: number): Wish[] {
	const isBelow = (index: number): boolean => index >= column && index < column + span;
	const lack = Math.max(0, room - sum(wishes.filter((_, index) => isBelow(index)).map(headOf)));
	return wishes.map((wish, index) => (isBelow(index) ? { ...wish, head: headOf(wish) + lack / span } : wish));
}

/** The widths of a form table's columns in points; they add up to `width`. */
export function columnWidths(table: Measured, width: number, letters: Letters): number[] {
	return fittedWidths(columnWishes(table, width, letters), width);
}

/** The width in ems below which a form table is no pleasure to read. */
export const leastEms = (table: Measured, letters: Letters): number => sum(columnWishes(table, Number.MAX_VALUE, letters).map(({ least }) => least)) / table.fontSize;

/** Whether a column is so narrow for its text that this would be a column of syllables. */
export function isCramped(table: Measured, width: number, letters: Letters): boolean {
	const wishes = columnWishes(table, width, letters);
	const readable = READABLE * table.fontSize;
	return fittedWidths(wishes, width).some((own, index) => own - PADDING < readable && (wishes[index]?.natural ?? 0) - PADDING > (own - PADDING) * MOST_LINES);
}

/** The size of letters, at most the table's own, at which columns have what they ask for, as far as that is possible; in half points, as Word has them. */
function sizeFor(asked: (wish: Wish) => number, least: number, { table, width, letters }: { readonly table: Measured; readonly width: number; readonly letters: Letters }): number {
	const padding = PADDING * table.columns.length;
	const wanted = sum(columnWishes(table, width, letters).map(asked));
	if (table.fontSize <= least || wanted <= width) return table.fontSize;
	return Math.max(least, Math.floor(((table.fontSize * (width - padding)) / (wanted - padding)) * 2) / 2);
}

/** The size of letters at which no column must break a figure, or a word where its language forbids it. */
export const fittedFontSize = (table: Measured, width: number, letters: Letters): number => sizeFor(({ word = 0 }) => word, LEAST_FONT, { table, width, letters });

/** The size of letters, none that are hard to read, at which text in every column is a pleasure to read. */
export const pleasantFontSize = (table: Measured, width: number, letters: Letters): number => sizeFor(({ least }) => least, READABLE_FONT, { table, width, letters });

/** How long a head is on one line, and its longest word. */
interface Head {
	readonly line: number;
	readonly word: number;
}

/** A head over several columns, which begin at `column`. */
interface WideHead extends Head {
	readonly column: number;
	readonly span: number;
}

/** A table in ems. */
interface Measures {
	readonly meters: readonly ColumnMeter[];
	readonly heads: readonly WideHead[];
}

const known = new WeakMap<Measured['groups'], Letters & Measures>();

/** Every output asks for them, and of a long table they take time: its groups are measured once. */
function measured({ columns, head, groups: own, measuredGroups: groups = own }: Measured, { language, styles }: Letters): Measures {
	const before = known.get(groups);
	if (before?.language === language && before.styles === styles) return before;
	const meters = columns.map(() => new ColumnMeter({ language, styles }));
	const heads: WideHead[] = [];
	visitCells(head, meters.length, {
		row: () => {},
		cell: (cell, column, span) => {
			if (cell && span === 1) meters[column]?.add(cell, true);
			else if (cell && !cell.rotated) heads.push({ column, span, ...headIn(printedText(cellText(cell)), cellFace(cell, true, styles)) });
		},
		rowEnd: () => {},
	});
	for (const { rows } of groups) measureBody(rows, meters);
	known.set(groups, { language, styles, meters, heads });
	return { meters, heads };
}

/** Measures each cell that stands in one column; cells over several have room enough. */
function measureBody(rows: readonly FormRow[], meters: readonly ColumnMeter[]): void {
	visitCells(rows, meters.length, {
		row: () => {},
		cell: (cell, column, span) => {
			if (cell && span === 1) meters[column]?.add(cell, false);
		},
		rowEnd: () => {},
	});
}

const linesOf = (text: string, face: Face): number => Math.max(...text.split('\n').map((part) => widthOf(part, face, 1)));

const headIn = (text: string, face: Face): Head => ({ line: linesOf(text, face), word: Math.max(...text.split(SPACES).map((word) => widthOf(word, face, 1))) });

/** Where lines may end between words. */
const SPACES = /[ \t\r\n\u200b]+/;

/** What is widest in a column, in ems. Texts that come again are measured once. */
class ColumnMeter {
	figure = 0;
	/** The widest part of a word that is not broken. */
	word = 0;
	/** Below it no text is a pleasure to read. */
	readable = 0;
	/** The longest line; its longest word, and what stands beside that. */
	natural = 0;
	longest = 0;
	beside = 0;
	head: Head = { line: 0, word: 0 };
	/** The widest parts of figures. */
	#whole = 0;
	#fraction = 0;
	readonly #letters: Letters;
	readonly #seen = new Set<string>();

	constructor(letters: Letters) {
		this.#letters = letters;
	}

	add(cell: FormCell, isHead: boolean): void {
		const text = printedText(cellText(cell));
		if (cell.rotated) return this.#addRotated(widthOf(text, cellFace(cell, isHead, this.#letters.styles), 1));
		if (cell.kind !== 'text') return this.#addFigures(text, figuresOf(cell, text), cellFace(cell, isHead, this.#letters.styles), isAligned(cell));
		const key = `${cell.bold ? 'b' : ''}${isHead ? 'h' : ''}\n${text}`;
		if (text === '' || this.#seen.has(key)) return;
		this.#seen.add(key);
		const face = cellFace(cell, isHead, this.#letters.styles);
		const line = linesOf(text, face);
		let [word, longest] = [0, 0];
		for (const one of text.split(SPACES)) {
			const whole = this.#unbreakable(one, face);
			word = Math.max(word, whole);
			longest = Math.max(longest, widthOf(one, face, 1));
			if (/\d/.test(one) && one.length <= LONGEST_CODE) this.figure = Math.max(this.figure, whole);
		}
		const readable = Math.min(line, READABLE);
		if (isHead) {
			this.head = { line: Math.max(this.head.line, line), word: Math.max(this.head.word, longest) };
			this.#grow(word, 0, Math.max(word, readable));
		} else this.#grow(word, readable, longest, line - longest);
	}

	/** The lines of a rotated cell stand side by side. */
	#addRotated(length: number): void {
		const lines = Math.max(1, Math.ceil(length / ROTATED_LINE)) * LINE_HEIGHT;
		this.#grow(lines, LINE_HEIGHT, lines);
	}

	/** Figures and codes are never broken, and hardly ever come again; those whose commas stand below one another take the widest whole and the widest fraction. */
	#addFigures(text: string, figures: readonly string[], face: Face, isAligned: boolean): void {
		if (text === '') return;
		for (const figure of figures) {
			const width = widthOf(figure, face, 1);
			this.figure = Math.max(this.figure, width);
			const pleasant = isAligned ? this.#alignedWidth(figure, width) : width;
			this.#grow(width, pleasant, pleasant, figures.length === 1 ? 0 : linesOf(text, face) - width);
		}
	}

	/** Of the figures so far, with this one. */
	#alignedWidth(figure: string, width: number): number {
		const fraction = (fractionWidth(figure, this.#letters.language) ?? 0) * HALF_DIGIT;
		this.#whole = Math.max(this.#whole, width - fraction);
		this.#fraction = Math.max(this.#fraction, fraction);
		return this.#whole + this.#fraction;
	}

	#grow(word: number, readable: number, longest: number, beside = 0): void {
		this.word = Math.max(this.word, word);
		this.readable = Math.max(this.readable, readable);
		this.natural = Math.max(this.natural, longest + beside);
		this.longest = Math.max(this.longest, longest);
		this.beside = Math.max(this.beside, beside);
	}

	/** The widest piece of a word that hyphenation leaves whole, with its hyphen. */
	#unbreakable(word: string, face: Face): number {
		let widest = 0;
		let from = 0;
		for (const { at, hyphen } of wordBreaks(word, this.#letters.language)) {
			widest = Math.max(widest, widthOf(word.slice(from, at) + (hyphen ? '-' : ''), face, 1));
			from = at;
		}
		return Math.max(widest, widthOf(word.slice(from), face, 1));
	}
}
