/** Running text of two versions as one, word by word; marks stand on the leaves, never within one another. */
import { toString as plainText } from 'mdast-util-to-string';
import { isBlank, runsBetween, type Token, tokensOf } from '../diff/words.ts';
import type { PhrasingContent, Revision } from '../document/nodes.ts';
import { exactly, type Merging } from './traits.ts';

/** A word, a space, a sign, or a leaf that isn't text, with the emphasis and links it stands in. */
interface Atom extends Token {
	readonly leaf: PhrasingContent;
	readonly around: readonly Container[];
}

type Container = Extract<PhrasingContent, { readonly children: readonly PhrasingContent[] }>;

/** The words of both versions, those of the old that went before those of the new that came. */
export function mergedWords(old: readonly PhrasingContent[], fresh: readonly PhrasingContent[], merging: Merging): PhrasingContent[] {
	const runs = runsBetween(atomsOf(old, merging), atomsOf(fresh, merging));
	const words = runs.flatMap((run): Marked[] => ('kept' in run ? run.kept.map((atom) => ({ atom })) : [...marked(run.old, 'deletion'), ...marked(run.new, 'insertion')]));
	return apart(nested(words), merging);
}

/** A text given up whole for another: figures, codes, labels. */
export function replaced(old: readonly PhrasingContent[], fresh: readonly PhrasingContent[], merging: Merging): PhrasingContent[] {
	return apart([...markedWhole(old, 'deletion'), ...markedWhole(fresh, 'insertion')], merging);
}

/** In the official view a space between what went and what came. */
function apart(nodes: readonly PhrasingContent[], merging: Merging): PhrasingContent[] {
	if (merging.view === 'tracked') return [...nodes];
	return nodes.flatMap((node, index): PhrasingContent[] => {
		const inner = isContainer(node) ? { ...node, children: apart(node.children, merging) } : node;
		const before = nodes[index - 1];
		const isClose = before && markOf(before) === 'deletion' && markOf(node) === 'insertion' && !/\s$/.test(plainText(before)) && !/^\s/.test(plainText(node));
		return isClose ? [{ type: 'text', value: ' ' }, inner] : [inner];
	});
}

/** The mark of a node's first leaf. */
function markOf(node: PhrasingContent): Revision | undefined {
	const [first] = isContainer(node) ? node.children : [];
	return first ? markOf(first) : 'data' in node ? node.data?.revision : undefined;
}

/** Running text with the mark on each of its leaves. */
export function markedWhole(nodes: readonly PhrasingContent[], revision: Revision): PhrasingContent[] {
	return nodes.map((node): PhrasingContent => (isContainer(node) ? { ...node, children: markedWhole(node.children, revision) } : { ...node, data: { ...node.data, revision } }));
}

function isContainer(node: PhrasingContent): node is Container {
	return 'children' in node;
}

function atomsOf(nodes: readonly PhrasingContent[], merging: Merging, around: readonly Container[] = []): Atom[] {
	const outside = around.map((container) => exactly({ ...container, children: [] }, merging.digest)).join();
	return nodes.flatMap((node): Atom[] => {
		if (isContainer(node)) return atomsOf(node.children, merging, [...around, node]);
		if (node.type !== 'text') return [{ leaf: node, around, key: `${outside}|${exactly(node, merging.digest)}`, isBlank: false }];
		return tokensOf(node.value).map((value) => ({ leaf: { type: 'text', value }, around, key: `${outside}|${value}`, isBlank: isBlank(value) }));
	});
}

interface Marked {
	readonly atom: Atom;
	readonly revision?: Revision;
}

const marked = (atoms: readonly Atom[], revision: Revision): Marked[] => atoms.map((atom) => ({ atom, revision }));

/** Atoms as a tree again: neighbours in the same emphasis or link under one node, words with the same mark in one text. */
function nested(atoms: readonly Marked[], depth = 0): PhrasingContent[] {
	const result: PhrasingContent[] = [];
	let at = 0;
	while (at < atoms.length) {
		const first = atoms[at];
		if (!first) break;
		const container = first.atom.around[depth];
		let end = at + 1;
		while (end < atoms.length && belongs(first, atoms[end], depth)) end++;
		const group = atoms.slice(at, end);
		result.push(container ? { ...container, children: nested(group, depth + 1) } : leafOf(group));
		at = end;
	}
	return result;
}

/** Whether an atom goes into the same node as the one before. */
function belongs(first: Marked, next: Marked | undefined, depth: number): boolean {
	if (!next) return false;
	const [a, b] = [first.atom.around[depth], next.atom.around[depth]];
	if (a || b) return a !== undefined && b !== undefined && isAlike(a, b);
	return first.atom.leaf.type === 'text' && next.atom.leaf.type === 'text' && first.revision === next.revision;
}

function isAlike(a: Container, b: Container): boolean {
	return a === b || JSON.stringify({ ...a, children: [], position: null }) === JSON.stringify({ ...b, children: [], position: null });
}

function leafOf(group: readonly Marked[]): PhrasingContent {
	const [first] = group;
	const leaf: PhrasingContent = first && first.atom.leaf.type !== 'text' ? first.atom.leaf : { type: 'text', value: group.map(({ atom }) => ('value' in atom.leaf ? atom.leaf.value : '')).join('') };
	return first?.revision === undefined ? leaf : { ...leaf, data: { ...leaf.data, revision: first.revision } };
}
