import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A baseline is of a year before the plan. */
export const baselineAfterStart: Rule = {
	id: 'indicators/baseline-after-start',
	severity: 'warning',
	title: { lt: 'Pradinė reikšmė iš plano metų', en: 'Baseline within the plan' },
	description: {
		lt: 'Pradinė reikšmė rodo, nuo ko pradedama, todėl ji yra iš metų iki plano pradžios. Plano metų reikšmės rengiant planą dar niekas nežino: tai siektina reikšmė arba klaida metuose.',
		en: 'A baseline says where the plan begins, so it is of a year before it. A value of a plan year is not known when the plan is made: it is a target, or the year is wrong.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: pradinė situacijos reikšmė', en: 'Practice of municipal planning: value of the initial situation' },
	bad: '# 2015–2022 metų planas\nbaseline: {year: 2016, value: 9.3}\n',
	good: '# 2015–2022 metų planas\nbaseline: {year: 2014, value: 9.3}\n',
	mirror: 'indicators/baseline-too-old',
	visit: ({ report }) => ({
		indicator(indicator) {
			const plan = planOf(indicator);
			const { baseline } = indicator;
			if (!baseline || baseline.year < plan.years.from) return;
			const title = titled(indicator);
			report({
				message: {
					lt: `${title.lt}: pradinė reikšmė – ${baseline.year} metų, o planas prasideda ${plan.years.from} metais`,
					en: `${title.en}: its baseline is of ${baseline.year}, but the plan begins in ${plan.years.from}`,
				},
				place: fieldPlace(indicator, ['baseline', 'year']),
				element: `${nameOf(indicator)}/baseline`,
				related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
			});
		},
	}),
};
