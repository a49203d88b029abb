import { describe, expect, it } from 'vitest';
import { chart } from '../chart/sample.ts';
import { document, portrait } from '../pdf/sample.ts';
import { elements, htmlOf, parsed, parseErrors, textOf } from './hast-tree.ts';

const BARS = chart('bar', { categories: ['2013', '2014 & <b>'], series: [{ name: 'Vyrai', values: [137.1, undefined] }], unit: 'tūkst.' });

describe('a chart in the page', () => {
	const html = htmlOf(document([portrait(BARS)]));
	const page = parsed(html);

	it('is a picture of vectors with its alternative text', () => {
		const [svg, ...others] = elements(page, 'svg');
		expect(others).toEqual([]);
		expect(svg?.properties).toMatchObject({ role: 'img', ariaLabel: 'Gyventojų mažėja' });
		expect(elements(page, 'text').map(textOf)).toEqual(expect.arrayContaining(['tūkst.', '2013', '2014 & <b>', '137,1']));
		expect(elements(page, 'img')).toEqual([]);
	});

	it('has its figures as a table with heads', () => {
		const rows = elements(page, 'tr').map((row) => elements(row, 'th', 'td').map(textOf));
		expect(rows).toEqual([
			['Metai', 'Vyrai, tūkst.'],
			['2013', '137,1'],
			['2014 & <b>', '–'],
		]);
		expect(elements(page, 'th').map(({ properties }) => properties.scope)).toEqual(['col', 'col', 'row', 'row']);
	});

	it('is sound markup', () => expect(parseErrors(html)).toEqual([]));
});
