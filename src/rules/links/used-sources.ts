import type { Bilingual } from '../../diagnostic.ts';
import type { AnyMeasure, Appropriation, Plan } from '../../model/types.ts';
import type { Place, SourceFile } from '../../source/types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** A code of a funding source that money stands under. */
export interface UsedSource {
	readonly code: string;
	/** The file of the measure or plan whose money it is. */
	readonly file: SourceFile;
	/** For fingerprints. */
	readonly name: string;
	/** How a message about it begins. */
	title(): Bilingual;
	place(): Place;
}

/** The sources of a measure's appropriations and of its need. */
export function sourcesOfMeasure(measure: AnyMeasure): UsedSource[] {
	const used: UsedSource[] = measure.appropriations.map((line) => new MeasureSource(measure, line.source, line));
	for (const code of measure.funding.keys()) used.push(new MeasureSource(measure, code));
	return used;
}

/** There are thousands of them, and few are told of. */
class MeasureSource implements UsedSource {
	readonly code: string;
	readonly #measure: AnyMeasure;
	readonly #line: Appropriation | undefined;

	constructor(measure: AnyMeasure, code: string, line?: Appropriation) {
		this.code = code;
		this.#measure = measure;
		this.#line = line;
	}

	get file(): SourceFile {
		return this.#measure.origin.document.file;
	}

	get name(): string {
		return `${nameOf(this.#measure)}/${this.code}`;
	}

	title(): Bilingual {
		return titled(this.#measure);
	}

	place(): Place {
		return this.#line ? fieldPlace(this.#line, 'source') : fieldPlace(this.#measure, ['funding', this.code], 'key');
	}
}

/** The sources of a plan's reserves. */
export function sourcesOfReserves(plan: Plan): UsedSource[] {
	if (plan.kind !== 'activity-plan') return [];
	return plan.reserves.map((reserve) => {
		const { lt, en } = quoted(reserve.name);
		return {
			code: reserve.source,
			file: plan.origin.document.file,
			name: `${plan.id}/reserves/${reserve.name.lt}`,
			title: () => ({ lt: `Rezervas ${lt}`, en: `Reserve ${en}` }),
			place: () => fieldPlace(reserve, 'source'),
		};
	});
}
