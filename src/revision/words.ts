/** Running text of two versions as one, word by word; marks stand on the leaves, never within one another. */
import { diffArrays } from 'diff';
import { toString as plainText } from 'mdast-util-to-string';
import type { PhrasingContent, Revision } from '../document/nodes.ts';
import { exactly, type Merging } from './traits.ts';

/** A word, a space, a sign, or a leaf that isn't text, with the emphasis and links it stands in. */
interface Atom {
	readonly leaf: PhrasingContent;
	readonly around: readonly Container[];
	/** The same for atoms that look the same. */
	readonly key: string;
	readonly isBlank: boolean;
}

type Container = Extract<PhrasingContent, { readonly children: readonly PhrasingContent[] }>;

/** What stayed, or what went and what came in its place. */
type Run = { readonly kept: readonly Atom[] } | { readonly old: readonly Atom[]; readonly new: readonly Atom[] };

/** Words, among them compound ones, codes, and figures with their groups of digits; spaces; signs. */
const TOKENS = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:[-–./][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu;

/** With less than this share of words in common, a text that is replaced whole reads better. */
const LEAST_KEPT = 0.3;

/** The words of both versions, those of the old that went before those of the new that came. */
export function mergedWords(old: readonly PhrasingContent[], fresh: readonly PhrasingContent[], merging: Merging): PhrasingContent[] {
	const [a, b] = [atomsOf(old, merging), atomsOf(fresh, merging)];
	const runs = joined(runsOf(a, b));
	const kept = runs.reduce((sum, run) => sum + ('kept' in run ? countWords(run.kept) : 0), 0);
	if (2 * kept < LEAST_KEPT * (countWords(a) + countWords(b))) return replaced(old, fresh, merging);
	const words = nested(runs.flatMap((run): Marked[] => ('kept' in run ? run.kept.map((atom) => ({ atom })) : [...marked(run.old, 'deletion'), ...marked(run.new, 'insertion')])));
	return apart(words, merging);
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
		return (node.value.match(TOKENS) ?? []).map((value) => ({ leaf: { type: 'text', value }, around, key: `${outside}|${value}`, isBlank: value.trim() === '' }));
	});
}

const countWords = (atoms: readonly Atom[]): number => atoms.filter(({ isBlank }) => !isBlank).length;

function runsOf(a: readonly Atom[], b: readonly Atom[]): Run[] {
	const runs: Run[] = [];
	let [i, j] = [0, 0];
	let [old, fresh]: [readonly Atom[], readonly Atom[]] = [[], []];
	const close = (): void => {
		if (old.length + fresh.length > 0) runs.push({ old, new: fresh });
		[old, fresh] = [[], []];
	};
	for (const { added, removed, count } of diffArrays(
		a.map(({ key }) => key),
		b.map(({ key }) => key),
	)) {
		if (removed) old = a.slice(i, i + count);
		else if (added) fresh = b.slice(j, j + count);
		else {
			close();
			runs.push({ kept: b.slice(j, j + count) });
		}
		if (!added) i += count;
		if (!removed) j += count;
	}
	close();
	return runs;
}

/** A phrase reads as one: words replaced, and what goes or comes after them with only a space between, are replaced together. */
function joined(runs: readonly Run[]): Run[] {
	const result: Run[] = [];
	for (const run of runs) {
		const space = result.at(-1);
		const before = result.at(-2);
		const isBetween = space && before && 'kept' in space && space.kept.every(({ isBlank }) => isBlank) && isReplacement(before) && !('kept' in run);
		if (isBetween) result.splice(-2, 2, { old: [...before.old, ...space.kept, ...run.old], new: [...before.new, ...space.kept, ...run.new] });
		else result.push(run);
	}
	return result;
}

function isReplacement(run: Run): run is Exclude<Run, { readonly kept: readonly Atom[] }> {
	return !('kept' in run) && run.old.length > 0 && run.new.length > 0;
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
