import type { FootnoteDefinition } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { CrossReference, DocumentBlock, FormTable } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { type LaidOut, NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { laidOut } from '../../../src/render/pdf/index.ts';
import { chart } from '../chart/sample.ts';
import { cell, document, group, landscape, portrait, row } from '../pdf/sample.ts';
import { bookmarksOf, type Field, fieldFaults, fieldsOf } from './fields.ts';
import { child, descendants, elements, parseXml, part, partsOf, val } from './xml-tree.ts';

const LAID_OUT: LaidOut = {
	...NOT_LAID_OUT,
	anchors: new Map([
		['t-a', 7],
		['f-a', 12],
	]),
};

const table = (label: string): FormTable => ({
	type: 'formTable',
	id: 't-a',
	caption: { label, children: [{ type: 'text', value: 'Gyventojai' }] },
	columns: [{ width: 1 }],
	head: [],
	groups: [group(row([cell('a')]))],
	fontSize: 8,
});
const drawing = (label: string, id = 'f-a'): DocumentBlock => ({
	...chart('bar', { categories: ['2013'], series: [{ name: 'Vyrai', values: [1] }] }),
	id,
	caption: { label, children: [{ type: 'text', value: 'Kaita' }] },
});
const see = (target: string, text: string): CrossReference => ({ type: 'crossReference', target, children: [{ type: 'text', value: text }] });
const paragraph = (...children: Extract<DocumentBlock, { type: 'paragraph' }>['children']): DocumentBlock => ({ type: 'paragraph', children });

const body = (bytes: Uint8Array) => part(bytes, 'word/document.xml');
const shown = (fields: readonly Field[], kind: string): string[] => fields.filter(({ instruction }) => instruction.startsWith(kind)).map(({ instruction, result }) => `${instruction}: ${result}`);

describe('captions', () => {
	it.each([
		['1 lentelė', '2 pav.', ['SEQ lentelė \\* ARABIC: 1', 'SEQ pav \\* ARABIC \\r 2: 2']],
		['Table 3', 'Figure 4', ['SEQ Table \\* ARABIC \\r 3: 3', 'SEQ Figure \\* ARABIC \\r 4: 4']],
		['', 'Schema', []],
	])('count themselves: %s, %s', async (one, other, expected) => {
		const bytes = await renderDocx(document([portrait(table(one), drawing(other))]), LAID_OUT);
		expect(shown(fieldsOf(body(bytes)), 'SEQ')).toEqual(expected);
		expect(fieldFaults(partsOf(bytes))).toEqual([]);
		if (expected.length > 0) expect([...bookmarksOf(body(bytes))]).toEqual([one, other].map((label, index) => [index === 0 ? 't_a' : 'f_a', label.replace(/\D/g, '')]));
	});
});

describe('cross references', () => {
	it.each([
		['1 lentelė', 'REF t_a \\h: 1'],
		['1 lentelę', 'REF t_a \\h: 1'],
		['lentelėje', undefined],
		['1 ir 1', undefined],
	])('are fields in the words of their text: %s', async (text, expected) => {
		const bytes = await renderDocx(document([portrait(paragraph(see('t-a', text)), table('1 lentelė'))]), LAID_OUT);
		const [first] = elements(child(body(bytes), 'w:body') ?? body(bytes), 'w:p');
		if (!first) throw new Error('no paragraph');
		expect(shown(fieldsOf(first), 'REF')).toEqual(expected === undefined ? [] : [expected]);
		const link = child(first, 'w:hyperlink');
		expect([link?.attributes['w:anchor'], link && fieldlessText(link)]).toEqual(['t_a', text]);
		expect(fieldFaults(partsOf(bytes))).toEqual([]);
	});

	it('lead from notes, cells and pages of another section', async () => {
		const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [see('f-a', '2 pav.')] }] };
		const holder: FormTable = { ...table(''), id: 't-b', groups: [group(row([cell('', { children: [see('t-a', '1 lentelė'), { type: 'footnoteReference', identifier: '1' }] })]))] };
		const { caption: _, ...bare } = holder;
		const bytes = await renderDocx(document([portrait(bare), landscape(table('1 lentelė')), portrait(drawing('2 pav.'))], [note]), LAID_OUT);
		expect(shown(fieldsOf(body(bytes)), 'REF')).toEqual(['REF t_a \\h: 1']);
		expect(shown(fieldsOf(part(bytes, 'word/footnotes.xml')), 'REF')).toEqual(['REF f_a \\h: 2']);
		expect(fieldFaults(partsOf(bytes))).toEqual([]);
	});

	it('name the page where the text asks for it, when it is known', async () => {
		const onPage = (target: string, text: string): DocumentBlock => paragraph({ ...see(target, text), beforePage: ', p.\u00a0' });
		const bytes = await renderDocx(document([portrait(onPage('t-a', '1 lentelę'), onPage('f-b', '2 pav.'), table('1 lentelė'), drawing('2 pav.', 'f-b'))]), LAID_OUT);
		const [first, second] = elements(child(body(bytes), 'w:body') ?? body(bytes), 'w:p').map(fieldlessText);
		expect([first, second]).toEqual(['1 lentelę, p.\u00a07', '2 pav.']);
		expect(shown(fieldsOf(body(bytes)), 'PAGEREF')).toEqual(['PAGEREF t_a \\h: 7']);
		expect(fieldFaults(partsOf(bytes))).toEqual([]);
	});

	it('to what is not there are words', async () => {
		const bytes = await renderDocx(document([portrait(paragraph(see('t-z', '9 lentelė')))]), LAID_OUT);
		expect(fieldsOf(body(bytes))).toEqual([]);
		expect(fieldlessText(body(bytes))).toBe('9 lentelė');
	});
});

