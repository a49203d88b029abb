import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentTree, FormTable } from '../../../src/document/nodes.ts';
import { everyNode } from '../pdf/every-node.ts';
import { cell, document, group, landscape, markdown, portrait, row, summaryTable } from '../pdf/sample.ts';
import { element, elements, htmlOf, mainOf, parsed, parseErrors, rows, textOf } from './hast-tree.ts';

let folder = '';
let every: DocumentTree;
let page: Root;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-html-'));
	every = everyNode(folder);
	page = parsed(htmlOf(every));
});
afterAll(() => rmSync(folder, { recursive: true }));

const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, text: string, data: { id?: string; label?: string } = {}): DocumentBlock => ({
	type: 'heading',
	depth,
	children: [{ type: 'text', value: text }],
	data,
});
const levels = (html: string): string[] =>
	elements(parsed(html), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName, properties }) => `${tagName}${properties.ariaLevel ? `=${properties.ariaLevel}` : ''}`);

describe('a page', () => {
	it('is well formed, in the language of the document, with its title, author and date', () => {
		expect(parseErrors(htmlOf(every))).toEqual([]);
		expect(element(page, 'html').properties.lang).toBe('lt');
		expect(textOf(element(page, 'title'))).toBe(every.title);
		const metas = new Map(elements(page, 'meta').map(({ properties }) => [properties.name ?? properties.charSet ?? properties.httpEquiv, properties.content]));
		expect(metas.get('author')).toBe('Kauno miesto savivaldybė');
		expect(metas.get('dcterms.date')).toBe('2015-04-02');
		expect(parsed(htmlOf(document([portrait()], [], 'en'))).children.flatMap((node) => (node.type === 'element' ? [node.properties.lang] : []))).toEqual(['en']);
	});

	it('needs no other file and runs no script', () => {
		expect(elements(page, 'script', 'link', 'iframe', 'object', 'embed', 'base', 'form')).toEqual([]);
		for (const { properties } of elements(page)) {
			expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
			if (properties.src !== undefined) expect(properties.src).toMatch(/^data:image\/png;base64,/);
		}
		expect(textOf(element(page, 'style'))).not.toMatch(/@import|url\(/);
		const policy = elements(page, 'meta').find(({ properties }) => properties.httpEquiv !== undefined);
		expect(policy?.properties).toEqual({ httpEquiv: ['Content-Security-Policy'], content: "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" });
	});

	it('has its parts as landmarks, in the order of the document, after a link past them', () => {
		const body = element(page, 'body').children.filter((node): node is Element => node.type === 'element');
		expect(body.map(({ tagName }) => tagName)).toEqual(['a', 'header', 'nav', 'nav', 'nav', 'main']);
		expect(body[0]?.properties.href).toBe(`#${String(body.at(-1)?.properties.id)}`);
		expect(textOf(element(page, 'header')).replace(/\s+/g, ' ')).toContain('PATVIRTINTA');
		expect(textOf(element(page, 'h1'))).toBe(every.title);
	});

	it('has every id once, and no link into the page that leads nowhere', () => {
		const ids = elements(page).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));
		expect(new Set(ids).size).toBe(ids.length);
		const targets = elements(page, 'a').flatMap(({ properties }) => (String(properties.href).startsWith('#') ? [decodeURIComponent(String(properties.href).slice(1))] : []));
		expect(targets.length).toBeGreaterThan(10);
		expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
		const named = elements(page).flatMap(({ properties }) => (Array.isArray(properties.ariaLabelledBy) ? properties.ariaLabelledBy : []));
		expect(named.length).toBeGreaterThan(3);
		expect(named.filter((name) => !ids.includes(String(name)))).toEqual([]);
	});

	it('lists its headings down to the depth of the contents', () => {
		const list = (item: Element): unknown[] =>
			item.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'ol' ? [list(child)] : child.tagName === 'a' ? [textOf(child)] : list(child)));
		const nested = element(element(page, 'nav'), 'ol');
		expect(list(nested)).toEqual(['I SKYRIUS. Įvadas', ['Vizija ir misija: labai ilgas antrojo lygio skyriaus pavadinimas, kuris turinyje netelpa į vieną eilutę'], 'II SKYRIUS. Priedai']);
	});

	it('leads from the lists of tables and figures to each', () => {
		const lists = elements(page, 'nav').slice(1);
		expect(lists.map((list) => elements(list, 'a').map((link) => [textOf(link), link.properties.href]))).toEqual([
			[['2 lentelė. Programos suvestinė', '#t-f2']],
			[['1 pav. Asignavimai pagal programas', '#f-1']],
		]);
	});

	it.each<[string, DocumentBlock[], string[]]>([
		['one below the other', [heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(1, 'd')], ['h1', 'h2', 'h3', 'h4', 'h2']],
		['with a jump', [heading(1, 'a'), heading(4, 'b'), heading(3, 'c'), heading(2, 'd'), heading(6, 'e')], ['h1', 'h2', 'h3', 'h3', 'h3', 'h4']],
		['that begin deep', [heading(3, 'a'), heading(1, 'b')], ['h1', 'h2', 'h2']],
		['deeper than HTML goes', [heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(4, 'd'), heading(5, 'e'), heading(6, 'f')], ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6=7']],
	])('has headings without jumps: those %s', (_, blocks, expected) => {
		expect(levels(htmlOf(document([portrait(...blocks)])))).toEqual(expected);
	});

	it('has a title for readers by ear when there is no title page', () => {
		expect(elements(parsed(htmlOf(document([portrait()]))), 'h1').map((h1) => [textOf(h1), h1.properties.className])).toEqual([[every.title, ['heard']]]);
	});

	it('keeps a chapter and its label in one heading', () => {
		const [chapter] = elements(page, 'h2').filter(({ properties }) => properties.id === 's1');
		expect(chapter && textOf(chapter)).toBe('I SKYRIUS Įvadas');
	});

	it('keeps the document apart from an anchor that is none of its own', () => {
		const blocks = [heading(1, 'a', { id: '_text' }), heading(2, 'b', { id: 'x "y' }), heading(2, 'c', { id: 'x "y' })];
		expect(elements(parsed(htmlOf(document([portrait(...blocks)]))), 'h2', 'h3').map(({ properties }) => properties.id)).toEqual(['text', 'x-"y', 'x-"y-2']);
	});
});

