import type { Bilingual } from '../../diagnostic.ts';
import { bearsMoney, inherited } from '../../model/hierarchy.ts';
import { isPositive } from '../../model/sign.ts';
import { amountOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Appropriation } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';
import { zeroYears } from './zero-years.ts';

/**
 * No year between a measure's beginning and end is left without an amount, and no source skips a year in which it is followed and preceded by money;
 * a year without money says zero. That a source begins later or ends earlier than the measure is usual.
 */
export const gapYear: Rule = {
	id: 'funding/gap-year',
	severity: 'warning',
	title: { lt: 'Praleisti metai', en: 'Year left out' },
	description: {
		lt: 'Jei lėšos skirtos 2015 ir 2017 metams, o 2016 metai praleisti, suma greičiausiai pamiršta. Jei tais metais lėšų tikrai nereikia, rašomas nulis. Kai nurodytas priemonės laikotarpis, lėšų reikia visiems jo metams. Šaltinis gali prasidėti vėliau ar baigtis anksčiau už priemonę, bet viduryje praleisti metų negali.',
		en: 'When money is planned for 2015 and 2017 and 2016 is left out, an amount was most likely forgotten. When none is needed in that year, a zero says so. A measure with a stated period needs an amount for each of its years. A source may begin later or end earlier than the measure, but it can’t skip a year between.',
	},
	bad: 'appropriations:\n  - {source: SB, 2015: 120.0, 2017: 130.0}\n',
	good: 'appropriations:\n  - {source: SB, 2015: 120.0, 2016: 0.0, 2017: 130.0}\n',
	fixable: 'unsafe',
	mirror: 'funding/outside-period',
	visit: ({ report }) => ({
		measure(measure) {
			const { plan } = measure;
			if (plan.kind !== 'activity-plan' || !measure.financial || !bearsMoney(measure)) return;
			// Nearly every line states all years.
			if (measure.appropriations.every((line) => unstated([line], plan).length === 0)) return;
			const missing = leftOut(measure, plan);
			if (missing.length > 0) report(ofMeasure(measure, missing));
			for (const line of sourceLines(measure)) {
				const skipped = skippedBy(line, plan).filter((year) => !missing.includes(year));
				if (skipped.length > 0) report(ofSource(measure, line, skipped));
			}
		},
	}),
};

const HELP: Bilingual = { lt: 'Jei lėšų tais metais nereikia, įrašykite 0', en: 'When it needs no money then, state 0' };

function ofMeasure(measure: AnyMeasure, missing: readonly number[]): Finding {
	const title = titled(measure);
	const years = listed(missing);
	const [line] = measure.appropriations;
	const period = inherited(measure, 'period');
	return {
		message: { lt: `${title.lt}: praleisti ${years.lt} metai`, en: `${title.en}: no amount for ${years.en}` },
		place: fieldPlace(measure, 'appropriations', 'key'),
		element: `${nameOf(measure)}/appropriations`,
		wholes: [measure],
		related: period ? [{ place: period.origin.document.place(period.origin.path), message: { lt: 'vykdymo laikotarpis', en: 'its period' } }] : [],
		help: HELP,
		fix: line && zeroYears(line, missing),
	};
}

function ofSource(measure: AnyMeasure, { source, lines }: SourceLines, skipped: readonly number[]): Finding {
	const title = titled(measure);
	const years = listed(skipped);
	const [line] = lines;
	return {
		message: { lt: `${title.lt}: šaltinio ${source} eilutėje praleisti ${years.lt} metai`, en: `${title.en}: the line of ${source} has no amount for ${years.en}` },
		place: fieldPlace(line, 'source'),
		element: `${nameOf(measure)}/${source}`,
		wholes: [measure],
		help: HELP,
		fix: zeroYears(line, skipped),
	};
}

/** The lines of one source: a second one is for the years in another currency. */
interface SourceLines {
	readonly source: string;
	readonly lines: readonly [Appropriation, ...Appropriation[]];
}

function sourceLines({ appropriations }: AnyMeasure): SourceLines[] {
	return [...new Set(appropriations.map(({ source }) => source))].flatMap((source): SourceLines[] => {
		const [first, ...others] = appropriations.filter((line) => line.source === source);
		return first ? [{ source, lines: [first, ...others] }] : [];
	});
}

/** The years of the plan that a source's lines don't state, with money of it before and after. */
function skippedBy({ lines }: SourceLines, plan: ActivityPlan): readonly number[] {
	const missing = unstated(lines, plan);
	const funded = lines
		.flatMap(({ amounts }) => [...amounts])
		.filter(([year, { total }]) => year >= plan.previousYear && year <= plan.years.to && isPositive(total))
		.map(([year]) => year);
	const [first, last] = [Math.min(...funded), Math.max(...funded)];
	return missing.filter((year) => year > first && year < last);
}

/** The years of the plan without an amount between the first and the last that the measure has or should have money in. */
function leftOut(measure: AnyMeasure, plan: ActivityPlan): readonly number[] {
	const missing = unstated(measure.appropriations, plan);
	if (missing.length === 0) return missing;
	const funded = range(plan.previousYear, plan.years.to).filter((year) => isPositive(amountOf(measure, year)));
	const [first] = funded;
	const last = funded.at(-1);
	// A measure without money in any year of the plan is reported as a whole.
	if (first === undefined || last === undefined || last < plan.years.from) return [];
	const stated = inherited(measure, 'period');
	const period = stated?.isReversed ? undefined : stated;
	const from = period?.from ?? first;
	const to = period?.to ?? last;
	return missing.filter((year) => year >= from && year <= to);
}

/** The years of the plan of which none of the lines says an amount. */
function unstated(lines: readonly Appropriation[], plan: ActivityPlan): number[] {
	return range(plan.years.from, plan.years.to).filter((year) => !lines.some(({ amounts }) => amounts.has(year)));
}

function range(from: number, to: number): number[] {
	const years: number[] = [];
	for (let year = from; year <= to; year++) years.push(year);
	return years;
}
