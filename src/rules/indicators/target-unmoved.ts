import { compared } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { activeTargets } from './targets.ts';

/** An impact or outcome that is said to rise or fall has targets that move. */
export const targetUnmoved: Rule = {
	id: 'indicators/target-unmoved',
	severity: 'info',
	title: { lt: 'Siektinos reikšmės nekinta', en: 'Targets that do not move' },
	description: {
		lt: 'Jei efekto ar rezultato rodiklis turi didėti ar mažėti, o visos reikšmės vienodos, planas nieko nekeičia: klaidinga arba kryptis („keep“), arba reikšmės. Produkto rodikliai – kasmet tas pats darbas – nevertinami.',
		en: 'When an impact or outcome is to rise or fall but all values are equal, the plan changes nothing: either the direction (`keep`) or the values are wrong. Outputs, the same work every year, are left alone.',
	},
	bad: '# tikslo rodiklis\ndirection: up\ntargets: {2015: 20, 2016: 20, 2017: 20}\n',
	good: '# tikslo rodiklis\ndirection: keep\ntargets: {2015: 20, 2016: 20, 2017: 20}\n',
	mirror: 'indicators/target-direction',
	visit: ({ report }) => ({
		indicator(indicator) {
			if (indicator.level === 'output' || indicator.direction === 'keep' || planOf(indicator).kind !== 'activity-plan') return;
			const [first, ...rest] = activeTargets(indicator);
			const { baseline } = indicator;
			if (!first || rest.length === 0 || !rest.every(({ value }) => compared(value, first.value) === 0)) return;
			// Moved from its baseline already, or not moved at all: the latter is indicators/target-met.
			if (baseline) return;
			const title = titled(indicator);
			const figure = number(first.value);
			report({
				message: { lt: `${title.lt}: visų metų reikšmė ta pati (${figure.lt})`, en: `${title.en}: the target is the same every year (${figure.en})` },
				place: fieldPlace(indicator, 'targets'),
				element: `${nameOf(indicator)}/targets`,
				help: { lt: 'Jei reikšmė turi išlikti, nurodykite „direction: keep“', en: 'When the value is to stay, state `direction: keep`' },
			});
		},
	}),
};