const form = (rest: Partial<FormTable>): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: [{ width: 20 }, { width: 10 }, { width: 10 }, { width: 10 }],
	head: [],
	groups: [],
	fontSize: 10,
	...rest,
});
const number = (text: string, rest: Parameters<typeof cell>[1] = {}) => cell(text, { kind: 'number', ...rest });
const table = (content: Partial<FormTable>, language: 'lt' | 'en' = 'lt'): string[][] => rows(element(parsed(htmlOf(document([portrait(form(content))], [], language))), 'table'));

describe('a form', () => {
	it('has its caption and unit in the table, its source below, and a frame with its name that the keyboard reaches', () => {
		const [summary] = elements(page, 'div').filter(({ properties }) => properties.id === 't-f2');
		if (!summary) throw new Error('no form');
		const caption = element(summary, 'caption');
		expect(textOf(caption)).toBe('2 lentelė. 01 programos „Ekonominės raidos skatinimo programa“ suvestinė tūkst. Eur');
		const frame = elements(summary, 'div').find(({ properties }) => properties.role === 'region');
		expect(frame?.properties.tabIndex).toBe(0);
		const name = elements(caption).find(({ properties }) => properties.id === String(frame?.properties.ariaLabelledBy));
		expect(name && textOf(name)).toBe('2 lentelė. 01 programos „Ekonominės raidos skatinimo programa“ suvestinė');
		expect(textOf(elements(summary, 'p').at(-1) ?? summary)).toBe('Šaltinis: Kauno miesto savivaldybės administracija');
	});

	it('has a head of several levels whose cells head their columns, and groups as bodies', () => {
		const content = {
			head: [row([cell('Rodiklis', { rowSpan: 2 }), cell('Reikšmė', { colSpan: 2 }), cell('Pastaba', { rowSpan: 2 })]), row([cell('2015'), cell('2016')])],
			groups: [
				group(row([cell('Tikslas', { bold: true, colSpan: 4 })], { shade: 2, keepWithNext: true })),
				group(row([cell('Kelių ilgis', { rowSpan: 2 }), number('1'), number('2'), cell('')]), row([number('3'), number('4'), cell('km')])),
			],
		};
		expect(table(content)).toEqual([
			['Rodiklis (col 2 rows .c)', 'Reikšmė (col 2 columns .c)', 'Pastaba (col 2 rows .c)'],
			['2015 (col .c)', '2016 (col .c)'],
			['Tikslas (4 columns .b)'],
			['Kelių ilgis (row 2 rows)', '1 (.n)', '2 (.n)', ''],
			['3 (.n)', '4 (.n)', 'km'],
		]);
		const html = mainOf(htmlOf(document([portrait(form(content))])));
		expect([...html.matchAll(/<(thead|tbody)[^>]*>/g)].map(([tag]) => tag)).toEqual(['<thead>', '<tbody class="k">', '<tbody class="k">']);
		expect(html).toContain('<tr class="s2">');
	});

	it('without a head is headed by its bold first row', () => {
		const bold = { bold: true } as const;
		const labelled = [group(row([cell('Dalis', bold), cell('Turinys', bold)])), group(row([cell('Tikslas', bold), cell('Plėtra', bold)])), group(row([cell('Argumentai'), cell('Tekstas')]))];
		expect(table({ columns: [{ width: 1 }, { width: 2 }], groups: labelled })).toEqual([
			['Dalis (col .c.b)', 'Turinys (col .c.b)'],
			['Tikslas (row .b)', 'Plėtra (.b)'],
			['Argumentai (row)', 'Tekstas'],
		]);
		const pairs = [group(row([cell('Stiprybės', bold), cell('Silpnybės', bold)])), group(row([cell('Viena'), cell('Kita')])), group(row([cell('Galimybės', bold), cell('Grėsmės', bold)]))];
		expect(table({ columns: [{ width: 1 }, { width: 1 }], groups: pairs })).toEqual([
			['Stiprybės (col .c.b)', 'Silpnybės (col .c.b)'],
			['Viena', 'Kita'],
			['Galimybės (col .c.b)', 'Grėsmės (col .c.b)'],
		]);
	});

	it('fills the places of every row, whatever its spans', () => {
		const content = { groups: [group(row([cell('a', { rowSpan: 9 }), cell('b', { colSpan: 9, rowSpan: 2 })]), row([cell('c')]), row([cell('d'), cell('e')]))] };
		expect(table(content)).toEqual([['a (3 rows)', 'b (3 columns 2 rows)'], [], ['d', 'e', '']]);
	});

	it.each<['lt' | 'en', string[], string[]]>([
		['lt', ['12', '3,5', '–2,25', '1\u00a0234', 'apie 5', ''], ['12 (.n.f5)', '3,5 (.n.f2)', '–2,25 (.n)', '1_234 (.n.f5)', 'apie 5 (.n)', ' (.n)']],
		['en', ['12', '3.5', '1,234'], ['12 (.n.f3)', '3.5 (.n)', '1,234 (.n.f3)']],
		['lt', ['1', '2'], ['1 (.n)', '2 (.n)']],
	])('aligns figures on their decimal mark: %s %j', (language, texts, expected) => {
		const content = { groups: texts.map((text) => group(row([cell(''), number(text), cell(''), cell('')]))) };
		expect(table(content, language).map(([, figure]) => figure)).toEqual(expected.map((one) => one.replace(/^ /, '')).map((one, index) => (texts[index] === '' ? ' (.n)' : one)));
	});

	it('keeps links, notes and emphasis in its cells', () => {
		const { notes } = markdown('x[^a]\n\n[^a]: Pastaba.');
		const rich = cell('', {
			children: [
				{ type: 'text', value: 'a < ' },
				{ type: 'link', url: 'https://example.org', children: [{ type: 'strong', children: [{ type: 'text', value: 'b' }] }] },
				{ type: 'footnoteReference', identifier: 'a' },
			],
		});
		const html = htmlOf(document([portrait(form({ groups: [group(row([rich, cell('1 < 2'), cell('eilutė'), cell('')]))] }))], notes));
		expect(html).toContain('<td>a &#x3C; <a href="https://example.org"><strong>b</strong></a><sup><a href="#_n1" id="_m1" role="doc-noteref">1</a></sup></td><td>1 &lt; 2</td>');
		expect(html).toContain('Pastaba.');
	});

	it('sets rotated cells in a span, breaks lines, and lets words wider than their column be hyphenated', () => {
		const broken = cell('', { children: [{ type: 'text', value: 'a' }, { type: 'break' }, { type: 'text', value: 'b' }] });
		const words = Array.from({ length: 10 }, () => cell('Nebendradarbiavimas'));
		const narrow = form({ columns: Array.from({ length: 12 }, () => ({ width: 1 })), fontSize: 12, groups: [group(row([...words, cell('Kodas', { rotated: true }), broken]))] });
		const html = mainOf(htmlOf(document([portrait(narrow)])));
		expect(html).toContain('<td class="v"><span>Kodas</span></td><td>a<br>b</td>');
		expect(html).toContain('Ne\u00adbend\u00adra\u00addar\u00adbia\u00advi\u00admas');
	});

	it.each([
		['few columns', [1, 1, 1], 'Nebendradarbiavimas visose seniūnijose', 'form narrow'],
		['columns that want little', [4, 1, 1, 1, 1], '101,5', 'form narrow'],
		['columns of texts', [4, 1, 1, 1, 1], 'Nebendradarbiavimas visose seniūnijose', 'form wide'],
	])('of %s is squeezed on a telephone, and scrolled sideways when it wants more', (_, widths, text, classes) => {
		const table = form({ columns: widths.map((width) => ({ width })), head: [], groups: [group(row(widths.map((_width, index) => cell(index === 0 ? 'Vaikai, gavę vietą darželyje' : text))))] });
		expect(htmlOf(document([portrait(table)]))).toContain(`<div class="${classes}`);
	});

	it('has columns that add up to its width', () => {
		const html = htmlOf(document([landscape(summaryTable(3, 2))]));
		const widths = [...html.matchAll(/<col style="width:([\d.]+)%">/g)].map(([, width]) => Number(width));
		expect(widths).toHaveLength(19);
		expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
	});
});

