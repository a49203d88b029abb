import Big from 'big.js';
import { decimalText } from '../decimal-text.ts';
import type { Language } from '../diagnostic.ts';
import type { SourceDocument } from '../source/types.ts';
import { isTable } from './charts/fromTable.ts';

/** What stands in a column of a table in a CSV file. The first one heads the rows and is words, if not years. */
export type ColumnKind = 'words' | 'years' | 'figures';

/** A code with a zero before it is none. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const YEAR = /^(19|20)\d\d$/;
const NOTHING = /^[–-]?$/;

/** What stands in the columns of a table; none when the file holds no table. */
export function columnKinds(table: SourceDocument): ColumnKind[] {
	if (!isTable(table.data)) return [];
	const { head, rows } = table.data;
	return head.map((_, column) => {
		const cells = rows.map((_row, row) => table.scalarText(['rows', row, column]) ?? '');
		if (column === 0 || !cells.every((cell) => isNumber(cell) || NOTHING.test(cell))) return 'words';
		return cells.every((cell) => YEAR.test(cell)) ? 'years' : 'figures';
	});
}

/** Whether a cell is a number in plain notation. */
export function isNumber(cell: string): boolean {
	return NUMBER.test(cell);
}

/** A figure in the language's format, with the decimals that it is written with; a dash as it is. */
export function figureText(cell: string, language: Language): string {
	return isNumber(cell) ? decimalText(new Big(cell).toFixed(cell.split('.')[1]?.length ?? 0), language) : cell;
}

/** A number among words as it is written, an article of a law or a code. */
export function writtenCell(table: SourceDocument, row: number, column: number): string {
	const { file, range } = table.place(['rows', row, column]);
	return file.text.slice(range.start, range.end).replaceAll('"', '');
}
