import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** An element's name in one language. */
export interface WrittenName {
	readonly element: PlanElement;
	readonly language: 'lt' | 'en';
	readonly text: string;
	place(): Place;
}

/** The names of an element in the languages they are written in. */
export function namesOf(element: PlanElement): WrittenName[] {
	const { lt, en } = element.name;
	return en === undefined ? [nameIn(element, 'lt', lt)] : [nameIn(element, 'lt', lt), nameIn(element, 'en', en)];
}

function nameIn(element: PlanElement, language: 'lt' | 'en', text: string): WrittenName {
	return { element, language, text, place: () => fieldPlace(element, ['name', language]) };
}
