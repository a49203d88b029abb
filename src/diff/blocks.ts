import type { Node } from 'mdast';
import { plainText } from '../model/localized.ts';
import type { NarrativeFile } from '../source/types.ts';
import { spotAt } from './place.ts';
import { sentencesOf } from './sentences.ts';
import type { Spot } from './types.ts';

/** A paragraph, heading, list item, row of a table or directive of a narrative text. */
export interface Block {
	readonly file: string;
	/** Without its layout. */
	readonly text: string;
	readonly offset: number;
	readonly narrative: NarrativeFile;
}

const OPENED = new Set(['list', 'table', 'blockquote', 'containerDirective', 'footnoteDefinition']);

/** The blocks of a narrative in their order. */
export function blocksOf(narrative: NarrativeFile): Block[] {
	const { file, tree } = narrative;
	const blocks: Block[] = [];
	const visit = (node: Node): void => {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? start;
		if (isParent(node) && OPENED.has(node.type) && node.children.length > 0) {
			const first = node.children[0]?.position?.start.offset ?? start;
			const opening = plainText(file.text.slice(start, first));
			if (node.type === 'containerDirective' && opening !== '') blocks.push({ file: file.path, text: opening, offset: start, narrative });
			node.children.forEach(visit);
			return;
		}
		const text = plainText(file.text.slice(start, end));
		if (text !== '') blocks.push({ file: file.path, text, offset: start, narrative });
	};
	tree.children.forEach(visit);
	return blocks;
}

function isParent(node: Node): node is Node & { readonly children: readonly Node[] } {
	return 'children' in node && Array.isArray(node.children);
}

export function spotOfBlock({ narrative, offset }: Block): Spot {
	return spotAt(narrative.file, { start: offset, end: offset });
}

/** What a text says, a sentence a line and an empty line between paragraphs, so that lines broken anew are no change. */
export function narrativeOutline(narrative: NarrativeFile): string {
	return blocksOf(narrative)
		.map(({ text }) => `${sentencesOf(text).join('\n')}\n`)
		.join('\n');
}
