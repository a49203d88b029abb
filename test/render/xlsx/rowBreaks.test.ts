import { describe, expect, it, test } from 'vitest';
import type { DocumentTree, FormCell, FormRow } from '../../../src/document/nodes.ts';
import { renderXlsx } from '../../../src/render/xlsx/index.ts';
import { rowBreaks } from '../../../src/render/xlsx/rowBreaks.ts';
import { documentOf } from '../../document/sample.ts';
import { SAMPLE } from '../../sample-workspace.ts';
import { child, descendants } from '../docx/xml-tree.ts';
import { placeOf, readWorkbook, type Sheet } from './workbook.ts';

/** Rows of 10 points, tied to the next where there is an `x`. */
const rows = (ties: string) => [...ties].map((tie) => ({ height: 10, isTied: tie === 'x' }));
/** Holds ten rows. */
const PAGE = { height: 106, repeated: 20 };

describe('pages of a sheet end', () => {
	test.each<[string, string, number[]]>([
		['nowhere where all fit', '.'.repeat(10), []],
		['where the page is full, the head counted on later ones', '.'.repeat(20), [10, 18]],
		['before rows that stay together', `${'.'.repeat(8)}xx...`, [8]],
		['nowhere within rows that no page can hold', `..${'x'.repeat(30)}.`, []],
	])('%s', (_, ties, expected) => expect(rowBreaks(rows(ties), PAGE)).toEqual(expected));

	it('at no more places than spreadsheets take', () => expect(rowBreaks(rows('.'.repeat(20_000)), PAGE)).toHaveLength(1000));
});

const { tree: sample } = documentOf(SAMPLE);
const cell = (text: string, more: Partial<FormCell> = {}): FormCell => ({ type: 'formCell', kind: 'text', children: [{ type: 'text', value: text }], ...more });
const row = (...cells: readonly FormCell[]): FormRow => ({ type: 'formRow', cells });

/** A form of measures with three sources each. */
const form: DocumentTree = {
	...sample,
	sections: [
		{
			type: 'section',
			orientation: 'landscape',
			children: [
				{
					type: 'formTable',
					id: 't',
					sheet: 'F',
					columns: [{ width: 1 }, { width: 1 }],
					head: [row(cell('Priemonė'), cell('Šaltinis'))],
					groups: Array.from({ length: 40 }, (_, index) => ({ type: 'formRowGroup', rows: [row(cell(`Priemonė ${index}`, { rowSpan: 3 }), cell('SB')), row(cell('ES')), row(cell('Iš viso'))] })),
					fontSize: 8,
				},
			],
		},
	],
};

function sheetOf(tree: DocumentTree): Sheet {
	const [, sheet] = readWorkbook(renderXlsx(tree)).sheets;
	if (!sheet) throw new Error('There is no form');
	return sheet;
}

it('no page of a form ends within a cell over several rows', () => {
	const { element, merged } = sheetOf(form);
	const breaks = descendants(element, 'brk').map(({ attributes }) => Number(attributes.id));
	expect(breaks.length).toBeGreaterThan(1);
	const spans = merged.map((ref) => ref.split(':').map((address) => placeOf(address).row));
	for (const end of breaks) expect(spans.filter(([from = 0, to = 0]) => from <= end && end < to)).toEqual([]);
});

it.each([
	['A3', 297, 420, '8', 'landscape'],
	['A5', 148, 210, '11', 'landscape'],
	['another', 200, 200, '9', 'portrait'],
])('is printed on the paper of the document: %s', (_, width, height, paperSize, orientation) => {
	const setup = child(sheetOf({ ...form, page: { ...form.page, width, height } }).element, 'pageSetup');
	expect(setup?.attributes).toMatchObject({ paperSize, orientation });
});
