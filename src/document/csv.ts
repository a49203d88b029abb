import { readFileSync } from 'node:fs';
import Big from 'big.js';
import { parse } from 'csv-parse/sync';
import type { Language } from '../diagnostic.ts';
import { textCell } from './forms/cells.ts';
import type { FormRow, FormTable } from './nodes.ts';
import { formatDecimal } from './numbers.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
const YEAR = /^(19|20)\d\d$/;

/** A table from a CSV file: the first row is the head; columns of numbers are set right-aligned in the language's format, with the decimals they are written with. Throws when the file can't be read. */
export function csvTable(path: string, language: Language): Pick<FormTable, 'columns' | 'head' | 'groups' | 'fontSize' | 'type'> {
	const records: string[][] = parse(readFileSync(path, 'utf8'), { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true });
	const [head = [], ...body] = records;
	const numeric = head.map((_, index) => index > 0 && body.every((record) => NUMBER.test(record[index] ?? '') || /^[–-]?$/.test(record[index] ?? '')));
	const years = head.map((_, index) => body.every((record) => YEAR.test(record[index] ?? '')));
	const widest = head.map((title, index) => Math.max(longestWord(title), ...body.map((record) => Math.min((record[index] ?? '').length, 40))));
	const row = (record: readonly string[]): FormRow => ({
		type: 'formRow',
		cells: head.map((_, index) => {
			const text = record[index] ?? '';
			return numeric[index] ? textCell(years[index] ? text : figure(text, language), {}, 'number') : textCell(text);
		}),
	});
	return {
		type: 'formTable',
		columns: widest.map((width) => ({ width: Math.max(width, 6) })),
		head: [{ type: 'formRow', shade: 1, cells: head.map((title) => textCell(title, { bold: true })) }],
		groups: body.map((record) => ({ type: 'formRowGroup', rows: [row(record)] })),
		fontSize: 10,
	};
}

function figure(text: string, language: Language): string {
	return NUMBER.test(text) ? formatDecimal(new Big(text), text.split('.')[1]?.length ?? 0, language) : text;
}

function longestWord(text: string): number {
	return Math.max(0, ...text.split(/\s+/).map((word) => word.length));
}
