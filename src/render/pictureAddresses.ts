import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type DocumentTree, isDrawn } from '../document/nodes.ts';

/** The paths and addresses of the pictures that a document shows. */
export function pictureAddresses(tree: DocumentTree): Set<string> {
	const found = new Set<string>();
	for (const section of tree.sections) {
		for (const block of section.children) {
			if (block.type === 'figure') {
				found.add(block.path);
				if (block.before) found.add(block.before.path);
			} else if (block.type === 'titlePage') {
				if (block.logo) found.add(block.logo.path);
			} else if (!isDrawn(block) && block.type !== 'formTable' && block.type !== 'contents' && block.type !== 'captionList') {
				const root: Root = { type: 'root', children: block.type === 'statement' ? [...block.children] : [block] };
				visit(root, ['image', 'definition'], (node) => {
					if (node.type === 'image' || node.type === 'definition') found.add(node.url);
				});
			}
		}
	}
	return found;
}
