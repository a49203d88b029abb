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
export function* namesOf(element: PlanElement): Generator<WrittenName> {
	for (const language of ['lt', 'en'] as const) {
		const text = element.name[language];
		if (text !== undefined) yield { element, language, text, place: () => fieldPlace(element, ['name', language]) };
	}
}
