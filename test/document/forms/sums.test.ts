import { describe, expect, it } from 'vitest';
import type { RowDefinition } from '../../../src/document/forms/definition.ts';
import { addedRows } from '../../../src/document/forms/sums.ts';

const each: RowDefinition = { kind: 'each', list: 'tasks', as: 'task', rows: [] };
const total: RowDefinition = { kind: 'total', label: { lt: '' }, shade: 0 };
const plain = { kind: 'row', figures: true, cells: new Map(), bold: false, shade: 0, optional: false, sum: false } as const;
const sum: RowDefinition = { ...plain, sum: true };
const wages: RowDefinition = { ...plain, economicClass: 'wages' };

describe('the rows that are added up', () => {
	it.each<[string, readonly RowDefinition[], readonly number[], number, unknown]>([
		['by a total: all above it', [each, each, total], [5, 2, 1], 2, [{ from: -7, to: -1 }]],
		['by a total without any', [each, total], [0, 1], 1, []],
		['by a sum: those below it', [sum, each], [1, 4], 0, [{ from: 1, to: 4 }]],
		['up to the next sum', [sum, plain, sum, plain], [1, 1, 1, 1], 0, [{ from: 1, to: 1 }]],
		[
			'without wages, which are within expenditure',
			[sum, plain, wages, plain, sum],
			[1, 1, 1, 1, 1],
			0,
			[
				{ from: 1, to: 1 },
				{ from: 3, to: 3 },
			],
		],
	])('%s', (_, rows, counts, index, expected) => {
		expect(addedRows(rows, counts, index)).toEqual(expected);
	});
});
