import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A baseline is of a recent year. */
export const baselineTooOld: Rule = {
	id: 'indicators/baseline-too-old',
	severity: 'warning',
	title: { lt: 'Pasenusi pradinė reikšmė', en: 'Baseline too old' },
	description: {
		lt: 'Seniai išmatuota pradinė reikšmė neberodo, nuo ko pradedama: dažniausiai ji nukopijuota iš ankstesnio plano. Kas matuojama retai (pavyzdžiui, per surašymą), paaiškinama komentaru.',
		en: 'A value measured long ago does not say where the plan begins; most often it was copied from the plan before. What is measured rarely (a census) is explained in a comment.',
	},
	bad: '# 2015–2022 metų planas\nbaseline: {year: 2005, value: 9.3}\n',
	good: '# 2015–2022 metų planas\nbaseline: {year: 2014, value: 9.3}\n',
	mirror: 'indicators/baseline-after-start',
	options: {
		years: { type: 'number', default: 5, minimum: 1, description: { lt: 'Kiek metų iki plano pradžios reikšmė dar nepasenusi', en: 'How many years before the plan a value may be of' } },
	},
	visit: ({ report, options }) => ({
		indicator(indicator) {
			const { baseline } = indicator;
			const { from } = planOf(indicator).years;
			if (!baseline || baseline.year >= from - options(indicator.origin.document.file).number('years')) return;
			const title = titled(indicator);
			report({
				message: {
					lt: `${title.lt}: pradinė reikšmė – ${baseline.year} metų, o planas prasideda ${from} metais`,
					en: `${title.en}: its baseline is of ${baseline.year}, but the plan begins in ${from}`,
				},
				place: fieldPlace(indicator, ['baseline', 'year']),
				element: `${nameOf(indicator)}/baseline`,
			});
		},
	}),
};
