import { isMeasure } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** A code of a body that an element names, and the field it stands in. */
export interface UsedBody {
	readonly field: string;
	readonly code: string;
	readonly place: () => Place;
}

/** Responsible bodies, appropriation managers, coordinators and those who supply an indicator's value. */
export function* usedBodies(element: PlanElement): Generator<UsedBody> {
	if (element.kind === 'indicator' && element.body !== undefined) yield { field: 'body', code: element.body, place: () => fieldPlace(element, 'body') };
	for (const [field, list] of bodyLists(element)) {
		for (const { text, origin } of list) yield { field, code: text, place: () => origin.document.place(origin.path) };
	}
}

function bodyLists(element: PlanElement) {
	if (isMeasure(element))
		return [
			['bodies', element.bodies],
			['manager', element.manager ? [element.manager] : []],
		] as const;
	if (element.kind !== 'programme') return [];
	return [
		['managers', element.managers],
		['coordinator', element.coordinator ? [element.coordinator] : []],
	] as const;
}
