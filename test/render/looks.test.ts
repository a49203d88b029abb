/** What a template changes in looks shows in pages and workbooks as in print. */
import { describe, expect, it } from 'vitest';
import { type StyleOverrides, stylesFor } from '../../src/document/styles.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderXlsx } from '../../src/render/xlsx/index.ts';
import { descendants, partsOf } from './docx/xml-tree.ts';
import { cell, document, group, markdown, portrait, row } from './pdf/sample.ts';

const table = {
	type: 'formTable' as const,
	id: 't',
	sheet: 'F',
	caption: { label: '1 lentelė', children: [{ type: 'text' as const, value: 'Lėšos' }] },
	columns: [{ width: 1 }, { width: 1 }],
	head: [row([cell('Pavadinimas'), cell('Suma')])],
	groups: [group(row([cell('Iš viso', { bold: true }), cell('1,0', { kind: 'number', number: { value: '1', decimals: 1 } })]))],
	fontSize: 10,
};
const treeWith = (overrides?: StyleOverrides) => ({
	...document([portrait(...markdown('# Įvadas\n\nTekstas.\n').blocks, table)]),
	styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257, ...(overrides ? { overrides } : {}) }),
});
const OWN: StyleOverrides = new Map<string, object>([
	['heading1', { size: 15, bold: false, align: 'left', before: 24 }],
	['quote', { italic: false }],
	['caption', { size: 11, italic: true }],
	['tableHead', { align: 'left', italic: true }],
	['tableNumber', { align: 'center' }],
	['tableTotal', { bold: false }],
]);

/** Rules for a selector, those of every medium. */
const rulesFor = (html: string, selector: string): string[] => html.split('\n').flatMap((line) => (line.startsWith(`${selector}{`) ? [line.slice(selector.length + 1, line.indexOf('}'))] : []));

describe('a page', () => {
	it('is set by the usual looks without a rule more', () => {
		expect(rulesFor(new TextDecoder().decode(renderHtml(treeWith())), '.d1')).toEqual([]);
	});

	it('shows what a template changes, on screen and on paper', () => {
		const html = new TextDecoder().decode(renderHtml(treeWith(OWN)));
		expect(rulesFor(html, '.d1')).toEqual(['font-size:15.9375pt;font-weight:normal;text-align:left;margin-top:24pt', 'font-size:15pt;font-weight:normal;text-align:left;margin-top:24pt']);
		expect(rulesFor(html, 'blockquote,blockquote p')).toEqual(['font-style:normal', 'font-style:normal']);
		expect(html).toContain('<th scope="col" class="i">Pavadinimas</th>');
		expect(html).toMatch(/<td class="n c[^"]*">1,0<\/td>/);
		expect(html).toMatch(/<t[hd](?: scope="row")?>Iš viso</);
	});
});

describe('a workbook', () => {
	it('has letters as much larger as the document’s are than usual, within what a sheet has room for', () => {
		const sizesWith = (fontSize: number, overrides: StyleOverrides = new Map()): (string | undefined)[] => {
			const xml = partsOf(renderXlsx({ ...treeWith(), styles: stylesFor({ fontSize, indent: 15, textWidth: 170, broadWidth: 257, overrides }) })).get('xl/styles.xml');
			return (xml ? descendants(xml, 'sz') : []).map(({ attributes }) => attributes.val);
		};
		expect(sizesWith(12)).toEqual(['10', '12', '10', '10']);
		expect(new Set(sizesWith(14))).toEqual(new Set(['10', '11.5', '13.5', '14']));
		expect(sizesWith(12, new Map([['title', { size: 40 }]]))).toContain('16');
		expect(sizesWith(12, new Map([['caption', { size: 9 }]]))).toContain('9');
		expect(sizesWith(6)).toContain('8');
	});

	it('takes letters and alignment from the same styles', () => {
		const looks = (overrides?: StyleOverrides): string => JSON.stringify(partsOf(renderXlsx(treeWith(overrides))).get('xl/styles.xml'));
		const [usual, own] = [looks(), looks(OWN)];
		expect(usual).toContain('"val":"12"');
		expect(own).toContain('"val":"11"');
		expect([usual, own].map((styles) => /"name":"i"/.test(styles))).toEqual([false, true]);
		expect([usual, own].map((styles) => /"horizontal":"right"/.test(styles))).toEqual([true, false]);
	});
});
