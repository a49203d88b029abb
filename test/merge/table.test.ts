import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSameCells, mergedTable } from '../../src/merge/table.ts';
import { type Edit, edited } from './cases.ts';

const MARKERS = { size: 7, ours: 'ours', theirs: 'theirs' };

const ORIGIN = `Programa;Šaltinis;Iš viso;Išlaidoms
01;SB;10 735,8;10 425,8
01;SB(SP);517,0;502,5
02;SB;300,0;200,0
"03; kita";SB;1,0;1,0
`;

const merge = (ours: string, theirs: string, origin = ORIGIN) => mergedTable({ origin, ours, theirs }, MARKERS);
const conflict = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

interface Case {
	readonly what: string;
	readonly ours: readonly Edit[];
	readonly theirs: readonly Edit[];
	/** Made of the origin. */
	readonly both: readonly Edit[];
}

const CLEAN: readonly Case[] = [
	{ what: 'cells of one row', ours: [['10 735,8', '1']], theirs: [['10 425,8', '2']], both: [['10 735,8;10 425,8', '1;2']] },
	{
		what: 'neighbouring rows',
		ours: [['517,0', '518,0']],
		theirs: [['300,0', '301,0']],
		both: [
			['517,0', '518,0'],
			['300,0', '301,0'],
		],
	},
	{ what: 'the same change', ours: [['517,0', '518,0']], theirs: [['517,0', '518,0']], both: [['517,0', '518,0']] },
	{
		what: 'a row taken out and another changed',
		ours: [['01;SB(SP);517,0;502,5\n', '']],
		theirs: [['300,0', '301,0']],
		both: [
			['01;SB(SP);517,0;502,5\n', ''],
			['300,0', '301,0'],
		],
	},
	{
		what: 'rows added in different places',
		ours: [['02;SB;', '01;VB;5;5\n02;SB;']],
		theirs: [['"03', '02;VB;6;6\n"03']],
		both: [
			['02;SB;', '01;VB;5;5\n02;SB;'],
			['"03', '02;VB;6;6\n"03'],
		],
	},
	{ what: 'rows added in one place', ours: [['02;SB;', '01;ES;5;5\n02;SB;']], theirs: [['02;SB;', '01;VB;6;6\n02;SB;']], both: [['02;SB;', '01;ES;5;5\n01;VB;6;6\n02;SB;']] },
	{
		what: 'a column added and a cell changed',
		ours: [
			[/$/gm, ';x'],
			[/;x$(?![\s\S])/, ''],
		],
		theirs: [['517,0', '518,0']],
		both: [
			['517,0', '518,0'],
			[/$/gm, ';x'],
			[/;x$(?![\s\S])/, ''],
		],
	},
	{
		what: 'a column taken out and a cell of another changed',
		ours: [[/;[^;\n]+$/gm, '']],
		theirs: [['517,0', '518,0']],
		both: [
			['517,0', '518,0'],
			[/;[^;\n]+$/gm, ''],
		],
	},
	{
		what: 'a row moved and changed',
		ours: [
			['02;SB;300,0;200,0\n', ''],
			['01;SB;', '02;SB;300,0;200,0\n01;SB;'],
		],
		theirs: [['300,0', '301,0']],
		both: [
			['02;SB;300,0;200,0\n', ''],
			['01;SB;', '02;SB;301,0;200,0\n01;SB;'],
		],
	},
	{ what: 'a cell in quotes', ours: [['"03; kita";SB;1,0', '"03; kita";SB;2,0']], theirs: [['SB;1,0;1,0', 'SB;1,0;"a;b"']], both: [['SB;1,0;1,0', 'SB;2,0;"a;b"']] },
];

