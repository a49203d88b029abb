/** A picture is as wide as its text says, and no wider than there is room, in every format. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { layoutDocument } from '../../src/render/pdf/index.ts';
import { prepareSvg } from '../../src/render/svg/open.ts';
import { descendants, part } from './docx/xml-tree.ts';
import { document, portrait } from './pdf/sample.ts';

const EMU_PER_MM = 36_000;
/** The text of the sample's pages, mm. */
const TEXT_WIDTH = 170;

let folder = '';
let path = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-width-'));
	path = join(folder, 'herbas.svg');
	writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><path d="M0 0h200v40z" fill="#123"/></svg>');
	await prepareSvg([path]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const figureOf = (printedWidth: number): DocumentTree => document([portrait({ type: 'figure', id: 'h', path, alt: 'Herbas', width: 200, height: 40, printedWidth })]);
const inLine = (printedWidth: number): DocumentTree =>
	document([
		portrait({
			type: 'paragraph',
			children: [
				{ type: 'text', value: 'Herbas ' },
				{ type: 'image', url: path, alt: 'Herbas', data: { printedWidth } },
			],
		}),
	]);

const KINDS = [
	['alone', figureOf, 30, 30],
	['alone, too wide', figureOf, 400, TEXT_WIDTH],
	['in a line', inLine, 30, 30],
	['in a line, too wide', inLine, 400, TEXT_WIDTH],
] as const;

it.each(KINDS)('in the PDF: %s', (_, treeOf, asked, expected) => {
	const items = layoutDocument(treeOf(asked)).pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.items));
	const sizes = items.flatMap((item) => (item.kind === 'picture' ? [[item.width, item.height].map((points) => Math.round((points * 25.4) / 72))] : []));
	expect(sizes).toEqual([[expected, Math.round(expected / 5)]]);
});

it.each(KINDS)('in the Word document: %s', async (_, treeOf, asked, expected) => {
	const sizes = descendants(part(await renderDocx(treeOf(asked), NOT_LAID_OUT), 'word/document.xml'), 'wp:extent').map(({ attributes }) => [attributes.cx, attributes.cy]);
	expect(sizes.map((size) => size.map((emu) => Math.round(Number(emu) / EMU_PER_MM)))).toEqual([[expected, Math.round(expected / 5)]]);
});

it.each([figureOf, inLine])('on the page', (treeOf) => {
	expect(new TextDecoder().decode(renderHtml(treeOf(30)))).toMatch(/<img src="data:[^"]+" alt="Herbas" width="200" height="40" style="width:30mm;object-fit:contain">/);
});
