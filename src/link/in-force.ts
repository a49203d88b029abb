import type { ApprovedElement, Decision } from '../model/decision.ts';

/** What decisions say last of the elements of a plan. */
export interface InForce {
	/** The last word on each element that is not repealed. */
	readonly entries: readonly ApprovedElement[];
	/** The last word on what an element belonged to when it was approved, be that repealed since; undefined where the decisions don't say it. */
	readonly above: (entry: ApprovedElement) => ApprovedElement | undefined;
}

/**
 * Decisions are in the order of their force. Each calls an element as it was called on its day, so what an entry names is looked up among what was in force that day, and
 * followed from there through later names.
 */
export function inForce(decisions: readonly Decision[]): InForce {
	const entries = new Map<string, ApprovedElement>();
	const later = new Map<ApprovedElement, ApprovedElement>();
	const over = new Map<ApprovedElement, ApprovedElement>();
	for (const { approves, repeals } of decisions) {
		for (const { element } of repeals) entries.delete(element.text);
		for (const entry of approves) {
			const earlier = entries.get(entry.was ?? entry.element.text);
			if (earlier) later.set(earlier, entry);
		}
		for (const { was } of approves) if (was !== undefined) entries.delete(was);
		for (const entry of approves) entries.set(entry.element.text, entry);
		for (const entry of approves) {
			const parent = entries.get(entry.under ?? aboveCode(entry.element.text) ?? '');
			// A code of the day says nothing of what an earlier decision called so: elements may have been renumbered between the two.
			if (parent && (entry.under !== undefined || parent.decision === entry.decision)) over.set(entry, parent);
		}
	}
	const latest = (entry: ApprovedElement): ApprovedElement => {
		const next = later.get(entry);
		return next ? latest(next) : entry;
	};
	return {
		entries: [...entries.values()],
		above: (entry) => {
			const parent = over.get(entry);
			return parent && latest(parent);
		},
	};
}

/** `svp:01.02` of `svp:01.02.03`; an id and the code of a programme name nothing above. */
export function aboveCode(reference: string): string | undefined {
	const end = reference.includes(':') ? reference.lastIndexOf('.') : -1;
	return end < 0 ? undefined : reference.slice(0, end);
}