describe('a picture', () => {
	const figure = (path: string): DocumentTree =>
		document([
			portrait({
				type: 'figure',
				id: 'f',
				path,
				alt: 'Upė "x"',
				width: 4,
				height: 2,
				caption: { label: '1 pav.', children: [{ type: 'text', value: 'Miestas' }] },
				sourceNote: [{ type: 'text', value: 'Šaltinis: a' }],
			}),
		]);

	it('goes into the page with its alternative text, caption and source', () => {
		const path = join(folder, 'stripes.png');
		const data = readFileSync(path).toString('base64');
		expect(mainOf(htmlOf(figure(path)))).toBe(
			`<figure id="f"><img src="data:image/png;base64,${data}" alt="Upė &#x22;x&#x22;" width="4" height="2"><figcaption><p><b>1 pav.</b> Miestas</p><p class="source">Šaltinis: a</p></figcaption></figure>`,
		);
	});

	it('as SVG is a picture too, and no part of the page', () => {
		const path = join(folder, 'a.svg');
		writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><script>alert(1)</script></svg>');
		const html = htmlOf(figure(path));
		expect(html).toContain('<img src="data:image/svg+xml;base64,');
		expect(elements(parsed(html), 'svg', 'script')).toEqual([]);
	});

	it('that is missing or broken gives way to its alternative text too', () => {
		const path = join(folder, 'broken.png');
		writeFileSync(path, 'no picture');
		for (const bad of [path, join(folder, 'nowhere.png')]) expect(mainOf(htmlOf(figure(bad)))).toContain('<p><i>Upė "x"</i></p>');
	});

	it('of a format that browsers do not show gives way to its alternative text', () => {
		const path = join(folder, 'a.tiff');
		// Byte order, version, place of the directory; width and height in it.
		writeFileSync(path, Buffer.from('49492a00080000000200000103000100000004000000010103000100000002000000000000000000', 'hex'));
		expect(mainOf(htmlOf(figure(path)))).toContain('<figure id="f"><p><i>Upė "x"</i></p><figcaption>');
	});
});

describe('the bytes', () => {
	it('are the same in every time zone', () => {
		const here = htmlOf(every);
		const zone = process.env.TZ;
		try {
			process.env.TZ = 'Pacific/Kiritimati';
			expect(new Date(2015, 0, 1).toISOString()).toBe('2014-12-31T10:00:00.000Z');
			expect(htmlOf(every)).toBe(here);
		} finally {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		}
	});

	it('differ when a letter does', () => {
		expect(htmlOf(document([portrait(heading(1, 'a'))]))).not.toBe(htmlOf(document([portrait(heading(1, 'b'))])));
	});
});
