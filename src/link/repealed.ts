import type { ApprovedElement } from '../model/decision.ts';
import { type Approvable, codeReference, lastingReference } from './fingerprint.ts';

interface Known {
	readonly approved: readonly { readonly element: Approvable; readonly entry: ApprovedElement }[];
	/** Approved, not repealed, and not in the plan. */
	readonly missing: readonly ApprovedElement[];
}

interface Named {
	readonly elements: ReadonlySet<Approvable>;
	/** By what the last decision on it called it. */
	readonly gone?: ReadonlySet<string>;
}

/** What is gone from the plan and was named, or belonged to what was: a decision on a task repeals the measures that it no longer has. */
export function repealedWith({ approved, missing }: Known, { elements, gone }: Named): ApprovedElement[] {
	const called = approved.flatMap(({ element, entry }) => (elements.has(element) ? [entry.element.text] : []));
	const names = new Set([...(gone ?? []), ...called, ...[...elements].flatMap((element) => [lastingReference(element), codeReference(element)])]);
	const entries = new Map([...approved.map(({ entry }) => entry), ...missing].map((entry) => [entry.element.text, entry]));
	const isWithin = (name: string, seen: ReadonlySet<string> = new Set()): boolean => {
		if (names.has(name)) return true;
		const above = seen.has(name) ? undefined : (entries.get(name)?.under ?? aboveCode(name));
		return above !== undefined && isWithin(above, new Set([...seen, name]));
	};
	return missing.filter(({ element }) => isWithin(element.text));
}

/** `svp:01.02` of `svp:01.02.03`; an id and the code of a programme name nothing above. */
function aboveCode(reference: string): string | undefined {
	const end = reference.includes(':') ? reference.lastIndexOf('.') : -1;
	return end < 0 ? undefined : reference.slice(0, end);
}
