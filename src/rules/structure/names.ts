import type { LinkedWorkspace } from '../../link/types.ts';
import type { PlanElement } from '../../model/types.ts';
import type { OffsetRange, Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** An element's name in one language, with the place of the text. */
export interface WrittenName {
	readonly element: PlanElement;
	readonly language: 'lt' | 'en';
	readonly text: string;
	readonly place: Place;
}

/** Every name of every element that `test` is true of, in each language it is written in. Places are looked up only for these. */
export function* namesThat(workspace: LinkedWorkspace, test: (text: string) => boolean): Generator<WrittenName> {
	for (const element of workspace.elements) {
		for (const language of ['lt', 'en'] as const) {
			const text = element.name[language];
			if (text !== undefined && test(text)) yield { element, language, text, place: fieldPlace(element, ['name', language]) };
		}
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
