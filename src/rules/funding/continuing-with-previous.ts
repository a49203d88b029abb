import { isPositive, isZero } from '../../model/sign.ts';
import { amountOf } from '../../model/totals.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A continuing measure has money in the year before the plan, when the plan gives that year. */
export const continuingWithPrevious: Rule = {
	id: 'funding/continuing-with-previous',
	severity: 'info',
	title: { lt: 'Tęstinė priemonė be praėjusių metų lėšų', en: 'Continuing measure without money in the year before' },
	description: {
		lt: 'Tęstinė priemonė jau buvo vykdoma, todėl suvestinėje rodomi ir jos praėjusių metų asignavimai. Jei jų nėra, arba pamiršta juos įrašyti, arba priemonė nauja.',
		en: 'A continuing measure ran before, and the summary shows what it had in the year before the plan. When there is none, it was forgotten, or the measure is new.',
	},
	source: {
		lt: 'Savivaldybių planavimo praktika: suvestinės skiltis su praėjusių metų asignavimais',
		en: 'Practice of municipal planning: the column of the approved appropriations of the year before',
	},
	bad: '# 2015–2017 metų planas\ntype: continuing\nappropriations:\n  - {source: SB, 2015: 120.0, 2016: 125.0, 2017: 130.0}\n',
	good: '# 2015–2017 metų planas\ntype: continuing\nappropriations:\n  - {source: SB, 2014: 110.0, 2015: 120.0, 2016: 125.0, 2017: 130.0}\n',
	mirror: 'funding/new-without-previous',
	visit: ({ report }) => ({
		measure(measure) {
			const { plan } = measure;
			if (measure.type !== 'continuing' || plan.kind !== 'activity-plan' || isZero(amountOf(plan, plan.previousYear))) return;
			if (isZero(amountOf(measure, plan.years.from)) || isPositive(amountOf(measure, plan.previousYear))) return;
			const title = titled(measure);
			const year = plan.previousYear;
			report({
				message: { lt: `${title.lt}: tęstinė, bet ${year} metų asignavimų nėra`, en: `${title.en}: it is continuing but has no appropriations of ${year}` },
				place: fieldPlace(measure, 'type'),
				element: `${nameOf(measure)}/type`,
				wholes: [measure],
				help: { lt: `Įrašykite ${year} metų sumas arba „type: new“`, en: `State the amounts of ${year}, or \`type: new\`` },
			});
		},
	}),
};
