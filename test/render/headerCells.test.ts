import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element as HtmlElement } from 'hast';
import { describe, expect, it } from 'vitest';
import type { FormCell, FormTable } from '../../src/document/nodes.ts';
import { headerCells } from '../../src/render/headerCells.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { cellText } from '../../src/render/text/cellText.ts';
import { describeWith } from '../tools.ts';
import { elements, htmlOf, parsed } from './html/hast-tree.ts';
import { childrenOf, type Element, readStructure, within } from './pdf/conformance/elements.ts';
import { Reader, readPdf } from './pdf/conformance/file.ts';
import { everyNode } from './pdf/every-node.ts';
import { cell, document, group, landscape, row, summaryTable } from './pdf/sample.ts';

const code = (text: string): FormCell => cell(text, { kind: 'code' });
const number = (text: string): FormCell => cell(text, { kind: 'number' });
const form = (cells: readonly FormCell[], rest: Partial<FormTable> = {}): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: cells.map(() => ({ width: 1 })),
	head: [row(cells.map(({ kind }) => cell(kind)))],
	groups: [group(row(cells))],
	fontSize: 10,
	...rest,
});

describe('the cell that heads a row', () => {
	it.each([
		['the first words', [code('01'), cell('Kultūra'), number('5,0')], 'Kultūra'],
		['none where there are codes and figures alone', [code('01'), number('5,0')], undefined],
		['none where words have nothing at their right', [code('01'), cell('Kultūra')], undefined],
		['no abbreviation', [cell('SB'), cell('Savivaldybės biudžetas'), number('5,0')], 'Savivaldybės biudžetas'],
		['no words that are turned', [cell('Požymis', { rotated: true }), cell('Kultūra'), number('5,0')], 'Kultūra'],
		['no text as long as a paragraph', [cell('žodis '.repeat(50)), cell('Kultūra'), number('5,0')], 'Kultūra'],
	])('is %s', (_, cells, wanted) => {
		const found = headerCells(form(cells)).headerOf(row(cells));
		expect(found && cellText(found)).toBe(wanted);
	});

	it('is none where the table has no head and columns of one width', () => {
		const cells = [cell('Stiprybės'), cell('Silpnybės')];
		expect(headerCells(form(cells, { head: [] })).headerOf(row(cells))).toBeUndefined();
	});
});

const SCOPES: Readonly<Record<string, string>> = { '/Row': 'row', '/Column': 'col' };

/** Which cells of a body's rows are heads: `row 3` for the fourth cell. */
const headsIn = (rows: readonly (readonly (string | undefined)[])[]): string[] => rows.map((cells) => cells.flatMap((scope, at) => (scope === undefined ? [] : [`${scope} ${at}`])).join(', '));

const headsInPdf = (table: Element): string[] =>
	headsIn(
		childrenOf(table)
			.flatMap((part) => (part.role === 'TBody' ? childrenOf(part) : []))
			.map((one) => childrenOf(one).map(({ attributes }) => SCOPES[String(attributes['/Scope'])])),
	);

const headsInHtml = (table: HtmlElement): string[] =>
	headsIn(
		elements(table, 'tbody').flatMap((body) =>
			elements(body, 'tr').map((one) => elements(one, 'td', 'th').map(({ properties }) => (properties.scope === undefined ? undefined : String(properties.scope)))),
		),
	);

describeWith(['qpdf'], 'PDF and HTML', () => {
	it('have the same cells as heads of rows and columns', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'plan-heads-'));
		try {
			for (const tree of [everyNode(folder), document([landscape(summaryTable(12, 2))])]) {
				const tables = readStructure(new Reader(readPdf(await renderPdf(tree)))).flatMap((top) => [...within(top)].filter(({ role }) => role === 'Table'));
				const page = parsed(htmlOf(tree));
				const data = new Set(elements(page, 'details').flatMap((details) => elements(details, 'table')));
				const wanted = elements(page, 'table')
					.filter((table) => !data.has(table))
					.map(headsInHtml);
				expect(tables.map(headsInPdf)).toEqual(wanted);
				expect(wanted.flat().filter((heads) => heads.startsWith('row')).length).toBeGreaterThan(0);
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
