/** How numbers are shown: the decimal signs of a column below one another, and room before the next column's text. */
import type { FormCell } from '../../document/nodes.ts';
import { widthOf } from '../text/fonts.ts';
import type { GridRow } from './grid.ts';

/** The most decimals that numbers of each column have: those with fewer leave room for them. */
export function columnDecimals(grid: readonly GridRow[], columns: number): number[] {
	const most: number[] = new Array(columns).fill(0);
	for (const { cells } of grid) {
		for (const { cell, column, columns: covered } of cells) {
			if (cell?.number && covered === 1) most[column] = Math.max(most[column] ?? 0, cell.number.decimals);
		}
	}
	return most;
}

/** Whether a cell's number stands at the right of its column. */
export const isRight = ({ number, align }: FormCell): boolean => number !== undefined && (align ?? 'right') === 'right';

/**
 * The code of a format. Spaces or commas between thousands and the decimal sign are the reader's own.
 * @param most decimals to leave room for; undefined for a number that doesn't stand at the right
 */
export function numberFormat(decimals: number, most: number | undefined): string {
	const shown = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
	if (most === undefined) return shown;
	const missing = Math.max(0, most - decimals);
	return `${shown}${decimals === 0 && missing > 0 ? '_.' : ''}${'_0'.repeat(missing)}_-`;
}

/** Width in points of what a format leaves free at a number's right. */
export function widthLeftFree(decimals: number, most: number, size: number): number {
	const missing = Math.max(0, most - decimals);
	return widthOf(`${decimals === 0 && missing > 0 ? '.' : ''}${'0'.repeat(missing)}-`, 'regular', size);
}
