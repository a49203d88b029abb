import type { RowRange } from '../nodes.ts';
import type { RowDefinition } from './definition.ts';

/** Whether a row adds up others of its level. */
export function addsUp(row: RowDefinition): boolean {
	return row.kind === 'total' || ((row.kind === 'row' || row.kind === 'block') && row.sum);
}

/**
 * The rows that a row of a level adds up, seen from its first: for a total all above it, for a row or block with `sum` those below it up to the next such row.
 * Wages are no part of a sum, for they are within expenditure.
 * @param counts how many rows each definition of the level has made
 */
export function addedRows(rows: readonly RowDefinition[], counts: readonly number[], index: number): RowRange[] {
	const isTotal = rows[index]?.kind === 'total';
	const next = rows.findIndex((row, at) => at > index && addsUp(row));
	const [first, end] = isTotal ? [0, index] : [index + 1, next < 0 ? rows.length : next];
	const ranges: RowRange[] = [];
	let at = isTotal ? -sum(counts.slice(0, index)) : (counts[index] ?? 1);
	for (let part = first; part < end; part++) {
		const count = counts[part] ?? 0;
		const row = rows[part];
		const isWithin = row?.kind === 'row' && row.economicClass === 'wages';
		const last = ranges.at(-1);
		if (count > 0 && !isWithin) {
			if (last?.to === at - 1) ranges[ranges.length - 1] = { from: last.from, to: at + count - 1 };
			else ranges.push({ from: at, to: at + count - 1 });
		}
		at += count;
	}
	return ranges;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
