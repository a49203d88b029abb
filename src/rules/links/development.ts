import type { LinkedWorkspace, LinkTarget } from '../../link/types.ts';
import { withSubmeasures } from '../../model/hierarchy.ts';
import type { AnyMeasure, Goal, PlanElement, Priority, Programme, Reference, StrategicGoal, Task } from '../../model/types.ts';
import { planOf } from '../walk.ts';

/** What of a development plan may be served, indicators apart. */
export type DevelopmentElement = Priority | Goal | Task | AnyMeasure;

/** A reference that leads to an element of a development plan. */
export interface Link {
	readonly reference: Reference;
	readonly target: DevelopmentElement;
}

export function isDevelopmentElement(target: LinkTarget): target is DevelopmentElement {
	switch (target.kind) {
		case 'goal':
		case 'task':
		case 'measure':
		case 'submeasure':
		case 'priority':
			return planOf(target).kind === 'development-plan';
		default:
			return false;
	}
}

/** The element's references to a development plan that resolve. */
export function developmentLinks(workspace: LinkedWorkspace, element: PlanElement): Link[] {
	return element.serves.flatMap((reference) => {
		const target = workspace.resolve(reference);
		return target && isDevelopmentElement(target) ? [{ reference, target }] : [];
	});
}

/** Whether the element serves a development plan. An unresolved reference is reported itself; once mended it may be the link that lacks. */
export function servesDevelopmentPlan(workspace: LinkedWorkspace, element: PlanElement): boolean {
	return element.serves.some((reference) => {
		const target = workspace.resolve(reference);
		return target === undefined || isDevelopmentElement(target);
	});
}

/** What of activity plans serves a task of the development plan. Serving a measure or sub-measure of the task serves the task. */
export function serversOf(workspace: LinkedWorkspace, task: Task): (AnyMeasure | Task | Goal | Priority | Programme | StrategicGoal)[] {
	return [task, ...task.measures.flatMap(withSubmeasures)].flatMap((target) =>
		workspace.servedBy(target).flatMap((server) => (server.kind !== 'indicator' && server.plan.kind === 'activity-plan' ? [server] : [])),
	);
}

/** Whether one is a part of the other, or they are the same. */
export function areOnOneBranch(a: DevelopmentElement, b: DevelopmentElement): boolean {
	return a.plan === b.plan && (isWithin(a.fullCode, b.fullCode) || isWithin(b.fullCode, a.fullCode));
}

function isWithin(code: string, whole: string): boolean {
	return code === whole || code.startsWith(`${whole}.`);
}
