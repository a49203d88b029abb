import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { DocumentTree } from '../document/nodes.ts';
import { pictureAddresses } from '../render/pictureAddresses.ts';

/** What documents came out as in the build before, so that one that is the same again is not rendered again. */
export interface RenderedBefore<Result> {
	/** What a document of that name came out as, if it was made of the same; else makes and keeps it. */
	of(name: string, tree: DocumentTree, make: () => Promise<Result>): Promise<Result>;
}

/** Nothing is kept of a rendering that failed, and one rendering of each document. */
export function renderedBefore<Result>(): RenderedBefore<Result> {
	const known = new Map<string, { readonly digest: string; readonly result: Result }>();
	return {
		of: async (name, tree, make) => {
			const digest = digestOf(tree);
			const before = known.get(name);
			if (before?.digest === digest) return before.result;
			known.delete(name);
			const result = await make();
			known.set(name, { digest, result });
			return result;
		},
	};
}

/** A digest of all that a document is rendered from: its tree and the files of its pictures. */
export function digestOf({ sections, ...rest }: DocumentTree): string {
	const hash = createHash('sha256');
	hash.update(JSON.stringify(rest, plain));
	// One by one: the text of all sections may be longer than a string can be.
	for (const section of sections) for (const block of section.children) hash.update(JSON.stringify([section.orientation, section.startsPage, section.data, block], plain));
	for (const path of [...pictureAddresses({ sections, ...rest })].sort()) addFile(hash, path);
	return hash.digest('hex');
}

const plain = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

function addFile(hash: Hash, path: string): void {
	hash.update(`\0${path}\0`);
	if (!isAbsolute(path)) return;
	try {
		hash.update(readFileSync(path));
	} catch {
		// A picture that can't be read is shown as none.
	}
}
