import type { Indicator, Plan } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { statesCode } from './codes.ts';

/** Two indicators of a plan have different codes. Those of one element are compared by structure/duplicate-code. */
export const duplicateIndicatorCode: Rule = {
	id: 'indicators/duplicate-code',
	severity: 'error',
	title: { lt: 'Rodiklio kodas pakartotas', en: 'Duplicate indicator code' },
	description: {
		lt: 'Ataskaitoje rodiklis atpažįstamas iš kodo. Du vieno plano rodikliai tuo pačiu kodu susilieja: nuoroda veda tik į pirmąjį.',
		en: 'A report knows an indicator by its code. Two of one plan with the same code merge: a reference leads to the first only.',
	},
	bad: 'goals:\n  - code: "01"\n    indicators:\n      - {name: Veikiančios įmonės, code: R-01, unit: vnt.}\n  - code: "02"\n    indicators:\n      - {name: Miesto svečiai, code: R-01, unit: asm.}\n',
	good: 'goals:\n  - code: "01"\n    indicators:\n      - {name: Veikiančios įmonės, code: R-01, unit: vnt.}\n  - code: "02"\n    indicators:\n      - {name: Miesto svečiai, code: R-02, unit: asm.}\n',
	mirror: 'indicators/code-owner',
	visit({ report }) {
		const plans = new Map<Plan, Map<string, Indicator>>();
		return {
			indicator(indicator) {
				const codes = plans.get(planOf(indicator)) ?? new Map<string, Indicator>();
				plans.set(planOf(indicator), codes);
				const earlier = codes.get(indicator.fullCode);
				if (!earlier) codes.set(indicator.fullCode, indicator);
				// Computed codes are the same only where the codes of their elements are (structure/duplicate-code).
				if (!earlier || earlier.owner === indicator.owner || !(statesCode(indicator) || statesCode(earlier))) return;
				const title = titled(indicator);
				report({
					message: { lt: `${title.lt}: tokį kodą jau turi elemento ${earlier.owner.fullCode} rodiklis`, en: `${title.en}: an indicator of ${earlier.owner.fullCode} has this code already` },
					place: fieldPlace(indicator, 'code'),
					element: `${nameOf(indicator)}/${indicator.owner.fullCode}`,
					related: [{ place: fieldPlace(earlier, 'code'), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
				});
			},
		};
	},
};
