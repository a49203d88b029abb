import type { Bilingual } from '../../diagnostic.ts';
import type { Plan } from '../../model/types.ts';
import type { SourceFile } from '../../source/types.ts';
import type { Rule, RuleContext } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

/** A plan has the number of years that its kind has: an activity plan three, a development plan more. */
export const planLength: Rule = {
	id: 'time/plan-length',
	severity: 'warning',
	title: { lt: 'Neįprasta plano trukmė', en: 'Unusual number of years' },
	description: {
		lt: 'Strateginis veiklos planas rengiamas trejiems metams, plėtros planas – ilgesniam nei trejų metų, bet numatomam laikotarpiui. Kitokia trukmė dažniausiai reiškia, kad suklysta metuose.',
		en: 'An activity plan covers three years, a development plan more than three, but no more than can be foreseen. Another length most often means a slip in the years.',
	},
	source: {
		lt: 'Vietos savivaldos įstatymo 10-3 straipsnis: plėtros planas ilgesnis nei trejų metų; savivaldybių strateginio planavimo tvarka: veiklos planas – treji metai',
		en: 'Law on Local Self-Government, article 10-3: a development plan is longer than three years; municipal procedures: an activity plan is of three years',
	},
	bad: 'kind: activity-plan\nyears: {from: 2015, to: 2018}\n',
	good: 'kind: activity-plan\nyears: {from: 2015, to: 2017}\n',
	mirror: { lt: 'Tikrinama ir per ilga, ir per trumpa trukmė', en: 'Both too many and too few years are checked' },
	options: {
		activity: { type: 'number', default: 3, minimum: 1, description: { lt: 'Veiklos plano metų skaičius', en: 'Years of an activity plan' } },
		least: { type: 'number', default: 4, minimum: 1, description: { lt: 'Mažiausias plėtros plano metų skaičius', en: 'The fewest years of a development plan' } },
		most: { type: 'number', default: 20, minimum: 1, description: { lt: 'Didžiausias plėtros plano metų skaičius', en: 'The most years of a development plan' } },
	},
	visit: ({ report, options }) => ({
		plan(plan) {
			const { from, to } = plan.years;
			const length = to - from + 1;
			const { least, most } = allowed(plan, options);
			if (length >= least && length <= most) return;
			const { lt, en } = quoted(plan.title);
			const expected: Bilingual = least === most ? { lt: String(least), en: String(least) } : { lt: `${least}–${most}`, en: `${least}–${most}` };
			report({
				message: {
					lt: `Planas ${lt}: metų (${from}–${to}) – ${length}, o turi būti ${expected.lt}`,
					en: `Plan ${en}: it has ${length} years (${from}–${to}), expected ${expected.en}`,
				},
				place: fieldPlace(plan, 'years'),
				element: `${plan.id}/years`,
			});
		},
	}),
};

function allowed(plan: Plan, options: RuleContext['options']): { least: number; most: number } {
	const file: SourceFile = plan.origin.document.file;
	const set = options(file);
	if (plan.kind === 'development-plan') return { least: set.number('least'), most: set.number('most') };
	return { least: set.number('activity'), most: set.number('activity') };
}
