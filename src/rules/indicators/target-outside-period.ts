import { inherited, isMeasure } from '../../model/hierarchy.ts';
import { isZero } from '../../model/sign.ts';
import type { Indicator } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { planTargets } from './targets.ts';

/** A measure makes nothing in years that it does not run in. */
export const targetOutsidePeriod: Rule = {
	id: 'indicators/target-outside-period',
	severity: 'warning',
	title: { lt: 'Produktas ne priemonės vykdymo metais', en: "Output outside the measure's period" },
	description: {
		lt: 'Priemonė, vykdoma 2015–2016 metais, 2017 metais nieko nebesukuria: klaidinga arba siektina reikšmė, arba laikotarpis. Tikrinami tik rodikliai, kurių metų reikšmės sumuojamos („aggregation: sum“): kitos reikšmės – vietų, objektų, kilometrų iš viso – yra ir iki priemonės, ir po jos.',
		en: 'A measure that runs in 2015–2016 makes nothing in 2017: either the target or the period is wrong. Only indicators whose yearly values are said to add up (`aggregation: sum`) are checked: other values (places, objects, kilometres in all) are there before and after the measure.',
	},
	bad: 'period: {from: 2015, to: 2016}\nindicators:\n  - {name: Suremontuoti objektai, unit: vnt., aggregation: sum, targets: {2015: 2, 2016: 3, 2017: 3}}\n',
	good: 'period: {from: 2015, to: 2016}\nindicators:\n  - {name: Suremontuoti objektai, unit: vnt., aggregation: sum, targets: {2015: 2, 2016: 3, 2017: 0}}\n',
	mirror: 'indicators/zero-targets',
	visit: ({ report }) => ({
		indicator(indicator) {
			const { owner } = indicator;
			const period = isMeasure(owner) ? inherited(owner, 'period') : undefined;
			if (!isMeasure(owner) || !period || period.from > period.to || owner.plan.kind !== 'activity-plan') return;
			if (indicator.cumulative || !isSummed(indicator)) return;
			const { from, to, origin } = period;
			for (const { year, value } of planTargets(indicator)) {
				if (isZero(value) || (year >= from && year <= to)) continue;
				const title = titled(indicator);
				report({
					message: {
						lt: `${title.lt}: ${year} metais siekiama reikšmės, o priemonė vykdoma ${from}–${to} metais`,
						en: `${title.en}: it has a target in ${year}, but the measure runs in ${from}–${to}`,
					},
					place: fieldPlace(indicator, ['targets', String(year)]),
					element: `${nameOf(indicator)}/targets/${year}`,
					related: [{ place: origin.document.place(origin.path), message: { lt: 'vykdymo laikotarpis', en: 'its period' } }],
				});
			}
		},
	}),
};

/** The sum has to be stated: it is the default of an indicator that says nothing. */
function isSummed({ origin }: Indicator): boolean {
	return origin.document.scalarText([...origin.path, 'aggregation']) === 'sum';
}
