import type { FormRowGroup, FormTable } from '../document/nodes.ts';

/** One point of a decision: its sentence, and the new wording, rows or criteria under it. */
export interface Point {
	readonly text: string;
	readonly quote?: string;
	readonly table?: Omit<FormTable, 'id'>;
	/** The table needs a landscape page. */
	readonly isBroad?: true;
	/** The comparison version says the rest, and is to be attached. */
	readonly refersToComparison?: true;
}

/** A point that refers to the comparison version: «Pakeisti plano 3 lentelę pagal pridedamą lyginamąjį variantą.» */
export function comparisonPoint(sentence: string): Point {
	return { text: `${sentence} pagal pridedamą lyginamąjį variantą.`, refersToComparison: true };
}

/**
 * Points in the order in which the paper turns least: those with broad tables together, what is before and after them where it was. Something
 * comes after them when it can, so that the signature has a point's text on its page.
 */
export function arranged(points: readonly Point[]): Point[] {
	const last = points.findLastIndex(({ isBroad }) => isBroad);
	if (last < 0) return [...points];
	const broad = points.filter(({ isBroad }) => isBroad);
	const before = points.slice(0, last).filter(({ isBroad }) => !isBroad);
	const after = points.slice(last + 1);
	return after.length > 0 ? [...before, ...broad, ...after] : [...before.slice(0, -1), ...broad, ...before.slice(-1)];
}

/** Points whose tables of one form have columns of the same widths: those that hold the rows of all of them. */
export function aligned(points: readonly Point[]): Point[] {
	const formOf = ({ head }: Pick<FormTable, 'head'>): string => JSON.stringify(head);
	const rows = new Map<string, FormRowGroup[]>();
	for (const { table } of points) if (table) rows.set(formOf(table), [...(rows.get(formOf(table)) ?? []), ...table.groups]);
	return points.map((point) => {
		const measuredGroups = point.table && rows.get(formOf(point.table));
		return point.table && measuredGroups ? { ...point, table: { ...point.table, measuredGroups } } : point;
	});
}
