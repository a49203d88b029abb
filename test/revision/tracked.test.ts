import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Chart, DocumentBlock, DocumentTree, Drawn, TreeDrawing } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { isRevised, mergedDocument } from '../../src/revision/index.ts';
import { EDITS } from '../diff/edits.ts';
import { OLD } from '../diff/versions.ts';
import { chart } from '../render/chart/sample.ts';
import { descendants, part, partsOf, type XmlElement } from '../render/docx/xml-tree.ts';
import { document, markdown, portrait } from '../render/pdf/sample.ts';
import { documentsOf } from './plans.ts';
import { randomDocument } from './random.ts';
import { linesOf } from './resolved.ts';

const REVISIONS = { kind: 'tracked', author: 'Rasa Žemaitė', date: new Date('2016-03-01T08:00:00Z') } as const;

const known = new Map<DocumentTree, Promise<string[]>>();

/** The lines of a version by itself, rendered once. */
function ownLines(tree: DocumentTree): Promise<string[]> {
	const lines = known.get(tree) ?? renderDocx(tree, NOT_LAID_OUT).then((bytes) => linesOf(bytes));
	known.set(tree, lines);
	return lines;
}

async function expectBoth(old: DocumentTree, fresh: DocumentTree): Promise<Uint8Array> {
	const merged = mergedDocument(old, fresh, { digest: (path) => path, view: 'tracked' });
	const tracked = await renderDocx({ ...merged, revisions: REVISIONS }, NOT_LAID_OUT);
	expect(linesOf(tracked, 'accept')).toEqual(await ownLines(fresh));
	expect(linesOf(tracked, 'reject')).toEqual(await ownLines(old));
	return tracked;
}

describe('tracked changes', () => {
	const olds = documentsOf(OLD);
	// Each document is a second of work: a third of the edits has every kind of finding that shows on paper.
	it.each(EDITS.filter((_, index) => index % 3 === 0))('of %s give the new document when accepted, the old when rejected', async (_what, files) => {
		for (const [index, fresh] of documentsOf(files).entries()) {
			const old = olds[index];
			if (!old) throw new Error('a plan more');
			const merged = mergedDocument(old, fresh, { digest: (path) => path, view: 'tracked' });
			if (!isRevised([merged.sections, merged.footnotes])) {
				expect(JSON.stringify(fresh.sections)).toBe(JSON.stringify(merged.sections));
				continue;
			}
			await expectBoth(old, fresh);
		}
	});

	it('of a document with itself are none', () => {
		for (const tree of olds) expect(isRevised(mergedDocument(tree, tree, { digest: (path) => path, view: 'tracked' }))).toBe(false);
	});

	it('of any two documents give the new one when accepted, the old when rejected, and are well formed', async () => {
		await fc.assert(
			fc.asyncProperty(randomDocument, randomDocument, async (old, fresh) => expectWellFormed(await expectBoth(old, fresh))),
			{ numRuns: 25 },
		);
	}, 60_000);
});

