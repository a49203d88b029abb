import type { Indicator, Plan } from '../../model/types.ts';
import { comparableName } from '../comparable.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Indicators of one name in a plan have one unit. */
export const unitDiffers: Rule = {
	id: 'indicators/unit-differs',
	severity: 'warning',
	title: { lt: 'Tas pats rodiklis kitu vienetu', en: 'One indicator in two units' },
	description: {
		lt: 'Rodiklis „Dalyvių skaičius“ vienur matuojamas asmenimis, kitur vienetais: skaitytojas nesupras, ar tai tas pats, o sudėti reikšmių nebus galima.',
		en: 'When one indicator is measured in persons here and in units there, a reader cannot tell whether it is the same, and the values cannot be added.',
	},
	bad: '- {name: Dalyvių skaičius, unit: asm.}\n# kitoje priemonėje\n- {name: Dalyvių skaičius, unit: vnt.}\n',
	good: '- {name: Dalyvių skaičius, unit: asm.}\n# kitoje priemonėje\n- {name: Dalyvių skaičius, unit: asm.}\n',
	mirror: 'structure/repeated-name',
	visit({ workspace, report }) {
		const plans = new Map<Plan, Map<string, Indicator>>();
		return {
			indicator(indicator) {
				const name = comparableName(indicator.name);
				if (name === '' || !workspace.registers.units.has(indicator.unit)) return;
				const names = plans.get(planOf(indicator)) ?? new Map<string, Indicator>();
				plans.set(planOf(indicator), names);
				const earlier = names.get(name);
				if (!earlier) names.set(name, indicator);
				if (!earlier || earlier.unit === indicator.unit) return;
				const title = titled(indicator);
				report({
					message: {
						lt: `${title.lt}: vienetas – „${indicator.unit}“, o to paties pavadinimo rodiklio ${earlier.fullCode} – „${earlier.unit}“`,
						en: `${title.en}: its unit is ${indicator.unit}, but that of ${earlier.fullCode}, which has the same name, is ${earlier.unit}`,
					},
					place: fieldPlace(indicator, 'unit'),
					element: `${nameOf(indicator)}/unit`,
					related: [{ place: fieldPlace(earlier, 'unit'), message: { lt: 'ten vienetas kitas', en: 'the other unit' } }],
				});
			},
		};
	},
};
