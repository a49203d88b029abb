import { sumOf } from '../model/money.ts';
import type { Decimal } from '../model/types.ts';
import type { Balance, Cause, Transfer } from './types.ts';

/** What each measure got or lost in a column from one source. */
export interface Delta {
	readonly column: string;
	readonly source: string;
	readonly causes: readonly Cause[];
}

/**
 * Money that went from measures to others within a year and a source: first pairs of equal amounts; then, where all that is left
 * is equal, all of it. What is not equal is no transfer.
 */
export function transfers(deltas: readonly Delta[]): Transfer[] {
	return deltas.flatMap(({ column, source, causes }) => {
		const takers = causes.filter(({ difference }) => difference.gt(0));
		const givers = causes.filter(({ difference }) => difference.lt(0));
		const found: Transfer[] = [];
		const left: Cause[] = [];
		for (const giver of givers) {
			const at = takers.findIndex(({ difference }) => difference.plus(giver.difference).eq(0));
			const [taker] = at < 0 ? [] : takers.splice(at, 1);
			if (taker) found.push({ column, source, from: [giver], to: [taker], amount: taker.difference });
			else left.push(giver);
		}
		const amount = sum(takers);
		if (left.length > 0 && takers.length > 0 && amount.plus(sum(left)).eq(0)) found.push({ column, source, from: left, to: takers, amount });
		return found;
	});
}

/** What was added and what was taken in each column, whatever the source. */
export function balances(deltas: readonly Delta[]): Balance[] {
	const columns = [...new Set(deltas.map(({ column }) => column))].sort();
	return columns.flatMap((column) => {
		const causes = deltas.filter((delta) => delta.column === column).flatMap((delta) => delta.causes);
		if (causes.length === 0) return [];
		const added = sum(causes.filter(({ difference }) => difference.gt(0)));
		const taken = sum(causes.filter(({ difference }) => difference.lt(0))).times(-1);
		return [{ column, added, taken, net: added.minus(taken) }];
	});
}

function sum(causes: readonly Cause[]): Decimal {
	return sumOf(causes.map(({ difference }) => difference));
}
