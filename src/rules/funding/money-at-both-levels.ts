import { hasMoney } from '../../model/hierarchy.ts';
import type { AnyMeasure } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Money stands at a measure or at its sub-measures, never at both. */
export const moneyAtBothLevels: Rule = {
	id: 'funding/money-at-both-levels',
	severity: 'error',
	title: { lt: 'Lėšos ir priemonėje, ir jos papriemonėse', en: 'Money of a measure and of its sub-measures' },
	description: {
		lt: 'Priemonės lėšos yra jos papriemonių lėšų suma. Jei sumas turi ir pati priemonė, neaišku, ar jos tos pačios, ar pridedamos, ir bendra suma gali būti dviguba. Skaičiuojamos papriemonių sumos.',
		en: 'The money of a measure is the sum of its sub-measures’. When the measure has amounts too, nobody knows whether they are the same or come on top, and the total may count them twice. The sub-measures’ amounts are counted.',
	},
	source: { lt: 'Kauno miesto savivaldybės strateginio planavimo tvarka: priemonė ir papriemonė', en: 'Kaunas city strategic planning procedure: measure and sub-measure' },
	bad: 'measures:\n  - code: "01"\n    name: Verslo rėmimas\n    appropriations: [{source: SB, 2015: 120.0}]\n    submeasures:\n      - {code: "01", name: Paskolų palūkanos, appropriations: [{source: SB, 2015: 80.0}]}\n',
	good: 'measures:\n  - code: "01"\n    name: Verslo rėmimas\n    totals: {2015: 120.0}\n    submeasures:\n      - {code: "01", name: Paskolų palūkanos, appropriations: [{source: SB, 2015: 80.0}]}\n      - {code: "02", name: Mokymai, appropriations: [{source: SB, 2015: 40.0}]}\n',
	mirror: 'funding/measure-funded',
	visit: ({ report }) => ({
		measure(measure) {
			if (measure.kind === 'submeasure' || !hasMoney(measure)) return;
			const [part] = measure.submeasures.filter(hasMoney);
			if (!part) return;
			const title = titled(measure);
			report({
				message: { lt: `${title.lt}: lėšų turi ir ji, ir jos papriemonės`, en: `${title.en}: both it and its sub-measures have money` },
				place: moneyPlace(measure),
				element: nameOf(measure),
				related: [{ place: moneyPlace(part), message: { lt: `papriemonės ${part.fullCode} lėšos`, en: `money of the sub-measure ${part.fullCode}` } }],
				help: {
					lt: 'Palikite papriemonių lėšas, o priemonės sumą, jei norite ją sutikrinti, rašykite „totals“',
					en: 'Keep the sub-measures’ money; to check the sum of the measure, state it in `totals`',
				},
			});
		},
	}),
};

function moneyPlace(measure: AnyMeasure): Place {
	return fieldPlace(measure, measure.appropriations.length > 0 ? 'appropriations' : 'funding', 'key');
}
