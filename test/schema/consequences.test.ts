import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import { checkShape } from '../../src/schema/index.ts';
import { rememberingParser } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { loadTree, loadWorkspace } from '../../src/workspace.ts';

const good = join(import.meta.dirname, '../fixtures/schema/unknown-key/good');
const FILES = new Map(['plan.yaml', 'svp.yaml'].map((file) => [file, new Uint8Array(readFileSync(join(good, file)))]));

const IDENTITY = new Set(['kind', 'id', 'code']);

/** Texts of a file with one slip each: every key misspelt, dropped, emptied, or given a value of another type. */
function slips(file: string): [string, string][] {
	const documents = [parseAllDocuments(new TextDecoder().decode(FILES.get(file)))].flat();
	const variants: [string, string][] = [];
	const keys: string[] = [];
	for (const document of documents) visit(document, { Map: (_key, map) => void keys.push(...map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))) });
	for (const [index, key] of keys.entries()) {
		// Another code or kind is not a slip of shape alone: what refers to the old one rightly finds nothing.
		const others = IDENTITY.has(key) ? ['a list', 'a mapping'] : ['a list', 'a mapping', 'a number', 'a text', 'a truth'];
		for (const slip of ['misspelt', 'dropped', 'emptied', ...others]) variants.push([`${file}: ${key} (${index}) ${slip}`, slipped(documents, index, slip)]);
	}
	return variants;
}

function slipped(documents: readonly Document[], index: number, slip: string): string {
	let count = -1;
	const values: Readonly<Record<string, unknown>> = { emptied: null, 'a list': [[]], 'a mapping': {}, 'a number': 7.25, 'a text': 'žodis', 'a truth': true };
	return documents
		.map((one) => {
			const document = one.clone();
			visit(document, {
				Map(_key, map) {
					map.items = map.items.filter((pair) => {
						count++;
						if (count !== index) return true;
						if (slip === 'misspelt' && isScalar(pair.key)) pair.key.value = `${String(pair.key.value)}x`;
						else if (slip !== 'dropped') pair.value = document.createNode(values[slip]);
						return slip !== 'dropped';
					});
				},
			});
			return isMap(document.contents) || isSeq(document.contents) ? String(document) : '';
		})
		.join('---\n');
}

describe('one slip of shape', () => {
	it('begins with a workspace without faults', async () => {
		expect((await loadWorkspace(good)).diagnostics).toEqual([]);
	});

	it('in a year of a target is not told again of a report on that year', async () => {
		const root = join(import.meta.dirname, '../fixtures/report/actual-without-target/good');
		const path = join(root, 'svp.yaml');
		const text = readFileSync(path, 'utf8').replace('targets: {2015: 10', 'targets: {20155: 10');
		const { diagnostics } = await loadWorkspace(root, { overlay: [{ path, bytes: new TextEncoder().encode(text) }] });
		expect(diagnostics.map(({ rule }) => rule)).toEqual(['schema/unknown-key']);
	});

	// A slip that the schema sees is the only thing reported; what it leads to is held back. What it doesn't see is for the rules.
	it.each(['plan.yaml', 'svp.yaml'])('in %s is reported without what follows from it', async (file) => {
		const parser = rememberingParser();
		const found = new Set<string>();
		for (const [name, text] of slips(file)) {
			const shape = parser.yaml({ path: file, text }).documents.flatMap((document) => checkShape(document).map(({ rule }) => rule));
			if (shape.length === 0) continue;
			const { diagnostics } = await loadTree(givenTree(good, new Map([...FILES, [file, new TextEncoder().encode(text)]])), { parser });
			for (const rule of shape) found.add(rule);
			const isOnePlace = /misspelt|dropped|emptied|a number/.test(name);
			expect.soft([name, ...diagnostics.map(({ rule }) => rule)]).toEqual([name, ...(isOnePlace ? shape.slice(0, 1) : shape)]);
		}
		expect(found.size).toBeGreaterThanOrEqual(5);
	});
});
