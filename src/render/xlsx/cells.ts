/** Cells as XML. */
import { address } from './addresses.ts';
import type { SharedStrings } from './strings.ts';
import type { Styles } from './styles.ts';

/** What all sheets of a workbook share. */
export interface Book {
	readonly strings: SharedStrings;
	readonly styles: Styles;
}

/** @param style the number of the cell's look */
export function textCell({ strings }: Book, column: number, row: number, text: string, style: number): string {
	return text === '' ? emptyCell(column, row, style) : `<c r="${address(column, row)}" s="${style}" t="s"><v>${strings.indexOf(text)}</v></c>`;
}

/** A number, with the formula that it is the result of. */
export const numberCell = (column: number, row: number, style: number, value: string, formula: string | undefined): string =>
	`<c r="${address(column, row)}" s="${style}">${formula === undefined ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`;

export const emptyCell = (column: number, row: number, style: number): string => `<c r="${address(column, row)}" s="${style}"/>`;
