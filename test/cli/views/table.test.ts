import { describe, expect, it } from 'vitest';
import { csvLine, cut, tableLines } from '../../../src/cli/views/table.ts';

const COLUMNS = [{ head: '' }, { head: '2015', align: 'right' }, { head: '' }] as const;

describe('tableLines', () => {
	it('aligns columns and pads no line at its end', () => {
		const rows = [
			['01', '1\u00a0234,5', 'Programa'],
			['01.01', '–', ''],
		];
		expect(tableLines(COLUMNS, rows)).toEqual(['          2015', '01     1\u00a0234,5  Programa', '01.01        –']);
	});

	it('cuts lines to a terminal, never in a pipe', () => {
		const rows = [['01', '1', 'Ekonominės raidos skatinimo programa']];
		expect(tableLines(COLUMNS, rows, 20)[1]).toBe('01     1  Ekonominė…');
		expect(tableLines(COLUMNS, rows)[1]).toContain('programa');
	});

	it('has no line for heads that say nothing', () => {
		expect(tableLines([{ head: '' }, { head: '' }], [['a', 'b']])).toEqual(['a  b']);
		expect(tableLines([{ head: '' }, { head: '' }], [])).toEqual([]);
	});
});

describe('cut', () => {
	it.each([
		['abc', undefined, 'abc'],
		['abc', 3, 'abc'],
		['abcd', 3, 'ab…'],
	])('%s to %s', (text, width, expected) => {
		expect(cut(text, width)).toBe(expected);
	});
});

describe('csvLine', () => {
	it.each([
		['plain', 'plain'],
		['a,b', '"a,b"'],
		['„a“ "b"', '"„a“ ""b"""'],
		['two\nlines', '"two\nlines"'],
		['=SUM(A1)', "'=SUM(A1)"],
		['+37060000000', "'+37060000000"],
		['-5.5', '-5.5'],
		['-cmd', "'-cmd"],
		['@a', "'@a"],
	])('%j', (text, expected) => {
		expect(csvLine([text])).toBe(`${expected}\r\n`);
	});
});
