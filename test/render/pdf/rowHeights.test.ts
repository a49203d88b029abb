import { expect, it } from 'vitest';
import type { FormTable } from '../../../src/document/nodes.ts';
import { laidOut } from '../../../src/render/pdf/layout.ts';
import { cell, document, group, portrait, row } from './sample.ts';

const table = (rotated: boolean): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: [{ width: 1 }, { width: 4 }],
	head: [row([cell('Kodas', { rowSpan: 2, rotated }), cell('Pavadinimas')]), row([cell('Ilgas antraštės tekstas')])],
	groups: [group(row([cell('01', { kind: 'code' }), cell('Gatvės')]))],
	fontSize: 8,
});

it.each([
	[true, 'all, so that who sets the others in fewer lines does not cut it', [true, true]],
	[false, 'none that need no more than their lines', [false, false]],
])('of a head with a rotated cell (%s) the heights noted are %s', async (rotated, _what, noted) => {
	const tree = document([portrait(table(rotated))]);
	const { rowHeights } = await laidOut(tree);
	const heads = [...rowHeights.keys()].map(({ cells }) => cells.length);
	expect(noted.map((_, index) => heads.includes(2 - index))).toEqual(noted);
});
