import type { Goal, IndicatorOwner, Measure, PlanElement, Task } from './types.ts';

/** The element that an element stands under: an indicator's owner, a measure's task; absent right below the plan. */
export function elementAbove(element: PlanElement): IndicatorOwner | undefined {
	switch (element.kind) {
		case 'indicator':
			return element.owner;
		case 'measure':
			return element.task;
		case 'task':
			return element.goal;
		case 'goal':
			return element.parent;
		default:
			return undefined;
	}
}

/** The elements a level below, without indicators. */
export function elementsBelow(element: PlanElement): readonly (Goal | Measure | Task)[] {
	switch (element.kind) {
		case 'priority':
		case 'programme':
			return element.goals;
		case 'goal':
			return element.tasks;
		case 'task':
			return element.measures;
		default:
			return [];
	}
}
