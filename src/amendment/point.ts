import type { FormTable } from '../document/nodes.ts';

/** One point of a decision: its sentence, and the new wording, rows or criteria under it. */
export interface Point {
	readonly text: string;
	readonly quote?: string;
	readonly table?: Omit<FormTable, 'id'>;
}
