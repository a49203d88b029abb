import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDocument } from '../../../src/document/build.ts';
import type { DocumentTree } from '../../../src/document/nodes.ts';
import { type StyleOverrides, stylesFor } from '../../../src/document/styles.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { loadWorkspace } from '../../../src/workspace.ts';
import { type OpenBrowser, openBrowser, stringsIn, violations } from '../../browser.ts';
import { pdfPages, pdfSizes } from '../../e2e/extract.ts';
import { describeWith } from '../../tools.ts';
import { everyNode } from '../pdf/every-node.ts';
import { cell, document, group, markdown, portrait, row, summaryTable } from '../pdf/sample.ts';

const KAUNAS = join(import.meta.dirname, '../../../plans/kaunas');

/** Dark grounds with light letters, as a template may give them. */
const COLOURS: StyleOverrides = new Map([
	['body', { color: '#22313f' }],
	['heading1', { color: '#1b4f72' }],
	['link', { color: '#154360' }],
	['table', { border: '#5d8aa8' }],
	['tableHead', { fill: '#1b4f72', color: '#ffffff' }],
	['tableShade1', { fill: '#eaf2f8' }],
	['tableShade2', { fill: '#d4e6f1' }],
	['tableShade3', { fill: '#21618c', color: '#ffffff' }],
	['tableTotal', { color: '#154360' }],
]);

/** Boxes that stick out of the screen or of the cell they stand in; what scrolls in a frame may. */
const STICKING_OUT = `[...document.querySelectorAll('body *')].flatMap((element) => {
	const wide = document.documentElement.clientWidth;
	const out = !element.closest('.scroll, .skip, .heard') && element.getBoundingClientRect().right > wide + 1;
	const cut = element.matches('td, th, p, h1, h2, h3') && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 2 && !element.matches('.heard');
	return out || cut ? [element.tagName + '.' + element.className + ': ' + element.textContent.slice(0, 60)] : [];
})`;

/** Words of tables that are broken where no hyphen may stand. */
const BROKEN_WORDS = `[...document.querySelectorAll('th, td')].flatMap((cell) => {
	const found = [];
	const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text; text = texts.nextNode()) {
		for (const { 0: word, index } of text.data.matchAll(/[^\\s\\u00ad\\u200b–/-]{3,}/gu)) {
			if (text.data[index - 1] === '\\u00ad') continue;
			const range = document.createRange();
			range.setStart(text, index);
			range.setEnd(text, index + word.length);
			if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
		}
	}
	return found;
})`;

/** Codes of elements and indicators, and numbers of acts, that stand on more than one line. */
const BROKEN_CODES = `[...document.querySelectorAll('td, th, p, li, h2, h3, h4')].flatMap((block) => {
	const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	const letters = [];
	for (let text = texts.nextNode(); text; text = texts.nextNode()) for (let at = 0; at < text.data.length; at++) letters.push([text, at]);
	const whole = letters.map(([text, at]) => text.data[at]).join('');
	return [...whole.matchAll(/(?<![\\p{L}\\d])[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+)+(?![\\p{L}\\d])/gu)].flatMap(({ 0: code, index }) => {
		const range = document.createRange();
		range.setStart(...letters[index]);
		range.setEnd(letters[index + code.length - 1][0], letters[index + code.length - 1][1] + 1);
		return /\\d/.test(code) && new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1 ? [code] : [];
	});
})`;

/** Where the decimal mark of each figure of a table's last column stands, or would stand after its last digit. */
const MARKS = `[...document.querySelectorAll('td.n')].map((cell) => {
	const text = cell.firstChild;
	const at = text.data.indexOf(',');
	const range = document.createRange();
	range.setStart(text, at < 0 ? text.data.length - 1 : at);
	range.setEnd(text, at < 0 ? text.data.length : at + 1);
	const box = range.getBoundingClientRect();
	return Math.round(at < 0 ? box.right : box.left);
})`;

