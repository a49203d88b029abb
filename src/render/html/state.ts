/** What one rendering keeps: anchors, pictures, the level of the last heading, and the footnotes met so far. */
import type { Definition, FootnoteDefinition } from 'mdast';
import type { DocumentTree } from '../../document/nodes.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { HeadingLevels } from './headingLevels.ts';
import { type Picture, pictureReader } from './pictures.ts';

/** A footnote that the text names, with how often it does so. */
export interface Note {
	readonly definition: FootnoteDefinition;
	marks: number;
}

export interface HtmlState {
	readonly tree: DocumentTree;
	readonly anchors: Anchors;
	readonly levels: HeadingLevels;
	readonly picture: (path: string) => Picture | undefined;
	readonly definitions: ReadonlyMap<string, Definition>;
	/** In the order of their first mark; a note's number is its place here, from 1. */
	readonly notes: Note[];
}

export function initialState(tree: DocumentTree): HtmlState {
	const definitions = new Map<string, Definition>();
	for (const block of tree.sections.flatMap(({ children }) => children)) {
		if (block.type === 'definition' && !definitions.has(block.identifier)) definitions.set(block.identifier, block);
	}
	return { tree, anchors: anchorsOf(tree), levels: new HeadingLevels(), picture: pictureReader(), definitions, notes: [] };
}
