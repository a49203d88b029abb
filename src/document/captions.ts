import type { DocumentTree } from './nodes.ts';

/** What texts call the tables and pictures that a document prints with captions. */
export function captionedNames({ sections }: DocumentTree): ReadonlySet<string> {
	const blocks = sections.flatMap(({ children }) => children);
	return new Set(blocks.flatMap((block) => ('caption' in block && block.caption ? [block.id.replace(/^t-/, '')] : [])));
}
