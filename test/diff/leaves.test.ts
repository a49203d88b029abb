import { describe, expect, it } from 'vitest';
import { changedLeaves } from '../../src/diff/leaves.ts';

const shown = (old: unknown, fresh: unknown): string[] =>
	changedLeaves(old, fresh).map(({ name, old: was, new: is }) => `${name}: ${was ? JSON.stringify(was.value) : '–'} → ${is ? JSON.stringify(is.value) : '–'}`);

const COLUMNS = [
	{ id: 'code', width: 5 },
	{ id: 'name', width: 30 },
	{ head: 'Iš viso', money: { year: 1 } },
	{ head: 'Turtui', money: { year: 1, class: 'assets' } },
	{ id: 'unit', width: 4 },
];
const [code, name, total, assets, unit] = COLUMNS;

describe('values of documents that differ', () => {
	it.each<readonly [what: string, old: unknown, fresh: unknown, expected: readonly string[]]>([
		['a column put before others', [...COLUMNS], [code, { id: 'type', width: 3 }, name, total, assets, unit], ['columns[type].id: – → "type"', 'columns[type].width: – → 3']],
		['a column without an id put in', [...COLUMNS], [code, name, { head: 'Algoms' }, total, assets, unit], ['columns[3].head: – → "Algoms"']],
		['a column taken out', [...COLUMNS], [code, name, total, unit], ['columns[4].head: "Turtui" → –', 'columns[4].money.year: 1 → –', 'columns[4].money.class: "assets" → –']],
		[
			'a column put in, and another of another width',
			[...COLUMNS],
			[code, { id: 'type' }, { id: 'name', width: 31 }, total, assets, unit],
			['columns[name].width: 30 → 31', 'columns[type].id: – → "type"'],
		],
		['a column known by its head', [...COLUMNS], [code, name, assets, { head: 'Iš viso', money: { year: 2 } }, unit], ['columns[4].money.year: 1 → 2']],
		['columns in another order', [...COLUMNS], [name, code, total, assets, unit], []],
		['another head', [...COLUMNS], [code, name, { head: 'Suma', money: { year: 1 } }, assets, unit], ['columns[3].head: "Iš viso" → "Suma"']],
		[
			'another id',
			[...COLUMNS],
			[code, name, total, assets, { id: 'units', width: 4 }],
			['columns[unit].id: "unit" → –', 'columns[unit].width: 4 → –', 'columns[units].id: – → "units"', 'columns[units].width: – → 4'],
		],
		[
			'members of a list that all have names',
			[
				{ code: 'a', sum: 1 },
				{ code: 'b', sum: 2 },
			],
			[
				{ code: 'b', sum: 3 },
				{ code: 'a', sum: 1 },
			],
			['columns[b].sum: 2 → 3'],
		],
		['scalars', ['lt', 'en', 'de'], ['lt', 'fr', 'de'], ['columns[2]: "en" → "fr"']],
		['a scalar instead of a list', 'lt', ['lt'], ['columns: "lt" → –', 'columns[1]: – → "lt"']],
		['a mapping instead of a scalar', 'lt', { lt: 'lt' }, ['columns: "lt" → –', 'columns.lt: – → "lt"']],
	])('are those of %s', (_what, old, fresh, expected) => expect(shown({ columns: old }, { columns: fresh })).toEqual(expected));

	it('are all values of a document that came', () => expect(shown(undefined, { kind: 'form', rows: [{ each: 'goals' }] })).toEqual(['kind: – → "form"', 'rows[1].each: – → "goals"']));
});