describe('numbers of captions', () => {
	const drawing = (number: number, caption: string): Chart => ({
		...chart('bar', { categories: ['2013'], series: [{ name: caption, values: [1] }] }),
		id: `f-${caption}`,
		caption: { label: `${number} pav.`, children: [{ type: 'text', value: caption }] },
	});
	const figures = (...captions: string[]): DocumentTree => document([portrait(...captions.map((caption, index) => drawing(index + 1, caption)))]);
	const replaced = (old: DocumentTree, place: number): DocumentTree => {
		const blocks = old.sections[0]?.children ?? [];
		return document([portrait(...blocks.map((block, index) => (index === place && block.type === 'chart' ? { ...block, categories: ['2014'] } : block)))]);
	};
	const four = figures('Gyventojai', 'Pajamos', 'Keliai', 'Mokyklos');

	/** References to two drawings and a list of them, which name their pages, and a chapter in the contents. */
	const referring = (first: Drawn, chapter: string): DocumentTree => {
		const see = (target: string, value: string): DocumentBlock => ({ type: 'paragraph', children: [{ type: 'crossReference', target, beforePage: ', ', children: [{ type: 'text', value }] }] });
		const entries = ['f-Gyventojai', 'f-Pajamos'].map((target) => ({ target, text: target }));
		const heading: DocumentBlock = { type: 'heading', depth: 1, data: { id: chapter }, children: [{ type: 'text', value: chapter }] };
		const lists: DocumentBlock[] = [
			{ type: 'contents', title: 'Turinys', depth: 1 },
			{ type: 'captionList', of: 'figures', title: 'Paveikslai', entries },
		];
		return document([portrait(...lists, see('f-Gyventojai', '1 pav.'), see('f-Pajamos', '2 pav.'), first, drawing(2, 'Pajamos'), heading)]);
	};
	const box: TreeDrawing = { type: 'treeDrawing', id: 'f-Gyventojai', alt: 'Medis', levels: ['Tikslai'], roots: [{ label: '1', text: 'Auginti', children: [] }] };

	it.each<[what: string, fresh: Drawn, referred: string[]]>([
		['another chart above the same caption', { ...drawing(1, 'Gyventojai'), categories: ['2014'] }, ['f_Gyventojai', 'f_Pajamos']],
		['a tree instead of the chart', box, ['f_Pajamos']],
	])('and of pages are fields where they lead to what is there after any decision: %s', async (_what, fresh, referred) => {
		const merged = mergedDocument(referring(drawing(1, 'Gyventojai'), 'Keliai'), referring(fresh, 'Mokyklos'), { digest: (path) => path, view: 'tracked' });
		const anchors = new Map(['f-Gyventojai', 'f-Pajamos', 'Keliai', 'Mokyklos'].map((anchor) => [anchor, 3]));
		const tracked = await renderDocx({ ...merged, revisions: REVISIONS }, { ...NOT_LAID_OUT, anchors });
		const xml = strFromU8(unzipSync(tracked)['word/document.xml'] ?? new Uint8Array());
		expect(xml.match(/(?<= REF )\S+/g)).toEqual(referred);
		expect(new Set(xml.match(/(?<= PAGEREF )\S+/g))).toEqual(new Set(referred));
		const names = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, name]) => name);
		expect(names.length).toBeGreaterThan(4);
		for (const name of names) expect(xml).toContain(`w:name="${name}"`);
	});

	it('are all that changes of drawings that stayed', () => {
		const { sections } = mergedDocument(four, figures('Gyventojai', 'Vanduo', 'Pajamos', 'Keliai', 'Mokyklos'), { digest: (path) => path, view: 'official' });
		expect(sections.flatMap(({ children }) => children.map(({ data }) => data?.revision ?? 'kept'))).toEqual(['kept', 'insertion', 'kept', 'kept', 'kept']);
	});

	it.each([
		['a replaced chart', four, replaced(four, 1)],
		['the first replaced', four, replaced(four, 0)],
		['one more', four, figures('Gyventojai', 'Vanduo', 'Pajamos', 'Keliai', 'Mokyklos')],
		['one less', four, figures('Gyventojai', 'Keliai', 'Mokyklos')],
		['others altogether', four, figures('Vanduo', 'Oras')],
	])('stay when they are counted anew, before and after the decision: %s', async (_what, old, fresh) => {
		for (const view of ['official', 'tracked'] as const) {
			const merged = mergedDocument(old, fresh, { digest: (path) => path, view });
			const bytes = await renderDocx({ ...merged, revisions: view === 'tracked' ? REVISIONS : { kind: 'official' } }, NOT_LAID_OUT);
			const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
			for (const dropped of ['nothing', 'w:ins', 'w:del']) {
				const fields = numberFields(xml.replace(new RegExp(`<${dropped} [^>]*[^/]>.*?</${dropped}>`, 'gs'), ''));
				expect(fields.length).toBeGreaterThan(1);
				expect(counted(fields)).toEqual(fields.map(({ shown }) => shown));
			}
		}
	});
});

