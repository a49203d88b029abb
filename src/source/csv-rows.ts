/** The rows and cells of a CSV file as they are written. */

import { parse } from 'csv-parse/sync';
import type { OffsetRange } from './types.ts';

const DELIMITERS = [';', '\t', ','] as const;

/** A row of a table. */
export interface Row {
	/** Where the row begins in the file. */
	readonly start: number;
	/** With its end of line. */
	readonly raw: string;
	readonly cells: readonly string[];
}

/** Marks within quotes or within a text of both languages part no cells. */
const WITHIN_CELLS = /"[^"]*"|\{[^{}]*\}/g;

/** The mark that the first line has most of. Where it has none, as a title above the table, the one that all other lines have alike. */
export function delimiterOf(text: string): string {
	const [first = '', ...others] = text
		.replaceAll(WITHIN_CELLS, '')
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '');
	const count = (line: string, delimiter: string): number => line.split(delimiter).length - 1;
	const most = DELIMITERS.reduce((best, delimiter) => (count(first, delimiter) > count(first, best) ? delimiter : best));
	if (count(first, most) > 0 || others.length < 2) return most;
	return DELIMITERS.find((delimiter) => new Set(others.map((line) => count(line, delimiter))).size === 1 && count(others[0] ?? '', delimiter) > 0) ?? most;
}

/** The parser tells after how many bytes each row ends; what lies between two rows' ends is the later one's. */
export function rowsOf(text: string, delimiter: string): Row[] {
	const bytes = Buffer.from(text);
	const parsed: unknown = parse(text, { bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'], trim: true, relax_column_count: true, skip_empty_lines: true, info: true });
	const rows: Row[] = [];
	let read = 0;
	let offset = 0;
	for (const { record, info } of Array.isArray(parsed) ? parsed.filter(isParsed) : []) {
		const written = bytes.toString('utf8', read, info.bytes);
		const before = /^[\ufeff\r\n]*/.exec(written)?.[0].length ?? 0;
		rows.push({ start: offset + before, raw: written.slice(before), cells: record.map(String) });
		read = info.bytes;
		offset += written.length;
	}
	return rows;
}

function isParsed(value: unknown): value is { readonly record: readonly unknown[]; readonly info: { readonly bytes: number } } {
	return typeof value === 'object' && value !== null && 'record' in value && Array.isArray(value.record) && 'info' in value;
}

/** Where the cells of a row stand in it. */
export function cellRanges(raw: string, delimiter: string): OffsetRange[] {
	const ranges: OffsetRange[] = [];
	let start = 0;
	let isQuoted = false;
	for (let offset = 0; offset <= raw.length; offset++) {
		const character = raw[offset];
		if (character === '"') isQuoted = !isQuoted;
		if (character !== undefined && (isQuoted || character !== delimiter)) continue;
		ranges.push({ start, end: offset });
		start = offset + 1;
	}
	return ranges;
}

/** A table as it is written: the mark between its cells, and the cells of each row with their quotes and spaces. */
export interface WrittenTable {
	readonly delimiter: string;
	readonly rows: readonly (readonly string[])[];
}

/** @throws CsvError for a text that is no CSV */
export function writtenTable(text: string): WrittenTable {
	const delimiter = delimiterOf(text);
	const cells = (line: string): string[] => cellRanges(line, delimiter).map(({ start, end }) => line.slice(start, end));
	return { delimiter, rows: rowsOf(text, delimiter).map(({ raw }) => cells(raw.replace(/[\r\n]+$/, ''))) };
}
