import type { Bilingual } from '../../diagnostic.ts';
import type { ClassifiedAmount, Currency, Decimal, Measure, Plan, Reserve } from '../../model/types.ts';
import type { Place, YamlPart } from '../../source/types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** The figures that a file may state for one year and source. */
export type Figure = 'expenditure' | 'wages' | 'assets' | 'total';

/** One year's amount of one source: of a measure, or of a reserve beside the programmes. */
export interface Line {
	readonly plan: Plan;
	readonly measure?: Measure;
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
export function* measureLines(measure: Measure): Generator<Line> {
	for (const appropriation of measure.appropriations) {
		const { source, currency } = appropriation;
		for (const [year, amount] of appropriation.amounts) {
			const title = (): Bilingual => ofYear(titled(measure), source, year);
			const place = placer(appropriation, [String(year)]);
			yield { plan: measure.plan, measure, source, currency, year, amount, name: `${nameOf(measure)}/${source}/${year}`, title, place };
		}
	}
}

/** Every amount of a plan's reserves. */
export function* reserveLines(plan: Plan): Generator<Line> {
	if (plan.kind !== 'activity-plan') return;
	for (const reserve of plan.reserves) {
		const { source, currency } = reserve;
		const { lt, en } = quoted(reserve.name);
		for (const [year, amount] of reserve.amounts) {
			const title = (): Bilingual => ofYear({ lt: `Rezervas ${lt}`, en: `Reserve ${en}` }, source, year);
			const place = placer(reserve, ['amounts', String(year)]);
			yield { plan, reserve, source, currency, year, amount, name: `${plan.id}/reserves/${reserve.name.lt}/${source}/${year}`, title, place };
		}
	}
}

function placer(of: Parameters<typeof fieldPlace>[0], path: readonly string[]): Line['place'] {
	return (figure, part = 'value') => fieldPlace(of, figure ? [...path, figure] : path, part);
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
	return [['expenditure', expenditure] as const, ['wages', wages] as const, ['assets', assets] as const, ...stated].filter(([, value]) => !value.eq(0));
}
