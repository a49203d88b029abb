import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartKind } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { chart } from '../chart/sample.ts';
import { document, portrait } from '../pdf/sample.ts';
import { descendants, elements, part, partsOf, type XmlElement } from './xml-tree.ts';

const TWO = {
	categories: ['2013', '2014'],
	series: [
		{ name: 'Vyrai & „berniukai“', values: [137.1, 135.9] },
		{ name: 'Moterys', values: [169.8, undefined] },
	],
};
const ONE = { categories: TWO.categories, series: TWO.series.slice(0, 1) };

const render = async (...charts: readonly Chart[]): Promise<Uint8Array> => renderDocx(document([portrait(...charts)]), NOT_LAID_OUT);
const text = (element: XmlElement): string => element.children.map((one) => (typeof one === 'string' ? one : text(one))).join('');

/** Names and values of what says how a chart looks. */
const SAID = ['c:barDir', 'c:grouping', 'c:overlap', 'c:holeSize', 'c:orientation', 'c:legendPos', 'c:f'];
const said = (root: XmlElement): string[] => SAID.flatMap((name) => descendants(root, name).map((one) => `${name} ${one.attributes.val ?? text(one)}`));

describe('a native chart', () => {
	it.each<[ChartKind, typeof TWO, string, string[]]>([
		['line', TWO, 'c:lineChart', ['c:grouping standard', 'c:legendPos b']],
		['bar', TWO, 'c:barChart', ['c:barDir col', 'c:grouping clustered']],
		['bar', { ...TWO, categories: ['Smulkiojo ir vidutinio verslo rėmimas '.repeat(5), 'b'] }, 'c:barChart', ['c:barDir bar', 'c:orientation maxMin']],
		['stacked-bar', TWO, 'c:barChart', ['c:barDir col', 'c:grouping stacked', 'c:overlap 100']],
		['pyramid', TWO, 'c:barChart', ['c:barDir bar', 'c:overlap 100', 'c:orientation minMax']],
		['pie', ONE, 'c:pieChart', ['c:legendPos r']],
		['doughnut', ONE, 'c:doughnutChart', ['c:holeSize 55', 'c:legendPos r']],
	])('of kind %s', async (kind, content, name, looks) => {
		const root = part(await render(chart(kind, content)), 'word/charts/chart1.xml');
		expect(descendants(root, name)).toHaveLength(1);
		expect(said(root)).toEqual(expect.arrayContaining([...looks, 'c:f Sheet1!$A$2:$A$3', 'c:f Sheet1!$B$2:$B$3', 'c:f Sheet1!$B$1']));
		expect(descendants(root, 'c:ser')).toHaveLength(content.series.length);
	});

	it('has its exact figures, also in the workbook that Word opens', async () => {
		const bytes = await render(chart('bar', TWO));
		const values = descendants(part(bytes, 'word/charts/chart1.xml'), 'c:val').map((one) => descendants(one, 'c:v').map(text));
		expect(values).toEqual([['137.1', '135.9'], ['169.8']]);
		const workbook = partsOf(unzipSync(bytes)['word/embeddings/chart1.xlsx'] ?? new Uint8Array());
		const sheet = workbook.get('xl/worksheets/sheet1.xml');
		if (!sheet) throw new Error('no sheet');
		const rows = descendants(sheet, 'row').map((row) => elements(row).map((cell) => text(cell)));
		expect(rows).toEqual([
			['Metai', 'Vyrai & „berniukai“', 'Moterys'],
			['2013', '137.1', '169.8'],
			['2014', '135.9'],
		]);
	});

	it('draws the left side of a pyramid to the left, without a minus', async () => {
		const root = part(await render(chart('pyramid', TWO)), 'word/charts/chart1.xml');
		expect(descendants(root, 'c:val').map((one) => descendants(one, 'c:v').map(text))).toEqual([['-137.1', '-135.9'], ['169.8']]);
		expect(descendants(root, 'c:formatCode').map(text)).toEqual(['#,##0.0;#,##0.0', '#,##0.0;#,##0.0']);
	});

	it.each<[string, ChartKind, number[], { min: string; max: string; step: string }]>([
		['bars of large numbers that differ little', 'bar', [1_000_000, 1_000_009], { min: '0', max: '1500000', step: '500000' }],
		['lines far from zero', 'line', [304.1, 336.9], { min: '300', max: '340', step: '10' }],
		['nothing but zeros', 'stacked-bar', [0, 0], { min: '0', max: '1', step: '1' }],
		['a pyramid', 'pyramid', [62, 99], { min: '-100', max: '100', step: '50' }],
	])('has the axis of the drawing: %s', async (_, kind, values, { min, max, step }) => {
		const root = part(await render(chart(kind, { categories: TWO.categories, series: [{ name: 'A', values }] })), 'word/charts/chart1.xml');
		const said = ['c:min', 'c:max', 'c:majorUnit'].map((name) => descendants(root, name).map(({ attributes }) => attributes.val));
		expect(said).toEqual([[min], [max], [step]]);
	});

	it('has the figures that the drawing has room for', async () => {
		const figures = async (kind: ChartKind, series: readonly (readonly number[])[]): Promise<[string | undefined, string][]> => {
			const categories = series[0]?.map((_, index) => String(index)) ?? [];
			const root = part(await render(chart(kind, { categories, series: series.map((values, index) => ({ name: String(index), values })) })), 'word/charts/chart1.xml');
			return descendants(root, 'c:dLbls').flatMap((own) =>
				elements(own).flatMap((one): [string | undefined, string][] => {
					if (one.name !== 'c:dLbl') return [];
					const position = descendants(one, 'c:dLblPos')[0]?.attributes.val;
					return [[descendants(one, 'c:idx')[0]?.attributes.val, position ?? (descendants(one, 'c:delete').length > 0 ? 'none' : 'shown')]];
				}),
			);
		};
		expect(await figures('stacked-bar', [[100, 1, 100]])).toEqual([['1', 'none']]);
		expect(await figures('line', [[100, 40, 100]])).toEqual([['1', 'b']]);
		const crowded = Array.from({ length: 6 }, () => Array.from({ length: 12 }, () => 1234.5));
		const root = part(
			await render(chart('bar', { categories: crowded[0]?.map((_, index) => String(index)) ?? [], series: crowded.map((values, index) => ({ name: String(index), values })) })),
			'word/charts/chart1.xml',
		);
		expect(descendants(root, 'c:dLbls')).toEqual([]);
	});

	it('says what it shows, with a number of its own', async () => {
		const bytes = await render(chart('line', TWO), { ...chart('bar', TWO), id: 'd' });
		const names = descendants(part(bytes, 'word/document.xml'), 'wp:docPr').map(({ attributes }) => [attributes.id, attributes.descr]);
		expect(names).toEqual([
			['1', 'Gyventojų mažėja'],
			['2', 'Gyventojų mažėja'],
		]);
		expect(Object.keys(unzipSync(bytes)).filter((path) => /chart\d/.test(path))).toHaveLength(6);
	});

	it('is the same bytes each time', async () => expect(Buffer.from(await render(chart('pie', ONE))).equals(Buffer.from(await render(chart('pie', ONE))))).toBe(true));
});

describe('tiles and trees', () => {
	it('are shapes with texts', async () => {
		const tree = {
			type: 'treeDrawing',
			id: 't',
			levels: ['Prioritetas', 'Tikslas'],
			roots: [{ label: '1', text: 'Ekonomika', children: [{ label: '1.1', text: 'Verslas', children: [] }] }],
			alt: 'Medis',
		} as const;
		const body = part(await renderDocx(document([portrait(chart('tiles', ONE), tree)]), NOT_LAID_OUT), 'word/document.xml');
		const groups = descendants(body, 'wpg:wgp').map((group) => descendants(group, 'w:txbxContent').map(text));
		expect(groups[0]).toEqual(expect.arrayContaining(['2013137,1', '2014135,9']));
		expect(groups[1]).toEqual(expect.arrayContaining(['1 Ekonomika', '1.1 Verslas', 'Tikslas']));
	});
});
