import type { ImplementationReport } from '../../model/accounts.ts';
import type { ActivityPlan } from '../../model/types.ts';
import { planTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { listed } from '../wording.ts';
import { isInPlan, isOver } from './achievement.ts';

/** Reports of a plan leave out no year between the first and the last. */
export const gapYear: Rule = {
	id: 'report/gap-year',
	severity: 'warning',
	title: { lt: 'Trūksta metų ataskaitos', en: 'Year without a report' },
	description: {
		lt: 'Už kiekvienus plano metus atsiskaitoma atskirai. Jei yra vėlesnių metų ataskaita, o ankstesnių nėra, ankstesnioji pamesta arba kurioje nors ataskaitoje nurodyti ne tie metai.',
		en: 'Every year of a plan is accounted for. When there is a report on a later year and none on an earlier one, the earlier report was lost, or one of the reports names the wrong year.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# 2015–2017 metų plano ataskaitos\nkind: report\nplan: svp-2015-2017\nyear: 2015\n---\nkind: report\nplan: svp-2015-2017\nyear: 2017\n',
	good: '# 2015–2017 metų plano ataskaitos\nkind: report\nplan: svp-2015-2017\nyear: 2015\n---\nkind: report\nplan: svp-2015-2017\nyear: 2016\n',
	mirror: 'report/outside-plan-years',
	visit({ workspace, report, today }) {
		const reports = new Map<ActivityPlan, ImplementationReport[]>();
		return {
			report(one) {
				const plan = workspace.accountedPlan(one);
				if (!plan || !isInPlan(plan, one) || !isOver(today, one)) return;
				const known = reports.get(plan);
				if (known) known.push(one);
				else reports.set(plan, [one]);
			},
			end() {
				for (const [plan, all] of reports) {
					const years = new Set(all.map(({ year }) => year));
					const last = all.reduce((latest, one) => (one.year > latest.year ? one : latest));
					const missing: number[] = [];
					for (let year = plan.years.from; year < last.year; year++) if (!years.has(year)) missing.push(year);
					if (missing.length === 0) continue;
					const title = planTitle(plan);
					const [lt, en] = [listed(missing).lt, listed(missing).en];
					report({
						message: { lt: `${title.lt}: yra ${last.year} m. ataskaita, o ${lt} m. ataskaitos nėra`, en: `${title.en}: there is a report for ${last.year}, but none for ${en}` },
						place: fieldPlace(last, 'year'),
						element: `report:${plan.id}/gap`,
					});
				}
			},
		};
	},
};
