import { compared } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { activeTargets } from './targets.ts';

/** The final target is better than the baseline. */
export const targetMet: Rule = {
	id: 'indicators/target-met',
	severity: 'warning',
	title: { lt: 'Siektina reikšmė jau pasiekta', en: 'Target met before the plan' },
	description: {
		lt: 'Jei galutinė siektina reikšmė ne geresnė už pradinę, plano nereikia: tikslas jau pasiektas arba klaidinga kryptis. Kai reikšmę tik siekiama išlaikyti, rašoma „direction: keep“.',
		en: 'When the final target is no better than the baseline, no plan is needed: the goal is reached, or the direction is wrong. When a value is only to be kept, say `direction: keep`.',
	},
	bad: 'direction: up\nbaseline: {year: 2014, value: 42}\ntargets: {2018: 40, 2022: 42}\n',
	good: 'direction: up\nbaseline: {year: 2014, value: 42}\ntargets: {2018: 46, 2022: 51}\n',
	mirror: { lt: 'Kiek siekti per daug, taisyklė nežino', en: 'No rule knows what is too much to aim at' },
	visit: ({ report }) => ({
		indicator(indicator) {
			const { baseline, direction } = indicator;
			const last = activeTargets(indicator).at(-1);
			if (!baseline || !last || direction === 'keep') return;
			if (direction === 'up' ? compared(last.value, baseline.value) > 0 : compared(last.value, baseline.value) < 0) return;
			const title = titled(indicator);
			const [b, t] = [number(baseline.value), number(last.value)];
			report({
				message: {
					lt: `${title.lt}: galutinė siektina reikšmė (${t.lt}) ne geresnė už pradinę (${b.lt})`,
					en: `${title.en}: the final target (${t.en}) is no better than the baseline (${b.en})`,
				},
				place: fieldPlace(indicator, ['targets', String(last.year)]),
				element: `${nameOf(indicator)}/targets/${last.year}`,
				related: [{ place: fieldPlace(indicator, ['baseline', 'value']), message: { lt: 'pradinė reikšmė', en: 'the baseline' } }],
			});
		},
	}),
};
