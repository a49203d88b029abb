import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { everyNode } from '../pdf/every-node.ts';
import { outlineOf } from './outline.ts';
import { child, elements, part } from './xml-tree.ts';

let folder = '';
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-docx-'));
	bytes = await renderDocx(everyNode(folder), {
		...NOT_LAID_OUT,
		anchors: new Map([
			['s1', 3],
			['s2', 4],
			['s4', 7],
			['t-f2', 6],
			['f-1', 5],
		]),
	});
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a document with every node', () => {
	// `npx vitest run --config test/vitest.config.ts test/render/docx/structure.test.ts -u` writes the file anew: look at what changed.
	it('has the styles, words, tables and sections of its tree', async () => {
		const body = child(part(bytes, 'word/document.xml'), 'w:body');
		if (!body) throw new Error('no body');
		await expect(`${outlineOf(body).join('\n')}\n`).toMatchFileSnapshot('every-node.txt');
	});

	it('has its footnotes', () => {
		const notes = elements(part(bytes, 'word/footnotes.xml'), 'w:footnote').filter(({ attributes }) => Number(attributes['w:id']) > 0);
		expect(notes.map((note) => outlineOf(note))).toEqual([
			[expect.stringMatching(/^FootnoteText: .* Patvirtintas Kauno miesto savivaldybės tarybos 2015 m\. balandžio 2 d\. sprendimu Nr\. T-127\.$/), 'FootnoteText: Antra išnašos pastraipa.'],
			[expect.stringMatching(/^FootnoteText: .* Trumpa \{Emphasis:pastaba\}\.$/)],
		]);
	});

	it('numbers pages from the second on', () => {
		const page = part(bytes, 'word/header1.xml');
		const first = part(bytes, 'word/header2.xml');
		expect([outlineOf(page), outlineOf(first)]).toEqual([['Header: «PAGE:»'], ['Header:']]);
	});

	it('does not stretch justified lines that end with a hard break', () => {
		const compat = elements(part(bytes, 'word/settings.xml'), 'w:compat');
		expect(compat.map((rules) => child(rules, 'w:doNotExpandShiftReturn') !== undefined)).toEqual([true]);
	});

	it('says what it is', () => {
		const core = part(bytes, 'docProps/core.xml');
		const property = (name: string): string | undefined => child(core, name)?.children.join('');
		expect(['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified'].map(property)).toEqual([
			'Kauno miesto savivaldybės 2015–2017 metų strateginis veiklos planas',
			'Kauno miesto savivaldybė',
			'lt-LT',
			'2015-04-02T00:00:00Z',
			'2015-04-02T00:00:00Z',
		]);
	});
});
