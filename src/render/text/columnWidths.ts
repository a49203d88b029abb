/** How wide the columns of a table are: as its form declares, but never narrower than its longest word nor wider than its content. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormRow, FormTable } from '../../document/nodes.ts';
import { type Language, wordBreaks } from './breaks.ts';
import { bolder, type Face, LINE_HEIGHT, slanted, widthOf } from './fonts.ts';

/** What a column asks for. Lengths in points, cell padding included. */
export interface Wish {
	/** Width below which a word would be broken where its language forbids it; `least` when absent. */
	readonly word?: number;
	/** Width below which it is no pleasure to read. */
	readonly least: number;
	/** Width of its longest content on one line. */
	readonly natural: number;
	/** Width it was declared with. */
	readonly declared: number;
}

/** Running text in a column narrower than this many ems is no pleasure to read. */
const READABLE = 8;
/** Both sides of a cell, and room for what a reader's font is wider. */
const PADDING = 6.5;

/** Widths that add up to `width`: the declared ones, made wider where a word needs it and narrower where content leaves room. */
export function fittedWidths(wishes: readonly Wish[], width: number): number[] {
	const widths = wishes.map(({ least, natural, declared }) => Math.max(least, Math.min(declared, natural)));
	const room = width - sum(widths);
	if (room < 0) return taken(widths, wishes, -room, width);
	return given(widths, wishes, room);
}

/** Takes from each column in proportion to what it has beyond its least, then beyond its longest word; all in proportion when that is too little. */
function taken(widths: readonly number[], wishes: readonly Wish[], lack: number, width: number): number[] {
	const spares = [widths.map((own, index) => own - (wishes[index]?.least ?? own)), widths.map((own, index) => own - (wishes[index]?.word ?? wishes[index]?.least ?? own))];
	for (const spare of spares) {
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

type Measured = Pick<FormTable, 'columns' | 'head' | 'groups' | 'fontSize'>;

/** What the columns of a form table ask for. */
export function columnWishes(table: Measured, width: number, language: Language): Wish[] {
	const shares = sum(table.columns.map((column) => column.width));
	const meters = table.columns.map(() => new ColumnMeter(table.fontSize, language));
	measure(table.head, meters, true);
	for (const { rows } of table.groups) measure(rows, meters, false);
	return meters.map(({ word, least, natural }, index) => ({ word, least, natural, declared: ((table.columns[index]?.width ?? 0) * width) / shares }));
}

/** The widths of a form table's columns in points; they add up to `width`. */
export function columnWidths(table: Measured, width: number, language: Language): number[] {
	return fittedWidths(columnWishes(table, width, language), width);
}

/** Measures each cell that stands in one column; cells over several have room enough. */
function measure(rows: readonly FormRow[], meters: readonly ColumnMeter[], isHead: boolean): void {
	/** Rows for which each column is still covered from above. */
	const covered = new Array<number>(meters.length).fill(0);
	for (const row of rows) {
		let column = 0;
		for (const cell of row.cells) {
			while ((covered[column] ?? 0) > 0) column++;
			const span = cell.colSpan ?? 1;
			if (span === 1) meters[column]?.add(cell, isHead);
			for (let i = column; i < column + span && i < covered.length; i++) covered[i] = cell.rowSpan ?? 1;
			column += span;
		}
		for (const [index, left] of covered.entries()) covered[index] = Math.max(0, left - 1);
	}
}

/** The widest word and line seen in a column. Texts that come again are measured once. */
class ColumnMeter {
	word = PADDING;
	least = PADDING;
	natural = PADDING;
	readonly #fontSize: number;
	readonly #language: Language;
	readonly #seen = new Set<string>();

	constructor(fontSize: number, language: Language) {
		this.#fontSize = fontSize;
		this.#language = language;
	}

	add(cell: FormCell, isHead: boolean): void {
		if (cell.rotated) return this.#grow(this.#fontSize * LINE_HEIGHT, this.#fontSize * LINE_HEIGHT, this.#fontSize * LINE_HEIGHT);
		const text = cellText(cell);
		if (cell.kind === 'number') return this.#addNumber(text, faceOf(cell));
		const key = `${cell.bold ? 'b' : ''}${cell.kind}\n${text}`;
		if (text === '' || this.#seen.has(key)) return;
		this.#seen.add(key);
		const face = faceOf(cell);
		const line = Math.max(...text.split('\n').map((part) => this.#width(part, face)));
		const word = Math.max(...text.split(/[ \t\r\n\u200b]+/).map((one) => this.#unbreakable(one, face)));
		const readable = Math.max(word, Math.min(line, READABLE * this.#fontSize));
		if (isHead) this.#grow(word, word, readable);
		else this.#grow(word, readable, line);
	}

	/** Numbers are never broken, and hardly ever come again. */
	#addNumber(text: string, face: Face): void {
		if (text === '') return;
		const width = text.includes('\n') ? Math.max(...text.split('\n').map((part) => this.#width(part, face))) : this.#width(text, face);
		this.#grow(width, width, width);
	}

	#grow(word: number, least: number, natural: number): void {
		this.word = Math.max(this.word, word + PADDING);
		this.least = Math.max(this.least, least + PADDING);
		this.natural = Math.max(this.natural, natural + PADDING);
	}

	/** The widest piece of a word that hyphenation leaves whole, with its hyphen. */
	#unbreakable(word: string, face: Face): number {
		let widest = 0;
		let from = 0;
		for (const { at, hyphen } of wordBreaks(word, this.#language)) {
			widest = Math.max(widest, this.#width(word.slice(from, at) + (hyphen ? '-' : ''), face));
			from = at;
		}
		return Math.max(widest, this.#width(word.slice(from), face));
	}

	#width(text: string, face: Face): number {
		return widthOf(text, face, this.#fontSize);
	}
}

/** A cell's text; line breaks part its lines. */
function cellText({ children }: FormCell): string {
	const [only] = children;
	if (children.length === 1 && only?.type === 'text') return only.value;
	return children.map((child) => (child.type === 'break' ? '\n' : plainText(child))).join('');
}

function faceOf(cell: FormCell): Face {
	const weighted = cell.bold ? bolder('regular') : 'regular';
	return cell.italic ? slanted(weighted) : weighted;
}
