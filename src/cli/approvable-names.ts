import { approvalsOf } from '../link/approvals.ts';
import { type Approvable, isApprovable } from '../link/fingerprint.ts';
import type { LinkedWorkspace, LinkTarget } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { usageFailure } from './failure.ts';
import { targetNamed } from './targets.ts';
import { findTargets } from './views/describe.ts';

/** What a reference of `plan approve` names. */
export type Named = Approvable | NamedText | Gone;

/** A text by its place in a plan's document; it may be gone from there. */
interface NamedText {
	readonly kind: 'text';
	readonly plan: Plan;
	readonly slot: string;
}

/** What a decision approved and the plan has no more, by what that decision called it. */
interface Gone {
	readonly kind: 'gone';
	readonly plan: Plan;
	readonly name: string;
}

/** A text; else an element in the plan, and what is gone from it of that name: its code may be another's by now. Without any it fails. */
export function namedBy(workspace: LinkedWorkspace, reference: string): Named[] {
	const text = textNamed(workspace, reference);
	if (text) return [text];
	const gone = goneOf(workspace, reference);
	if (gone.length > 0 && findTargets(workspace, reference).length === 0) return gone;
	return [approvable(targetNamed(workspace, reference), reference), ...gone];
}

function textNamed(workspace: LinkedWorkspace, reference: string): NamedText | undefined {
	const [id, slot = ''] = reference.split(':');
	const plan = workspace.plans.find((one) => one.id === id);
	if (!plan || slot === '') return undefined;
	const isKnown = plan.narrative.has(slot) || approvalsOf(workspace, plan).texts.missing.some((entry) => entry.slot === slot);
	return isKnown ? { kind: 'text', plan, slot } : undefined;
}

function goneOf(workspace: LinkedWorkspace, reference: string): Gone[] {
	return workspace.plans.flatMap((plan) =>
		approvalsOf(workspace, plan)
			.missing.filter(({ element }) => element.text === reference)
			.map((): Gone => ({ kind: 'gone', plan, name: reference })),
	);
}

function approvable(target: LinkTarget, reference: string): Approvable {
	if (isApprovable(target)) return target;
	if (target.kind === 'indicator') return target.owner;
	throw usageFailure({ lt: `„${reference}“ – ne plano dalis, jo taryba netvirtina`, en: `\`${reference}\` is no part of a plan, so the council does not approve it` });
}
