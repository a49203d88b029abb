import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { renderXlsx } from '../../src/render/xlsx/index.ts';
import { pdfPages } from '../e2e/extract.ts';
import { describeWith } from '../tools.ts';
import { descendants, partsOf } from './docx/xml-tree.ts';
import { htmlOf } from './html/hast-tree.ts';
import { readPdf } from './pdf/conformance/file.ts';
import { faultsOf } from './pdf/conformance/rules.ts';
import { document, landscape, markdown, portrait, summaryTable } from './pdf/sample.ts';
import { readWorkbook } from './xlsx/workbook.ts';

const FOOT = 'Projektas & „svarstymui“ </style>';

const tree = (head: string): DocumentTree => ({
	...document([portrait(...markdown('Titulinis.').blocks), portrait(...markdown('Antras.').blocks), landscape({ ...summaryTable(2, 1), sheet: 'F2' })]),
	running: { head, foot: FOOT },
});

describeWith(['pdftotext', 'qpdf'], 'the margins of a PDF', () => {
	it.each([
		['short', 'Veiklos planas'],
		['longer than a line', 'Kauno miesto savivaldybės veiklos planas '.repeat(4).trim()],
		['longer than the margin', 'Kauno miesto savivaldybės veiklos planas '.repeat(20).trim()],
	])('have running texts, %s, on every page but the first, outside of the structure', async (_, head) => {
		const bytes = await renderPdf(tree(head));
		expect(faultsOf(readPdf(bytes))).toEqual([]);
		const folder = mkdtempSync(join(tmpdir(), 'plan-running-'));
		try {
			const file = join(folder, 'a.pdf');
			writeFileSync(file, bytes);
			const pages = (await pdfPages(file)).map((page) => page.replace(/\s+/g, ' '));
			expect(pages.map((page) => [page.includes(head), page.includes(FOOT)])).toEqual(pages.map((_page, index) => [index > 0, index > 0]));
			expect(pages).toHaveLength(3);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

describe('the margins', () => {
	it('of a Word document have running texts in styles of their own, none on the first page', async () => {
		const parts = partsOf(await renderDocx(tree('Veiklos planas'), NOT_LAID_OUT));
		const texts = [...parts].filter(([path]) => /word\/(header|footer)\d\.xml/.test(path)).map(([, part]) => JSON.stringify(part));
		expect(texts.filter((text) => text.includes('Veiklos planas') && text.includes('RunningHead'))).toHaveLength(1);
		expect(texts.filter((text) => text.includes('svarstymui') && text.includes('Footer'))).toHaveLength(1);
		expect(texts).toHaveLength(4);
	});

	it('of a printed page have running texts that end neither a string nor the style sheet', () => {
		const html = htmlOf(tree('a"b\\c'));
		expect(html).toContain(String.raw`content:counter(page) "\a" "a\22 b\5c c"`);
		expect(html).toContain(String.raw`@bottom-center{content:"Projektas & „svarstymui“ \3c /style>"`);
		expect(html.match(/<\/style>/g)).toHaveLength(1);
	});

	it('of a workbook have running texts', () => {
		const sheet = readWorkbook(renderXlsx(tree('Veiklos planas'))).parts.get('xl/worksheets/sheet2.xml');
		const written = sheet ? descendants(sheet, 'headerFooter').flatMap(({ children }) => children.map((part) => (typeof part === 'string' ? part : part.children.join('')))) : [];
		expect(written).toEqual(['&C&P\nVeiklos planas', '&CProjektas && „svarstymui“ </style>']);
	});
});
