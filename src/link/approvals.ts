import type { ApprovedElement, Decision } from '../model/decision.ts';
import { elementAbove } from '../model/hierarchy.ts';
import type { Localized, Plan } from '../model/types.ts';
import { type Approvable, contentFingerprint, isApprovable, isPlan, wordingOf } from './fingerprint.ts';
import { inForce } from './in-force.ts';
import { elementsOf } from './link.ts';
import { type TextApprovals, textApprovals } from './text-approvals.ts';
import type { LinkedWorkspace } from './types.ts';

/** An element and the last decision that approved it. */
export interface Approved {
	readonly element: Approvable;
	/** What the element says now. */
	readonly fingerprint: string;
	readonly entry: ApprovedElement;
	/** An earlier decision that approved it as it is now: it was put back, or one of the two has a wrong date. */
	readonly earlier?: ApprovedElement;
	/** The name of what it belonged to when it was approved, where it belongs to something else now. */
	readonly movedFrom?: Localized;
}

/** What of a plan is as the council approved it. */
export interface Approvals {
	/** In the order in which they came into force. */
	readonly decisions: readonly Decision[];
	readonly approved: readonly Approved[];
	/** Approved, not repealed, and not in the plan. */
	readonly missing: readonly ApprovedElement[];
	/** In the plan and in no decision. */
	readonly unapproved: readonly { readonly element: Approvable; readonly fingerprint: string }[];
	readonly texts: TextApprovals;
	/** The last word on what an element belonged to when it was approved; undefined where the decisions don't say it. */
	readonly above: (entry: ApprovedElement) => ApprovedElement | undefined;
}

/** Holds a plan against the decisions on it. */
export function approvalsOf(workspace: LinkedWorkspace, plan: Plan): Approvals {
	const decisions = decisionsOn(workspace, plan);
	const { entries, above } = inForce(decisions);
	const { found, open } = matched(workspace, plan, entries, above);
	const anyWord = new Map(decisions.flatMap(({ approves }) => approves).map((entry) => [entry.fingerprint, entry]));
	const movedFrom = (entry: ApprovedElement, element: Approvable): Localized | undefined => {
		const over = above(entry);
		// A decision on a measure alone names its task, on which there may be none: an id tells which it is.
		const named = entry.under === undefined || entry.under.includes(':') ? undefined : workspace.resolve(entry.under);
		const parent = over ? found.get(over)?.element : named;
		if ((!over && !parent) || isPlan(element) || parent === elementAbove(element)) return undefined;
		return parent && 'name' in parent ? parent.name : { lt: over?.name ?? over?.element.text ?? '' };
	};
	return {
		decisions,
		approved: entries.flatMap((entry) => {
			const one = found.get(entry);
			if (!one) return [];
			const earlier = one.fingerprint === entry.fingerprint ? undefined : anyWord.get(one.fingerprint);
			const from = movedFrom(entry, one.element);
			return [{ ...one, ...(earlier ? { earlier } : {}), ...(from === undefined ? {} : { movedFrom: from }) }];
		}),
		missing: entries.filter((entry) => !found.has(entry)),
		unapproved: [...open].map(([element, fingerprint]) => ({ element, fingerprint })),
		texts: textApprovals(workspace, plan, decisions),
		above,
	};
}

interface Matched {
	readonly found: ReadonlyMap<ApprovedElement, Approved>;
	/** What no entry is of, with what it says. */
	readonly open: ReadonlyMap<Approvable, string>;
}

/** Which element of the plan each entry is of: what is surest goes first. */
function matched(workspace: LinkedWorkspace, plan: Plan, entries: readonly ApprovedElement[], above: Approvals['above']): Matched {
	const open = new Map(approvablesOf(plan).map((element) => [element, contentFingerprint(workspace, element)] as const));
	const found = new Map<ApprovedElement, Approved>();
	const match = (pick: (entry: ApprovedElement) => Approvable | undefined): void => {
		for (const entry of entries) {
			const element = found.has(entry) ? undefined : pick(entry);
			const fingerprint = element && open.get(element);
			if (!element || fingerprint === undefined) continue;
			found.set(entry, { element, fingerprint, entry });
			open.delete(element);
		}
	};
	const named = (entry: ApprovedElement): Approvable | undefined => {
		const target = workspace.resolve(entry.element);
		return target && isApprovable(target) ? target : undefined;
	};
	const isAtItsPlace = (element: Approvable, entry: ApprovedElement): boolean => {
		const over = above(entry);
		return over !== undefined && !isPlan(element) && found.get(over)?.element === elementAbove(element);
	};
	/** What says the same: what is called the same before what only belongs to the same, since a plan may have many of one name. */
	const matchAlike = (part: (fingerprint: string) => string): void => {
		match((entry) => {
			const element = named(entry);
			const fingerprint = element && open.get(element);
			return fingerprint !== undefined && part(fingerprint) === part(entry.fingerprint) ? element : undefined;
		});
		const alike = new Map<string, Approvable[]>();
		for (const [element, fingerprint] of open) alike.set(part(fingerprint), [...(alike.get(part(fingerprint)) ?? []), element]);
		match((entry) => {
			const likely = alike.get(part(entry.fingerprint))?.filter((element) => open.has(element)) ?? [];
			return likely.find((element) => isAtItsPlace(element, entry)) ?? likely[0];
		});
	};
	// An id lasts; a code may have gone to another element, and then what was approved says which it is.
	match((entry) => (entry.element.text.includes(':') ? undefined : named(entry)));
	matchAlike((fingerprint) => fingerprint);
	matchAlike(wordingOf);
	const holders = holdersOf(found, above);
	match((entry) => holders.get(entry));
	match(named);
	return { found, open };
}

/** Of the entries on what had others beneath it: what has all of these now. A task with a new name and code is known by its measures. */
function holdersOf(found: ReadonlyMap<ApprovedElement, Approved>, above: Approvals['above']): ReadonlyMap<ApprovedElement, Approvable> {
	const holders = new Map<ApprovedElement, Set<Approvable | undefined>>();
	for (const [entry, { element }] of found) {
		const over = above(entry);
		if (over && !isPlan(element)) holders.set(over, (holders.get(over) ?? new Set()).add(elementAbove(element)));
	}
	return new Map([...holders].flatMap(([entry, [one, ...others]]) => (one && others.length === 0 ? [[entry, one] as const] : [])));
}

/** Whether a decision on it waits. */
export function isChanged({ fingerprint, entry, movedFrom }: Approved): boolean {
	return fingerprint !== entry.fingerprint || movedFrom !== undefined;
}

/** What of a plan a decision can approve: the plan itself first. */
export function approvablesOf(plan: Plan): Approvable[] {
	return [plan, ...elementsOf(plan).filter((element) => element.kind !== 'indicator')];
}

/** By date; those of a day by their numbers, T-9 before T-10, else in the order of the files. */
function decisionsOn(workspace: LinkedWorkspace, plan: Plan): Decision[] {
	const later = (a: Decision, b: Decision): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : numeral(a) - numeral(b));
	return workspace.decisions.filter((decision) => workspace.resolve(decision.plan) === plan).sort(later);
}

function numeral({ number }: Decision): number {
	return Number(/\d+/.exec(number)?.[0] ?? 0);
}