describe('lists of tables and figures', () => {
	const list = (of: 'tables' | 'figures', target: string, text: string): DocumentBlock => ({ type: 'captionList', of, title: 'Sąrašas', entries: [{ target, text }] });

	it('are filled fields of all captions of a kind', async () => {
		const bytes = await renderDocx(document([portrait(list('tables', 't-a', '1 lentelė. Gyventojai'), list('figures', 'f-a', '1 pav. Kaita'), table('1 lentelė'), drawing('1 pav.'))]), LAID_OUT);
		expect(shown(fieldsOf(body(bytes)), 'TOC')).toEqual(['TOC \\h \\z \\c "lentelė": 1 lentelė. Gyventojai7', 'TOC \\h \\z \\c "pav": 1 pav. Kaita12']);
		expect(shown(fieldsOf(body(bytes)), 'PAGEREF')).toEqual(['PAGEREF t_a \\h: 7', 'PAGEREF f_a \\h: 12']);
		expect(fieldFaults(partsOf(bytes))).toEqual([]);
		const styles = elements(child(body(bytes), 'w:body') ?? body(bytes), 'w:p').map((one) => val(child(one, 'w:pPr'), 'w:pStyle'));
		expect(styles.slice(0, 4)).toEqual(['ListTitle', 'TableofFigures', 'ListTitle', 'TableofFigures']);
	});

	it('break long entries where the lines of the PDF end, short of the page numbers', async () => {
		const text = `1 lentelė. ${'Gyventojai pagal amžių, lytį ir seniūnijas '.repeat(4).trim()}`;
		const tree = document([portrait(list('tables', 't-a', text), table('1 lentelė'))]);
		const pages = await laidOut(tree);
		const lines = pages.entryLines.get(text) ?? [];
		expect(lines.join('')).toBe(text);
		expect(lines.length).toBeGreaterThan(1);
		const bytes = await renderDocx(tree, pages);
		const entry = elements(child(body(bytes), 'w:body') ?? body(bytes), 'w:p').find((one) => val(child(one, 'w:pPr'), 'w:pStyle') === 'TableofFigures');
		const runs = descendants(entry ?? body(bytes), 'w:r').filter((one) => child(one, 'w:t'));
		expect(runs.slice(0, -1).map((one) => (child(one, 'w:br') ? '⏎' : '') + fieldlessText(one))).toEqual(lines.map((line, index) => (index === 0 ? line : `⏎${line}`)));
		// LibreOffice leaves out numbers that stand beyond an indent at the right.
		const style = elements(part(bytes, 'word/styles.xml')).find(({ attributes }) => attributes['w:styleId'] === 'TableofFigures');
		expect(child(child(style, 'w:pPr'), 'w:ind')?.attributes['w:right']).toBeUndefined();
	});

	it('of captions that Word cannot count are plain', async () => {
		const bytes = await renderDocx(document([portrait(list('figures', 'f-a', 'Schema. Kaita'), drawing('Schema'))]), LAID_OUT);
		expect(shown(fieldsOf(body(bytes)), 'TOC')).toEqual([]);
		expect(fieldFaults(partsOf(bytes))).toEqual([]);
	});
});

describe('the reader of fields', () => {
	const run = (content: string): string => `<w:r>${content}</w:r>`;
	const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
	const code = (text: string): string => run(`<w:instrText>${text}</w:instrText>`);
	const read = (xml: string) => fieldFaults(new Map([['word/document.xml', parseXml(`<w:document>${xml}</w:document>`)]]));

	it.each([
		['closed twice', mark('begin') + code('PAGE') + mark('separate') + mark('end') + mark('end')],
		['left open', mark('begin') + code('PAGE') + mark('separate')],
		['without a result', mark('begin') + code('PAGE') + mark('end')],
		['an instruction in the result', mark('begin') + mark('separate') + code('PAGE') + mark('end')],
		['two bookmarks of a name', '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="a"/>'],
	])('refuses a field %s', (_, xml) => expect(() => read(xml)).toThrow());

	it.each([
		['a reference to nowhere', 'REF a', '1', 'REF a leads nowhere'],
		['other words', 'REF b', '1', 'REF b shows «1», and there stands «2»'],
		['no page', 'PAGEREF b', 'x', 'PAGEREF b shows no page'],
		['a list of nothing', 'TOC \\c "lentelė"', '1', 'TOC \\c "lentelė" lists nothing'],
	])('finds %s', (_, instruction, result, fault) => {
		const xml = `<w:bookmarkStart w:id="1" w:name="b"/>${run('<w:t>2</w:t>')}<w:bookmarkEnd w:id="1"/>`;
		expect(read(xml + mark('begin') + code(instruction) + mark('separate') + run(`<w:t>${result}</w:t>`) + mark('end'))).toContain(fault);
	});
});

/** The words of an element as a reader sees them. */
function fieldlessText(element: ReturnType<typeof body>): string {
	if (element.name === 'w:t') return element.children.join('');
	return elements(element).map(fieldlessText).join('');
}
