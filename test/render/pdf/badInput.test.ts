import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentBlock, FormTable } from '../../../src/document/nodes.ts';
import { buildPdf, layoutDocument } from '../../../src/render/pdf/index.ts';
import { widthOf } from '../../../src/render/text/fonts.ts';
import { readPdf } from './conformance/file.ts';
import { faultsOf } from './conformance/rules.ts';
import { everyNode } from './every-node.ts';
import { cell, document, group, markdown, portrait, row } from './sample.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
	everyNode(folder);
	writeFileSync(join(folder, 'empty.png'), '');
	writeFileSync(join(folder, 'text.png'), 'ne paveikslas');
	writeFileSync(join(folder, 'cut.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]));
	const huge = Buffer.alloc(45);
	Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(huge);
	huge.writeUInt32BE(13, 8);
	huge.write('IHDR', 12, 'latin1');
	huge.writeUInt32BE(1_000_000, 16);
	huge.writeUInt32BE(1_000_000, 20);
	huge.writeUInt8(8, 24);
	writeFileSync(join(folder, 'huge.png'), huge);
	copyFileSync(join(folder, 'stripes.png'), join(folder, 'short.png'));
	truncateSync(join(folder, 'short.png'), 90);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Items that stand outside their page or, for text, outside the margins. */
function outside(blocks: readonly DocumentBlock[]): string[] {
	const { pages } = layoutDocument(document([portrait(...blocks)]));
	return pages.flatMap(({ frames, width, height }) =>
		frames.flatMap((frame) =>
			frame.items.flatMap((item) => {
				if (item.kind !== 'text') return [];
				const [x, y] = frame.rotated ? [frame.x + item.y, frame.y - item.x] : [frame.x + item.x, frame.y + item.y];
				return x < 0 || y < 0 || x > width - 20 || y > height - 40 ? [`${item.text} at ${x}, ${y}`] : [];
			}),
		),
	);
}

const table = (columns: number, head: string, rows: number): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: Array.from({ length: columns }, () => ({ width: 1 })),
	head: [row(Array.from({ length: columns }, () => cell(head)))],
	groups: Array.from({ length: rows }, () => group(row(Array.from({ length: columns }, () => cell('žodžiai ir žodžiai'))))),
	fontSize: 10,
});
const wide = (columns: number): string => `|${'savivaldybių infrastruktūra|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n|${'242 891,5 tūkst.|'.repeat(columns)}`;

describe('what no page can hold is laid out all the same', () => {
	test.each<[string, () => DocumentBlock[]]>([
		['a form of sixty columns', () => [table(60, 'Pavadinimas', 3)]],
		['a form without rows', () => [table(3, 'Pavadinimas', 0)]],
		['a form without columns', () => [table(0, '', 2)]],
		['a head taller than a page', () => [table(2, 'ilgas pavadinimas '.repeat(600), 2)]],
		['a Markdown table of eighty columns', () => markdown(wide(80)).blocks],
		['forty lists in one another', () => markdown(Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- lygis ${depth} ir daugiau žodžių`).join('\n')).blocks],
		['sixty quotes in one another', () => markdown(`${'> '.repeat(60)}giliai`).blocks],
		['a word of two thousand letters', () => markdown(`${'a'.repeat(2000)}\n\n- ${'b'.repeat(2000)}\n\n# ${'c'.repeat(500)}`).blocks],
	])('%s', async (_, blocks) => {
		expect(outside(blocks())).toEqual([]);
		expect(faultsOf(readPdf((await buildPdf(document([portrait(...blocks())]))).bytes))).toEqual([]);
	});
});

describe('pictures that can not be shown', () => {
	test.each([
		['nowhere.png', 'missing'],
		['empty.png', 'damaged'],
		['text.png', 'unsupported'],
		['cut.jpg', 'damaged'],
		['huge.png', 'tooLarge'],
		['short.png', 'damaged'],
	])('%s: their words stand for them, and they are told (%s)', async (name, fault) => {
		const path = join(folder, name);
		const figure = { type: 'figure', id: 'f', path, alt: 'Kas būtų matyti', width: 600, height: 300, caption: { label: '1 pav.', children: [{ type: 'text', value: 'Paveikslas' }] } } as const;
		const tree = document([portrait(figure, { type: 'paragraph', children: [{ type: 'image', url: path, alt: 'eilutėje' }] })]);
		const { bytes, problems } = await buildPdf(tree);
		expect(problems).toEqual([{ kind: 'picture', path, fault }]);
		expect(faultsOf(readPdf(bytes))).toEqual([]);
	});
});

test('a letter that the fonts lack is replaced, and read as it was written', async () => {
	const { blocks } = markdown('# Apie raides\n\nŽenklas 中 sakinyje, ✓ ir ☐, ū̃ su kirčiu, \u2060nematomas.');
	const { bytes } = await buildPdf(document([portrait(...blocks)]));
	const file = readPdf(bytes);
	expect(faultsOf(file)).toEqual([]);
	const told = [...file.objects.values()].map(({ value }) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value['/ActualText'] : undefined));
	for (const letter of ['中', '✓', '☐']) expect(told).toContain(`u:${letter}`);
});

/** Lines of cells that are wider than their cells. */
function overflowing(block: FormTable): string[] {
	const { pages } = layoutDocument(document([portrait(block)]));
	const cells = pages.flatMap(({ frames }) => frames.flatMap(({ x, items }) => items.flatMap((item) => (item.kind === 'box' ? [[x + item.x, x + item.x + item.width] as const] : []))));
	return pages.flatMap(({ frames }) =>
		frames.flatMap(({ x, items }) => {
			const texts = items.flatMap((item) => (item.kind === 'text' ? [{ text: item.text, left: x + item.x, right: x + item.x + widthOf(item.text, item.face, item.size) }] : []));
			return texts.flatMap(({ text, left, right }) => (cells.some(([from, to]) => left >= from && right <= to) ? [] : [text]));
		}),
	);
}

test.each([
	['sixty letters that the fonts lack', '中'.repeat(60)],
	['such letters behind a word', `Pavadinimas${'中'.repeat(60)}ir`],
	['such letters and others by turns', '中a'.repeat(60)],
	['letters and what stands for others by turns', '✓☐'.repeat(60)],
])('%s stay in their cell', (_, text) => {
	const block: FormTable = { ...table(2, 'Stulpelis', 0), groups: [group(row([cell(text), cell('Sudaryti palankias sąlygas verslui ir skatinti verslumą. '.repeat(9))]))] };
	expect(overflowing(block)).toEqual([]);
});
