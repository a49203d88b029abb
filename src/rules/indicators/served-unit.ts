import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** An indicator is in the unit of the one it serves. */
export const servedUnit: Rule = {
	id: 'indicators/served-unit',
	severity: 'warning',
	title: { lt: 'Susietų rodiklių vienetai skiriasi', en: 'Linked indicators in different units' },
	description: {
		lt: 'Veiklos plano rodiklis, kuris prisideda prie plėtros plano rodiklio, matuojamas tuo pačiu vienetu; kitaip jų reikšmių nei sudėti, nei palyginti negalima, ir tai netikrinama.',
		en: 'An indicator of the activity plan that adds to one of the development plan is in the same unit; otherwise their values can be neither added nor compared, and are not checked.',
	},
	bad: '# plėtros plane: {id: spp-gatves, unit: km}\n- {name: Rekonstruotų gatvių ilgis, unit: m, serves: [spp-gatves]}\n',
	good: '# plėtros plane: {id: spp-gatves, unit: km}\n- {name: Rekonstruotų gatvių ilgis, unit: km, serves: [spp-gatves]}\n',
	mirror: 'indicators/sum-to-development-plan',
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			const { units } = workspace.registers;
			for (const reference of indicator.serves) {
				const target = workspace.resolve(reference);
				if (target?.kind !== 'indicator' || target.unit === indicator.unit || !units.has(indicator.unit) || !units.has(target.unit)) continue;
				const [title, other] = [titled(indicator), titled(target)];
				report({
					message: {
						lt: `${title.lt}: vienetas – „${indicator.unit}“, o rodiklio, prie kurio jis prisideda, – „${target.unit}“`,
						en: `${title.en}: its unit is ${indicator.unit}, but that of the indicator it adds to is ${target.unit}`,
					},
					place: fieldPlace(indicator, 'unit'),
					element: `${nameOf(indicator)}/serves/${reference.text}/unit`,
					related: [{ place: fieldPlace(target, 'unit'), message: other }],
				});
			}
		},
	}),
};
