import { reportName, reportTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { isInPlan, isOver } from './achievement.ts';

/** A report is of a year that has gone by. */
export const yearNotOver: Rule = {
	id: 'report/year-not-over',
	severity: 'warning',
	title: { lt: 'Ataskaita apie nepasibaigusius metus', en: 'Report on a year that is not over' },
	description: {
		lt: 'Metų rezultatai žinomi metams pasibaigus. Ankstesnė ataskaita yra spėjimas, o dažniausiai joje nurodyti ne tie metai; kitos ataskaitų taisyklės jos netikrina.',
		en: 'The results of a year are known when it is over. An earlier report is a guess, or more often names the wrong year; the other rules of reports leave it alone.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: 'kind: report\nplan: svp-2050-2052\nyear: 2052\n',
	good: 'kind: report\nplan: svp-2015-2017\nyear: 2015\n',
	mirror: 'report/gap-year',
	visit: ({ workspace, report, today }) => ({
		report(one) {
			const plan = workspace.accountedPlan(one);
			if (isOver(today, one) || (plan && !isInPlan(plan, one))) return;
			const title = reportTitle(one);
			report({
				message: { lt: `${title.lt}: šiandien ${today}, metai dar nepasibaigė`, en: `${title.en}: today is ${today}, and the year is not over` },
				place: fieldPlace(one, 'year'),
				element: `${reportName(one)}/year`,
			});
		},
	}),
};
