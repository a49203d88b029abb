import type { Localized, Origin, Reference } from './basics.ts';

/** A decision of the council that approved a plan, a part of it, or an amendment. */
export interface Decision {
	readonly kind: 'decision';
	readonly id: string;
	/** As it is cited: `T-127`. */
	readonly number: string;
	/** `2015-04-02`. */
	readonly date: string;
	readonly act?: Localized;
	readonly plan: Reference;
	/** It approved the plan as a whole: what is added later waits for a decision of its own. */
	readonly whole: boolean;
	readonly approves: readonly ApprovedElement[];
	/** Elements that have lost their force. */
	readonly repeals: readonly RepealedElement[];
	/** Texts of the plan, by their places in its document. */
	readonly texts: readonly ApprovedText[];
	/** Whether it says which texts there are, or that there are none: one that is added later then waits for a decision. */
	readonly tellsTexts: boolean;
	readonly origin: Origin;
}

/** What a decision says of a text of the plan. */
export interface ApprovedText {
	readonly decision: Decision;
	/** Its place in the plan's document, as `narrative` names it. */
	readonly slot: string;
	/** What was approved; absent where the text was repealed. */
	readonly fingerprint?: string;
	readonly origin: Origin;
}

export interface ApprovedElement {
	readonly kind: 'approvedElement';
	readonly decision: Decision;
	/** What it was called on the day of the decision. */
	readonly element: Reference;
	/** What an earlier decision called it, where that is something else. */
	readonly was?: string;
	/** What it belonged to, where its own reference doesn't say so, as the code of a measure does. */
	readonly under?: string;
	/** For people who read the file. */
	readonly name?: string;
	/** What was approved, as a digest of each aspect. */
	readonly fingerprint: string;
	readonly origin: Origin;
}

export interface RepealedElement {
	readonly decision: Decision;
	/** What an earlier decision called it. */
	readonly element: Reference;
	readonly origin: Origin;
}
