/** Which numbers of a form are formulas: those that add up others of the form, and come out exactly as they are printed. */
import type { CellNumber, CellSum } from '../../document/nodes.ts';
import { address, range } from './addresses.ts';
import type { GridRow } from './grid.ts';

/** The formula of a number in a place of the grid, without its equals sign; undefined when it adds up nothing. */
export type FormulaOf = (column: number, row: number) => string | undefined;

type Numbers = readonly (readonly (CellNumber | undefined)[])[];

/**
 * Sums of rows are SUBTOTAL, which leaves out other SUBTOTALs, so that a total may add up a whole part of the table with the totals in it.
 * @param grid the form's rows
 * @param first the sheet's row where the grid begins
 */
export function formulasOf(grid: readonly GridRow[], first: number): FormulaOf {
	const numbers: Numbers = grid.map(({ cells }) => {
		const row: (CellNumber | undefined)[] = [];
		for (const { cell, column } of cells) if (cell?.number) row[column] = cell.number;
		return row;
	});
	const places = Math.max(0, ...numbers.flatMap((row) => row.map((number) => decimalsOf(number?.value ?? ''))));
	const decided = new Map<CellNumber, boolean>();

	const isFormula = (number: CellNumber, column: number, row: number): boolean => {
		const known = decided.get(number);
		if (known !== undefined) return known;
		// Until it is decided it is none, so that sums of one another come to an end.
		decided.set(number, false);
		const is = number.sum !== undefined && added(number.sum, column, row) === scaled(number.value, places);
		decided.set(number, is);
		return is;
	};

	const added = (sum: CellSum, column: number, row: number): bigint => {
		let total = 0n;
		if (sum.kind === 'columns') {
			for (const offset of sum.offsets) total += scaled(numbers[row]?.[column + offset]?.value ?? '0', places);
			return total;
		}
		for (const { from, to } of sum.ranges) {
			for (let at = row + from; at <= row + to; at++) {
				const number = numbers[at]?.[column];
				if (number && !(number.sum?.kind === 'rows' && isFormula(number, column, at))) total += scaled(number.value, places);
			}
		}
		return total;
	};

	return (column, row) => {
		const number = numbers[row]?.[column];
		return number?.sum && isFormula(number, column, row) ? formula(number.sum, column, row + first) : undefined;
	};
}

function formula(sum: CellSum, column: number, row: number): string {
	if (sum.kind === 'columns') return `SUM(${sum.offsets.map((offset) => address(column + offset, row)).join(',')})`;
	return `SUBTOTAL(9,${sum.ranges.map(({ from, to }) => range(column, row + from, 1, to - from + 1)).join(',')})`;
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** A decimal as a whole number of its last place. */
function scaled(value: string, places: number): bigint {
	const [whole = '0', fraction = ''] = value.split('.');
	return BigInt(whole + fraction.padEnd(places, '0'));
}
