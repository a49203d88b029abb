import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Targets are of the plan's years. */
export const targetOutsidePlan: Rule = {
	id: 'indicators/target-outside-plan',
	severity: 'error',
	title: { lt: 'Siektina reikšmė ne plano metams', en: "Target outside the plan's years" },
	description: {
		lt: 'Metų, kurių plane nėra, lentelėse niekas nerodo: reikšmė liktų nematoma. Metų iki plano reikšmė yra pradinė („baseline“).',
		en: 'No table shows a year that the plan does not cover: the value would stay unseen. A value of a year before the plan is its baseline.',
	},
	bad: '# 2015–2017 metų planas\ntargets: {2015: 20, 2016: 22, 2017: 25, 2018: 27}\n',
	good: '# 2015–2017 metų planas\ntargets: {2015: 20, 2016: 22, 2017: 25}\n',
	mirror: 'indicators/target-missing',
	visit: ({ report }) => ({
		indicator(indicator) {
			const plan = planOf(indicator);
			const { from, to } = plan.years;
			for (const year of indicator.targets.keys()) {
				if (year >= from && year <= to) continue;
				const title = titled(indicator);
				report({
					message: { lt: `${title.lt}: ${year} metų plane nėra (${from}–${to})`, en: `${title.en}: ${year} is not a year of the plan (${from}–${to})` },
					place: fieldPlace(indicator, ['targets', String(year)], 'key'),
					element: `${nameOf(indicator)}/targets/${year}`,
					related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
				});
			}
		},
	}),
};
