import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentBlock, DocumentTree, FormTable } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { buildPdf, layoutDocument } from '../../src/render/pdf/index.ts';
import { loadWorkspace } from '../../src/workspace.ts';
import { activityPlan, linked, SAMPLE } from '../sample-workspace.ts';
import { child, descendants, elements, part, textOf, val } from './docx/xml-tree.ts';
import { cell, document, group, markdown, portrait, row } from './pdf/sample.ts';

const TEXT_WIDTH = 9638;

function wideForm(columns: number): FormTable {
	const cells = (text: string) => row(Array.from({ length: columns }, (_, index) => cell(`${text}${index}`)));
	return { type: 'formTable', id: 't', columns: Array.from({ length: columns }, () => ({ width: 1 })), head: [cells('galva')], groups: [group(cells('langelis'))], fontSize: 8 };
}

const CASES: readonly (readonly [string, () => DocumentBlock[], readonly string[]])[] = [
	['a form of sixty columns', () => [wideForm(60)], ['galva0', 'langelis59']],
	['forty lists in one another', () => markdown(Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- lygis ${depth};`).join('\n')).blocks, ['lygis 0;', 'lygis 39;']],
	['a word of two thousand letters', () => markdown(`${'ž'.repeat(2000)}\n`).blocks, ['ž'.repeat(2000)]],
	['a letter that fonts lack', () => markdown('Ženklas 中 čia\n').blocks, ['Ženklas 中 čia']],
];

/** A text without the breaks that long words get. */
const plain = (text: string): string => text.replaceAll(/[\u00ad\u200b\u2060]|<wbr>/g, '');

describe('what no page can hold', () => {
	test.each(CASES)('is whole in DOCX: %s', async (_, blocks, words) => {
		const body = child(part(await renderDocx(document([portrait(...blocks())]), NOT_LAID_OUT), 'word/document.xml'), 'w:body');
		if (!body) throw new Error('no body');
		const text = plain(textOf(body));
		for (const word of words) expect(text).toContain(word);
		// Word knows nine levels of lists, and nothing may stand outside the text.
		for (const level of descendants(body, 'w:ilvl')) expect(Number(level.attributes['w:val'])).toBeLessThanOrEqual(8);
		for (const grid of descendants(body, 'w:tblGrid')) {
			const widths = elements(grid, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
			expect(Math.min(...widths)).toBeGreaterThan(0);
			expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(TEXT_WIDTH + 60);
		}
		for (const paragraph of descendants(body, 'w:pPr')) expect(Number(val(paragraph, 'w:ind') ?? 0)).toBeLessThan(TEXT_WIDTH);
	});

	test.each(CASES)('is whole in HTML: %s', (_, blocks, words) => {
		const html = plain(new TextDecoder().decode(renderHtml(document([portrait(...blocks())]))));
		for (const word of words) expect(html).toContain(word);
	});
});

describe('an empty programme', () => {
	test('has its description, and no headings over nothing, in every output', async () => {
		const files = { ...SAMPLE, 'tuscia.yaml': 'kind: programme\nparent: svp\ncode: "02"\nname: Tuščia programa\nmanagers: ["12"]\n' };
		const workspace = linked(files);
		const { tree, diagnostics } = buildDocument(workspace, activityPlan(workspace), { language: 'lt', draft: false });
		expect(diagnostics).toEqual([]);
		if (!tree) throw new Error('no document');
		const html = new TextDecoder().decode(renderHtml(tree));
		expect(html).toContain('Tuščia programa');
		const laidOut = await buildPdf(tree);
		expect(laidOut.anchors.get('t-f1-02')).toBeGreaterThan(0);
		const body = child(part(await renderDocx(tree, laidOut), 'word/document.xml'), 'w:body');
		expect(body && textOf(body)).toContain('Tuščia programa');
	});
});

const FIXTURES = join(import.meta.dirname, '../fixtures/narrative');

describe('a draft with pictures that cannot be shown', () => {
	test.each([
		['image-damaged', ['Gyventojų mažėja', 'Darželių daugėja', 'Senamiestis', 'Nemuno krantinė', 'Parkas']],
		['image-size', ['Miesto planas']],
		['image-format', ['Gyventojų mažėja']],
		['missing-image', ['Miesto planas']],
		['outside-workspace', ['Herbas']],
	])('has their alternative texts in every format: %s', async (fixture, alternatives) => {
		const { workspace } = await loadWorkspace(join(FIXTURES, fixture, 'bad'));
		if (!workspace) throw new Error('no workspace');
		const { tree } = buildDocument(workspace, activityPlan(workspace), { language: 'lt', draft: true });
		if (!tree) throw new Error('no document');
		const docx = await renderDocx(tree, NOT_LAID_OUT);
		const texts = [textOf(part(docx, 'word/document.xml')), new TextDecoder().decode(renderHtml(tree)), drawnText(tree)];
		for (const alternative of alternatives) for (const text of texts) expect(text).toContain(alternative);
		expect((await buildPdf(tree)).bytes.length).toBeGreaterThan(0);
	});
});

/** What stands on the pages of the PDF, word for word. */
function drawnText(tree: DocumentTree): string {
	const items = layoutDocument(tree).pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.items));
	return items
		.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
		.join(' ')
		.replaceAll(/\s+/g, ' ');
}
