import { isMeasure } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** A code of a body that an element names, and the field it stands in. */
export interface UsedBody {
	readonly element: PlanElement;
	readonly field: string;
	readonly code: string;
	readonly place: () => Place;
}

/** Responsible bodies, appropriation managers, coordinators and those who supply an indicator's value. */
export function usedBodies(element: PlanElement): UsedBody[] {
	if (element.kind === 'indicator') return element.body === undefined ? [] : [{ element, field: 'body', code: element.body, place: () => fieldPlace(element, 'body') }];
	return bodyLists(element).flatMap(([field, list]) => list.map(({ text, origin }) => ({ element, field, code: text, place: () => origin.document.place(origin.path) })));
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
