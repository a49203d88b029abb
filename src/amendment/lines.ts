import type { List, RootContent } from 'mdast';
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

/** A paragraph or an item of a list. */
export interface TextLine {
	readonly kind: 'line';
	readonly chapter: Chapter | undefined;
	/** Among those of its chapter, from 1. */
	readonly number: number;
	readonly text: string;
}

export interface HeadingLine {
	readonly kind: 'heading';
	readonly chapter: Chapter;
	readonly depth: number;
	readonly text: string;
}

export type DocumentLine = TextLine | HeadingLine;

/** The running text of a document in its order. What is about one element of the plan is left out: it is decided on with the element. */
export function linesOf({ sections }: DocumentTree): DocumentLine[] {
	const lines: DocumentLine[] = [];
	const above: { readonly depth: number; readonly chapter: Chapter; readonly isElement: boolean }[] = [];
	let number = 0;
	for (const block of sections.flatMap(({ children }) => children)) {
		if (block.type === 'heading') {
			while ((above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
			const [outer] = above;
			const chapter = chapterOf(block, outer?.chapter);
			const isElement = block.data?.about !== undefined || above.some((one) => one.isElement);
			above.push({ depth: block.depth, chapter, isElement });
			number = 0;
			if (!isElement) lines.push({ kind: 'heading', chapter, depth: block.depth, text: chapter.title });
		} else if (!above.at(-1)?.isElement) {
			for (const text of textsOf(block)) lines.push({ kind: 'line', chapter: above.at(-1)?.chapter, number: ++number, text });
		}
	}
	return lines;
}

function chapterOf(heading: Heading, outer: Chapter | undefined): Chapter {
	const number = /^([IVXLC]+) SKYRIUS$/.exec(heading.data?.label ?? '')?.[1];
	return { title: plainText(heading).trim(), ...(number === undefined ? {} : { number }), ...(outer ? { above: outer } : {}) };
}

/** What stands in paragraphs and items; nothing of tables and pictures. */
function textsOf(block: DocumentBlock | RootContent): string[] {
	switch (block.type) {
		case 'paragraph': {
			const text = plainText(block).replace(/\s+/g, ' ').trim();
			return text === '' ? [] : [text];
		}
		case 'list':
			return itemsOf(block);
		case 'blockquote':
			return block.children.flatMap(textsOf);
		default:
			return [];
	}
}

function itemsOf({ children }: List): string[] {
	return children.flatMap((item) => item.children.flatMap(textsOf));
}
