import { KIND_NAMES } from '../../model/kind-words.ts';
import { LEVELS } from '../../model/level-words.ts';
import type { IndicatorLevel, IndicatorOwner } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

const FITTING: Readonly<Record<IndicatorOwner['kind'], readonly IndicatorLevel[]>> = {
	priority: ['impact'],
	strategicGoal: ['impact'],
	programme: ['impact', 'outcome'],
	goal: ['outcome', 'impact'],
	task: ['output', 'outcome'],
	measure: ['output'],
	submeasure: ['output'],
};

/** An indicator's level suits what it measures: impact above, outcome at the goal, output at the measure. */
export const levelOwner: Rule = {
	id: 'indicators/level-owner',
	severity: 'error',
	title: { lt: 'Rodiklio lygis netinka elementui', en: 'Indicator level does not fit its owner' },
	description: {
		lt: 'Strateginis tikslas ir prioritetas vertinami efekto, tikslas – rezultato, priemonė – produkto kriterijais. Ne to lygio rodiklis nepatenka į savo lentelę.',
		en: 'Strategic goals and priorities are measured by impact, goals by outcome, measures by output. An indicator of another level misses its table.',
	},
	source: { lt: 'Strateginio planavimo metodika: vertinimo kriterijų lygiai', en: 'Strategic planning methodology: levels of criteria' },
	bad: 'measures:\n  - code: "01"\n    indicators:\n      - {name: Paremtų įmonių skaičius, level: impact, unit: vnt.}\n',
	good: 'measures:\n  - code: "01"\n    indicators:\n      - {name: Paremtų įmonių skaičius, level: output, unit: vnt.}\n',
	mirror: 'indicators/code-level',
	visit: ({ report }) => ({
		indicator(indicator) {
			const { level, owner } = indicator;
			const fitting = FITTING[owner.kind];
			if (fitting.includes(level)) return;
			const title = titled(indicator);
			const words = fitting.map((one) => LEVELS[one]);
			report({
				message: {
					lt: `${title.lt}: lygis – ${LEVELS[level].lt}, o čia (${KIND_NAMES[owner.kind].lt}) turi būti ${words.map((word) => word.lt).join(' arba ')}`,
					en: `${title.en}: its level is ${LEVELS[level].en}, but a ${KIND_NAMES[owner.kind].en} is measured by ${words.map((word) => word.en).join(' or ')}`,
				},
				place: fieldPlace(indicator, 'level'),
				element: `${nameOf(indicator)}/level`,
			});
		},
	}),
};
