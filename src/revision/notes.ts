/** Footnotes of two versions: which are the same, and their texts word by word. */
import type { BlockContent, DefinitionContent, FootnoteDefinition, ListItem, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentTree, Revision } from '../document/nodes.ts';
import { marked, mergedBlocks } from './blocks.ts';
import { allText, exactly, likenessOf, type Merging, type Traits, traitsOf } from './traits.ts';
import { markedWhole } from './words.ts';

type Notes = DocumentTree['footnotes'];

/** Below this, a note of the same name is another note. */
const ALIKE = 0.4;

/**
 * What each of the old version's notes is called in the merged document: as in the new version when it is the same note, else a
 * name that the new version doesn't have.
 */
export function noteNames(old: Notes, fresh: Notes, merging: Merging): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const taken = new Set<string>();
	const traits = (note: FootnoteDefinition): Traits => traitsOf('note', exactly(note.children, merging.digest), allText(note));
	const known = (notes: Notes): ReadonlyMap<string, Traits> => new Map([...notes].map(([identifier, note]) => [identifier, traits(note)]));
	const [olds, news] = [known(old), known(fresh)];
	const give = (identifier: string, name: string): void => {
		names.set(identifier, name);
		taken.add(name);
	};
	for (const [identifier, { exact }] of olds) {
		const same = [identifier, ...news.keys()].find((name) => !taken.has(name) && news.get(name)?.exact === exact);
		if (same !== undefined) give(identifier, same);
	}
	for (const [identifier, own] of olds) {
		const other = news.get(identifier);
		if (names.has(identifier)) continue;
		if (other && !taken.has(identifier) && likenessOf(own, other) >= ALIKE) give(identifier, identifier);
		else give(identifier, freeName(identifier, fresh, taken));
	}
	return names;
}

function freeName(identifier: string, fresh: Notes, taken: ReadonlySet<string>): string {
	let name = `old-${identifier}`;
	while (fresh.has(name) || taken.has(name)) name = `old-${name}`;
	return name;
}

/** A part of the old version with its notes called as in the merged document. */
export function withNoteNames<Part extends object>(part: Part, names: ReadonlyMap<string, string>): Part {
	const copy = structuredClone(part);
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the visitor's types know only mdast's own nodes; it walks ours as well
	visit({ type: 'root', children: [copy as unknown as RootContent] }, 'footnoteReference', (node) => {
		node.identifier = names.get(node.identifier) ?? node.identifier;
	});
	return copy;
}

/** A note is tied to its mark by its first paragraph, which is never taken from it: the words are marked, not the blocks. */
function marksOnWords<Block extends BlockContent | DefinitionContent | ListItem>(block: Block, outer?: Revision): Block {
	const revision = outer ?? block.data?.revision;
	const { data: _, ...plain } = block;
	if (revision === undefined || !('children' in block)) return block;
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the same block with other children
	if (block.type === 'paragraph' || block.type === 'heading') return { ...plain, children: markedWhole(block.children, revision) } as Block;
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the same block with other children
	if (block.type === 'list') return { ...plain, children: block.children.map((item) => marksOnWords(item, revision)) } as Block;
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the same block with other children
	return block.type === 'listItem' || block.type === 'blockquote' ? ({ ...plain, children: block.children.map((child) => marksOnWords(child, revision)) } as Block) : block;
}

/** The notes of both versions; `old` has the merged document's names already. */
export function mergedNotes(old: Notes, fresh: Notes, merging: Merging): Map<string, FootnoteDefinition> {
	const notes = new Map<string, FootnoteDefinition>();
	for (const [identifier, note] of fresh) {
		const before = old.get(identifier);
		const children = before ? mergedBlocks(before.children, note.children, merging) : note.children.map((block) => marked(block, 'insertion'));
		notes.set(identifier, { ...note, children: children.map((block) => marksOnWords(block)) });
	}
	for (const [identifier, note] of old) if (!fresh.has(identifier)) notes.set(identifier, { ...note, identifier, children: note.children.map((block) => marksOnWords(marked(block, 'deletion'))) });
	return notes;
}
