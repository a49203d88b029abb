import { inherited } from '../../model/hierarchy.ts';
import { isZero } from '../../model/sign.ts';
import type { Rule } from '../types.ts';

/** A measure has no money in plan years before its start or after its end. The year before the plan is shown as it was. */
export const outsidePeriod: Rule = {
	id: 'funding/outside-period',
	severity: 'error',
	title: { lt: 'Suma ne priemonės vykdymo metams', en: "Amount outside the measure's period" },
	description: {
		lt: 'Jei priemonė vykdoma iki 2016 metų, 2017 metams lėšų jai nereikia: klysta arba laikotarpis, arba suma.',
		en: 'A measure that ends in 2016 needs no money in 2017: either its period or the amount is wrong.',
	},
	bad: 'period: {from: 2015, to: 2016}\nappropriations:\n  - {source: SB, 2015: 120.0, 2017: 50.0}\n',
	good: 'period: {from: 2015, to: 2017}\nappropriations:\n  - {source: SB, 2015: 120.0, 2017: 50.0}\n',
	mirror: 'funding/gap-year',
	visit: ({ report }) => ({
		line(line) {
			const { plan, year, amount } = line;
			const period = line.measure && inherited(line.measure, 'period');
			if (!period || period.from > period.to || isZero(amount.total)) return;
			const isPlanYear = year >= plan.years.from && year <= plan.years.to;
			if (!isPlanYear || (year >= period.from && year <= period.to)) return;
			const title = line.title();
			report({
				message: {
					lt: `${title.lt}: priemonė vykdoma ${period.from}–${period.to} metais`,
					en: `${title.en}: the measure runs in ${period.from}–${period.to}`,
				},
				place: line.place(undefined, 'key'),
				element: line.name,
				related: [{ place: period.origin.document.place(period.origin.path), message: { lt: 'vykdymo laikotarpis', en: 'its period' } }],
			});
		},
	}),
};
