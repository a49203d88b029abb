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

/** A replacement of the text at a place. */
export interface Edit {
	readonly place: Place;
	readonly text: string;
}

/** How a finding is mended in its files. A safe fix changes no meaning. */
export interface Fix {
	readonly title: Bilingual;
	readonly safe: boolean;
	/** Places do not overlap. */
	readonly edits: readonly Edit[];
}

/** Figures that disagree, side by side; the first column names what they are. */
export interface FigureTable {
	readonly head: readonly Bilingual[];
	readonly rows: readonly (readonly Bilingual[])[];
}

/** Why a finding doesn't count: a comment in the file, or the baseline. */
export interface Suppression {
	readonly by: 'comment' | 'baseline';
	readonly reason?: string;
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
	readonly table?: FigureTable;
	readonly fix?: Fix;
	/** What was thrown, when the tool itself is at fault; no report has it. */
	readonly cause?: Error;
	/** Absent for findings that count. */
	readonly suppressed?: Suppression;
}
