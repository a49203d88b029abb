/** Marks of notes in a merged document: what stayed, what went and what came each name notes of their own, so that none takes another's note with it. */
import type { FootnoteReference } from 'mdast';
import type { DocumentTree, Revision } from '../document/nodes.ts';
import type { PlacedBlock } from './sections.ts';

type Use = Revision | 'kept';

/** The first of those that name a note keeps its name. */
const ORDER: readonly Use[] = ['kept', 'insertion', 'deletion'];

interface Noted {
	readonly placed: readonly PlacedBlock[];
	readonly notes: DocumentTree['footnotes'];
}

/** The document with a copy of each note for every further use of another kind. */
export function withOwnNotes({ placed, notes }: Noted): Noted {
	const uses = new Map<string, Set<Use>>();
	for (const { block } of placed) eachReference(block, 'kept', ({ identifier }, use) => uses.set(identifier, (uses.get(identifier) ?? new Set<Use>()).add(use)));
	const names = new Map<string, string>();
	const all = new Map(notes);
	for (const [identifier, kinds] of uses) {
		const note = notes.get(identifier);
		const [, ...others] = ORDER.filter((use) => kinds.has(use));
		for (const use of note ? others : []) {
			const name = `${identifier}-${use}`;
			names.set(`${use}|${identifier}`, name);
			if (note) all.set(name, { ...note, identifier: name });
		}
	}
	return names.size === 0 ? { placed, notes } : { placed: placed.map((one) => ({ ...one, block: renamed(one.block, names) })), notes: all };
}

function renamed<Block extends PlacedBlock['block']>(block: Block, names: ReadonlyMap<string, string>): Block {
	const copy = structuredClone(block);
	eachReference(copy, 'kept', (reference, use) => {
		reference.identifier = names.get(`${use}|${reference.identifier}`) ?? reference.identifier;
	});
	return copy;
}

/** Visits the marks of notes below a part; a mark of revision counts for all below it. */
function eachReference(part: unknown, around: Use, visit: (reference: FootnoteReference, use: Use) => void): void {
	if (typeof part !== 'object' || part === null) return;
	const use = revisionIn(part) ?? around;
	if (isReference(part)) visit(part, use);
	if ('children' in part && Array.isArray(part.children)) for (const child of part.children) eachReference(child, use, visit);
}

function revisionIn(part: object): Revision | undefined {
	const data = 'data' in part && typeof part.data === 'object' && part.data !== null ? part.data : {};
	return 'revision' in data && (data.revision === 'insertion' || data.revision === 'deletion') ? data.revision : undefined;
}

function isReference(part: object): part is FootnoteReference {
	return 'type' in part && part.type === 'footnoteReference';
}
