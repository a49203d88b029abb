/** Element ids by the document's anchors, and the outline of its headings. */
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type DocumentTree, isDrawn } from '../../document/nodes.ts';
import { printable } from './escape.ts';

/** A line of the contents. */
export interface OutlineEntry {
	readonly depth: number;
	readonly text: string;
	readonly id: string;
}

export interface Anchors {
	/** The element's id of an anchor; undefined when no such anchor is in the document. */
	idOf(anchor: string): string | undefined;
	/** The id of a heading that stands in the document's flow; those inside lists and quotations have none. */
	ofHeading(heading: Heading): string | undefined;
	readonly outline: readonly OutlineEntry[];
}

/** A heading on one line: label and title. */
function headingText(heading: Heading): string {
	const title = plainText(heading).trim();
	return heading.data?.label ? `${heading.data.label}. ${title}` : title;
}

/** Gathers every anchor of a tree before anything is rendered. Ids of the page's own begin with an underscore, which none of these does. */
export function anchorsOf(tree: DocumentTree): Anchors {
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	const headings = new Map<Heading, string>();
	const add = (anchor: string): string => {
		const base = printable(anchor).replace(/\s+/g, '-').replace(/^_*/, '') || 'a';
		let id = base;
		for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
		taken.add(id);
		if (!ids.has(anchor)) ids.set(anchor, id);
		return id;
	};
	const outline: OutlineEntry[] = [];
	for (const block of tree.sections.flatMap((section) => section.children)) {
		if (block.type === 'heading') {
			const id = add(block.data?.id ?? `heading-${headings.size + 1}`);
			headings.set(block, id);
			outline.push({ depth: block.depth, text: headingText(block), id });
		} else if (block.type === 'formTable' || isDrawn(block)) add(block.id);
	}
	return { idOf: (anchor) => ids.get(anchor), ofHeading: (heading) => headings.get(heading), outline };
}
