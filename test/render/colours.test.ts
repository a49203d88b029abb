/** The colours of a template's styles are the same in all formats. */
import { constants, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { type StyleOverrides, stylesFor } from '../../src/document/styles.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { layoutDocument, renderPdf } from '../../src/render/pdf/index.ts';
import { renderXlsx } from '../../src/render/xlsx/index.ts';
import { child, descendants, elements, part, textOf, val, type XmlElement } from './docx/xml-tree.ts';
import { cell, document, group, markdown, portrait, row } from './pdf/sample.ts';

const OWN: StyleOverrides = new Map([
	['heading1', { color: '#100000' }],
	['body', { color: '#200000' }],
	['link', { color: '#300000' }],
	['rule', { color: '#400000' }],
	['list', { color: '#500000' }],
	['captionLabel', { color: '#600000' }],
	['caption', { color: '#610000' }],
	['table', { border: '#700000' }],
	['tableHead', { fill: '#002000', color: '#f0fff0' }],
	['tableNumber', { color: '#800000' }],
	['tableTotal', { color: '#900000' }],
	['tableShade2', { fill: '#003000' }],
	['tableShade3', { fill: '#004000', color: '#f1fff1' }],
]);

/** Every text, with the colour of its letters. */
const LETTERS: readonly (readonly [text: string, colour: string])[] = [
	['Įvadas', '#100000'],
	['Tekstas', '#200000'],
	['nuoroda', '#300000'],
	['Punktas', '#500000'],
	['1 lentelė.', '#600000'],
	['Lėšos', '#610000'],
	['Galva', '#f0fff0'],
	['galva', '#f0fff0'],
	['11', '#800000'],
	['Suma', '#900000'],
	['Tamsu', '#f1fff1'],
	['saitas', '#f1fff1'],
];

const link = (value: string) => ({ type: 'link' as const, url: 'https://e-tar.lt/', children: [{ type: 'text' as const, value }] });
const tree: DocumentTree = {
	...document([
		portrait(...markdown('# Įvadas\n\nTekstas [nuoroda](https://e-tar.lt/)\n\n- Punktas\n\n---\n\n| galva |\n|---|\n| langelis |\n').blocks, {
			type: 'formTable',
			id: 't',
			sheet: 'F',
			caption: { label: '1 lentelė', children: [{ type: 'text', value: 'Lėšos' }] },
			columns: [{ width: 1 }, { width: 1 }],
			head: [row([cell('Galva'), cell('')], { shade: 1 })],
			groups: [
				group(row([cell('Paprasta'), cell('11', { kind: 'number', number: { value: '11', decimals: 0 } })])),
				group(row([cell('Suma', { bold: true }), cell('')], { shade: 2 }), row([cell('Tamsu', { bold: true }), { type: 'formCell', kind: 'text', children: [link('saitas')] }], { shade: 3 })),
			],
			fontSize: 10,
		}),
	]),
	styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257, overrides: OWN }),
};

it('in the PDF', async () => {
	const items = layoutDocument(tree).pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.items));
	// «Galva» and «galva» are two heads.
	const colourOf = (text: string) => new Set(items.flatMap((item) => (item.kind === 'text' && item.text.trim().toLowerCase() === text.toLowerCase() ? [item.colour] : [])));
	expect(LETTERS.map(([text]) => [text, ...colourOf(text)])).toEqual(LETTERS);
	expect(items.flatMap((item) => (item.kind === 'rule' && item.colour ? [item.colour] : []))).toEqual(['#400000']);
	const boxes = items.filter((item) => item.kind === 'box');
	expect(new Set(boxes.map(({ colour }) => colour))).toEqual(new Set(['#700000']));
	expect([...new Set(boxes.map(({ fill }) => fill))]).toEqual(['#002000', undefined, '#003000', '#004000']);
	const streams = Buffer.from(await renderPdf(tree))
		.toString('latin1')
		.split('stream\n')
		.slice(1);
	const content = streams.flatMap((text) => inflated(Buffer.from(text, 'latin1'))).find((text) => text.includes(' Tm '));
	expect(content?.match(/[\d. ]+ (?:rg|RG)/g)).toEqual(expect.arrayContaining(['0.063 0 0 rg', '0.251 0 0 RG', '0 0.251 0 rg', '0.439 0 0 RG']));
});

