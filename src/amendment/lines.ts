import type { List, Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentBlock, DocumentTree, Heading } from '../document/nodes.ts';

/** A chapter of a document's text, or a section of one. */
export interface Chapter {
	/** «II», of a numbered chapter. */
	readonly number?: string;
	readonly title: string;
	/** The chapter that a section is in. */
	readonly above?: Chapter;
}

/** What a line is: a paragraph, an item of a numbered list, one of such a list within another, an item of a list without numbers. */
export type LineKind = 'paragraph' | 'point' | 'subpoint' | 'item';

/** A paragraph or an item of a list. */
export interface TextLine {
	readonly kind: 'line';
	readonly is: LineKind;
	readonly chapter: Chapter | undefined;
	/** The paragraph that leads to the list, the item that it stands in; absent right below the chapter. */
	readonly above?: TextLine;
	/** As it is printed; of what has no number its place among those of its kind, from 1. */
	readonly number: number;
	readonly text: string;
	/** Of a new line: one in force has its place and number. */
	readonly isAnother?: true;
}

export interface HeadingLine {
	readonly kind: 'heading';
	readonly chapter: Chapter;
	readonly depth: number;
	readonly text: string;
	/** What stands beside it in the same chapter, or the chapters beside it. */
	readonly previous?: Chapter;
	readonly next?: Chapter;
}

export type DocumentLine = TextLine | HeadingLine;

/** The running text of a document in its order. What is about one element of the plan is left out: it is decided on with the element. */
export function linesOf({ sections }: DocumentTree): DocumentLine[] {
	const lines: DocumentLine[] = [];
	const above: { readonly depth: number; readonly chapter: Chapter; readonly isElement: boolean }[] = [];
	let place = placeIn(undefined);
	for (const block of sections.flatMap(({ children }) => children)) {
		if (block.type === 'heading') {
			while ((above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
			const [outer] = above;
			const chapter = chapterOf(block, outer?.chapter);
			const isElement = block.data?.about !== undefined || above.some((one) => one.isElement);
			above.push({ depth: block.depth, chapter, isElement });
			place = placeIn(chapter);
			if (!isElement) lines.push({ kind: 'heading', chapter, depth: block.depth, text: chapter.title });
		} else if (!above.at(-1)?.isElement) lines.push(...blockLines(block, place));
	}
	return lines.map((line, index) => (line.kind === 'heading' ? { ...line, ...sibling('previous', line, lines.slice(0, index).reverse()), ...sibling('next', line, lines.slice(index + 1)) } : line));
}

/** The nearest heading of the same level, unless one of a higher level is nearer. */
function sibling(side: 'previous' | 'next', { depth }: HeadingLine, lines: readonly DocumentLine[]): Pick<HeadingLine, 'previous' | 'next'> {
	const near = lines.find((line) => line.kind === 'heading' && line.depth <= depth);
	return near?.kind === 'heading' && near.depth === depth ? { [side]: near.chapter } : {};
}

/** A heading with all that stands under it. */
export function partOf(lines: readonly DocumentLine[], heading: HeadingLine): DocumentLine[] {
	const from = lines.indexOf(heading);
	const length = lines.slice(from + 1).findIndex((line) => line.kind === 'heading' && line.depth <= heading.depth);
	return lines.slice(from, length < 0 ? undefined : from + 1 + length);
}

function chapterOf(heading: Heading, outer: Chapter | undefined): Chapter {
	const number = /^([IVXLC]+) SKYRIUS$/.exec(heading.data?.label ?? '')?.[1];
	return { title: plainText(heading).trim(), ...(number === undefined ? {} : { number }), ...(outer ? { above: outer } : {}) };
}

/** Where lines are counted: right below a chapter, or in an item. */
interface Place {
	readonly chapter: Chapter | undefined;
	readonly within?: TextLine;
	/** What lists that follow belong to. */
	lead?: TextLine;
	paragraphs: number;
	/** Items without numbers that the lead has so far. */
	items: number;
}

function placeIn(chapter: Chapter | undefined): Place {
	return { chapter, paragraphs: 0, items: 0 };
}

/** What stands in paragraphs and items; nothing of tables and pictures. */
function blockLines(block: DocumentBlock | RootContent, place: Place): TextLine[] {
	switch (block.type) {
		case 'paragraph': {
			const line = lineOf(block, 'paragraph', place.paragraphs + 1, { chapter: place.chapter, above: place.within });
			if (!line) return [];
			place.paragraphs++;
			place.lead = line;
			place.items = 0;
			return [line];
		}
		case 'list':
			return listLines(block, place);
		case 'blockquote':
			return block.children.flatMap((child) => blockLines(child, place));
		default:
			return [];
	}
}

function listLines({ children, ordered, start }: List, place: Place): TextLine[] {
	const above = place.lead;
	const is = ordered ? (above?.is === 'point' || above?.is === 'subpoint' ? 'subpoint' : 'point') : 'item';
	return children.flatMap((item, index) => {
		const [first, ...rest] = item.children;
		const number = is === 'item' ? ++place.items : (start ?? 1) + index;
		const line = first?.type === 'paragraph' ? lineOf(first, is, number, { chapter: place.chapter, above }) : undefined;
		if (!line) return item.children.flatMap((child) => blockLines(child, { ...place }));
		const inner: Place = { chapter: place.chapter, within: line, lead: line, paragraphs: 1, items: 0 };
		return [line, ...rest.flatMap((child) => blockLines(child, inner))];
	});
}

function lineOf(paragraph: Paragraph, is: LineKind, number: number, { chapter, above }: { readonly chapter: Chapter | undefined; readonly above: TextLine | undefined }): TextLine | undefined {
	const text = plainText(paragraph).replace(/\s+/g, ' ').trim();
	return text === '' ? undefined : { kind: 'line', is, chapter, ...(above ? { above } : {}), number, text };
}
