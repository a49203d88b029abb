import type { Bilingual } from '../../diagnostic.ts';
import { isZero } from '../../model/sign.ts';
import type { AnyMeasure, Appropriation, ClassifiedAmount, Currency, Decimal, Plan, Reserve } from '../../model/types.ts';
import type { Place, YamlPart } from '../../source/types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** The figures that a file may state for one year and source. */
export type Figure = 'expenditure' | 'wages' | 'assets' | 'total';

/** One year's amount of one source: of a measure or sub-measure, or of a reserve beside the programmes. */
export interface Line {
	readonly plan: Plan;
	readonly measure?: AnyMeasure;
	readonly reserve?: Reserve;
	readonly source: string;
	/** What the file states the amount in. */
	readonly currency: Currency;
	readonly year: number;
	readonly amount: ClassifiedAmount;
	/** For fingerprints. */
	readonly name: string;
	/** How a message about it begins. */
	title(): Bilingual;
	/** The place of a figure, or of the whole amount when it is not split. */
	place(figure?: Figure, part?: YamlPart): Place;
}

/** Every amount of a measure's appropriations. */
export function measureLines(measure: AnyMeasure): Line[] {
	const lines: Line[] = [];
	for (const appropriation of measure.appropriations) for (const [year, amount] of appropriation.amounts) lines.push(new MeasureLine(measure, appropriation, year, amount));
	return lines;
}

/** There are tens of thousands of lines: what is told of few of them is made only then. */
class MeasureLine implements Line {
	readonly measure: AnyMeasure;
	readonly year: number;
	readonly amount: ClassifiedAmount;
	readonly #appropriation: Appropriation;

	constructor(measure: AnyMeasure, appropriation: Appropriation, year: number, amount: ClassifiedAmount) {
		this.measure = measure;
		this.year = year;
		this.amount = amount;
		this.#appropriation = appropriation;
	}

	get plan(): Plan {
		return this.measure.plan;
	}

	get source(): string {
		return this.#appropriation.source;
	}

	get currency(): Currency {
		return this.#appropriation.currency;
	}

	get name(): string {
		return `${nameOf(this.measure)}/${this.source}/${this.year}`;
	}

	title(): Bilingual {
		return ofYear(titled(this.measure), this.source, this.year);
	}

	place(figure?: Figure, part?: YamlPart): Place {
		return placeOf(this.#appropriation, [String(this.year)], figure, part);
	}
}

/** Every amount of a plan's reserves. */
export function reserveLines(plan: Plan): Line[] {
	if (plan.kind !== 'activity-plan') return [];
	return plan.reserves.flatMap((reserve) => {
		const { source, currency } = reserve;
		const { lt, en } = quoted(reserve.name);
		return [...reserve.amounts].map(([year, amount]): Line => {
			const title = (): Bilingual => ofYear({ lt: `Rezervas ${lt}`, en: `Reserve ${en}` }, source, year);
			const place: Line['place'] = (figure, part) => placeOf(reserve, ['amounts', String(year)], figure, part);
			return { plan, reserve, source, currency, year, amount, name: `${plan.id}/reserves/${reserve.name.lt}/${source}/${year}`, title, place };
		});
	});
}

function placeOf(of: Parameters<typeof fieldPlace>[0], path: readonly string[], figure?: Figure, part: YamlPart = 'value'): Place {
	return fieldPlace(of, figure ? [...path, figure] : path, part);
}

function ofYear(title: Bilingual, source: string, year: number): Bilingual {
	return { lt: `${title.lt}, ${source}, ${year} m.`, en: `${title.en}, ${source}, ${year}` };
}

export const FIGURES: Readonly<Record<Figure, Bilingual>> = {
	expenditure: { lt: 'išlaidos', en: 'expenditure' },
	wages: { lt: 'darbo užmokestis', en: 'wages' },
	assets: { lt: 'turtui įsigyti', en: 'assets' },
	total: { lt: 'iš viso', en: 'total' },
};

/** The figures that stand in the file, with their values. */
export function figuresOf({ expenditure, wages, assets, statedTotal }: ClassifiedAmount): (readonly [Figure, Decimal])[] {
	const stated = statedTotal ? [['total', statedTotal] as const] : [];
	return [['expenditure', expenditure] as const, ['wages', wages] as const, ['assets', assets] as const, ...stated].filter(([, value]) => !isZero(value));
}
