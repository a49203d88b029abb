import { foundIn, matchesIn, type Text } from './texts.ts';

/** A mark of a note as it is written where it is referred to, `[^2]`. A definition begins its line with one and a colon, and is no running text. */
export const NOTE_MARK = /(?<!\\)\[\^[^\]\s]+\]/g;

/** Where one mark of a text has no note and one note has no mark, the second is what the first was to be: `[^2]` and `[^1]`. */
export function mistypedNote(text: Text): { readonly written: string; readonly meant: string } | undefined {
	const found = foundIn(text);
	const written = new Set(found.flatMap((one) => (one.node.type === 'text' ? matchesIn({ ...one, node: one.node }, NOTE_MARK).map(({ words }) => words) : [])));
	const used = new Set(found.flatMap(({ node }) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
	const unused = new Set(found.flatMap(({ node }) => (node.type === 'footnoteDefinition' && !used.has(node.identifier) ? [node.identifier] : [])));
	const [[mark], [note]] = [[...written], [...unused]];
	return mark !== undefined && note !== undefined && written.size === 1 && unused.size === 1 ? { written: mark, meant: `[^${note}]` } : undefined;
}
