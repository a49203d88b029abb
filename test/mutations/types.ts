import type { OffsetRange } from '../../src/source/types.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';

/** A part of a file. */
export interface Span extends OffsetRange {
	readonly file: string;
}

/** A replacement of the text at a place, the removal of a file, or a new one. */
export type Change = { readonly at: Span; readonly text: string } | { readonly removed: string } | { readonly added: string; readonly content: string };

/** One edit of a plan. */
export interface Mutation {
	readonly change: Change;
	/** The node that is edited, as it was before: what is found has to stand in it. */
	readonly node: Span;
	/** The key that the node, or the mapping it belongs to, stands under: its line may be pointed at too. */
	readonly parent?: Span | undefined;
}

/** A way to break rules. */
export interface Operator {
	/** What is broken, in words. */
	readonly breaks: string;
	/** The rule that speaks of it first, then those that may instead. */
	readonly rules: readonly string[];
	/** The day of the check, when it is another than usual. */
	readonly today?: string;
	/** Breaks a random node; nothing where it happens to find none. */
	mutate(plan: Plan, random: Random): Mutation | undefined;
}
