import { isPositive } from '../../model/sign.ts';
import { amountOf } from '../../model/totals.ts';
import type { ActivityPlan, Measure } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';
import { zeroYears } from './zero-years.ts';

/** No year between a measure's beginning and end is left without an amount; a year without money says zero. */
export const gapYear: Rule = {
	id: 'funding/gap-year',
	severity: 'warning',
	title: { lt: 'Praleisti metai', en: 'Year left out' },
	description: {
		lt: 'Jei lėšos skirtos 2015 ir 2017 metams, o 2016 metai praleisti, suma greičiausiai pamiršta. Jei tais metais lėšų tikrai nereikia, rašomas nulis. Kai nurodytas priemonės laikotarpis, lėšų reikia visiems jo metams.',
		en: 'When money is planned for 2015 and 2017 and 2016 is left out, an amount was most likely forgotten. When none is needed in that year, a zero says so. A measure with a stated period needs an amount for each of its years.',
	},
	bad: 'appropriations:\n  - {source: SB, 2015: 120.0, 2017: 130.0}\n',
	good: 'appropriations:\n  - {source: SB, 2015: 120.0, 2016: 0.0, 2017: 130.0}\n',
	fixable: 'unsafe',
	mirror: 'funding/outside-period',
	visit: ({ report }) => ({
		measure(measure) {
			const { plan, period } = measure;
			if (plan.kind !== 'activity-plan' || !measure.financial) return;
			const missing = leftOut(measure, plan);
			if (missing.length === 0) return;
			const title = titled(measure);
			const years = listed(missing);
			const fix = zeroYears(measure, missing);
			report({
				message: { lt: `${title.lt}: praleisti ${years.lt} metai`, en: `${title.en}: no amount for ${years.en}` },
				place: fieldPlace(measure, 'appropriations', 'key'),
				element: `${nameOf(measure)}/appropriations`,
				related: period ? [{ place: period.origin.document.place(period.origin.path), message: { lt: 'vykdymo laikotarpis', en: 'its period' } }] : [],
				help: { lt: 'Jei lėšų tais metais nereikia, įrašykite 0', en: 'When it needs no money then, state 0' },
				...(fix ? { fix } : {}),
			});
		},
	}),
};

/** The years of the plan without an amount between the first and the last that the measure has or should have money in. */
function leftOut(measure: Measure, plan: ActivityPlan): number[] {
	const years = range(plan.years.from, plan.years.to);
	const isStated = (year: number): boolean => measure.appropriations.some(({ amounts }) => amounts.has(year));
	const funded = range(plan.previousYear, plan.years.to).filter((year) => isPositive(amountOf(measure, year)));
	const [first] = funded;
	const last = funded.at(-1);
	// A measure without money in any year of the plan is reported as a whole.
	if (first === undefined || last === undefined || last < plan.years.from) return [];
	const from = measure.period?.from ?? first;
	const to = measure.period?.to ?? last;
	return years.filter((year) => year >= from && year <= to && !isStated(year));
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
