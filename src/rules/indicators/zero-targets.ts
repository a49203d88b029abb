import { isZero } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { planTargets } from './targets.ts';

/** An indicator that is to rise aims at something. */
export const zeroTargets: Rule = {
	id: 'indicators/zero-targets',
	severity: 'warning',
	title: { lt: 'Siekiama tik nulių', en: 'Nothing but zero targets' },
	description: {
		lt: 'Rodiklis, kurio visos siektinos reikšmės – nuliai, nieko nežada: reikšmės liko neįrašytos arba rodiklis čia nereikalingas. Nulis yra tikslas tik tada, kai reikšmė turi mažėti ar išlikti.',
		en: 'An indicator whose targets are all zero promises nothing: values were never filled in, or it is not needed. Zero is an aim only when a value is to fall or to stay.',
	},
	bad: 'direction: up\ntargets: {2015: 0, 2016: 0, 2017: 0}\n',
	good: 'direction: up\ntargets: {2015: 0, 2016: 2, 2017: 3}\n',
	mirror: 'indicators/target-outside-period',
	visit: ({ report }) => ({
		indicator(indicator) {
			const targets = planTargets(indicator);
			if (indicator.direction !== 'up' || targets.length === 0 || targets.some(({ value }) => !isZero(value))) return;
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: visos siektinos reikšmės – nuliai`, en: `${title.en}: all its targets are zero` },
				place: fieldPlace(indicator, 'targets'),
				element: `${nameOf(indicator)}/targets`,
			});
		},
	}),
};
