import type { Bilingual } from '../../diagnostic.ts';
import type { AnyMeasure, Plan } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** A code of a funding source that money stands under. */
export interface UsedSource {
	/** How a message about it begins. */
	readonly title: () => Bilingual;
	readonly code: string;
	/** For fingerprints. */
	readonly name: string;
	readonly place: () => Place;
}

/** The sources of a measure's appropriations and of its need. */
export function* sourcesOfMeasure(measure: AnyMeasure): Generator<UsedSource> {
	const title = (): Bilingual => titled(measure);
	const name = nameOf(measure);
	for (const line of measure.appropriations) yield { title, code: line.source, name: `${name}/${line.source}`, place: () => fieldPlace(line, 'source') };
	for (const code of measure.funding.keys()) yield { title, code, name: `${name}/${code}`, place: () => fieldPlace(measure, ['funding', code], 'key') };
}

/** The sources of a plan's reserves. */
export function* sourcesOfReserves(plan: Plan): Generator<UsedSource> {
	if (plan.kind !== 'activity-plan') return;
	for (const reserve of plan.reserves) {
		const { lt, en } = quoted(reserve.name);
		const title = (): Bilingual => ({ lt: `Rezervas ${lt}`, en: `Reserve ${en}` });
		yield { title, code: reserve.source, name: `${plan.id}/reserves/${reserve.name.lt}`, place: () => fieldPlace(reserve, 'source') };
	}
}
