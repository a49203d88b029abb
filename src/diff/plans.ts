import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { planItem } from './items.ts';
import { match } from './match.ts';

/** A plan of both versions, or of the one that has it. */
export interface PlanPair {
	/** The new version's where it is there. */
	readonly id: string;
	readonly old?: Plan;
	readonly new?: Plan;
}

/** Which plan of the old version is which of the new, in the order of the new; then those that went. */
export function planPairs(old: LinkedWorkspace, fresh: LinkedWorkspace): PlanPair[] {
	const { oldOf } = match(old.plans.map(planItem), fresh.plans.map(planItem));
	const ids = new Map([...oldOf].map(([{ plan }, before]) => [plan, before.plan]));
	const current = fresh.plans.map((plan): PlanPair => {
		const before = old.plans.find(({ id }) => id === ids.get(plan.id));
		return { id: plan.id, new: plan, ...(before ? { old: before } : {}) };
	});
	const known = new Set(current.map((pair) => pair.old));
	return [...current, ...old.plans.filter((plan) => !known.has(plan)).map((plan): PlanPair => ({ id: plan.id, old: plan }))];
}
