import type { Bilingual } from '../../diagnostic.ts';
import type { AnyMeasure } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Money stands under the key of the measure's own kind of plan; under the other it counts nowhere. */
export const otherPlanMoney: Rule = {
	id: 'funding/other-plan-money',
	severity: 'error',
	title: { lt: 'Lėšos parašytos kaip kitos rūšies plane', en: 'Money written as in a plan of the other kind' },
	description: {
		lt: 'Veiklos plane lėšos rašomos pagal metus („appropriations“), plėtros plane – poreikis visam laikotarpiui („funding“). Kitos rūšies plano raktas neskaitomas: tų lėšų nebūtų nei sumose, nei dokumente.',
		en: 'An activity plan has money by year (`appropriations`), a development plan the need over its whole period (`funding`). The key of the other kind does not count: its money would be in no sum and in no document.',
	},
	bad: 'kind: activity-plan\n# …\nmeasures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    funding: {SB: 360.0}\n',
	good: 'kind: activity-plan\n# …\nmeasures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    appropriations:\n      - {source: SB, 2015: 120.0, 2016: 120.0, 2017: 120.0}\n',
	mirror: 'funding/measure-funded',
	visit: ({ report }) => ({
		measure(measure) {
			const key = misplacedMoney(measure);
			if (!key) return;
			const title = titled(measure);
			report({
				message: { lt: `${title.lt}: „${key}“ ${PLANS[key].lt} neskaitoma`, en: `${title.en}: \`${key}\` does not count in ${PLANS[key].en}` },
				place: fieldPlace(measure, key, 'key'),
				element: `${nameOf(measure)}/${key}`,
				help: helpFor(key, measure.plan.years.from),
			});
		},
	}),
};

const PLANS = { appropriations: { lt: 'plėtros plane', en: 'a development plan' }, funding: { lt: 'veiklos plane', en: 'an activity plan' } } as const;

/** The key of a measure's money that its kind of plan doesn't have. */
export function misplacedMoney({ plan, appropriations, funding }: AnyMeasure): keyof typeof PLANS | undefined {
	if (plan.kind === 'development-plan') return appropriations.length > 0 ? 'appropriations' : undefined;
	return funding.size > 0 ? 'funding' : undefined;
}

function helpFor(key: keyof typeof PLANS, year: number): Bilingual {
	if (key === 'appropriations') return { lt: 'Viso laikotarpio poreikį rašykite „funding: {SB: 600.0}“', en: 'Write the need over the whole period: `funding: {SB: 600.0}`' };
	return { lt: `Metų lėšas rašykite „appropriations: [{source: SB, ${year}: 600.0}]“`, en: `Write the money by year: \`appropriations: [{source: SB, ${year}: 600.0}]\`` };
}
