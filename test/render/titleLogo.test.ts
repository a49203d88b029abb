/** The picture of a title page stands in the middle right above the title, which keeps its place, on one page, in every format. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentTree, TitlePage } from '../../src/document/nodes.ts';
import { stylesFor } from '../../src/document/styles.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { laidOut, layoutDocument } from '../../src/render/pdf/index.ts';
import { prepareSvg } from '../../src/render/svg/open.ts';
import { activityPlan, linked, SAMPLE } from '../sample-workspace.ts';
import { descendants, part } from './docx/xml-tree.ts';
import { document, portrait } from './pdf/sample.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="120"><path d="M0 0h100v120z" fill="#123"/></svg>';
const POINTS_PER_MM = 72 / 25.4;

let folder = '';
let path = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-logo-'));
	path = join(folder, 'herbas.svg');
	writeFileSync(path, SVG);
	writeFileSync(join(folder, 'netikras.png'), 'x');
	await prepareSvg([path]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('as the template says', () => {
	function pageOf(picture: string): TitlePage | undefined {
		const template = 'kind: template\nname: kaunas\ntitle: x\nextends: svp\n';
		const files = { ...SAMPLE, 't/template.yaml': template, 't/document.md': `:::title-page\n${picture}\n:::\n`, 'herbas.svg': SVG, 'netikras.png': 'x' };
		const workspace = linked({ ...files, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace(/^template: svp$/m, 'template: kaunas') }, folder);
		const { tree } = buildDocument(workspace, activityPlan(workspace), { language: 'lt', draft: false });
		const page = tree?.sections[0]?.children.find((block): block is TitlePage => block.type === 'titlePage');
		expect(page?.title).toBe(activityPlan(workspace).title.lt);
		expect(tree?.sections[0]?.children).toEqual([page]);
		return page;
	}

	it.each([
		['![Herbas](herbas.svg){width=20mm}', { width: 20, height: 24 }],
		['![Herbas](herbas.svg)', { width: 25, height: 30 }],
		// No higher than a fifth of the text: 257 mm / 5 = 51,4 mm.
		['![Herbas](herbas.svg){width=150mm}', { width: 42.833, height: 51.4 }],
	])('%s', (picture, { width, height }) => {
		const logo = pageOf(picture)?.logo;
		expect(logo).toMatchObject({ path, alt: 'Herbas' });
		expect([logo?.width, logo?.height]).toEqual([expect.closeTo(width, 2), expect.closeTo(height, 2)]);
	});

	it.each([
		['', undefined],
		['![Herbas](netikras.png)', '[paveikslas: Herbas]'],
		['![Herbas](../../herbas.svg)', '[paveikslas: Herbas]'],
		['![](netikras.png)', '[nėra: netikras.png]'],
	])('%s shows none, and the page itself says so', (picture, note) => {
		const page = pageOf(picture);
		expect([page?.logo, page?.note]).toEqual([undefined, note]);
	});
});

const TITLE = 'Kauno miesto savivaldybės strateginis veiklos planas';
const LONG = `${TITLE}, `.repeat(12);

function page(title: string, shown: string | undefined): DocumentTree {
	const logo = shown === undefined ? {} : { logo: { path: shown, alt: 'Kauno miesto herbas', width: 25, height: 30 } };
	const approval = ['PATVIRTINTA', 'Kauno miesto savivaldybės tarybos', '2015 m. balandžio 2 d.', 'sprendimu Nr. T-127'];
	return document([portrait({ type: 'titlePage', ...logo, approval, title, note: 'Pavyzdys', foot: 'Kaunas, 2015' })]);
}

function itemsOf(tree: DocumentTree) {
	const { pages } = layoutDocument(tree);
	expect(pages.length).toBe(1);
	return (pages[0]?.frames ?? []).flatMap((frame) => frame.items.map((item) => ({ ...item, top: 'y' in item ? frame.y + item.y : 0, left: 'x' in item ? frame.x + item.x : 0 })));
}

describe('in the PDF', () => {
	const firstOf = (tree: DocumentTree, word: string) => itemsOf(tree).find((item) => item.kind === 'text' && item.text.startsWith(word))?.top ?? 0;

	it.each([TITLE, LONG])('%s', (title) => {
		const tree = page(title, path);
		const logo = itemsOf(tree).find((item) => item.kind === 'picture');
		if (logo?.kind !== 'picture') throw new Error('no picture');
		expect(logo.element?.attributes).toBeDefined();
		// In the middle of the text, which is 170 mm wide and begins at 30 mm.
		expect(logo.left + logo.width / 2).toBeCloseTo((30 + 170 / 2) * POINTS_PER_MM, 1);
		expect(firstOf(tree, 'KAUNO')).toBeCloseTo(firstOf(page(title, undefined), 'KAUNO'), 5);
		const below = firstOf(tree, 'KAUNO') - (logo.top + logo.height);
		expect(below).toBeGreaterThan(18);
		expect(below).toBeLessThan(36);
		expect(firstOf(tree, 'PATVIRTINTA')).toBeLessThan(logo.top);
	});
});

it('gets smaller, and the title stands higher, where a title is so long that its page would be full', async () => {
	const tree = page(`${TITLE}, `.repeat(24), path);
	const items = itemsOf(tree);
	const logo = items.find((item) => item.kind === 'picture');
	if (logo?.kind !== 'picture') throw new Error('no picture');
	expect(logo.height).toBeLessThan(30 * POINTS_PER_MM);
	expect(logo.height).toBeGreaterThanOrEqual(15 * POINTS_PER_MM);
	expect(logo.width / logo.height).toBeCloseTo(25 / 30, 3);
	const tops = items.flatMap((item) => (item.kind === 'text' ? [item.top] : []));
	const [lastOfTitle = 0, note = 0, foot = 0] = tops.slice(-3);
	expect(note - lastOfTitle).toBeGreaterThan(12);
	expect(foot - note).toBeGreaterThan(12);
	const xml = part(await renderDocx(tree, await laidOut(tree)), 'word/document.xml');
	const heights = descendants(xml, 'wp:extent').map(({ attributes }) => Number(attributes.cy) / 12_700);
	expect(heights).toEqual([expect.closeTo(logo.height, 0)]);
});

describe('on a small page', () => {
	const small = (letters: number): DocumentTree => {
		const tree = page(`${TITLE}, kuriuo siekiama `.repeat(20).slice(0, letters), path);
		return {
			...tree,
			page: { ...tree.page, width: 148, height: 210, margins: { left: 20, right: 20, top: 20, bottom: 20 } },
			styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 108, broadWidth: 170 }),
		};
	};

	it.each([
		[60, 16],
		[430, 15],
		[520, 14],
		[600, 13],
	])('a title of %i letters is so large that all has room, by its style in the Word document', async (letters, size) => {
		const tree = small(letters);
		const texts = itemsOf(tree).flatMap((item) => (item.kind === 'text' ? [item] : []));
		expect(texts.find(({ text }) => text.startsWith('KAUNO'))?.size).toBe(size);
		const [note, foot] = texts.slice(-2).map(({ top }) => top);
		expect((foot ?? 0) - (note ?? 0)).toBeGreaterThan(12);
		expect(layoutDocument(tree).problems).toEqual([]);
		const bytes = await renderDocx(tree, await laidOut(tree));
		const title = descendants(part(bytes, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Title');
		expect(title && descendants(title, 'w:sz').map(({ attributes }) => attributes['w:val'])).toEqual([String(size * 2)]);
	});

	it('that can hold no such title is told', () => {
		expect(layoutDocument(small(1000)).problems).toEqual([{ kind: 'titlePage' }]);
	});
});

it('in the Word document: a paragraph of its own style, the title as far from the top as without', async () => {
	const paragraphs = descendants(part(await renderDocx(page(TITLE, path), NOT_LAID_OUT), 'word/document.xml'), 'w:p');
	const styles = paragraphs.map((one) => descendants(one, 'w:pStyle')[0]?.attributes['w:val']);
	expect(styles.slice(4, 6)).toEqual(['TitleLogo', 'Title']);
	const [, , , , logo] = paragraphs;
	expect(logo && descendants(logo, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(['Kauno miesto herbas']);
});

it('on the page', () => {
	const html = new TextDecoder().decode(renderHtml(page(TITLE, path)));
	expect(html).toMatch(/<\/div><p class="logo"><img src="data:image\/svg\+xml[^"]+" alt="Kauno miesto herbas" width="100" height="120" style="width:25mm;object-fit:contain"><\/p><h1>/);
});

it('a picture that went is told by its words', async () => {
	const tree = page(TITLE, join(folder, 'nera.svg'));
	expect(
		itemsOf(tree)
			.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
			.join(' '),
	).toContain('Kauno miesto herbas');
	expect(new TextDecoder().decode(renderHtml(tree))).toContain('<p class="logo"><i>Kauno miesto herbas</i></p>');
	const runs = descendants(part(await renderDocx(tree, NOT_LAID_OUT), 'word/document.xml'), 'w:t').map((run) => run.children.join(''));
	expect(runs).toContain('Kauno miesto herbas');
});
