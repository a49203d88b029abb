import type { ReportedMeasure, StatedAmount } from '../../model/accounts.ts';
import { appropriationsOf } from '../../model/hierarchy.ts';
import { sumOf, ZERO } from '../../model/money.ts';
import type { Decimal, Measure } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** What a measure had to spend from a source in a year, and where that is written. */
export interface Means {
	readonly amount: Decimal;
	readonly place: () => Place;
}

/** By source: the plan's amounts of a year. */
export function plannedMeans(measure: Measure, year: number): Map<string, Means> {
	const means = new Map<string, Means>();
	for (const line of appropriationsOf(measure)) {
		const amount = line.amounts.get(year)?.total;
		const earlier = means.get(line.source)?.amount ?? ZERO;
		if (amount) means.set(line.source, { amount: earlier.plus(amount), place: () => fieldPlace(line, String(year)) });
	}
	return means;
}

/** By source: the plan's amounts, and instead of them those that the report says were amended. */
export function meansOf(line: ReportedMeasure, measure: Measure): Map<string, Means> {
	const means = plannedMeans(measure, line.report.year);
	for (const [source, approved] of line.approved) means.set(source, { amount: approved.value, place: () => placeOf(approved) });
	return means;
}

export function sumOfMeans(means: ReadonlyMap<string, Means>): Decimal {
	return sumOf([...means.values()].map(({ amount }) => amount));
}

export function allSpent({ spent }: ReportedMeasure): Decimal {
	return sumOf([...spent.values()].map(({ value }) => value));
}

export function placeOf({ origin: { document, path } }: StatedAmount): Place {
	return document.place(path);
}