describe('drawings with texts in them', () => {
	const tree = (text: string): DocumentTree =>
		document([
			portrait({
				type: 'treeDrawing',
				id: 'f-medis',
				levels: ['Tikslai', 'Uždaviniai'],
				roots: [{ label: '1', text, children: [{ label: '1.1', text: 'Remti verslą', children: [] }] }],
				alt: 'Medis',
			}),
		]);
	const tiles = (value: number): DocumentTree =>
		document([portrait({ ...chart('tiles', { categories: ['Šilainiai', 'Eiguliai'], series: [{ name: 'Gyventojai', values: [value, 2] }] }), id: 'f-seniunijos' })]);

	const picture = (name: string): DocumentTree => {
		const path = fileURLToPath(new URL(`../../plans/kaunas/spp/img/${name}`, import.meta.url));
		return document([portrait({ type: 'figure', id: 'f-schema', path, alt: 'Schema', width: 300, height: 200 })]);
	};

	it.each([
		['a picture', picture('miesto-schema.png'), picture('logikos-schema.png')],
		['a tree', tree('Auginti'), tree('Kurti')],
		['tiles', tiles(1), tiles(3)],
	])('go and come whole, with no marks within them: %s', async (_what, old, fresh) => {
		const body = part(await expectBoth(old, fresh), 'word/document.xml');
		const drawings = descendants(body, 'w:drawing');
		expect(drawings).toHaveLength(2);
		expect(drawings.flatMap((drawing) => [...descendants(drawing, 'w:ins'), ...descendants(drawing, 'w:del'), ...descendants(drawing, 'w:delText')])).toEqual([]);
		expect(['w:del', 'w:ins'].map((name) => descendants(body, name).flatMap((change) => descendants(change, 'w:drawing')).length)).toEqual([1, 1]);
	});

	const long = (...names: string[]): DocumentTree =>
		document([
			portrait({
				type: 'treeDrawing',
				id: 'f-medis',
				levels: ['Tikslai', 'Uždaviniai'],
				roots: names.map((text, index) => ({
					label: `${index + 1}`,
					text,
					children: Array.from({ length: 30 }, (_, task) => ({ label: `${index + 1}.${task + 1}`, text: 'Remti verslą', children: [] })),
				})),
				alt: 'Medis',
				caption: { label: '1 pav.', children: [{ type: 'text', value: 'Medis' }] },
			}),
		]);

	it('that stand on several pages go and come with the pages that changed', async () => {
		const [old, fresh] = [long('Auginti', 'Kurti', 'Saugoti'), long('Auginti', 'Statyti', 'Saugoti')];
		const drawingsOf = (body: XmlElement): number => descendants(body, 'w:drawing').length;
		const whole = drawingsOf(part(await renderDocx(old, NOT_LAID_OUT), 'word/document.xml'));
		const body = part(await expectBoth(old, fresh), 'word/document.xml');
		const marked = ['w:del', 'w:ins'].map((name) => descendants(body, name).reduce((sum, change) => sum + drawingsOf(change), 0));
		expect(marked[0]).toBe(marked[1]);
		expect(marked[0]).toBeLessThan(whole);
		expect(drawingsOf(body)).toBe(whole + (marked[0] ?? 0));
	});
});

it('a title page goes and comes whole with another picture, which on paper is the new one', () => {
	const page = (path: string): DocumentTree =>
		document([portrait({ type: 'titlePage', logo: { path, alt: 'Herbas', width: 20, height: 24 }, approval: ['PATVIRTINTA'], title: 'Planas', foot: 'Kaunas' })]);
	const blocks = (view: 'tracked' | 'official', fresh: string) =>
		mergedDocument(page('a.svg'), page(fresh), { digest: (path) => path, view }).sections.flatMap(({ children }) =>
			children.map((block) => (block.type === 'titlePage' ? [block.logo?.path, block.data?.revision] : [])),
		);
	expect(blocks('tracked', 'a.svg')).toEqual([['a.svg', undefined]]);
	expect(blocks('tracked', 'b.svg')).toEqual([
		['a.svg', 'deletion'],
		['b.svg', 'insertion'],
	]);
	expect(blocks('official', 'b.svg')).toEqual([['b.svg', undefined]]);
});

