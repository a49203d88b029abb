import type { Bilingual } from '../diagnostic.ts';
import type { YamlPath } from '../source/types.ts';
import type { Decimal, Origin, Reference } from './types.ts';

/** One statement of what an element or a plan says of itself; the key is the same in every version, and that of an English text ends with «|en». */
export interface Fact {
	readonly key: string;
	/** What a difference is called, without `-added`, `-removed`, `-changed`. */
	readonly topic: Topic;
	/** Named in messages: source and year of an amount, the year of a target. */
	readonly detail?: Bilingual | undefined;
	readonly value: Decimal | string;
	/** The list that it is a member of. Its key then tells it by what it says in Lithuanian, not by its place: «passport.legalActs». */
	readonly list?: string;
	/** What the value refers to, where it is a list of references or codes of a register. */
	readonly references?: readonly Reference[];
	/** How people read the value, where it is more than a text or a number; few facts of a plan are ever told. */
	readonly said?: (() => Bilingual) | undefined;
	/** Where it is written. */
	readonly origin: Origin;
	readonly field: YamlPath;
	/** For amounts. */
	readonly source?: string;
	/** The year, or `need` for the funding of a development plan. */
	readonly column?: string;
}

/** Whether a statement is an English text, by its key. */
export function isInEnglish(key: string): boolean {
	return key.endsWith('|en');
}

/** A statement of a sum. */
export type Amount = Fact & { readonly topic: 'appropriation'; readonly value: Decimal };

export type Topic =
	| 'name'
	| 'text'
	| 'appropriation'
	| 'split'
	| 'target'
	| 'baseline'
	| 'unit'
	| 'direction'
	| 'body'
	| 'manager'
	| 'coordinator'
	| 'financial'
	| 'type'
	| 'period'
	| 'ward'
	| 'serves'
	| 'years'
	| 'approval'
	| 'id'
	| 'stated-total'
	| 'register'
	| 'setting';
