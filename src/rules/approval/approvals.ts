import type { Bilingual } from '../../diagnostic.ts';
import { type Approvals, approvalsOf } from '../../link/approvals.ts';
import { type Approvable, isPlan } from '../../link/fingerprint.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { ApprovedElement, Decision } from '../../model/decision.ts';
import type { NarrativeSlot, Plan } from '../../model/types.ts';
import type { NarrativeFile, Place } from '../../source/types.ts';
import { planTitle } from '../accounts.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

const known = new WeakMap<LinkedWorkspace, ReadonlyMap<Plan, Approvals>>();

/** The plans that decisions were made on; looked at once for all rules. */
export function decidedPlans(workspace: LinkedWorkspace): ReadonlyMap<Plan, Approvals> {
	const before = known.get(workspace);
	if (before) return before;
	const plans = workspace.decisions.length === 0 ? [] : workspace.plans;
	const found = new Map(plans.map((plan) => [plan, approvalsOf(workspace, plan)] as const).filter(([, { decisions }]) => decisions.length > 0));
	known.set(workspace, found);
	return found;
}

export function approvableTitle(element: Approvable): Bilingual {
	return isPlan(element) ? planTitle(element) : titled(element);
}

export function approvableName(element: Approvable): string {
	return isPlan(element) ? element.id : nameOf(element);
}

export function approvablePlace(element: Approvable): Place {
	return isPlan(element) ? fieldPlace(element, 'id') : headPlace(element);
}

/** A text of a plan as messages name it, by its place in the document. */
export function textTitle(plan: Plan, { slot }: NarrativeSlot): Bilingual {
	const title = planTitle(plan);
	return { lt: `${title.lt}, tekstas „${slot}“`, en: `${title.en}, text \`${slot}\`` };
}

export function textName(plan: Plan, { slot }: NarrativeSlot): string {
	return `${plan.id}/text:${slot}/approval`;
}

/** The first line of a text: what changed in it is told by `plan diff`. */
export function textPlace({ file }: NarrativeFile): Place {
	const end = file.text.search(/[\r\n]/);
	return { file, range: { start: 0, end: Math.max(end < 0 ? file.text.length : end, 1) } };
}

/** «sprendimas T-127»; in Lithuanian in the genitive, as messages need it. */
export function decisionName({ number }: Decision): Bilingual {
	return { lt: `sprendimo ${number}`, en: `decision ${number}` };
}

export function entryPlace(entry: Pick<ApprovedElement, 'origin'>): Place {
	return fieldPlace(entry, 'element');
}

/** How a decision on it is recorded; a reference names it for the command line. */
export function approveHelp(reference: string): Bilingual {
	return {
		lt: `Kai pakeitimą patvirtins taryba, sprendimą įrašys „plan approve ${reference}“`,
		en: `When the council has approved the change, \`plan approve ${reference}\` records its decision`,
	};
}

/** A text as the command line names it. */
export function textReference(plan: Plan, { slot }: NarrativeSlot): string {
	return `${plan.id}:${slot}`;
}

/** Why approvals matter, for the pages of the rules. */
export const SOURCE: Bilingual = {
	lt: 'Vietos savivaldos įstatymas: strateginius planus tvirtina ir keičia savivaldybės taryba',
	en: 'Law on Local Self-Government: strategic plans are approved and amended by the municipal council',
};
