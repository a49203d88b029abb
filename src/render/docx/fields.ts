/** Fields with a cached result and bookmarks: what Word can update and every other reader shows as it stands. */
import type { ParagraphChild } from 'docx';
import { InternalHyperlink, TextRun } from 'docx';
import { Element } from './xml.ts';

const styleOf = (style: string | undefined): Element[] => (style === undefined ? [] : [new Element('w:rPr', {}, [new Element('w:rStyle', { 'w:val': style })])]);

const fieldCharacter = (type: 'begin' | 'separate' | 'end', style?: string): Element => new Element('w:r', {}, [...styleOf(style), new Element('w:fldChar', { 'w:fldCharType': type })]);

/** The runs that open a complex field: its instruction, after which the cached result follows. LibreOffice shows the result as these look. */
export function fieldStart(instruction: string, style?: string): ParagraphChild[] {
	const code = new Element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `]);
	return [fieldCharacter('begin', style), new Element('w:r', {}, [...styleOf(style), code]), fieldCharacter('separate', style)];
}

/** The run that closes a complex field. */
export const fieldEnd = (style?: string): ParagraphChild => fieldCharacter('end', style);

/** A complex field with its cached result, in a character style where one is given. */
export function field(instruction: string, result: string, style?: string): ParagraphChild[] {
	return [...fieldStart(instruction, style), new TextRun({ text: result, ...(style === undefined ? {} : { style }) }), fieldEnd(style)];
}

/** A complex field around the run of its cached result. */
export const fieldAround = (instruction: string, result: TextRun): ParagraphChild[] => [...fieldStart(instruction), result, fieldEnd()];

/** A link to a bookmark of this document. */
export const linkTo = (anchor: string, children: readonly ParagraphChild[]): InternalHyperlink => new InternalHyperlink({ anchor, children });

/** Bookmarks by anchor: names Word accepts (40 characters, letters, digits, underscores) and numbers, each used once. */
export class Bookmarks {
	readonly #names = new Map<string, string>();
	readonly #taken = new Set<string>();
	#lastNumber = 0;

	/** Makes an anchor a target. Called for every anchor before anything is rendered. */
	add(anchor: string): void {
		if (this.#names.has(anchor)) return;
		const plain = anchor.normalize('NFD').replace(/\p{M}/gu, '').replace(/\W/g, '_').slice(0, 34);
		const base = /^[A-Za-z]/.test(plain) ? plain : `a_${plain}`;
		let name = base;
		for (let n = 2; this.#taken.has(name.toLowerCase()); n++) name = `${base}_${n}`;
		this.#taken.add(name.toLowerCase());
		this.#names.set(anchor, name);
	}

	/** The bookmark's name, or undefined when no such anchor is in the document. */
	name(anchor: string): string | undefined {
		return this.#names.get(anchor);
	}

	/** A number no other bookmark has. */
	nextNumber(): number {
		return ++this.#lastNumber;
	}

	/** The content between the marks of a bookmark. */
	around(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
		const id = this.nextNumber();
		return [new Element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), ...children, new Element('w:bookmarkEnd', { 'w:id': id })];
	}
}
