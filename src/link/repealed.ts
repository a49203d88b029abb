import type { ApprovedElement } from '../model/decision.ts';
import { type Approvable, codeReference, lastingReference } from './fingerprint.ts';
import { aboveCode } from './in-force.ts';

interface Known {
	readonly approved: readonly { readonly element: Approvable; readonly entry: ApprovedElement }[];
	/** Approved, not repealed, and not in the plan. */
	readonly missing: readonly ApprovedElement[];
	readonly above: (entry: ApprovedElement) => ApprovedElement | undefined;
}

interface Named {
	readonly elements: ReadonlySet<Approvable>;
	/** By what the last decision on it called it. */
	readonly gone?: ReadonlySet<string>;
}

/** What is gone from the plan and was named, or belonged to what was: a decision on a task repeals the measures that it no longer has. */
export function repealedWith({ approved, missing, above }: Known, { elements, gone }: Named): ApprovedElement[] {
	const called = approved.flatMap(({ element, entry }) => (elements.has(element) ? [entry.element.text] : []));
	const names = new Set([...(gone ?? []), ...called, ...[...elements].flatMap((element) => [lastingReference(element), codeReference(element)])]);
	const isNamed = (name: string | undefined): boolean => name !== undefined && (names.has(name) || isNamed(aboveCode(name)));
	// Entries by mistake within one another end where they began.
	const isWithin = (entry: ApprovedElement, seen: ReadonlySet<ApprovedElement> = new Set()): boolean => {
		if (names.has(entry.element.text)) return true;
		const over = above(entry);
		if (over && seen.has(over)) return false;
		return over ? isWithin(over, new Set([...seen, entry])) : isNamed(entry.under ?? aboveCode(entry.element.text));
	};
	return missing.filter((entry) => isWithin(entry));
}
