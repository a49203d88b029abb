import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every goal has an outcome indicator (or an impact one, which says more). */
export const goalOutcome: Rule = {
	id: 'indicators/goal-outcome',
	severity: 'error',
	title: { lt: 'Tikslas be rezultato rodiklio', en: 'Goal without an outcome indicator' },
	description: {
		lt: 'Tikslas sako, kas turi pasikeisti; be rezultato (ar efekto) vertinimo kriterijaus nebus kaip pasakyti, ar pasikeitė.',
		en: 'A goal says what is to change; without an outcome (or impact) indicator nobody can tell whether it did.',
	},
	source: {
		lt: 'Strateginio planavimo metodika: tikslai vertinami efekto ir rezultato kriterijais',
		en: 'Strategic planning methodology: goals are measured by impact and outcome criteria',
	},
	bad: 'goals:\n  - code: "01"\n    name: Didinti verslumą\n    indicators: []\n',
	good: 'goals:\n  - code: "01"\n    name: Didinti verslumą\n    indicators:\n      - {name: Veikiančių įmonių skaičius, unit: vnt., targets: {2015: 11500, 2016: 11700, 2017: 12000}}\n',
	mirror: 'indicators/too-many',
	visit: ({ report }) => ({
		goal(goal) {
			if (goal.indicators.some(({ level }) => level !== 'output')) return;
			const title = titled(goal);
			report({
				message: { lt: `${title.lt}: nėra rezultato rodiklio`, en: `${title.en}: it has no outcome indicator` },
				place: headPlace(goal),
				element: nameOf(goal),
			});
		},
	}),
};
