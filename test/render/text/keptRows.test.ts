import { describe, expect, test } from 'vitest';
import type { FormRow, FormRowGroup, FormTable } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/render/pdf/index.ts';
import { keptGroups } from '../../../src/render/text/keptRows.ts';
import { cell, document, group, markdown, portrait, row } from '../pdf/sample.ts';

const rowsOf = (count: number, text = 'eilutė'): FormRow[] => Array.from({ length: count }, (_, index) => row([cell(`${text} ${index + 1}`)]));

/** Which rows stay with the next, as `x`, and which may be parted from it, as `.`. */
function kept(rows: readonly FormRow[], sourceNote?: string): string {
	return keptOf(
		rows.map((one) => group(one)),
		sourceNote,
	);
}

function keptOf(groups: readonly FormRowGroup[], sourceNote?: string): string {
	const tied = keptGroups({ groups, ...(sourceNote === undefined ? {} : { sourceNote: [{ type: 'text', value: sourceNote }] }) });
	return tied.flatMap((one) => one.rows.map(({ keepWithNext }) => (keepWithNext ? 'x' : '.'))).join('');
}

const LONG: readonly FormRowGroup[] = rowsOf(16).map((one) => group(one));
const BAND = group({ ...row([cell('tikslas', { colSpan: 2 })]), keepWithNext: true });

describe('rows kept with the next', () => {
	test.each([
		['of an empty table', kept([]), ''],
		['of one row', kept(rowsOf(1)), '.'],
		['of a short table: all', kept(rowsOf(5)), 'xxxx.'],
		['of a table with a source below', kept(rowsOf(5), 'Šaltinis'), 'xxxxx'],
		['of a long table: at its ends', kept(rowsOf(16)), `x${'.'.repeat(12)}xx.`],
		['of a long table with a source below', kept(rowsOf(16), 'Šaltinis'), `x${'.'.repeat(12)}xxx`],
		['of a long table that ends with a block and a total', keptOf([...rowsOf(20).map((one) => group(one)), group(...rowsOf(2)), group(...rowsOf(1))]), `x${'.'.repeat(20)}x.`],
		['of few rows with much text: the first', kept(rowsOf(5, 'žodis '.repeat(100))), 'x....'],
		['of few rows with much text that end with little', kept([...rowsOf(4, 'žodis '.repeat(100)), ...rowsOf(1)]), 'x..x.'],
		['of a long table that ends with much text', kept([...rowsOf(16), ...rowsOf(1, 'žodis '.repeat(60))]), `x${'.'.repeat(16)}`],
		['of a long table that begins with rows over others: the first below them too', kept([...rowsOf(2).map((one) => ({ ...one, keepWithNext: true })), ...rowsOf(16)]), `xxx${'.'.repeat(12)}xx.`],
		['of a long table with a row over others in its middle: two below it', keptOf([...LONG, BAND, ...LONG]), `x${'.'.repeat(15)}xx${'.'.repeat(12)}xx.`],
		['of a long table with a row over one other, and over a block', keptOf([...LONG, BAND, group(...rowsOf(1)), BAND, group(...rowsOf(3)), ...LONG]), `x${'.'.repeat(15)}x.x${'.'.repeat(16)}xx.`],
		['of a long table with a row and a high block below what stands over them', keptOf([...LONG, BAND, group(...rowsOf(1)), group(...rowsOf(5)), ...LONG]), `x${'.'.repeat(15)}x${'.'.repeat(19)}xx.`],
	])('%s', (_, found, expected) => expect(found).toBe(expected));

	test('a group that nothing is tied in stays the same', () => {
		const groups = Array.from({ length: 9 }, () => group(...rowsOf(3)));
		const tied = keptGroups({ groups });
		expect(groups.map((own, index) => own === tied[index])).toEqual([false, true, true, true, true, true, true, true, false]);
	});
});

const FILLER = '\n\nŽodis.';
/** Whatever stands above, in steps of a line around the foot of the page. */
const ABOVE = Array.from({ length: 24 }, (_, index) => index + 24);

function table(rows: number): FormTable {
	return {
		type: 'formTable',
		id: 't',
		caption: { label: '1 lentelė', children: [{ type: 'text', value: 'Pavadinimas' }] },
		columns: [{ width: 1 }],
		head: [row([cell('Galva')])],
		groups: rowsOf(rows).map((one) => group(one)),
		fontSize: 10,
		sourceNote: [{ type: 'text', value: 'Šaltinis: statistika' }],
	};
}

/** How many rows of tables stand on each page, and whether the source does. */
function pagesOf(above: number, block: Parameters<typeof portrait>[0]): { readonly rows: number; readonly hasSource: boolean }[] {
	const { pages } = layoutDocument(document([portrait(...markdown(FILLER.repeat(above)).blocks, block)]));
	return pages.map(({ frames }) => {
		const texts = frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
		return { rows: texts.filter((text) => text.startsWith('eilutė')).length, hasSource: texts.some((text) => text.startsWith('Šaltinis')) };
	});
}

describe('on pages', () => {
	test('a short table and its source stand on one page', () => {
		const found = ABOVE.map((above) => pagesOf(above, table(8)).filter(({ rows, hasSource }) => rows > 0 || hasSource));
		expect(found).toEqual(ABOVE.map(() => [{ rows: 8, hasSource: true }]));
	});

	test('so does one written in Markdown', () => {
		const text = `| a | b |\n|---|---|\n${'| eilutė | 1 |\n'.repeat(8)}`;
		const [block] = markdown(text).blocks;
		if (!block) throw new Error('no table');
		for (const above of ABOVE) expect(pagesOf(above, block).flatMap(({ rows }) => (rows > 0 ? [rows] : []))).toEqual([8]);
	});

	test('no page begins a table with one row below what stands over it', () => {
		const band = { ...row([cell('tikslas')]), keepWithNext: true };
		const form = { ...table(60), groups: [band, ...rowsOf(60)].map((one) => group(one)) };
		for (const above of ABOVE) for (const { rows } of pagesOf(above, form)) expect(rows).not.toBe(1);
	});

	test('no page ends with one row below what stands over it in the middle of a table', () => {
		const band = group({ ...row([cell('tikslas', { colSpan: 2 })]), keepWithNext: true });
		const form = { ...table(60), groups: [...rowsOf(6), ...rowsOf(60)].flatMap((one, index) => (index === 6 ? [band, group(one)] : [group(one)])) };
		for (const above of ABOVE) {
			const { pages } = layoutDocument(document([portrait(...markdown(FILLER.repeat(above)).blocks, form)]));
			for (const { frames } of pages) {
				const texts = frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' && /^(eilutė|tikslas)/.test(item.text) ? [item.text] : [])));
				expect(texts.slice(-2)).not.toContain('tikslas');
			}
		}
	});

	test('no page has one row of a long table, nor its last ones or its source alone', () => {
		for (const above of ABOVE)
			for (const { rows, hasSource } of pagesOf(above, table(60))) {
				expect(rows).not.toBe(1);
				if (hasSource) expect(rows).toBeGreaterThan(2);
			}
	});
});
