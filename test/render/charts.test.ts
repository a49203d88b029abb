import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ChartKind } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { chart } from './chart/sample.ts';
import { descendants, elements, part, partsOf, type XmlElement } from './docx/xml-tree.ts';
import { elements as htmlElements, htmlOf, parsed, textOf } from './html/hast-tree.ts';
import { document, portrait } from './pdf/sample.ts';

const text = (element: XmlElement): string => element.children.map((one) => (typeof one === 'string' ? one : text(one))).join('');
/** A figure as it is printed, in plain notation. */
const plain = (printed: string): string =>
	printed
		.replaceAll(/[\s\u00a0]/g, '')
		.replace(',', '.')
		.replace('−', '-');

describe('the figures of a chart are the same in the table of the page, in the chart and in its workbook', () => {
	it.each<[ChartKind, (number | undefined)[][]]>([
		[
			'line',
			[
				[1.5, -2.5, undefined],
				[1234567.5, 0, 3],
			],
		],
		['bar', [[123456789012345, 0.5, -1]]],
		[
			'stacked-bar',
			[
				[1, 2, 3],
				[0, 5.5, 6],
			],
		],
		['doughnut', [[30, 20, 50]]],
		[
			'pyramid',
			[
				[1.5, 2, 3],
				[4, 5, undefined],
			],
		],
	])('%s', async (kind, values) => {
		const tree = document([portrait(chart(kind, { categories: ['a', 'b', 'c'], series: values.map((row, index) => ({ name: `s${index}`, values: row })) }))]);
		const [, ...rows] = htmlElements(parsed(htmlOf(tree)), 'tr').map((row) => htmlElements(row, 'th', 'td').map(textOf));
		const shown = values.map((_, series) => rows.map((row) => plain(row[series + 1] ?? '')).filter((value) => value !== '–'));
		expect(shown.map((row) => row.map(Number))).toEqual(values.map((row) => row.filter((value) => value !== undefined)));
		const bytes = await renderDocx(tree, NOT_LAID_OUT);
		const drawn = descendants(part(bytes, 'word/charts/chart1.xml'), 'c:val').map((one) => descendants(one, 'c:v').map(text));
		const sheet = partsOf(unzipSync(bytes)['word/embeddings/chart1.xlsx'] ?? new Uint8Array()).get('xl/worksheets/sheet1.xml');
		const cells = (sheet ? descendants(sheet, 'c') : []).map((cell) => [cell.attributes.r ?? '', elements(cell).map(text).join('')] as const);
		const held = values.map((_, series) => cells.flatMap(([at, value]) => (at.startsWith('BC'[series] ?? '-') && at.slice(1) !== '1' ? [value] : [])));
		// The left side of a pyramid is drawn to the left.
		const sides = (all: readonly (readonly string[])[]) => all.map((row, index) => row.map((value) => (kind === 'pyramid' && index === 0 ? -Number(value) : Number(value))));
		expect(sides(drawn)).toEqual(shown.map((row) => row.map(Number)));
		expect(held).toEqual(drawn);
	});
});
