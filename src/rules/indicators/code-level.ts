import { LEVELS } from '../../model/level-words.ts';
import type { IndicatorLevel } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { statesCode } from './codes.ts';

const ORDER: readonly IndicatorLevel[] = ['impact', 'outcome', 'output'];

/** The letter of an indicator's code is that of its level. */
export const codeLevel: Rule = {
	id: 'indicators/code-level',
	severity: 'error',
	title: { lt: 'Rodiklio kodo raidė ne jo lygio', en: "Letter of the code is not the level's" },
	description: {
		lt: 'Iš kodo raidės skaitytojas supranta lygį: E – efektas, R – rezultatas, P – produktas. Kai raidė nesutampa su lygiu, rodiklis lentelėje atsiduria tarp svetimų.',
		en: 'The letter of a code tells the level: E for impact, R for outcome, P for output. When they disagree, the indicator stands among strangers in its table.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: vertinimo kriterijų kodai', en: 'Practice of municipal planning: codes of criteria' },
	bad: '# tikslo rodiklis\n- {name: Veikiančios įmonės, code: P-01-01-01, level: outcome, unit: vnt.}\n',
	good: '# tikslo rodiklis\n- {name: Veikiančios įmonės, code: R-01-01-01, level: outcome, unit: vnt.}\n',
	mirror: 'indicators/level-owner',
	options: {
		letters: {
			type: 'texts',
			default: ['E', 'R', 'P'],
			description: { lt: 'Efekto, rezultato ir produkto kodų raidės', en: 'Letters of the codes of impact, outcome and output' },
		},
	},
	visit: ({ report, options }) => ({
		indicator(indicator) {
			const { fullCode, level } = indicator;
			const letter = options(indicator.origin.document.file).texts('letters')[ORDER.indexOf(level)];
			// Computed codes have the level's letter in this program's own alphabet; what counts is a stated one.
			if (letter === undefined || fullCode.startsWith(`${letter}-`) || !statesCode(indicator)) return;
			const title = titled(indicator);
			const word = LEVELS[level];
			report({
				message: { lt: `${title.lt}: lygis – ${word.lt}, todėl kodas turi prasidėti „${letter}-“`, en: `${title.en}: its level is ${word.en}, so the code should begin with \`${letter}-\`` },
				place: fieldPlace(indicator, 'code'),
				element: `${nameOf(indicator)}/code`,
			});
		},
	}),
};