describe('a table in CSV', () => {
	it.each(CLEAN)('takes both: $what', ({ ours, theirs, both }) => {
		const [left, right] = [edited(ORIGIN, ours), edited(ORIGIN, theirs)];
		expect(merge(left, right)).toEqual({ kind: 'merged', text: edited(ORIGIN, both), isClean: true });
		expect(hasSameCells(edited(ORIGIN, both), textOf(merge(right, left)))).toBe(true);
	});

	it.each([
		{ what: 'one cell', ours: '01;SB;1;10 425,8\n', theirs: '01;SB;2;10 425,8\n' },
		{ what: 'one cell, and others of the row', ours: '01;SB;1;3\n', theirs: '01;SB;2;10 425,8\n', marked: ['01;SB;1;3\n', '01;SB;2;3\n'] },
		{ what: 'a row that the other took out', ours: '', theirs: '01;SB;2;10 425,8\n' },
		{ what: 'a row that the other renamed', ours: '01;VB;10 735,8;10 425,8\n', theirs: '01;SB;2;10 425,8\n', marked: ['', '01;SB;2;10 425,8\n'], rest: '01;VB;10 735,8;10 425,8\n' },
	])('marks the row: $what', ({ ours, theirs, marked = [ours, theirs], rest = '' }) => {
		const of = (row: string): string => ORIGIN.replace('01;SB;10 735,8;10 425,8\n', () => row);
		const found = merge(of(ours), of(theirs));
		expect(found).toMatchObject({ kind: 'merged', isClean: false });
		const lines = conflict(marked[0] ?? '', marked[1] ?? '');
		expect([of(rest + lines), of(lines + rest)]).toContain(textOf(found));
	});

	it('marks what both added under one name, unless it is the same', () => {
		const of = (row: string): string => `${ORIGIN}${row}`;
		expect(textOf(merge(of('04;SB;1;1\n'), of('04;SB;1;2\n')))).toBe(of(conflict('04;SB;1;1\n', '04;SB;1;2\n')));
		expect(textOf(merge(of('04;SB;1;1\n'), of('04;SB;1;1\n')))).toBe(of('04;SB;1;1\n'));
	});

	it('keeps headings of rows, the byte order mark and the ends of lines', () => {
		const origin = '\ufeffRodiklis,2013\r\nGyventojai\r\nVyrai,100\r\nMoterys,120\r\n';
		expect(textOf(merge(origin.replace('100', '101'), origin.replace('120', '121'), origin))).toBe(origin.replace('100', '101').replace('120', '121'));
	});

	it.each([
		['rows that no cells tell apart', 'A;B\n1;2\n1;2\n'],
		['two columns of one title', 'A;A\n1;2\n2;3\n'],
		['empty lines between rows', 'A;B\n1;2\n\n2;3\n'],
		['more cells than columns', 'A;B\n1;2;3\n2;3\n'],
		['marks of a merge', 'A;B\n<<<<<<< ours\n2;3\n'],
	])('leaves to lines a table with %s', (_what, origin) => {
		expect(merge(`${origin}3;4\n`, `${origin}5;6\n`, origin)).toEqual({ kind: 'unmergeable' });
	});

	it('leaves to lines what one side wrote in a column that the other took out, and another mark between cells', () => {
		expect(merge(ORIGIN.replaceAll(/;[^;\n]+$/gm, ''), ORIGIN.replace('502,5', '1'))).toEqual({ kind: 'unmergeable' });
		expect(merge(ORIGIN.replaceAll(';', '\t'), ORIGIN.replace('502,5', '1'))).toEqual({ kind: 'unmergeable' });
	});

	it('refuses what is no CSV', () => {
		expect(merge(ORIGIN.replace('517,0', '"517,0'), ORIGIN.replace('300,0', '301,0'))).toEqual({ kind: 'unreadable' });
	});

	it('drops nothing that a side wrote', () => {
		const names = ['a', 'b', 'c', 'd', 'e'];
		const side = fc.dictionary(fc.constantFrom(...names), fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minKeys: 1 });
		const tableOf = (rows: Readonly<Record<string, readonly number[]>>): string => `N,X,Y\n${names.flatMap((name) => (rows[name] ? [`${name},${rows[name].join(',')}\n`] : [])).join('')}`;
		fc.assert(
			fc.property(side, side, side, (before, left, right) => {
				const text = textOf(merge(tableOf(left), tableOf(right), tableOf(before)));
				for (const name of names) {
					const [was, a, b] = [before[name], left[name], right[name]];
					const lines = text.split('\n').filter((line) => line.startsWith(`${name},`));
					if (a && b && was) {
						for (const column of [0, 1]) {
							const news = [a[column], b[column]].filter((cell) => cell !== was[column]);
							for (const cell of news) expect(lines.some((line) => line.split(',')[column + 1] === String(cell))).toBe(true);
						}
					} else if (a && b) for (const row of [a, b]) expect(lines).toContain(`${name},${row.join(',')}`);
					else {
						const own = a ?? b;
						const isKept = own !== undefined && (was === undefined || was.join() !== own.join());
						expect(lines).toEqual(isKept ? [`${name},${own.join(',')}`] : []);
					}
				}
			}),
		);
	});
});

function textOf(merged: ReturnType<typeof mergedTable>): string {
	if (merged.kind !== 'merged') throw new Error(merged.kind);
	return merged.text;
}
