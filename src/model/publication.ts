import type { Localized, Origin } from './basics.ts';

export interface Approval {
	readonly body: Localized;
	readonly date?: string;
	readonly act: Localized;
	readonly number?: string;
	readonly origin: Origin;
}

/** A place for a text in the document's template, and the text's path as written. */
export interface NarrativeSlot {
	readonly slot: string;
	readonly path: Localized;
	readonly origin: Origin;
}

/** What a document is made of beside its subject: its title page, template and texts. */
export interface Publication {
	/** The name of the document's files. */
	readonly id: string;
	readonly title: Localized;
	readonly approval?: Approval;
	/** A note under the title, e.g. that the figures are illustrative. */
	readonly note?: Localized;
	readonly place?: Localized;
	readonly template: string;
	/** Narrative texts by slot name (`introduction` …). */
	readonly narrative: ReadonlyMap<string, NarrativeSlot>;
	readonly origin: Origin;
}
