import type { LinkedWorkspace } from '../link/types.ts';
import type { ActivityPlan, Origin, Plan, PlanElement } from '../model/types.ts';
import type { Place, YamlPart } from '../source/types.ts';

export function planOf(element: PlanElement): Plan {
	return element.kind === 'indicator' ? element.owner.plan : element.plan;
}

/** What names an element in references and fingerprints: its plan and full code. */
export function nameOf(element: PlanElement): string {
	return `${planOf(element).id}:${element.kind === 'strategicGoal' ? 'S-' : ''}${element.fullCode}`;
}

/** The place of a field of an element, or of the element itself when the field is absent. */
export function fieldPlace(of: { readonly origin: Origin }, field: string | readonly (string | number)[], part: YamlPart = 'value'): Place {
	const { document, path } = of.origin;
	return document.place([...path, ...(typeof field === 'string' ? [field] : field)], part);
}

/** The first line of what an element is: its name when it has one. */
export function headPlace(of: { readonly origin: Origin }): Place {
	return fieldPlace(of, ['name', 'lt']);
}

export function activityPlans(workspace: LinkedWorkspace): ActivityPlan[] {
	return workspace.plans.filter((plan): plan is ActivityPlan => plan.kind === 'activity-plan');
}
