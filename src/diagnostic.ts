import type { Place } from './source/types.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Language = 'lt' | 'en';

/** A text in both languages of the tool. */
export interface Bilingual {
	readonly lt: string;
	readonly en: string;
}

export interface RelatedPlace {
	readonly place: Place;
	readonly message: Bilingual;
}

/** One finding. `element` names what it is about (a full code or a path), never a line: fingerprints are made of it. */
export interface Diagnostic {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: Bilingual;
	/** Absent only for what has no file, such as a missing workspace. */
	readonly place?: Place;
	readonly element?: string;
	readonly related?: readonly RelatedPlace[];
	readonly help?: Bilingual;
}