it('a title page that comes in the place of another has a page of its own as well', async () => {
	const page = (name: string): DocumentTree =>
		document([
			portrait(
				{ type: 'titlePage', logo: { path: name, alt: 'Herbas', width: 20, height: 24 }, approval: ['PATVIRTINTA'], title: 'Planas', foot: 'Kaunas' },
				{ type: 'paragraph', children: [{ type: 'text', value: 'Tekstas' }] },
			),
		]);
	const body = part(await expectBoth(page('a.svg'), page('b.svg')), 'word/document.xml');
	// Two title pages with a section each, and what follows.
	expect(descendants(body, 'w:sectPr').length).toBe(3);
});

describe('the foot of a title page', () => {
	const page = (foot: string): DocumentBlock => ({ type: 'titlePage', approval: ['PATVIRTINTA'], title: 'Planas', foot });
	const text: DocumentBlock = { type: 'paragraph', children: [{ type: 'text', value: 'Tekstas' }] };
	const framed = async (old: DocumentTree, fresh: DocumentTree): Promise<boolean> => descendants(part(await expectBoth(old, fresh), 'word/document.xml'), 'w:framePr').length > 0;

	it('stands in no frame where it goes, comes or changes: word processors lose the marks in one', async () => {
		const whole = document([portrait(page('Kaunas, 2015'), text)]);
		expect(await framed(whole, document([portrait(text)]))).toBe(false);
		expect(await framed(document([portrait(text)]), whole)).toBe(false);
		expect(await framed(whole, document([portrait(page('Kaunas, 2016'), text)]))).toBe(false);
		expect(await framed(whole, document([portrait(page('Kaunas, 2015'))]))).toBe(true);
		expect(await framed(document([portrait(page('Kaunas, 2015'))]), document([portrait(text)]))).toBe(false);
	});
});

interface NumberField {
	/** What the count is set to. */
	readonly reset: number | undefined;
	readonly shown: number;
}

function numberFields(xml: string): NumberField[] {
	const FIELD = /SEQ pav \\\* ARABIC(?: \\r (?<reset>\d+))? <.*?<w:(?:t|delText)[^>]*>(?<shown>\d+)</gs;
	return [...xml.matchAll(FIELD)].map(({ groups }) => ({ reset: groups?.reset === undefined ? undefined : Number(groups.reset), shown: Number(groups?.shown) }));
}

/** As a word processor counts (ECMA-376, part 1, 17.16.5.56). */
function counted(fields: readonly NumberField[]): number[] {
	let last = 0;
	return fields.map(({ reset }) => {
		last = reset ?? last + 1;
		return last;
	});
}

