import type { Plan } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

const RANGE = /(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)/;
const UNTIL = ofLetters(/(?<![\p{L}])(?:iki|until|up to|to)\s+((?:19|20)\d\d)(?!\d)/iu);

/** The years in a plan's title are the plan's years. */
export const titleYears: Rule = {
	id: 'time/title-years',
	severity: 'warning',
	title: { lt: 'Pavadinimo metai ne plano', en: "Years of the title are not the plan's" },
	description: {
		lt: 'Planas kasmet pratęsiamas, o pavadinime lieka seni metai. Tada tituliniame puslapyje vieni metai, lentelėse – kiti.',
		en: 'A plan rolls on every year and the old years stay in its title. Then the title page says one thing and the tables another.',
	},
	source: { lt: 'Savivaldybių planavimo praktika', en: 'Practice of municipal planning' },
	bad: 'title: Kauno miesto savivaldybės 2014–2016 metų strateginis veiklos planas\nyears: {from: 2015, to: 2017}\n',
	good: 'title: Kauno miesto savivaldybės 2015–2017 metų strateginis veiklos planas\nyears: {from: 2015, to: 2017}\n',
	mirror: { lt: 'Pavadinime metų gali ir nebūti', en: 'A title may have no years' },
	visit: ({ report }) => ({
		plan(plan) {
			for (const language of ['lt', 'en'] as const) {
				const text = plan.title[language];
				const found = text === undefined ? undefined : otherYears(text, plan);
				if (found === undefined) continue;
				const { from, to } = plan.years;
				const { lt, en } = quoted(plan.title);
				report({
					message: { lt: `Planas ${lt}: pavadinime – „${found}“, o plano metai – ${from}–${to}`, en: `Plan ${en}: the title says “${found}”, but the plan's years are ${from}–${to}` },
					place: fieldPlace(plan, ['title', language]),
					element: `${plan.id}/title/${language}`,
					related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
				});
			}
		},
	}),
};

/** The years of a title, when they are not those of the plan. */
function otherYears(title: string, { years }: Plan): string | undefined {
	const range = RANGE.exec(title);
	if (range) return Number(range[1]) === years.from && Number(range[2]) === years.to ? undefined : range[0];
	const until = UNTIL.exec(title);
	return until && Number(until[1]) !== years.to ? until[0] : undefined;
}
