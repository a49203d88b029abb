import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentTree } from '../../../src/document/nodes.ts';
import { layoutDocument, renderPdf } from '../../../src/render/pdf/index.ts';
import { everyNode } from './every-node.ts';
import { cell, document, group, landscape, markdown, portrait, row, summaryTable } from './sample.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The text of each page, as it stands on paper when `physical`. */
async function pagesOf(tree: DocumentTree, physical = true): Promise<string[]> {
	const path = join(folder, 'document.pdf');
	writeFileSync(path, await renderPdf(tree));
	const text = execFileSync('pdftotext', [...(physical ? ['-layout'] : []), path, '-'], { encoding: 'utf8' });
	return text.split('\f').slice(0, -1);
}

test('a paragraph that ends with a colon stays whole with what it announces', async () => {
	const numbered = (count: number, word: string): string => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`).join('\\\n');
	const section = (before: number) => portrait(...markdown(`${numbered(before, 'eilutė')}\n\npirma\\\nantra\\\n„taip“:\n\n- punktas\n- kitas\n\n${numbered(9, 'toliau')}`).blocks);
	const pages = await pagesOf(document([46, 47, 48, 49, 50, 51, 52].map(section)));
	expect(pages).toHaveLength(14);
	for (const page of pages) {
		const lines = page.trim().split(/\s*\n\s*/);
		expect(lines.at(-1)).not.toBe('„taip“:');
		expect(lines.includes('pirma')).toBe(lines.includes('„taip“:'));
	}
});

describe('a document with every node', () => {
	test('prints all words', async () => {
		const text = (await pagesOf(everyNode(folder)))
			.join('\n')
			.replace(/-\n\s*/g, '')
			.replace(/\s+/g, ' ');
		for (const words of [
			'PATVIRTINTA',
			'KAUNO MIESTO SAVIVALDYBĖS 2015–2017 METŲ STRATEGINIS VEIKLOS PLANAS',
			'Kaunas, 2015',
			'TURINYS',
			'I SKYRIUS ĮVADAS',
			'parengtas vadovaujantis Strateginio planavimo metodika ir Kauno miesto strateginiu plėtros planu',
			'senąjį naująjį',
			'kodas 07.01.02',
			'suma 1 234,5 tūkst.',
			'– pirmas punktas',
			'• įdėtas punktas',
			'7. septintas 8. aštuntas',
			'atlikta',
			'Citata: strateginis planas',
			'kind: plan',
			'Sumanios ir pilietiškos visuomenės ugdymo programa 242 891,5 74 %',
			'<div>HTML tekstas</div>',
			'Antra išnašos pastraipa.',
			'Kaunas – darnus ir pilietiškas miestas',
			'Žr. 2 lentelė ir ženklelį',
			'1 pav. Asignavimai pagal programas',
			'Šaltinis: savivaldybės administracija',
			'1 lentelė. Programos aprašymas',
			'tūkst. Eur',
			'2 lentelės tęsinys',
			'Iš viso programai',
			'II SKYRIUS PRIEDAI',
		])
			expect(text).toContain(words);
		expect(text).not.toContain('pastaba -->');
	});

	test('gives the same bytes each time', async () => {
		const [first, second] = [await renderPdf(everyNode(folder)), await renderPdf(everyNode(folder))];
		expect(Buffer.compare(first, second)).toBe(0);
	});

	test('numbers pages from the second on', async () => {
		const [title = '', ...others] = await pagesOf(everyNode(folder));
		expect(title.trim()).toMatch(/^PATVIRTINTA/);
		expect(others.map((page) => page.trim().split(/\s/)[0])).toEqual(others.map((_, index) => String(index + 2)));
	});

	test('has the pages of its anchors in the contents', async () => {
		const tree = everyNode(folder);
		const { anchors } = layoutDocument(tree);
		const contents = (await pagesOf(tree))[1] ?? '';
		expect(contents).toMatch(new RegExp(`I SKYRIUS\\. ĮVADAS \\.+ +${anchors.get('s1')}\\n`));
		expect(contents).toMatch(new RegExp(`vieną eilutę \\.+ +${anchors.get('s2')}\\n`));
		expect(contents).toMatch(new RegExp(`II SKYRIUS\\. PRIEDAI \\.+ +${anchors.get('s4')}\\n`));
		expect(contents).toMatch(new RegExp(`LENTELIŲ SĄRAŠAS\\s+2 lentelė\\. Programos suvestinė \\.+ +${anchors.get('t-f2')}\\n`));
		expect(contents).toMatch(new RegExp(`PAVEIKSLŲ SĄRAŠAS\\s+1 pav\\. Asignavimai pagal programas \\.+ +${anchors.get('f-1')}\\n`));
		expect(anchors.get('t-f2')).toBe(anchors.get('s3'));
		expect(anchors.has('f-1')).toBe(true);
	});

	test('is a sound file with metadata, bookmarks and links', async () => {
		const path = join(folder, 'sound.pdf');
		writeFileSync(path, await renderPdf(everyNode(folder)));
		const info = execFileSync('pdfinfo', ['-isodates', path], { encoding: 'utf8' });
		expect(info).toMatch(/Title: +Kauno miesto savivaldybės 2015–2017/);
		expect(info).toMatch(/CreationDate: +2015-04-02/);
		expect(
			execFileSync('pdffonts', [path], { encoding: 'utf8' })
				.trim()
				.split('\n')
				.slice(2)
				.every((font) => /Tinos.*yes yes yes/.test(font)),
		).toBe(true);
		expect(execFileSync('pdfinfo', ['-url', path], { encoding: 'utf8' })).toContain('https://www.kaunas.lt/strateginis%20planas');
	});

	test('turns landscape pages so that the binding margin is at the top', () => {
		const { pages } = layoutDocument(everyNode(folder));
		const turned = pages.filter((page) => page.width > page.height);
		expect(turned.length).toBeGreaterThan(1);
		const margin = (30 * 72) / 25.4;
		for (const page of turned) {
			// In the margin are the page's number and the mark of a table that goes on.
			const marks = page.frames.filter(({ isPagination, y }) => isPagination && y < margin - 0.1);
			expect(marks.length).toBeLessThanOrEqual(2);
			const top = Math.min(...page.frames.filter((frame) => !marks.includes(frame)).map((frame) => frame.y));
			// A heading or a caption has its space above it.
			expect(top).toBeGreaterThanOrEqual(margin - 0.1);
			expect(top).toBeLessThan(margin + 12.1);
		}
	});
});

describe('form tables', () => {
	test('repeat their head and say on later pages what goes on', async () => {
		const pages = await pagesOf(document([landscape(summaryTable(40, 3))]));
		expect(pages.length).toBeGreaterThan(3);
		pages.forEach((page, index) => {
			expect(page).toContain('Priemonės pavadinimas');
			expect(page.includes('2 lentelės tęsinys')).toBe(index > 0);
		});
		const english = await pagesOf(document([landscape({ ...summaryTable(20, 3), caption: { label: 'Table 2', children: [] } })], [], 'en'));
		expect(english[1]).toContain('Table 2 (continued)');
	});

	test('keep groups on one page, and bands with what follows', async () => {
		const pages = await pagesOf(document([landscape(summaryTable(61, 3))]));
		const body = pages.map((page) => page.slice(page.indexOf('2017\n') + 1));
		let measures = 0;
		for (const page of body) {
			const totals = page.match(/Iš viso +[\d ]+,\d/g)?.length ?? 0;
			const names = page.match(/Nr\. *\d+/g)?.length ?? 0;
			expect(totals).toBe(names);
			measures += names;
			expect(page.trim().split('\n').at(-1)).not.toMatch(/uždavinys\./);
		}
		expect(measures).toBe(61);
	});

	test.each([
		['that may be parted begins on the page before', true, 40, [34, 6]],
		['that may be parted leaves three rows for the next page', true, 36, [33, 3]],
		['that is a whole goes to the next page', false, 38, [0, 38]],
	] as const)('a list %s', async (_what, mayBreak, length, expected) => {
		const list = (name: string, count: number) => Array.from({ length: count }, (_, index) => row([...(index === 0 ? [cell(name, { rowSpan: count })] : []), cell(`${name}${index};`)]));
		const table = {
			...summaryTable(0, 0),
			columns: [{ width: 1 }, { width: 3 }],
			head: [row([cell('Dalis'), cell('Turinys')])],
			groups: [group(...list('pirmas', 10)), { ...group(...list('antras', length)), ...(mayBreak ? { mayBreak } : {}) }],
			fontSize: 10,
		};
		const pages = await pagesOf(document([portrait(table)]), false);
		expect(pages.map((page) => page.match(/antras\d+;/g)?.length ?? 0)).toEqual(expected);
	});

	test('part what no page can hold without losing a word', async () => {
		const words = Array.from({ length: 1800 }, (_, index) => `žodis${index}`);
		const spanned = Array.from({ length: 90 }, (_, index) => row([...(index === 0 ? [cell(words.slice(0, 300).join(' '), { rowSpan: 90 })] : []), cell(`eilutė${index};`)]));
		const table = {
			...summaryTable(0, 0),
			columns: [{ width: 1 }, { width: 3 }],
			head: [row([cell('Kodas'), cell('Aprašymas')])],
			groups: [group(row([cell('x'), cell(words.join(' '))])), group(...spanned)],
			fontSize: 10,
		};
		const pages = await pagesOf(document([portrait(...markdown('Įžanga.').blocks, table)]), false);
		expect(pages.length).toBeGreaterThan(3);
		const text = pages.join(' ');
		const found = new Set(text.match(/žodis\d+/g));
		expect(words.filter((word) => !found.has(word))).toEqual([]);
		for (let index = 0; index < 90; index++) expect(text).toContain(`eilutė${index};`);
		for (const page of pages) expect(page).toContain('Aprašymas');
	});

	test.each([
		['that no page can hold', 1],
		['that a cell over two of them makes as high', 2],
	] as const)('a head and the band below it stay with the first lines of rows %s', async (_what, span) => {
		const high = row([cell('Nr. 1', { rowSpan: span }), cell('žodis '.repeat(1250), { rowSpan: span }), cell('SB')]);
		const others = Array.from({ length: span - 1 }, () => row([cell('Iš viso')]));
		const table = {
			...summaryTable(0, 0),
			columns: [{ width: 1 }, { width: 6 }, { width: 1 }],
			head: [row([cell('Kodas'), cell('Aprašymas'), cell('Suma')])],
			groups: [group(row([cell('Pirmas uždavinys', { colSpan: 3 })], { keepWithNext: true }), high, ...others)],
			fontSize: 10,
		};
		const [first = ''] = await pagesOf(document([portrait(...markdown('Įžangos sakinys.\n\n'.repeat(20)).blocks, table)]), false);
		expect(first).toContain('Įžangos');
		expect(first).toContain('Aprašymas');
		expect(first).toContain('Pirmas uždavinys');
		expect(first.match(/žodis/g)?.length ?? 0).toBeGreaterThan(20);
	});

	test('stay within the margins', () => {
		const { pages } = layoutDocument(document([portrait({ ...summaryTable(30, 4), fontSize: 8 })]));
		for (const { frames, width, height } of pages) {
			for (const frame of frames) {
				for (const item of frame.items) {
					if (item.kind !== 'box') continue;
					expect(frame.x + item.x + item.width).toBeLessThan(width - 28);
					expect(frame.y + item.y + item.height).toBeLessThan(height - 56);
				}
			}
		}
	});

	test('of four thousand rows take a few seconds at most', async () => {
		const tree = document([landscape(summaryTable(1000, 3))]);
		const begun = process.cpuUsage();
		const bytes = await renderPdf(tree);
		const { user, system } = process.cpuUsage(begun);
		expect((user + system) / 1000).toBeLessThan(5000);
		expect(bytes.length).toBeLessThan(2_000_000);
	});
});

test('the head of a table does not stand alone at the foot of a page', () => {
	const table = (name: string, rows: number): string => `| ${name} |\n|---|\n${Array.from({ length: rows }, (_, index) => `| ${name} ${index + 1} |`).join('\n')}`;
	for (let rows = 30; rows < 60; rows++) {
		const { pages } = layoutDocument(document([portrait(...markdown(`${table('pirma', rows)}\n\n${table('antra', 40)}`).blocks)]));
		const shown = pages.map(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))));
		const first = shown.findIndex((texts) => texts.includes('antra'));
		expect(shown[first], `below ${rows} rows`).toContain('antra 2');
	}
});

describe('running text', () => {
	test('sets lists of footnotes behind their marks, and quotations in their letters', () => {
		const { blocks, notes } = markdown('a[^1]\n\n[^1]: b\n\n    - c\n      - d\n\n    > e\n');
		const [page] = layoutDocument(document([portrait(...blocks)], notes)).pages;
		const texts = page?.frames.flatMap(({ x, items }) => items.flatMap((item) => (item.kind === 'text' ? [{ text: item.text.trim(), x: Math.round(x + item.x), size: item.size }] : []))) ?? [];
		const at = (text: string): number => texts.find((one) => one.text === text)?.x ?? Number.NaN;
		// 30 mm of margin, 2 to the marks of the outer list, 7 from one level to the next.
		expect([at('–'), at('c'), at('•'), at('d')]).toEqual([32, 39, 39, 46].map((mm) => Math.round((mm * 72) / 25.4)));
		expect(texts.find(({ text }) => text === 'e')?.size).toBe(10);
	});

	test('sets lists below the ninth level as that one, as word processors do', () => {
		const [page] = layoutDocument(document([portrait(...markdown(Array.from({ length: 11 }, (_, level) => `${'  '.repeat(level)}- p${level + 1}`).join('\n')).blocks)])).pages;
		const texts = page?.frames.flatMap(({ x, items }) => items.flatMap((item) => (item.kind === 'text' ? [[item.text.trim(), Math.round(x + item.x)] as const] : []))) ?? [];
		const [markers, places] = [texts.filter(([text]) => !text.startsWith('p')), new Map(texts)];
		expect(markers.slice(7).map(([text]) => text)).toEqual(['•', '–', '–', '–']);
		expect(places.get('p9')).toBeGreaterThan(places.get('p8') ?? Number.NaN);
		expect([places.get('p10'), places.get('p11')]).toEqual([places.get('p9'), places.get('p9')]);
	});

	test('puts footnotes at the foot of the page that refers to them, and goes on on the next', async () => {
		const long = Array.from({ length: 900 }, (_, index) => `pastaba${index}`);
		const { blocks, notes } = markdown(`Pirmas[^a].\n\n${'Tekstas apie planą. '.repeat(400)}\n\nAntras[^b].\n\n[^a]: ${long.join(' ')}\n[^b]: antroji išnaša`);
		const pages = await pagesOf(document([portrait(...blocks)], notes), false);
		const [first = ''] = pages;
		expect(first).toContain('Pirmas1');
		expect(first).toContain('pastaba0');
		const all = new Set(pages.join(' ').match(/pastaba\d+/g));
		expect(long.filter((word) => !all.has(word))).toEqual([]);
		expect(pages.find((page) => page.includes('Antras2'))).toContain('antroji išnaša');
	});

	test('leaves no single line of a paragraph on a page and no heading at the foot', () => {
		for (let lines = 40; lines < 60; lines++) {
			const filler = Array.from({ length: lines }, (_, index) => `eilutė ${index}\\`).join('\n');
			const { blocks } = markdown(`${filler}\npabaiga\n\n## Antraštė\n\n${'Pastraipa po antraštės, kuri užima kelias eilutes. '.repeat(6)}`);
			const { pages, outline } = layoutDocument(document([portrait(...blocks)]));
			const [heading] = outline;
			const below = pages[(heading?.page ?? 1) - 1]?.frames.filter((frame) => frame.y > (heading?.top ?? 0) + 1) ?? [];
			expect(below.length).toBeGreaterThanOrEqual(2);
			expect(pages.at(-1)?.frames.length).not.toBe(2);
		}
	});

	test('breaks long words rather than letting them run out', () => {
		const { blocks } = markdown(`${'neskaidomasžodis'.repeat(40)}\n\n| a | b |\n|---|---|\n| ${'x'.repeat(300)} | ${'y'.repeat(300)} |`);
		const { pages } = layoutDocument(document([portrait(...blocks)]));
		const texts = pages.flatMap((page) => page.frames.flatMap((frame) => frame.items.filter((item) => item.kind === 'text')));
		expect(texts.length).toBeGreaterThan(8);
		for (const item of texts) expect(item.text.length).toBeLessThan(110);
	});
});
