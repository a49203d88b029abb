import type { PlanElement } from '../../model/types.ts';
import type { OffsetRange, Place } from '../../source/types.ts';
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

/** The part of a place that `expression` matches in the source, or all of it when the text is written otherwise there. */
export function matchIn(place: Place, expression: RegExp): Place {
	const written = place.file.text.slice(place.range.start, place.range.end);
	const quotes = /^(['"])[\s\S]*\1$/.test(written) ? 1 : 0;
	const match = expression.exec(written.slice(quotes, written.length - quotes));
	if (!match) return place;
	const start = place.range.start + quotes + match.index;
	const range: OffsetRange = { start, end: start + match[0].length };
	return { file: place.file, range };
}
