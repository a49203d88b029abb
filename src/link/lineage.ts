import type { ActivityPlan, Plan } from '../model/types.ts';

/** The activity plan that each one continues; a plan that names itself, or something else than an activity plan, continues none. */
export function predecessors(plans: readonly Plan[]): ReadonlyMap<Plan, ActivityPlan> {
	const byId = new Map(plans.map((plan) => [plan.id, plan]));
	const found = new Map<Plan, ActivityPlan>();
	for (const plan of plans) {
		const previous = plan.kind === 'activity-plan' && plan.previous ? byId.get(plan.previous.text) : undefined;
		if (previous?.kind === 'activity-plan' && previous !== plan) found.set(plan, previous);
	}
	return found;
}

/** What tells the lines of plans that continue one another apart: each plan's earliest predecessor. An id may stay with its element along such a line. */
export function lineages(plans: readonly Plan[]): ReadonlyMap<Plan, Plan> {
	const previous = predecessors(plans);
	const first = (plan: Plan): Plan => {
		const passed = new Set<Plan>();
		let at = plan;
		for (let next = previous.get(at); next && !passed.has(next); next = previous.get(at)) {
			passed.add(next);
			at = next;
		}
		return at;
	};
	return new Map(plans.map((plan) => [plan, first(plan)]));
}
