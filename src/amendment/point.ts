import type { FormRowGroup, FormTable } from '../document/nodes.ts';

/** A table of a decision, before it is known where it stands. */
export type PointTable = Omit<FormTable, 'id'>;

/** One point of a decision: its sentence, and the new wording or criteria under it, or rows in the decision's annex. */
export interface Point {
	/** The sentence; of one with rows in the annex up to where it names their table. */
	readonly text: string;
	/** Its paragraphs. */
	readonly quote?: readonly string[];
	readonly table?: PointTable;
	/** Rows that need a landscape page, and what they are of. */
	readonly annex?: { readonly caption: string; readonly table: PointTable };
	/** The comparison version says the rest, and is to be attached. */
	readonly refersToComparison?: true;
}

/** A point that words something anew: «… ir ją išdėstyti taip:», or by a table of the annex. */
export function wordedPoint(sentence: string, it: string, wording: Pick<Point, 'quote' | 'table' | 'annex'>): Point {
	return { text: `${sentence} ir ${it} išdėstyti${wording.annex ? '' : ' taip:'}`, ...wording };
}

/** A point that refers to the comparison version: «Pakeisti plano 3 lentelę pagal pridedamą lyginamąjį variantą.» */
export function comparisonPoint(sentence: string): Point {
	return { text: `${sentence} pagal pridedamą lyginamąjį variantą.`, refersToComparison: true };
}

/** Makes the columns of tables with the same head as wide in each as the rows of all of them ask. */
export function alignedWith(tables: readonly PointTable[]): (table: PointTable) => PointTable {
	const formOf = ({ head }: PointTable): string => JSON.stringify(head);
	const rows = new Map<string, FormRowGroup[]>();
	for (const table of tables) rows.set(formOf(table), [...(rows.get(formOf(table)) ?? []), ...table.groups]);
	return (table) => ({ ...table, measuredGroups: rows.get(formOf(table)) ?? table.groups });
}
