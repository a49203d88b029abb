import type { AnyMeasure, Appropriation, Goal, Indicator, IndicatorOwner, Measure, Plan, PlanElement, Priority, Programme, Reference, Task } from './types.ts';

/** The element that an element stands under: an indicator's owner, a sub-measure's measure, a measure's task; absent right below the plan. */
export function elementAbove(element: PlanElement): IndicatorOwner | undefined {
	switch (element.kind) {
		case 'indicator':
			return element.owner;
		case 'submeasure':
			return element.measure;
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

/** The programme that an element is part of, or is; undefined in a development plan and above programmes. */
export function programmeOf(element: PlanElement): Programme | undefined {
	for (let above: PlanElement | undefined = element; above; above = elementAbove(above)) if (above.kind === 'programme') return above;
	return undefined;
}

/** The elements a level below, without indicators. */
export function elementsBelow(element: PlanElement): readonly (AnyMeasure | Goal | Task)[] {
	switch (element.kind) {
		case 'priority':
		case 'programme':
			return element.goals;
		case 'goal':
			return element.tasks;
		case 'task':
			return element.measures;
		case 'measure':
			return element.submeasures;
		default:
			return [];
	}
}

/** The measures of a plan or below an element; a measure itself. In the order of the plan. */
export function measuresOf(of: Plan | Priority | Programme | Goal | Task | Measure): readonly Measure[] {
	switch (of.kind) {
		case 'activity-plan':
			return of.programmes.flatMap(measuresOf);
		case 'development-plan':
			return of.priorities.flatMap(measuresOf);
		case 'programme':
		case 'priority':
			return of.goals.flatMap(measuresOf);
		case 'goal':
			return of.tasks.flatMap(measuresOf);
		case 'task':
			return of.measures;
		case 'measure':
			return [of];
	}
}

/** Whether an element is a measure or one of its sub-measures. */
export function isMeasure<T extends { readonly kind: string }>(element: T): element is T & AnyMeasure {
	return element.kind === 'measure' || element.kind === 'submeasure';
}

/** A measure and its sub-measures, each with what it states itself; a sub-measure alone. */
export function withSubmeasures(measure: AnyMeasure): readonly AnyMeasure[] {
	return measure.kind === 'measure' ? [measure, ...measure.submeasures] : [measure];
}

/** What the money of a measure is given to: its sub-measures where they have any, else itself. Each amount is within one of them. */
export function bearersOf(measure: AnyMeasure): readonly AnyMeasure[] {
	return measure.kind === 'submeasure' || bearsMoney(measure) ? [measure] : measure.submeasures;
}

/** Whether it states money of its own, even of no amount, as its kind of plan does: by year, or over the whole period. */
export function hasMoney({ plan, appropriations, funding }: AnyMeasure): boolean {
	return plan.kind === 'activity-plan' ? appropriations.length > 0 : funding.size > 0;
}

/** The lines that a measure's money is made of: its sub-measures' or its own. */
export function appropriationsOf(measure: AnyMeasure): readonly Appropriation[] {
	return measure.kind === 'measure' && !bearsMoney(measure) ? measure.submeasures.flatMap(({ appropriations }) => appropriations) : measure.appropriations;
}

/** The indicators of a measure and of its sub-measures. */
export function indicatorsOf(measure: AnyMeasure): readonly Indicator[] {
	return withSubmeasures(measure).flatMap(({ indicators }) => indicators);
}

/** Whether the money of its own counts: a sub-measure's, and a measure's whose sub-measures have none. */
export function bearsMoney(measure: AnyMeasure): boolean {
	return measure.kind === 'submeasure' || !measure.submeasures.some(hasMoney);
}

/** What a sub-measure doesn't say itself, its measure says for it. */
export function inherited<K extends 'manager' | 'period' | 'stateFunction' | 'type'>(measure: AnyMeasure, key: K): AnyMeasure[K] | undefined {
	return measure[key] ?? (measure.kind === 'submeasure' ? measure.measure[key] : undefined);
}

/** The responsible bodies of a measure; of a sub-measure without any, its measure's. */
export function bodiesOf(measure: AnyMeasure): readonly Reference[] {
	return measure.kind === 'submeasure' && measure.bodies.length === 0 ? measure.measure.bodies : measure.bodies;
}

/** The code of the body whose money a measure's is, its first; empty when there are none. */
export function firstBody(measure: AnyMeasure): string {
	return bodiesOf(measure)[0]?.text ?? '';
}
