import { describe, expect, test } from 'vitest';
import type { FormCell, FormTable } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { layoutDocument } from '../../../src/render/pdf/index.ts';
import { widthOf } from '../../../src/render/text/fonts.ts';
import { fractionWidths, lackingFraction, textTableFractions } from '../../../src/render/text/fractions.ts';
import { child, descendants, part, textOf, val } from '../docx/xml-tree.ts';
import { cell, document, group, markdown, portrait, row } from '../pdf/sample.ts';

const FIGURES = ['1', '12,5', '−3,25', '1\u00a0234', '0,125'];

const table = (figures: readonly string[]): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: [{ width: 1 }, { width: 1 }],
	head: [row([cell('Rodiklis'), cell('2015')])],
	groups: figures.map((text, index) => group(row([cell('a'), cell(text, { kind: 'number', bold: index % 2 === 1 })]))),
	fontSize: 10,
});

describe('figures of one column', () => {
	test('have the widest fraction that there is, its comma with it', () => {
		expect(fractionWidths(table(FIGURES), [100, 100], 'lt')).toEqual([0, 7]);
		expect(fractionWidths(table(['1,234', '0.5']), [100, 100], 'en')).toEqual([0, 3]);
	});

	test('have none to stand by where each has as many decimals', () => {
		expect(fractionWidths(table(['1 234,5', '−0,7', '–']), [100, 100], 'lt')).toEqual([0, 0]);
		expect(fractionWidths(table(['1 234,5', '0']), [100, 100], 'lt')).toEqual([0, 3]);
	});

	test('stay at the right where the column is too narrow for whole parts and fractions beside each other', () => {
		// 9 half digits before the comma, 7 after it, 2.5 points each, and 5.7 beside them.
		expect(fractionWidths(table(FIGURES), [100, 45.7], 'lt')).toEqual([0, 7]);
		expect(fractionWidths(table(FIGURES), [100, 45.6], 'lt')).toEqual([0, 0]);
	});

	test('are told apart where one took the place of another', () => {
		const replaced = (came: string): FormCell => ({ ...cell('', { kind: 'number' }), children: ['7,5', ' ', came].map((value) => ({ type: 'text', value })) });
		const compared = { ...table(FIGURES), groups: ['1\u00a0234', '8', '0,25'].map((came) => group(row([cell('a'), replaced(came)]))) };
		expect(fractionWidths(compared, [100, 100], 'lt')).toEqual([0, 5]);
		expect(['8', '8,1', '8,25'].map((came) => lackingFraction(replaced(came), 5, 'lt'))).toEqual([5, 2, 0]);
	});

	test('have their decimal commas below one another in the PDF', () => {
		const { pages } = layoutDocument(document([portrait(table(FIGURES))]));
		const texts = pages.flatMap(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' && FIGURES.includes(item.text) ? [item] : []))));
		const commas = texts.map(({ x, text, size }, index) => x + widthOf(text.split(',')[0] ?? '', index % 2 === 1 ? 'bold' : 'regular', size));
		expect(commas).toHaveLength(FIGURES.length);
		expect(Math.max(...commas) - Math.min(...commas)).toBeLessThan(0.01);
	});

	test('stand as far from the right in the DOCX as they lack decimals, by styles', async () => {
		const parts = await renderDocx(document([portrait(table(FIGURES))]), NOT_LAID_OUT);
		const styles = descendants(part(parts, 'word/styles.xml'), 'w:style');
		const indents = descendants(part(parts, 'word/document.xml'), 'w:p').flatMap((one) => {
			const id = val(one, 'w:pPr', 'w:pStyle');
			const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
			return FIGURES.includes(textOf(one)) ? [child(style, 'w:pPr', 'w:ind')?.attributes['w:right']] : [];
		});
		// 7 half digits of 2.5 points are 350 twips.
		expect(indents).toEqual(['350', '200', '100', '350', undefined]);
	});
});

/** A table written in Markdown, its second column at the right. */
const written = (figures: readonly string[], more = ''): string => `| a | b |${more && ' c |'}\n|---|--:|${more && '---|'}\n${figures.map((text) => `| x | ${text} |${more}`).join('\n')}`;

function fractionsOf(text: string): number[] {
	const [found] = markdown(text).blocks;
	if (found?.type !== 'table') throw new Error('no table');
	return textTableFractions(found, 'lt');
}

describe('figures of one column of a table written in Markdown', () => {
	test.each([
		['figures, dashes and nothing', written([...FIGURES, '–', '']), [0, 7]],
		['another column at the left', written(FIGURES, ' 1,5 |'), [0, 7, 0]],
		['a word among them', written([...FIGURES, 'apie 5,5']), [0, 0]],
		['a note at one of them', `${written([...FIGURES, '5,5[^n]'])}\n\n[^n]: Pastaba.`, [0, 0]],
	])('have a widest fraction where all are figures: %s', (_, text, expected) => expect(fractionsOf(text)).toEqual(expected));

	test('have their decimal commas below one another in the PDF', () => {
		const { pages } = layoutDocument(document([portrait(...markdown(written(FIGURES)).blocks)]));
		const texts = pages.flatMap(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' && FIGURES.includes(item.text) ? [item] : []))));
		const commas = texts.map(({ x, text, size }) => x + widthOf(text.split(',')[0] ?? '', 'regular', size));
		expect(commas).toHaveLength(FIGURES.length);
		expect(Math.max(...commas) - Math.min(...commas)).toBeLessThan(0.01);
	});

	test('stand as far from the right in the DOCX and the HTML as they lack decimals', async () => {
		const tree = document([portrait(...markdown(written(FIGURES)).blocks)]);
		const parts = await renderDocx(tree, NOT_LAID_OUT);
		const styles = descendants(part(parts, 'word/document.xml'), 'w:p').flatMap((one) => (FIGURES.includes(textOf(one)) ? [val(one, 'w:pPr', 'w:pStyle')?.match(/Less\d+$/)?.[0]] : []));
		expect(styles).toEqual(['Less7', 'Less4', 'Less2', 'Less7', undefined]);
		const html = new TextDecoder().decode(renderHtml(tree));
		expect([...html.matchAll(/<td class="r(?: f(\d+))?">/g)].map(([, lacking]) => lacking)).toEqual(['7', '4', '2', '7', undefined]);
	});
});
