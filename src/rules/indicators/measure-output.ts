import { indicatorsOf } from '../../model/hierarchy.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every measure has an output indicator. */
export const measureOutput: Rule = {
	id: 'indicators/measure-output',
	severity: 'error',
	title: { lt: 'Priemonė be produkto rodiklio', en: 'Measure without an output indicator' },
	description: {
		lt: 'Produkto vertinimo kriterijus sako, kas už lėšas bus padaryta; be jo įvykdymo neįmanoma patikrinti.',
		en: 'An output indicator says what will be done for the money; without it nobody can check the work.',
	},
	source: {
		lt: 'Strateginio planavimo metodika: priemonės vertinamos produkto kriterijais',
		en: 'Strategic planning methodology: measures are evaluated by output criteria',
	},
	bad: 'measures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    indicators: []\n',
	good: 'measures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    indicators:\n      - {name: Paremtų įmonių skaičius, unit: vnt., targets: {2015: 20, 2016: 22, 2017: 25}}\n',
	mirror: 'indicators/too-many',
	visit: ({ report }) => ({
		measure(measure) {
			// An indicator of another level is reported itself (indicators/level-owner).
			if (measure.kind === 'submeasure' || indicatorsOf(measure).length > 0) return;
			const title = titled(measure);
			report({
				message: { lt: `${title.lt}: nėra produkto rodiklio`, en: `${title.en}: it has no output indicator` },
				place: headPlace(measure),
				element: nameOf(measure),
			});
		},
	}),
};
