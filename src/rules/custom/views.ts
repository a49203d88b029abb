import type { LinkedWorkspace } from '../../link/types.ts';
import { appropriationsOf, withSubmeasures } from '../../model/hierarchy.ts';
import type { Appropriation, Reference } from '../../model/types.ts';
import { goalType, indicatorType, measureType, periodType, planType, priorityType, programmeType, strategicGoalType, submeasureType, taskType, yearValueType } from './element-types.ts';
import { appropriationType, bodyType, sourceType, unitType, wardType, workspaceType } from './register-types.ts';
import type { View, Viewable, Views } from './view.ts';

/** Every type of a workspace's parts in expressions. */
export const viewTypes = [
	planType,
	strategicGoalType,
	priorityType,
	programmeType,
	goalType,
	taskType,
	measureType,
	submeasureType,
	appropriationType,
	indicatorType,
	bodyType,
	sourceType,
	unitType,
	wardType,
	workspaceType,
	periodType,
	yearValueType,
] as const;

/** The views of a workspace, made as they are asked for. */
export function viewsOf(workspace: LinkedWorkspace): Views & { readonly whole: View<LinkedWorkspace> } {
	const known = new Map<Viewable, View<unknown>>();
	const measures = once(() => workspace.elements.filter((element) => element.kind === 'measure'));
	const naming = {
		wards: once(() => grouped(measures(), (measure) => codes(withSubmeasures(measure).flatMap(({ wards }) => wards)))),
		bodies: once(() => grouped(measures(), (measure) => codes(withSubmeasures(measure).flatMap(({ bodies }) => bodies)))),
	};
	const bySource = once(() => grouped(measures().flatMap(appropriationsOf), ({ source }: Appropriation) => [source]));
	const views: Views = {
		workspace,
		of: (thing) => {
			const found = known.get(thing) ?? view(thing, views);
			known.set(thing, found);
			return found;
		},
		measuresNaming: (register, code) => naming[register]().get(code) ?? [],
		appropriationsFrom: (source) => bySource().get(source) ?? [],
	};
	return { ...views, whole: new workspaceType.Class(workspace, views) };
}

function codes(references: readonly Reference[]): string[] {
	return [...new Set(references.map(({ text }) => text))];
}

function view(thing: Viewable, views: Views): View<unknown> {
	switch (thing.kind) {
		case 'measure':
			return new measureType.Class(thing, views);
		case 'submeasure':
			return new submeasureType.Class(thing, views);
		case 'task':
			return new taskType.Class(thing, views);
		case 'goal':
			return new goalType.Class(thing, views);
		case 'programme':
			return new programmeType.Class(thing, views);
		case 'priority':
			return new priorityType.Class(thing, views);
		case 'strategicGoal':
			return new strategicGoalType.Class(thing, views);
		case 'indicator':
			return new indicatorType.Class(thing, views);
		case 'appropriation':
			return new appropriationType.Class(thing, views);
		case 'body':
			return new bodyType.Class(thing, views);
		case 'source':
			return new sourceType.Class(thing, views);
		case 'unit':
			return new unitType.Class(thing, views);
		case 'ward':
			return new wardType.Class(thing, views);
		default:
			return new planType.Class(thing, views);
	}
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function grouped<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		for (const key of new Set(keysOf(thing))) {
			const group = groups.get(key);
			if (group) group.push(thing);
			else groups.set(key, [thing]);
		}
	}
	return groups;
}
