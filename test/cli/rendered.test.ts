import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, renderedBefore } from '../../src/cli/rendered.ts';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { document, landscape, markdown, portrait } from '../render/pdf/sample.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-rendered-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const tree = (text = 'Tekstas[^a].\n\n[^a]: Pastaba.', rest: Partial<DocumentTree> = {}): DocumentTree => {
	const { blocks, notes } = markdown(text);
	return { ...document([portrait(...blocks)], notes), ...rest };
};

describe('what a document is made of', () => {
	it.each([
		['a word', tree('Tekstai[^a].\n\n[^a]: Pastaba.')],
		['a footnote', tree('Tekstas[^a].\n\n[^a]: Pastabos.')],
		['the language', tree(undefined, { language: 'en' })],
		['the date', tree(undefined, { date: new Date(0) })],
		['what it was made from', tree(undefined, { madeFrom: new Map([['commit', 'a']]) })],
		['a style', tree(undefined, { styles: { ...tree().styles, body: { ...tree().styles.body, size: 13 } } })],
		['how its pages are turned', tree(undefined, { sections: tree().sections.map(({ children }) => landscape(...children)) })],
	])('shows %s', (_, other) => {
		expect(digestOf(tree())).toBe(digestOf(tree()));
		expect(digestOf(other)).not.toBe(digestOf(tree()));
	});

	it('shows the files of its pictures', () => {
		const path = join(folder, 'a.png');
		const picture = { ...document([portrait({ type: 'figure', id: 'f', path, alt: 'x', width: 1, height: 1 })]) };
		const none = digestOf(picture);
		writeFileSync(path, 'a');
		const first = digestOf(picture);
		writeFileSync(path, 'b');
		expect(new Set([none, first, digestOf(picture)]).size).toBe(3);
	});
});

describe('a build after another', () => {
	it('renders what is not the same as before', async () => {
		const rendered = renderedBefore<number>();
		let made = 0;
		const make = async (): Promise<number> => ++made;
		expect(await rendered.of('a', tree(), make)).toBe(1);
		expect(await rendered.of('b', tree(), make)).toBe(2);
		expect(await rendered.of('a', tree(), make)).toBe(1);
		expect(await rendered.of('a', tree('Kitas.'), make)).toBe(3);
		expect(await rendered.of('a', tree(), make)).toBe(4);
	});

	it('renders again what failed', async () => {
		const rendered = renderedBefore<number>();
		await expect(rendered.of('a', tree(), () => Promise.reject(new Error('x')))).rejects.toThrow('x');
		expect(await rendered.of('a', tree(), async () => 1)).toBe(1);
	});
});
