import type { Rule } from '../types.ts';
import { headPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A development plan's indicator says where it starts. */
export const baselineMissing: Rule = {
	id: 'indicators/baseline-missing',
	severity: 'error',
	title: { lt: 'Trūksta pradinės reikšmės', en: 'Missing baseline' },
	description: {
		lt: 'Plėtros plano rodiklis rodo pokytį nuo pradinės reikšmės; be jos neaišku, ar siektina reikšmė yra pažanga.',
		en: "A development plan's indicator shows a change from its baseline; without one nobody can tell whether the target is progress.",
	},
	bad: '# plėtros planas\nindicators:\n  - {name: Gyventojų skaičius, unit: tūkst., targets: {2022: 310}}\n',
	good: '# plėtros planas\nindicators:\n  - {name: Gyventojų skaičius, unit: tūkst., baseline: {year: 2014, value: 304}, targets: {2022: 310}}\n',
	mirror: 'indicators/baseline-too-old',
	visit: ({ report }) => ({
		indicator(indicator) {
			if (indicator.baseline || planOf(indicator).kind !== 'development-plan') return;
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: nenurodyta pradinė reikšmė`, en: `${title.en}: it has no baseline` },
				place: headPlace(indicator),
				element: nameOf(indicator),
				help: { lt: 'Pridėkite „baseline: {year: …, value: …}“', en: 'Add `baseline: {year: …, value: …}`' },
			});
		},
	}),
};
