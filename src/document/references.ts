/** References within a document: the words of those to captions, the anchors of those to headings. */
import type { FootnoteDefinition, FootnoteReference, Heading, Link, Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../diagnostic.ts';
import type { GrammaticalCase } from '../link/cases.ts';
import type { CrossReference, DocumentBlock } from './nodes.ts';

const TABLE: Readonly<Record<GrammaticalCase, string>> = { genitive: 'lentelės', dative: 'lentelei', accusative: 'lentelę', instrumental: 'lentele', locative: 'lentelėje' };

/** «3 lentelę»; the abbreviation «pav.» and English have no cases. */
const inCase = (label: string, grammaticalCase: GrammaticalCase | undefined): string => (grammaticalCase === undefined ? label : label.replace('lentelė', TABLE[grammaticalCase]));

/**
 * Anchors of the headings that links lead to, which the links are given. They come from the headings' names, so that a heading before another changes
 * nothing in what leads there.
 */
export function headingAnchors(blocks: readonly (DocumentBlock | FootnoteDefinition)[], named: ReadonlyMap<string, Heading>): Map<DocumentBlock, string> {
	const anchors = new Map<DocumentBlock, string>();
	const taken = new Set<string>();
	for (const block of blocks) {
		visitReferences(block, (node) => {
			const heading = named.get(node.target);
			if (!heading) return;
			const anchor = anchors.get(heading) ?? freeAnchor(`h-${node.target.replace(/^.*#/s, '')}`, taken);
			anchors.set(heading, anchor);
			taken.add(anchor);
			Object.assign(node, { target: anchor });
		});
	}
	return anchors;
}

function freeAnchor(name: string, taken: ReadonlySet<string>): string {
	let free = name;
	for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
	return free;
}

function visitReferences(block: DocumentBlock | FootnoteDefinition, see: (node: CrossReference, index: number | undefined, parent: Parent | undefined) => void): void {
	if (!('children' in block)) return;
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the visitor's types know only mdast's own nodes; it walks ours as well
	visit({ type: 'root', children: [block as RootContent] }, 'crossReference', (node, index, parent) => see(node, index, parent));
}

/** Gives references to captions their words. */
export function fillReferences(block: DocumentBlock | FootnoteDefinition, labels: ReadonlyMap<string, string>, language: Language): void {
	// Rules tell of what is not there; in a draft the reference says so as well.
	const missing = language === 'lt' ? 'nėra' : 'missing';
	visitReferences(block, (node, index, parent) => {
		if (node.children.length > 0) return;
		// The number and its word stay on one line.
		const label = inCase(labels.get(node.target)?.replace(' ', '\u00a0') ?? `[${missing}: ${node.target.replace(/^t-/, '')}]`, node.case);
		const next = index === undefined ? undefined : parent?.children[index + 1];
		// At a sentence's end the full stop of «pav.» is the sentence's as well.
		const value = next?.type === 'text' && next.value.startsWith('.') ? label.replace(/\.$/, '') : label;
		Object.assign(node, { children: [{ type: 'text', value }] });
	});
}

const isLink = (node: PhrasingContent): node is CrossReference | Link => node.type === 'link' || node.type === 'crossReference';

/** A link within a link becomes its words, and a note in a link's words stands after the link: both lead somewhere themselves, and no format has one link in another. */
export function unnestLinks(block: DocumentBlock | FootnoteDefinition): void {
	if (!('children' in block)) return;
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the visitor's types know only mdast's own nodes; it walks ours as well
	visit({ type: 'root', children: [block as RootContent] }, (node) => {
		if (node.type !== 'root' && 'children' in node) Object.assign(node, { children: node.children.flatMap(unnested) });
	});
}

function unnested(node: Nodes): Nodes[] {
	if (node.type !== 'link' && node.type !== 'crossReference') return [node];
	const notes: FootnoteReference[] = [];
	const children = node.children.flatMap((child) => wordsOf(child, notes));
	return [...(children.length === 0 ? [] : [{ ...node, children }]), ...notes];
}

/** A node of a link's words without what would lead elsewhere; notes are put by. */
function wordsOf(node: PhrasingContent, notes: FootnoteReference[]): PhrasingContent[] {
	if (node.type === 'footnoteReference') {
		notes.push(node);
		return [];
	}
	if (!('children' in node)) return [node];
	const children = node.children.flatMap((child) => wordsOf(child, notes));
	return isLink(node) ? children : [Object.assign(node, { children })];
}