describeWith(['chromium', 'pdfinfo', 'pdftotext'], 'in a browser', () => {
	let browser: OpenBrowser;
	let folder = '';
	let documents = new Map<string, DocumentTree>();
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'plan-html-'));
		documents = new Map([
			['every node', everyNode(folder)],
			['every node in colours', { ...everyNode(folder), styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257, overrides: COLOURS }) }],
		]);
		const { workspace } = await loadWorkspace(KAUNAS);
		for (const plan of workspace?.plans ?? []) {
			const { tree } = workspace ? buildDocument(workspace, plan, { language: 'lt', draft: false }) : {};
			if (tree) documents.set(plan.id, tree);
		}
		browser = await openBrowser();
	});
	afterAll(async () => {
		await browser.close();
		rmSync(folder, { recursive: true });
	});

	const html = (name: string): Uint8Array => {
		const tree = documents.get(name);
		if (!tree) throw new Error(`no ${name}`);
		return renderHtml(tree);
	};
	const NAMES = ['every node', 'every node in colours', 'spp-2022', 'svp-2015-2017'];

	it.each(NAMES)('%s has no fault that axe knows, on a desk and on a telephone', { timeout: 600_000 }, async (name) => {
		const [desk, telephone] = [await browser.open(html(name)), await browser.open(html(name), { width: 390, height: 844 })];
		expect(await violations(desk.page)).toEqual([]);
		expect(await violations(telephone.page, { contrast: name === 'every node' })).toEqual([]);
		await Promise.all([desk.page.close(), telephone.page.close()]);
	});

	it('axe finds a fault where there is one', { timeout: 120_000 }, async () => {
		const broken = new TextDecoder()
			.decode(html('every node'))
			.replaceAll(/ alt="[^"]*"/g, '')
			.replace(' lang="lt"', '');
		const { page } = await browser.open(new TextEncoder().encode(broken));
		expect((await violations(page)).map((found) => found.split(':')[0])).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt']));
	});

	it.each(NAMES)('%s stays within every screen, and its words whole', { timeout: 300_000 }, async (name) => {
		for (const width of [320, 390, 768, 1280, 1920]) {
			const { page } = await browser.open(html(name), { width, height: 800 });
			expect({ width, out: await stringsIn(page, STICKING_OUT), broken: await stringsIn(page, BROKEN_WORDS) }).toEqual({ width, out: [], broken: [] });
			await page.close();
		}
	});

	it.each(NAMES)('%s has codes whole on a telephone', { timeout: 120_000 }, async (name) => {
		for (const width of [320, 400]) {
			const { page } = await browser.open(html(name), { width, height: 800 });
			expect({ width, codes: await stringsIn(page, BROKEN_CODES) }).toEqual({ width, codes: [] });
			await page.close();
		}
	});

	it.each(NAMES)('%s is printed on pages turned as its sections are, numbered from the second on', { timeout: 300_000 }, async (name) => {
		const { page } = await browser.open(html(name));
		const file = join(folder, 'print.pdf');
		writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: false, timeout: 300_000 }));
		const turns = (await pdfSizes(file)).map(({ width, height }) => (width > height ? 'landscape' : 'portrait')).filter((turn, index, all) => turn !== all[index - 1]);
		// Notes stand after the last section, on an upright page.
		const notes = (documents.get(name)?.footnotes.size ?? 0) > 0 ? (['portrait'] as const) : [];
		const sections = [...(documents.get(name)?.sections ?? []).map(({ orientation }) => orientation), ...notes].filter((turn, index, all) => turn !== all[index - 1]);
		expect(turns).toEqual(sections);
		const [title = '', contents = '', third = ''] = await pdfPages(file);
		expect(title.trim()).toMatch(/^PATVIRTINTA/);
		expect(title).not.toMatch(/turinys/i);
		expect(contents.trim()).toMatch(/^2\s+turinys/i);
		expect(third.trim()).toMatch(/^3\s/);
		await page.close();
	});

	it('prints a title longer than its page without anything upon it', { timeout: 120_000 }, async () => {
		const front = { type: 'titlePage', approval: ['PATVIRTINTA'], title: 'Ilgas plano pavadinimas '.repeat(90).trim(), foot: 'Vieta, 2015' } as const;
		const { page } = await browser.open(renderHtml(document([portrait(front, ...markdown('Tekstas.').blocks)])));
		const file = join(folder, 'long-title.pdf');
		writeFileSync(file, await page.pdf({ preferCSSPageSize: true, timeout: 60_000 }));
		expect((await pdfPages(file)).map((text) => [/pavadinimas/i.test(text), text.includes('Vieta'), text.includes('Tekstas')])).toEqual([
			[true, false, false],
			[true, true, false],
			[false, false, true],
		]);
		await page.close();
	});

	it('sets lists as on paper: bullets in turn, and those below the ninth level as that one', async () => {
		const lists = Array.from({ length: 11 }, (_, level) => `${'  '.repeat(level)}- p${level + 1}`).join('\n');
		const { page } = await browser.open(renderHtml(document([portrait(...markdown(lists).blocks)])));
		await page.emulateMediaType('print');
		const shown = await stringsIn(
			page,
			"[...document.querySelectorAll('main li')].map((li) => getComputedStyle(li).listStyleType.charAt(1) + ' ' + Math.round(li.getBoundingClientRect().left * 25.4 / 96))",
		);
		// Millimetres from the edge of the text.
		const [first = Number.NaN] = shown.map((text) => Number(text.slice(2)));
		expect(shown.map((text) => `${text.charAt(0)} ${Number(text.slice(2)) - first}`)).toEqual(
			[0, 7, 14, 21, 28, 35, 42, 49, 56, 56, 56].map((indent, level) => `${level % 2 === 0 || level > 8 ? '–' : '•'} ${indent}`),
		);
		await page.close();
	});

	it('sets tables of quotations, the mark of a draft and the source of a picture as on paper', async () => {
		const chart = { type: 'chart', id: 'c', kind: 'bar', categoryTitle: 'Metai', categories: ['2015'], series: [{ name: 'a', values: [{ value: '1', text: '1' }] }], decimals: 0, alt: 'a' } as const;
		const front = { type: 'titlePage', isDraft: true, approval: ['PROJEKTAS', 'versija'], title: 'Planas', foot: 'Kaunas' } as const;
		const source = [{ type: 'text', value: 'Šaltinis: a' }] as const;
		const { page } = await browser.open(renderHtml(document([portrait(front, ...markdown('> a\n>\n> | b | c |\n> |---|--:|\n> | d | 1 |').blocks, { ...chart, sourceNote: source })])));
		await page.emulateMediaType('print');
		const look = "(css, names) => names.map((name) => getComputedStyle(document.querySelector(css))[name]).join(' ')";
		const shown = await stringsIn(
			page,
			`[['.approval p', ['fontWeight']], ['.approval p + p', ['fontWeight']], ['blockquote td', ['fontStyle']], ['blockquote th', ['textAlign']], ['figcaption .source', ['textAlign']]].map(([css, names]) => (${look})(css, names))`,
		);
		expect(shown).toEqual(['700', '400', 'normal', 'center', 'center']);
		const widths = await stringsIn(page, "['blockquote table', 'blockquote'].map((css) => String(Math.round(document.querySelector(css).getBoundingClientRect().width)))");
		expect(new Set(widths).size).toBe(1);
		await page.close();
	});

	it('asks for nothing and runs nothing, not even what a picture holds', async () => {
		const path = join(folder, 'busy.svg');
		writeFileSync(
			path,
			'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" onload="top.document.title=1"><script>top.document.title=2</script><image xlink:href="http://127.0.0.1:9/a.png" width="9" height="9"/><rect width="40" height="20"/></svg>',
		);
		const tree = document([
			portrait(
				{ type: 'figure', id: 'f', path, alt: 'x', width: 40, height: 20 },
				...markdown('<img src="http://127.0.0.1:9/b.png" onerror="document.title=3"> <script>document.title=4</script>').blocks,
			),
		]);
		const { page, asked } = await browser.open(renderHtml(tree));
		expect(asked.map((address) => address.replace(/:.*/s, ''))).toEqual(['file', 'data']);
		expect(await page.title()).toBe(tree.title);
		expect(await stringsIn(page, '[...document.images].map((image) => image.naturalWidth)')).toEqual(['40']);
	});

	it('lets the keyboard past the contents and into the frames of wide forms', async () => {
		const { page } = await browser.open(html('every node'), { width: 390, height: 844 });
		await page.keyboard.press('Tab');
		expect(await stringsIn(page, '[document.activeElement.textContent, document.activeElement.getBoundingClientRect().left >= 0]')).toEqual(['Pereiti prie teksto', 'true']);
		await page.keyboard.press('Enter');
		expect(await stringsIn(page, '[location.hash, document.activeElement.tagName]')).toEqual(['#_text', 'MAIN']);
		await page.evaluate("document.querySelector('#t-f2 .scroll').focus()");
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction("document.querySelector('#t-f2 .scroll').scrollLeft > 0", { timeout: 20_000 });
	});

	it.each([1440, 390])('keeps the head of a long form in sight, %d pixels wide', async (width) => {
		const { page } = await browser.open(renderHtml(document([{ type: 'section', orientation: 'landscape', children: [summaryTable(60, 2)] }])), { width, height: 800 });
		await page.evaluate("document.querySelectorAll('tbody')[50].scrollIntoView({ block: 'end' })");
		const [head, frame, body] = (
			await stringsIn(
				page,
				"[document.querySelector('thead'), document.querySelector('.scroll'), document.querySelectorAll('tbody')[50]].map((element) => Math.round(element.getBoundingClientRect().top))",
			)
		).map(Number);
		// In the page where the form fits, in its frame where it doesn't.
		expect(Math.abs((head ?? 0) - Math.max(0, frame ?? 0))).toBeLessThanOrEqual(1);
		expect(body ?? 0).toBeGreaterThan(head ?? 0);
	});

	it('puts the decimal commas of a column below one another', async () => {
		const figures = ['1', '12,5', '–3,25', '1\u00a0234', '0,125'];
		const table = {
			type: 'formTable',
			id: 't',
			columns: [{ width: 1 }, { width: 1 }],
			head: [],
			groups: figures.map((text, index) => group(row([cell('a'), cell(text, { kind: 'number', bold: index % 2 === 1 })]))),
			fontSize: 10,
		} as const;
		const { page } = await browser.open(renderHtml(document([portrait(table)])));
		const marks = (await stringsIn(page, MARKS)).map(Number);
		expect(marks).toHaveLength(figures.length);
		expect(Math.max(...marks) - Math.min(...marks)).toBeLessThanOrEqual(1);
	});
});
