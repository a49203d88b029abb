import { compared } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { planTargets } from './targets.ts';

/** What holds the values of the years before does not become less. */
export const cumulativeFalls: Rule = {
	id: 'indicators/cumulative-falls',
	severity: 'error',
	title: { lt: 'Kaupiamoji reikšmė mažėja', en: 'Cumulative value falls' },
	description: {
		lt: 'Kaupiamojo rodiklio (nuo plano pradžios) vėlesnių metų reikšmė apima ankstesnių metų reikšmes, todėl mažesnė būti negali. Arba parašyta vien tų metų reikšmė, arba rodiklis ne kaupiamasis.',
		en: "A cumulative indicator (since the start of the plan) holds the values of the years before, so it can't become less. Either a value is of its year alone, or the indicator is not cumulative.",
	},
	bad: 'cumulative: true\ntargets: {2015: 1.6, 2016: 3.0, 2017: 1.2}\n',
	good: 'cumulative: true\ntargets: {2015: 1.6, 2016: 3.0, 2017: 4.2}\n',
	mirror: 'indicators/target-unmoved',
	visit: ({ report }) => ({
		indicator(indicator) {
			if (!indicator.cumulative) return;
			const targets = planTargets(indicator);
			for (const [index, { year, value }] of targets.entries()) {
				const before = targets[index - 1];
				if (!before || compared(value, before.value) >= 0) continue;
				const title = titled(indicator);
				const [b, v] = [number(before.value), number(value)];
				report({
					message: {
						lt: `${title.lt}: kaupiamoji reikšmė ${before.year} m. – ${b.lt}, o ${year} m. – ${v.lt}`,
						en: `${title.en}: the cumulative value is ${b.en} in ${before.year}, but ${v.en} in ${year}`,
					},
					place: fieldPlace(indicator, ['targets', String(year)]),
					element: `${nameOf(indicator)}/targets/${year}`,
					related: [{ place: fieldPlace(indicator, ['targets', String(before.year)]), message: { lt: 'ankstesnė reikšmė', en: 'the value before' } }],
				});
			}
		},
	}),
};
