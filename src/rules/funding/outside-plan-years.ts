import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** Amounts are of the plan's years, or of the year before an activity plan. */
export const outsidePlanYears: Rule = {
	id: 'funding/outside-plan-years',
	severity: 'error',
	title: { lt: 'Suma ne plano metams', en: "Amount outside the plan's years" },
	description: {
		lt: 'Suma metams, kurių plane nėra, į jokią lentelę nepatenka: lėšos dingsta. Veiklos plane dar rodomi praėjusių metų asignavimai.',
		en: 'An amount for a year that the plan does not cover reaches no table: the money vanishes. An activity plan also shows the year before it.',
	},
	bad: '# 2015–2017 metų planas\nappropriations:\n  - {source: SB, 2015: 120.0, 2018: 50.0}\n',
	good: '# 2015–2017 metų planas\nappropriations:\n  - {source: SB, 2014: 110.0, 2015: 120.0, 2017: 50.0}\n',
	mirror: 'funding/gap-year',
	visit: ({ report }) => ({
		line(line) {
			const { plan, year } = line;
			const first = plan.kind === 'activity-plan' ? plan.previousYear : plan.years.from;
			const { to } = plan.years;
			if (year >= first && year <= to) return;
			const title = line.title();
			report({
				message: { lt: `${title.lt}: plane rodomi ${first}–${to} metai`, en: `${title.en}: the plan shows the years ${first}–${to}` },
				place: line.place(undefined, 'key'),
				element: line.name,
				related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
			});
		},
	}),
};
