/** Documents as Microsoft's Open XML SDK sees them: every part against the schemas of Office, and what the schemas can't say. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendmentDocument } from '../../src/amendment/document.ts';
import { compare } from '../../src/diff/index.ts';
import { buildDocument } from '../../src/document/build.ts';
import { type ChartKind, type DocumentBlock, type DocumentTree, type FormTable, isDrawn } from '../../src/document/nodes.ts';
import { publicationOf, publishedIn } from '../../src/model/published.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { renderXlsx } from '../../src/render/xlsx/index.ts';
import { mergedDocument, officialDocument } from '../../src/revision/index.ts';
import { loadWorkspace } from '../../src/workspace.ts';
import { edited, OLD, version } from '../diff/versions.ts';
import { blocksOf, documentOf } from '../document/sample.ts';
import { randomDocument } from '../revision/random.ts';
import { SAMPLE } from '../sample-workspace.ts';
import { chart } from './chart/sample.ts';
import { edges } from './docx/edges.ts';
import { everyNode } from './pdf/every-node.ts';
import { document, landscape, markdown, portrait } from './pdf/sample.ts';

async function faultsOf(bytes: Uint8Array, format: 'docx' | 'xlsx' = 'docx'): Promise<string[]> {
	const faults = await validate(bytes, format, 'Microsoft365');
	return faults.map(({ description, path }) => `${path.partUri}${path.xpath}: ${description}`);
}

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-office-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const MADE_FROM = new Map([['commit', 'uncommitted']]);

/** Some page for every anchor, so that each list and reference has its field. */
const somePages = (tree: DocumentTree): Map<string, number> =>
	new Map(blocksOf(tree).flatMap((block): [string, number][] => (block.type === 'heading' ? [[block.data?.id ?? '', 3]] : block.type === 'formTable' || isDrawn(block) ? [[block.id, 4]] : [])));

const rendered = (tree: DocumentTree): Promise<Uint8Array> => renderDocx(tree, { ...NOT_LAID_OUT, anchors: somePages(tree) });

const CATEGORIES = { categories: ['2013', '2014'], series: [{ name: 'Vyrai & „berniukai“', values: [137.1, undefined] }] };
const SERIES_OF_TWO = { ...CATEGORIES, series: [...CATEGORIES.series, { name: 'Moterys', values: [169.8, 168] }] };
const CHARTS: readonly (readonly [ChartKind, typeof CATEGORIES])[] = [
	['line', SERIES_OF_TWO],
	['bar', SERIES_OF_TWO],
	['bar', { ...CATEGORIES, categories: ['Smulkiojo ir vidutinio verslo rėmimas '.repeat(5), 'b'] }],
	['stacked-bar', SERIES_OF_TWO],
	['pyramid', SERIES_OF_TWO],
	['pie', CATEGORIES],
	['doughnut', CATEGORIES],
	['tiles', CATEGORIES],
];

function drawings(): DocumentTree {
	const charts = CHARTS.map(
		([kind, content], index): DocumentBlock => ({ ...chart(kind, content), id: `c${index}`, caption: { label: `${index + 1} pav.`, children: [{ type: 'text', value: kind }] } }),
	);
	const tree: DocumentBlock = {
		type: 'treeDrawing',
		id: 'medis',
		levels: ['Prioritetas', 'Tikslas'],
		roots: [{ label: '1', text: 'Ekonomika & verslas', children: [{ label: '1.1', text: 'Verslas', children: [] }] }],
		alt: 'Medis',
	};
	return document([portrait(...charts.slice(0, 4)), landscape(...charts.slice(4), tree)]);
}

const MARKDOWN = `# A

Tekstas *a* **b** ~~c~~ \`d\` [e](https://example.org/?a=1&b=2)[^1] <br> f\\\ng <!-- h -->

5. a
   - [ ] b
   - [x] c

     > d
     >
     > | x | y |
     > |:--|--:|
     > | [z](mailto:a@b.lt)[^1] | ![](x.png) |

\`\`\`
kodas <&>
\`\`\`

${Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- lygis ${depth}`).join('\n')}

[^1]: Pastaba

    - sąraše
