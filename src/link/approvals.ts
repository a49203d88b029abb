import type { ApprovedElement, Decision } from '../model/decision.ts';
import type { Plan } from '../model/types.ts';
import { type Approvable, contentFingerprint, isApprovable, lastingReference, wordingOf } from './fingerprint.ts';
import { elementsOf } from './link.ts';
import { repealedWith } from './repealed.ts';
import { type PlanText, type TextApprovals, textApprovals } from './text-approvals.ts';
import type { LinkedWorkspace } from './types.ts';

/** An element and the last decision that approved it. */
export interface Approved {
	readonly element: Approvable;
	/** What the element says now. */
	readonly fingerprint: string;
	readonly entry: ApprovedElement;
	/** An earlier decision that approved it as it is now: it was put back, or one of the two has a wrong date. */
	readonly earlier?: ApprovedElement;
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
}

/** Holds a plan against the decisions on it. */
export function approvalsOf(workspace: LinkedWorkspace, plan: Plan): Approvals {
	const decisions = decisionsOn(workspace, plan);
	const entries = inForce(decisions);
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
	const byFingerprint = (): ReadonlyMap<string, Approvable> => new Map([...open].map(([element, fingerprint]) => [fingerprint, element]));
	// An id lasts; a code may have gone to another element, and then what was approved says which it is.
	match((entry) => (entry.element.text.includes(':') ? undefined : named(entry)));
	match((entry) => {
		const element = named(entry);
		return element && open.get(element) === entry.fingerprint ? element : undefined;
	});
	const same = byFingerprint();
	match((entry) => same.get(entry.fingerprint));
	const alike = new Map([...open].map(([element, fingerprint]) => [wordingOf(fingerprint), element]));
	match((entry) => alike.get(wordingOf(entry.fingerprint)));
	match(named);
	const anyWord = new Map(decisions.flatMap(({ approves }) => approves).map((entry) => [entry.fingerprint, entry]));
	return {
		decisions,
		approved: entries.flatMap((entry) => {
			const one = found.get(entry);
			const earlier = one && one.fingerprint !== entry.fingerprint ? anyWord.get(one.fingerprint) : undefined;
			return one ? [{ ...one, ...(earlier ? { earlier } : {}) }] : [];
		}),
		missing: entries.filter((entry) => !found.has(entry)),
		unapproved: [...open].map(([element, fingerprint]) => ({ element, fingerprint })),
		texts: textApprovals(workspace, plan, decisions),
	};
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

/** The last word on each element, by what that word calls it. */
function inForce(decisions: readonly Decision[]): ApprovedElement[] {
	const entries = new Map<string, ApprovedElement>();
	for (const { approves, repeals } of decisions) {
		for (const { element } of repeals) entries.delete(element.text);
		for (const { was } of approves) if (was !== undefined) entries.delete(was);
		for (const entry of approves) entries.set(entry.element.text, entry);
	}
	return [...entries.values()];
}

/** What a decision of today would say. */
export interface NewDecision {
	readonly approves: readonly { readonly element: Approvable; readonly fingerprint: string; readonly reference: string; readonly was?: string }[];
	readonly repeals: readonly ApprovedElement[];
	readonly texts: readonly PlanText[];
	/** Places of texts that are no longer in the plan. */
	readonly repealedTexts: readonly string[];
}

/** What is to be approved as it is. */
export interface Chosen {
	readonly elements: ReadonlySet<Approvable>;
	/** By their places in the document. */
	readonly texts?: ReadonlySet<string>;
	/** What is no longer in the plan, by what the last decision on it called it. */
	readonly gone?: ReadonlySet<string>;
	/** The whole plan: all texts too, and what is gone is repealed. */
	readonly isWhole: boolean;
}

/** What has to be decided for what is chosen to be approved as it is. */
export function undecided(approvals: Approvals, chosen: Chosen): NewDecision {
	const { isWhole } = chosen;
	const changed = approvals.approved.filter(({ fingerprint, entry }) => fingerprint !== entry.fingerprint);
	const open = [...changed, ...approvals.unapproved.map((one) => ({ ...one, entry: undefined }))].filter(({ element }) => chosen.elements.has(element));
	const approves = open.map(({ element, fingerprint, entry }) => {
		const reference = lastingReference(element);
		return { element, fingerprint, reference, ...(entry && entry.element.text !== reference ? { was: entry.element.text } : {}) };
	});
	const order = [...chosen.elements];
	const { texts } = approvals;
	const openTexts = [...texts.approved.flatMap(({ text, entry }) => (text.fingerprint === entry.fingerprint ? [] : [text])), ...texts.unapproved];
	return {
		approves: approves.sort((a, b) => order.indexOf(a.element) - order.indexOf(b.element)),
		repeals: isWhole ? approvals.missing : repealedWith(approvals, chosen),
		texts: openTexts.filter(({ slot }) => isWhole || chosen.texts?.has(slot.slot)),
		repealedTexts: texts.missing.map(({ slot }) => slot).filter((slot) => isWhole || chosen.texts?.has(slot)),
	};
}
