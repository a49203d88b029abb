import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A long development plan sets interim targets, so that its course can be seen before its end. */
export const interimTarget: Rule = {
	id: 'indicators/interim-target',
	severity: 'warning',
	title: { lt: 'Nėra tarpinės siektinos reikšmės', en: 'No interim target' },
	description: {
		lt: 'Kai plėtros planas trunka ilgai, galutinė reikšmė paaiškėja per vėlai. Iš tarpinės stebėsenos ataskaitoje matyti, ar spėjama laiku.',
		en: 'In a long development plan the final value is seen too late. An interim one lets the monitoring report say whether the plan is on time.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: tarpinės ir galutinės reikšmės', en: 'Practice of municipal planning: interim and final values' },
	bad: '# 2015–2022 metų planas\ntargets: {2022: 51}\n',
	good: '# 2015–2022 metų planas\ntargets: {2018: 46, 2022: 51}\n',
	mirror: 'indicators/target-missing',
	options: {
		years: {
			type: 'number',
			default: 5,
			minimum: 1,
			description: { lt: 'Nuo kelerių metų planui reikia tarpinių reikšmių: ilgesniam nei tiek', en: 'A plan of more years than this needs interim targets' },
		},
	},
	visit: ({ report, options }) => ({
		indicator(indicator) {
			const { kind, years } = planOf(indicator);
			const length = years.to - years.from + 1;
			// Without the final target nothing lies between (indicators/target-missing).
			if (kind !== 'development-plan' || !indicator.targets.has(years.to) || length <= options(indicator.origin.document.file).number('years')) return;
			if ([...indicator.targets.keys()].some((year) => year >= years.from && year < years.to)) return;
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: ${years.from}–${years.to} metų planui nenurodyta tarpinė reikšmė`, en: `${title.en}: it has no interim target in a plan of ${years.from}–${years.to}` },
				place: fieldPlace(indicator, 'targets'),
				element: `${nameOf(indicator)}/targets`,
			});
		},
	}),
};