`;

/** A table with the kinds of rows that it has, few of each. */
function shortTable(table: FormTable): FormTable {
	const { groups } = table;
	return { ...table, groups: groups.length > 6 ? [...groups.slice(0, 5), ...groups.slice(-1)] : groups };
}

/** A document with every kind of block that it has: two of a kind in a row, one table of each form, all of them short, for the validator reads some hundred rows a second. */
function short(tree: DocumentTree): DocumentTree {
	const forms = new Set<string>();
	const isKept = (block: DocumentBlock, index: number, all: readonly DocumentBlock[]): boolean => {
		if (block.type !== 'formTable') return !(block.type === all[index - 1]?.type && block.type === all[index - 2]?.type);
		const form = block.id.replace(/-[\d.-]+$/, '');
		const isNew = !forms.has(form);
		forms.add(form);
		return isNew;
	};
	const children = (blocks: readonly DocumentBlock[]): DocumentBlock[] => blocks.filter(isKept).map((block) => (block.type === 'formTable' ? shortTable(block) : block));
	return { ...tree, madeFrom: MADE_FROM, sections: tree.sections.map((section) => ({ ...section, children: children(section.children) })) };
}

describe('a Word document has no fault', () => {
	it('with every node', async () => {
		expect(await faultsOf(await rendered(short(everyNode(folder))))).toEqual([]);
	}, 30_000);

	it('with every kind of chart, tiles and a tree', async () => {
		const bytes = await rendered(drawings());
		expect(await faultsOf(bytes)).toEqual([]);
		for (const [path, workbook] of Object.entries(unzipSync(bytes))) if (path.endsWith('.xlsx')) expect(await faultsOf(workbook, 'xlsx'), path).toEqual([]);
	});

	it('with all that Markdown has', async () => {
		const { blocks, notes } = markdown(MARKDOWN);
		expect(await faultsOf(await rendered(document([portrait(...blocks)], notes)))).toEqual([]);
	});

	it('at the edges of what there may be', async () => expect(await faultsOf(await rendered(edges()))).toEqual([]));

	it('with nothing', async () => expect(await faultsOf(await rendered(document([portrait()])))).toEqual([]));

	it('that decides on an amendment', async () => {
		const [old, fresh] = [version(SAMPLE, 'old'), version(edited('wages: 12.5', 'wages: 13.5', 'svp.yaml', SAMPLE), 'new')];
		const { tree } = amendmentDocument({ comparison: compare(old, fresh), old: old.workspace, new: fresh.workspace }, new Date(0));
		expect(await faultsOf(await rendered(tree))).toEqual([]);
	});
});

describe('the documents of the example, cut short, have no fault', async () => {
	const { workspace } = await loadWorkspace(join(import.meta.dirname, '../../plans/kaunas'));
	if (!workspace) throw new Error('The example is not a workspace');
	it.each(publishedIn(workspace).map((published) => [publicationOf(published).id, published] as const))(
		'%s',
		async (_, published) => {
			const { tree } = buildDocument(workspace, published, { language: 'lt', draft: true });
			if (!tree) throw new Error('no document');
			expect(await faultsOf(await rendered(short(tree)))).toEqual([]);
			if (workspace.plans.at(-1) === published) expect(await faultsOf(renderXlsx(short(tree)), 'xlsx')).toEqual([]);
		},
		30_000,
	);
});

describe('a comparison version has no fault', () => {
	const TRACKED = { kind: 'tracked', author: 'Rasa <Žemaitė>', date: new Date('2016-03-01T08:00:00Z') } as const;
	const merged = (old: DocumentTree, fresh: DocumentTree, view: 'tracked' | 'official'): DocumentTree => {
		const tree = mergedDocument(old, fresh, { digest: (path) => path, view });
		return view === 'tracked' ? { ...tree, revisions: TRACKED } : officialDocument({ ...tree, revisions: { kind: 'official' } }, { notices: ['Pavyzdys'], changedOnly: false });
	};
	const treeOf = (files: typeof OLD): DocumentTree => {
		const { tree } = documentOf(files);
		return tree;
	};

	it.each(['tracked', 'official'] as const)('of a plan, %s', async (view) => {
		expect(await faultsOf(await rendered(merged(treeOf(OLD), treeOf(edited('wages: 12.5', 'wages: 13.5')), view)))).toEqual([]);
	});

	it.each(['tracked', 'official'] as const)('of charts that come and go, %s', async (view) => {
		const [blocks, others] = [drawings(), document([portrait({ ...chart('pie', CATEGORIES), id: 'c0', alt: 'Kita' }), ...drawings().sections.slice(1)])];
		expect(await faultsOf(await rendered(merged(blocks, others, view)))).toEqual([]);
	});

	it.each(['tracked', 'official'] as const)(
		'of documents of any kind, %s',
		async (view) => {
			const pairs = fc.sample(fc.tuple(randomDocument, randomDocument), { numRuns: 8, seed: 2015 });
			for (const [old, fresh] of pairs) expect(await faultsOf(await rendered(merged(old, fresh, view)))).toEqual([]);
		},
		30_000,
	);
});

describe('a workbook has no fault', () => {
	it('of a plan', async () => {
		const { tree } = documentOf(SAMPLE);
		expect(await faultsOf(renderXlsx({ ...tree, madeFrom: MADE_FROM }), 'xlsx')).toEqual([]);
	});
});

/** A document with one of its parts changed. */
async function broken(path: string, from: string, to: string): Promise<string[]> {
	const files = unzipSync(await rendered(drawings()));
	const text = strFromU8(files[path] ?? new Uint8Array());
	expect(text).toContain(from);
	return faultsOf(zipSync({ ...files, [path]: strToU8(text.replace(from, to)) }));
}

describe('faults are found', () => {
	it.each([
		['an element out of order', 'word/document.xml', '<w:pPr><w:pStyle', '<w:pPr><w:jc w:val="left"/><w:pStyle'],
		['an element that is not known', 'word/styles.xml', '<w:docDefaults>', '<w:wrong/><w:docDefaults>'],
		['a value that is not known', 'word/document.xml', '<w:pgSz w:w="11906"', '<w:pgSz w:w="wide"'],
		['a chart whose elements are out of order', 'word/charts/chart1.xml', '<c:grouping', '<c:marker val="1"/><c:grouping'],
		['settings out of order', 'word/settings.xml', '<w:zoom', '<w:decimalSymbol w:val=","/><w:zoom'],
	])('%s', async (_, path, from, to) => expect(await broken(path, from, to)).not.toEqual([]));
});
