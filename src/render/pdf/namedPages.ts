/** Pages that running text names: known only when the text that names them is laid out. */
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentTree } from '../../document/nodes.ts';

/** Anchors whose pages are named in the text or the notes of a document. */
export function namedTargets({ sections, footnotes }: DocumentTree): Set<string> {
	const targets = new Set<string>();
	for (const block of [...sections.flatMap(({ children }) => children), ...footnotes.values()]) {
		if (!('children' in block)) continue;
		// biome-ignore lint/nursery/noUnsafeTypeAssertion: the visitor's types know only mdast's own nodes; it walks ours as well
		visit({ type: 'root', children: [block as RootContent] }, 'crossReference', ({ target, beforePage }) => {
			if (beforePage !== undefined) targets.add(target);
		});
	}
	return targets;
}

/** A number of one more digit may push its own target to the next page; then two layouts could go on for ever. */
const MOST_LAYOUTS = 4;

/**
 * The pages of targets, as the layout that names them has them.
 * @param layOut gives the pages of all anchors when these pages are named
 */
export function settledPages(targets: ReadonlySet<string>, layOut: (named: ReadonlyMap<string, number>) => ReadonlyMap<string, number>): ReadonlyMap<string, number> {
	let named: ReadonlyMap<string, number> = new Map();
	if (targets.size === 0) return named;
	for (let round = 0; round < MOST_LAYOUTS; round++) {
		const before = named;
		const pages = layOut(before);
		named = new Map([...targets].flatMap((target): [string, number][] => (pages.has(target) ? [[target, pages.get(target) ?? 0]] : [])));
		if ([...named].every(([target, page]) => before.get(target) === page)) break;
	}
	return named;
}
