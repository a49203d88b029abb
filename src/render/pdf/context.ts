/** What the layout of every block needs to know of the document. */
import type { Definition, FootnoteDefinition, Heading } from 'mdast';
import type { DocumentTree, Section } from '../../document/nodes.ts';

export interface LayoutContext {
	readonly tree: DocumentTree;
	readonly definitions: ReadonlyMap<string, Definition>;
	/** Anchors of headings; those without one of their own get one. */
	readonly headingIds: ReadonlyMap<Heading, string>;
	/** Number of a footnote, given out in the order in which they are asked for; undefined when there is no such note. */
	noteNumber(identifier: string): number | undefined;
	footnote(identifier: string): FootnoteDefinition | undefined;
}

function headingIds(sections: readonly Section[]): Map<Heading, string> {
	const ids = new Map<Heading, string>();
	for (const section of sections) {
		for (const block of section.children) if (block.type === 'heading') ids.set(block, block.data?.id ?? `heading-${ids.size + 1}`);
	}
	return ids;
}

function definitionsOf(sections: readonly Section[]): Map<string, Definition> {
	const found = new Map<string, Definition>();
	for (const section of sections) {
		for (const block of section.children) if (block.type === 'definition' && !found.has(block.identifier)) found.set(block.identifier, block);
	}
	return found;
}

/** Context of a layout of a whole tree. */
export function layoutContext(tree: DocumentTree): LayoutContext {
	const numbers = new Map<string, number>();
	const noteNumber = (identifier: string): number | undefined => {
		if (!tree.footnotes.has(identifier)) return undefined;
		const number = numbers.get(identifier) ?? numbers.size + 1;
		numbers.set(identifier, number);
		return number;
	};
	return {
		tree,
		definitions: definitionsOf(tree.sections),
		headingIds: headingIds(tree.sections),
		noteNumber,
		footnote: (identifier) => tree.footnotes.get(identifier),
	};
}
