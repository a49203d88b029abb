/** Texts of two versions in drawings: what went is struck, what came is bold. Lengths in points. */
import type { PhrasingContent } from '../../document/nodes.ts';
import { widthOf } from '../text/fonts.ts';
import type { TextMark } from './marks.ts';
import { clean, parted, type TextLook, textMarks } from './texts.ts';

/** A part of a line, or of a word, in one look. */
export interface RevisedText {
	readonly text: string;
	readonly revision: 'insertion' | 'deletion' | undefined;
}

export type RevisedLine = readonly RevisedText[];

const faced = (revision: RevisedText['revision'], look: TextLook): TextLook => (revision === 'insertion' ? { ...look, face: 'bold' } : look);

const widthIn = (parts: RevisedLine, look: TextLook): number => parts.reduce((sum, { text, revision }) => sum + widthOf(text, faced(revision, look).face, look.size), 0);

/** A text with marks in lines no wider than a width. */
export function wrappedRevised(text: readonly PhrasingContent[], width: number, look: TextLook): RevisedLine[] {
	const lines: RevisedText[][] = [];
	let line: RevisedText[] = [];
	for (const word of wordsOf(text)) {
		const longer = line.length === 0 ? word : [...line, spaceBetween(line.at(-1), word[0]), ...word];
		if (widthIn(longer, look) <= width) {
			line = longer;
			continue;
		}
		if (line.length > 0) lines.push(line);
		const pieces = word.flatMap(({ text: part, revision }) => parted(part, width, faced(revision, look)).map((piece): RevisedText[] => [{ text: piece, revision }]));
		const isWide = widthIn(word, look) > width;
		if (isWide) lines.push(...pieces.slice(0, -1));
		line = isWide ? (pieces.at(-1) ?? []) : word;
	}
	return line.length === 0 ? lines : [...lines, line];
}

/** A space is struck or bold within what went or came. */
const spaceBetween = (before: RevisedText | undefined, after: RevisedText | undefined): RevisedText => ({ text: ' ', revision: before?.revision === after?.revision ? after?.revision : undefined });

/** Words, each in the parts that have one mark. */
function wordsOf(text: readonly PhrasingContent[]): RevisedText[][] {
	const words: RevisedText[][] = [];
	let isOpen = false;
	for (const node of text) {
		if (node.type !== 'text') continue;
		const revision = node.data?.revision;
		for (const part of node.value.split(/([ \t\r\n]+)/)) {
			const printed = clean(part);
			if (printed === '') isOpen = isOpen && part === '';
			else if (isOpen) words.at(-1)?.push({ text: printed, revision });
			else words.push([{ text: printed, revision }]);
			if (printed !== '') isOpen = true;
		}
	}
	return words;
}

/** The parts of a line, one after another. */
export function revisedMarks(line: RevisedLine, place: { readonly x: number; readonly top: number }, look: TextLook): TextMark[] {
	let { x } = place;
	return joined(line).flatMap((part) => {
		const marks = textMarks([part.text], { x, top: place.top }, faced(part.revision, look));
		x += widthIn([part], look);
		return part.revision === 'deletion' ? marks.map((mark) => ({ ...mark, isStruck: true })) : marks;
	});
}

/** Neighbours of one mark as one. */
function joined(line: RevisedLine): RevisedText[] {
	const parts: RevisedText[] = [];
	for (const { text, revision } of line) {
		const last = parts.at(-1);
		if (last && last.revision === revision) parts.splice(-1, 1, { text: last.text + text, revision });
		else parts.push({ text, revision });
	}
	return parts;
}