/** Never within one another, each with a number of its own, an author and a date. */
function expectWellFormed(tracked: Uint8Array): void {
	const ids: (string | undefined)[] = [];
	for (const [path, content] of partsOf(tracked)) {
		if (!/^word\/(document|footnotes)\.xml$/.test(path)) continue;
		expect(JSON.stringify(content)).not.toContain('plan:');
		for (const name of ['w:ins', 'w:del']) {
			for (const change of descendants(content, name)) {
				expect([...descendants(change, 'w:ins'), ...descendants(change, 'w:del')]).toEqual([]);
				expect(change.attributes).toMatchObject({ 'w:author': 'Rasa Žemaitė', 'w:date': '2016-03-01T08:00:00Z' });
				ids.push(change.attributes['w:id']);
				expect(descendants(change, name === 'w:del' ? 'w:t' : 'w:delText')).toEqual([]);
			}
		}
		ids.push(...descendants(content, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']));
	}
	expect(new Set(ids).size).toBe(ids.length);
}

describe('words', () => {
	const texts = (old: string, fresh: string): Promise<Uint8Array> => {
		const [a, b] = [markdown(old), markdown(fresh)];
		return expectBoth(document([portrait(...a.blocks)], a.notes), document([portrait(...b.blocks)], b.notes));
	};

	it.each([
		['a note renamed', 'Tekstas[^a].\n\n[^a]: Pastaba apie miestą.\n', 'Tekstas[^b].\n\n[^b]: Pastaba apie miestą.\n'],
		['notes that change places', 'Vienas[^a], du[^b].\n\n[^a]: Pirma.\n\n[^b]: Antra.\n', 'Vienas[^b], du[^a].\n\n[^a]: Pirma.\n\n[^b]: Antra.\n'],
		['another note under the same name', 'Vienas[^1].\n\n[^1]: Gyventojų surašymas.\n', 'Vienas[^1].\n\n[^1]: Tarybos sprendimas.\n'],
		['a note with a paragraph less', 'Vienas[^1].\n\n[^1]: Gyventojų surašymas vyko.\n\n    Kita pastraipa.\n', 'Vienas[^1].\n\n[^1]: Gyventojų surašymas vyko.\n'],
		['a list that starts elsewhere', '3. a\n4. b\n', '5. a\n6. b\n'],
		['an item whose first paragraph is another', '- Pirmas punktas apie miestą\n\n  ir jo gatves\n', '- Antras\n\n  ir jo gatves\n'],
		['emphasis', 'Miesto **strategija** yra.', 'Miesto strategija *yra*.'],
		['a link elsewhere', 'Žr. [svetainę](https://a.example).', 'Žr. [svetainę](https://b.example).'],
		['a table with a column more', '| a | b |\n|---|---|\n| 1 | 2 |\n', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n'],
		['a table that becomes a list', 'Tekstas\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nPabaiga', 'Tekstas\n\n- a\n- b\n\nPabaiga'],
		['nothing before', '', 'Tekstas\n\n- a\n\n| a |\n|---|\n| 1 |\n'],
	])('%s', async (_what, old, fresh) => {
		await texts(old, fresh);
		await texts(fresh, old);
	});
});

describe('texts in the margins', () => {
	const withTexts = (running: NonNullable<DocumentTree['running']>): DocumentTree => ({ ...document([portrait(...markdown('Tekstas.').blocks)]), running });
	const old = withTexts({ head: 'Veiklos planas', foot: 'Projektas' });
	const fresh = withTexts({ head: 'Kauno veiklos planas' });
	const marksOf = async (view: 'official' | 'tracked'): Promise<string[]> => {
		const merged = mergedDocument(old, fresh, { digest: (path) => path, view });
		expect(isRevised([merged.sections, merged.footnotes])).toBe(false);
		expect(isRevised(merged.running)).toBe(true);
		const files = unzipSync(await renderDocx({ ...merged, revisions: view === 'tracked' ? REVISIONS : { kind: 'official' } }, NOT_LAID_OUT));
		return Object.entries(files).flatMap(([path, bytes]) => {
			const xml = /^word\/(header|footer)\d/.test(path) ? strFromU8(bytes) : '';
			expect(xml).not.toContain('plan:');
			return [...xml.matchAll(/(<w:ins |<w:del |<w:strike\/>|<w:b\/>).*?<w:(?:t|delText)[^>]*>([^<]+)/g)].map(([, mark, text]) => `${mark?.trim()} ${text?.trim()}`);
		});
	};

	it('have marks of what went and came', async () => {
		expect((await marksOf('tracked')).sort()).toEqual(['<w:del Projektas', '<w:del Veiklos', '<w:ins Kauno veiklos']);
		expect((await marksOf('official')).sort()).toEqual(['<w:b/> Kauno veiklos', '<w:strike/> Projektas', '<w:strike/> Veiklos']);
	});

	it('are as they were where they did not change', () => {
		const { running } = mergedDocument(old, old, { digest: (path) => path, view: 'tracked' });
		expect(running).toEqual(old.running);
	});
});
