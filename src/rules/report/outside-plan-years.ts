import { reportName, reportTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { isInPlan } from './achievement.ts';

/** A report is of a year of its plan. */
export const reportOutsidePlanYears: Rule = {
	id: 'report/outside-plan-years',
	severity: 'error',
	title: { lt: 'Ataskaita ne plano metų', en: 'Report on a year outside the plan' },
	description: {
		lt: 'Už metus, kurių plane nėra, atsiskaityti nėra už ką: jiems plane nenumatyta nei siektinų reikšmių, nei lėšų. Nurodytas ne tas planas arba ne tie metai.',
		en: 'There is nothing to account for in a year that the plan does not cover: it has neither targets nor money for it. The plan or the year is wrong.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: 'kind: report\nplan: svp-2015-2017\nyear: 2018\n',
	good: 'kind: report\nplan: svp-2015-2017\nyear: 2017\n',
	mirror: 'report/gap-year',
	visit: ({ workspace, report }) => ({
		report(one) {
			const plan = workspace.accountedPlan(one);
			if (!plan || isInPlan(plan, one)) return;
			const title = reportTitle(one);
			const { from, to } = plan.years;
			report({
				message: { lt: `${title.lt}: planas yra ${from}–${to} metų`, en: `${title.en}: the plan is for ${from}–${to}` },
				place: fieldPlace(one, 'year'),
				element: `${reportName(one)}/year`,
				related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
			});
		},
	}),
};
