import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import type { DocumentBlock, DocumentTree, FormTable } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { pageGeometry } from '../../src/render/pdf/geometry.ts';
import { laidOut, layoutDocument } from '../../src/render/pdf/index.ts';
import { descendants, part } from './docx/xml-tree.ts';
import { cell, document, group, markdown, portrait, row } from './pdf/sample.ts';

/** Lines of each row. */
const ROWS = [5, 30, 60, 4, 45, 3] as const;
const isHigh = ROWS.map((lines) => lines > 24);

const lines = (name: number, count: number) =>
	Array.from({ length: count }, (_, line) => [{ type: 'text', value: `r${name}l${line};` } as const, { type: 'break' } as const])
		.flat()
		.slice(0, -1);

const form: FormTable = {
	type: 'formTable',
	id: 't',
	columns: [{ width: 1 }, { width: 4 }],
	head: [row([cell('Nr.'), cell('Turinys')])],
	groups: ROWS.map((count, index) => group(row([cell(String(index)), cell('', { children: lines(index, count) })]))),
	fontSize: 10,
};

const written = (): Table => ({
	type: 'table',
	children: [[{ type: 'text', value: 'Turinys' } as const], ...ROWS.map((count, index) => lines(index, count))].map((children) => ({ type: 'tableRow', children: [{ type: 'tableCell', children }] })),
});

const after = (paragraphs: number, table: DocumentBlock): DocumentTree => document([portrait(...markdown('Eilutė.\n\n'.repeat(paragraphs)).blocks, table, ...markdown('Toliau.').blocks)]);

const TABLES = [
	['of a form', (): DocumentBlock => form],
	['written in Markdown', written],
] as const;

test.each(TABLES)('high rows %s are parted by their lines: no page but the last stays empty for a third, no line is alone', (_what, table) => {
	for (let paragraphs = 0; paragraphs < 48; paragraphs += 3) {
		const tree = after(paragraphs, table());
		const { top, textHeight } = pageGeometry(tree.page, 'portrait');
		const { pages } = layoutDocument(tree);
		for (const [index, { frames }] of pages.entries()) {
			const texts = frames.flatMap(({ y, items }) => items.flatMap((item) => (item.kind === 'text' ? [{ text: item.text, y: y + item.y }] : [])));
			const found = texts.flatMap(({ text }) => text.match(/r\d+(?=l\d+;)/g) ?? []);
			for (const name of new Set(found)) expect([paragraphs, index, name, found.filter((other) => other === name).length]).not.toEqual([paragraphs, index, name, 1]);
			if (index < pages.length - 1) expect(Math.max(...texts.map(({ y }) => y)), `${paragraphs} paragraphs, page ${index + 1}`).toBeGreaterThan(top + (textHeight * 2) / 3);
		}
	}
});

test.each(TABLES)('only high rows %s may be parted in a word processor, and are not kept with the next', async (_what, table) => {
	const tree = after(3, table());
	const [, ...rows] = descendants(part(await renderDocx(tree, await laidOut(tree)), 'word/document.xml'), 'w:tr');
	expect(rows.map((own) => descendants(own, 'w:cantSplit').length === 0)).toEqual(isHigh);
	for (const own of rows) if (descendants(own, 'w:cantSplit').length === 0) expect(descendants(own, 'w:keepNext')).toEqual([]);
});

test('a head whose first rows no page can hold together has those under it that fit, in a word processor too', async () => {
	const tied = Array.from({ length: 60 }, (_, index) => row([cell(String(index)), cell(`eilutė ${index}`)], { keepWithNext: index < 59 }));
	const tree = document([portrait(...markdown('Įžanga.\n\n'.repeat(20)).blocks, { ...form, groups: [group(...tied)] })]);
	const onPages = layoutDocument(tree).pages.map(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' && /^\d+$/.test(item.text) ? [item.text] : []))));
	const head = layoutDocument(tree).pages.findIndex(({ frames }) => frames.some(({ items }) => items.some((item) => item.kind === 'text' && item.text.startsWith('Turinys'))));
	// The number of the page, from the second on.
	const under = (onPages[head] ?? []).slice(head === 0 ? 0 : 1);
	expect(under.length).toBeGreaterThan(10);
	const [, ...rows] = descendants(part(await renderDocx(tree, await laidOut(tree)), 'word/document.xml'), 'w:tr');
	const free = rows.flatMap((own, index) => (descendants(own, 'w:keepNext').length === 0 ? [index] : []));
	expect(free).toEqual([Number(under.at(-1)), 59]);
});