it('in the Word document, by its styles', async () => {
	const bytes = await renderDocx(tree, NOT_LAID_OUT);
	const body = part(bytes, 'word/document.xml');
	const styles = new Map(elements(part(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
	const colourIn = (id: string | undefined): string | undefined => {
		const style = styles.get(id);
		return style && (val(style, 'w:rPr', 'w:color') ?? colourIn(val(style, 'w:basedOn')));
	};
	const colourOf = (text: string): (string | undefined)[] =>
		descendants(body, 'w:p').flatMap((paragraph) => {
			const run = descendants(paragraph, 'w:r').find((one) => textOf(one).trim() === text) ?? labelled(paragraph, text);
			return run ? [colourIn(val(run, 'w:rPr', 'w:rStyle')) ?? colourIn(val(paragraph, 'w:pPr', 'w:pStyle') ?? 'Normal')] : [];
		});
	expect(LETTERS.map(([text]) => [text, ...colourOf(text).map((colour) => `#${colour?.toLowerCase()}`)])).toEqual(LETTERS);
	expect(val(styles.get('Rule'), 'w:pPr', 'w:pBdr', 'w:bottom') && child(styles.get('Rule'), 'w:pPr', 'w:pBdr', 'w:bottom')?.attributes['w:color']).toBe('400000');
	expect(child(styles.get('FormTable'), 'w:tblPr', 'w:tblBorders', 'w:insideH')?.attributes['w:color']).toBe('700000');
	const fills = descendants(body, 'w:shd').map(({ attributes }) => attributes['w:fill']);
	// Grounds of heads are the table style's.
	expect([...new Set(fills)]).toEqual(['003000', '004000']);
	for (const name of ['FormTable', 'TextTable']) expect(descendants(styles.get(name) ?? body, 'w:shd').map(({ attributes }) => attributes['w:fill'])).toEqual(['002000']);
});

/** A compressed stream as text; nothing for one that is not compressed. */
function inflated(stream: Buffer): string[] {
	try {
		return [inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')];
	} catch {
		return [];
	}
}

/** The first run of a caption: its label is several. */
const labelled = (paragraph: XmlElement, text: string): XmlElement | undefined => (textOf(paragraph).startsWith(text) ? descendants(paragraph, 'w:r')[0] : undefined);

it('in the workbook', () => {
	const styles = part(renderXlsx(tree), 'xl/styles.xml');
	const colours = (name: string, inner: string): (string | undefined)[] => descendants(styles, name).flatMap((one) => descendants(one, inner).map(({ attributes }) => attributes.rgb));
	expect(colours('fill', 'fgColor')).toEqual(['FFF2F2F2', 'FF003000', 'FF004000', 'FF002000']);
	expect(new Set(colours('border', 'color'))).toEqual(new Set(['FF700000']));
	expect(new Set(colours('font', 'color'))).toEqual(new Set(['FF300000', 'FF610000', 'FFF0FFF0', 'FF800000', 'FF900000', 'FFF1FFF1']));
});

it('on the page', () => {
	const html = new TextDecoder().decode(renderHtml(tree));
	for (const rule of [
		'thead th,.md thead th{background:#002000;color:#f0fff0}',
		'tbody .s2{background:#003000}',
		'tbody .s3{background:#004000;color:#f1fff1}',
		'tbody .s3 a{color:inherit}',
		'.x800000{color:#800000}',
		'table,th,td{border-color:#700000}',
	])
		expect(html.split('\n')).toContain(rule);
	expect(html).toContain('<td class="n x800000">11</td>');
	expect(html).toMatch(/class="b x900000">Suma</);
	expect(html).toMatch(/class="b">Tamsu</);
});

it('of charts', async () => {
	const palette = ['#7b241c', '#1e8449'] as const;
	const values = ['3', '5'].map((value) => ({ value, text: value }));
	const series = ['Pirma', 'Antra'].map((name) => ({ name, values }));
	const charts = (['bar', 'stacked-bar', 'line', 'pie', 'pyramid'] as const).map((kind, index) => ({
		type: 'chart' as const,
		id: `c${index}`,
		kind,
		categoryTitle: 'Metai',
		categories: ['2015', '2016'],
		series: kind === 'pie' ? series.slice(0, 1) : series,
		decimals: 0,
		alt: kind,
	}));
	for (const chart of charts) {
		const shown = { ...document([portrait(chart)]), chartColours: palette };
		const painted = layoutDocument(shown).pages.flatMap(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'drawing' ? item.drawing.marks : []))));
		const inPdf = new Set(painted.flatMap((mark) => [mark.kind === 'rect' || mark.kind === 'path' ? [mark.fill, mark.stroke?.colour] : []].flat()));
		const html = new TextDecoder().decode(renderHtml(shown));
		const xml = descendants(part(await renderDocx(shown, NOT_LAID_OUT), 'word/charts/chart1.xml'), 'a:srgbClr').map(({ attributes }) => attributes.val);
		for (const colour of palette) {
			expect(inPdf, `${chart.kind} in the PDF`).toContain(colour);
			expect(html, `${chart.kind} on the page`).toMatch(new RegExp(`(fill|stroke)="${colour}"`));
			expect(xml, `${chart.kind} in the Word document`).toContain(colour.slice(1).toUpperCase());
		}
	}
});
