import { hasMoney, withSubmeasures } from '../../model/hierarchy.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A measure that says it needs no money has none. */
export const nonFinancialAmounts: Rule = {
	id: 'funding/non-financial-amounts',
	severity: 'error',
	title: { lt: 'Nefinansinė priemonė su lėšomis', en: 'Non-financial measure with amounts' },
	description: {
		lt: 'Nefinansinei priemonei asignavimų nereikia. Jei lėšos nurodytos, klaidingas arba požymis, arba sumos; sumos vis tiek patektų į suvestines.',
		en: 'A non-financial measure needs no appropriations. When it has some, either the mark or the amounts are wrong; the amounts would still be summed.',
	},
	bad: 'financial: false\nreason: Darbą atlieka skyriaus darbuotojai\nappropriations:\n  - {source: SB, 2015: 10.0}\n',
	good: 'financial: false\nreason: Darbą atlieka skyriaus darbuotojai\n',
	mirror: 'funding/measure-funded',
	visit: ({ report }) => ({
		measure(measure) {
			if (measure.financial) return;
			const bearer = withSubmeasures(measure).find((one) => (one === measure || one.financial) && hasMoney(one));
			if (!bearer) return;
			const title = titled(measure);
			report({
				message: { lt: `${title.lt}: pažymėta kaip nefinansinė, bet turi lėšų`, en: `${title.en}: it is marked as non-financial but has amounts` },
				place: fieldPlace(bearer, bearer.funding.size > 0 ? 'funding' : 'appropriations', 'key'),
				element: nameOf(measure),
				related: [{ place: fieldPlace(measure, 'financial', 'pair'), message: { lt: 'pažymėta čia', en: 'marked here' } }],
			});
		},
	}),
};
