import type { ApprovedElement } from '../model/decision.ts';
import { elementAbove } from '../model/hierarchy.ts';
import { type Approvals, type Approved, isChanged } from './approvals.ts';
import { type Approvable, isPlan, lastingReference } from './fingerprint.ts';
import { aboveCode } from './in-force.ts';
import { repealedWith } from './repealed.ts';
import type { PlanText } from './text-approvals.ts';

/** What a decision of today would say. */
export interface NewDecision {
	readonly approves: readonly { readonly element: Approvable; readonly fingerprint: string; readonly reference: string; readonly was?: string; readonly under?: string }[];
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
	const open = [...approvals.approved.filter(isChanged), ...approvals.unapproved].filter(({ element }) => chosen.elements.has(element));
	const order = [...chosen.elements];
	const { texts } = approvals;
	const openTexts = [...texts.approved.flatMap(({ text, entry }) => (text.fingerprint === entry.fingerprint ? [] : [text])), ...texts.unapproved];
	return {
		approves: approvesOf(
			open.sort((a, b) => order.indexOf(a.element) - order.indexOf(b.element)),
			approvals,
		),
		repeals: isWhole ? approvals.missing : repealedWith(approvals, chosen),
		texts: openTexts.filter(({ slot }) => isWhole || chosen.texts?.has(slot.slot)),
		repealedTexts: texts.missing.map(({ slot }) => slot).filter((slot) => isWhole || chosen.texts?.has(slot)),
	};
}

type Open = Approvals['unapproved'][number];

/** With the names that elements have today; what it belongs to is named where the reference doesn't say it, or an earlier decision called it otherwise. */
function approvesOf(open: readonly Open[], { approved, above }: Approvals): NewDecision['approves'] {
	const restated = displaced(open, approved);
	const [known, called] = [new Map<Approvable, ApprovedElement>(), new Map<Approvable | undefined, string>()];
	for (const { element, entry } of approved) {
		known.set(element, entry);
		called.set(element, entry.element.text);
	}
	for (const { element } of [...open, ...restated]) called.set(element, lastingReference(element));
	const isOf = new Map(approved.map(({ element, entry }) => [entry, element]));
	const parentNow = (element: Approvable): string | undefined => {
		const parent = isPlan(element) ? undefined : elementAbove(element);
		return parent && (called.get(parent) ?? lastingReference(parent));
	};
	const parentThen = (entry: ApprovedElement): string | undefined => {
		const over = above(entry);
		return over ? (called.get(isOf.get(over)) ?? over.element.text) : entry.under;
	};
	const here = new Set([...open, ...restated].map(({ element }) => lastingReference(element)));
	const said = (element: Approvable, fingerprint: string, parent: string | undefined): NewDecision['approves'][number] => {
		const [reference, was] = [lastingReference(element), known.get(element)?.element.text];
		const isSaid = parent === undefined || (parent === aboveCode(reference) && here.has(parent));
		return { element, fingerprint, reference, ...(was === undefined || was === reference ? {} : { was }), ...(isSaid ? {} : { under: parent }) };
	};
	return [...open.map(({ element, fingerprint }) => said(element, fingerprint, parentNow(element))), ...restated.map(({ element, entry }) => said(element, entry.fingerprint, parentThen(entry)))];
}

/** What earlier decisions call as something else is called from now on, so that they would no longer be found on it: they are said again, under the names of today. */
function displaced(open: readonly Open[], approved: readonly Approved[]): Approved[] {
	const taken = new Set<Approvable>(open.map(({ element }) => element));
	const byName = new Map(approved.map((one) => [one.entry.element.text, one]));
	const displacedBy = ({ element }: Open): Approved[] => {
		const other = byName.get(lastingReference(element));
		if (!other || taken.has(other.element)) return [];
		taken.add(other.element);
		return [other, ...displacedBy(other)];
	};
	return open.flatMap(displacedBy);
}
