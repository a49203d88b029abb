import { appropriationsOf } from '../../model/hierarchy.ts';
import { ZERO } from '../../model/money.ts';
import { isPositive } from '../../model/sign.ts';
import { amountOf } from '../../model/totals.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';

/** A new measure has no money in the year before the plan. */
export const newWithoutPrevious: Rule = {
	id: 'funding/new-without-previous',
	severity: 'warning',
	title: { lt: 'Nauja priemonė su praėjusių metų lėšomis', en: 'New measure with money of the year before' },
	description: {
		lt: 'Jei priemonei lėšų skirta jau praėjusiais metais, ji nebe nauja: pernai nauja priemonė šiemet tampa tęstine, o žymą pamirštama pakeisti.',
		en: 'A measure that had money in the year before is no longer new: what was new last year is continuing now, and the mark is easily forgotten.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: priemonės požymis ir praėjusių metų asignavimai', en: 'Practice of municipal planning: type of a measure and the appropriations of the year before' },
	bad: '# 2015–2017 metų planas\ntype: new\nappropriations:\n  - {source: SB, 2014: 110.0, 2015: 120.0}\n',
	good: '# 2015–2017 metų planas\ntype: continuing\nappropriations:\n  - {source: SB, 2014: 110.0, 2015: 120.0}\n',
	mirror: 'funding/continuing-with-previous',
	visit: ({ report }) => ({
		measure(measure) {
			const { plan } = measure;
			if (measure.type !== 'new' || plan.kind !== 'activity-plan') return;
			const year = plan.previousYear;
			const amount = amountOf(measure, year);
			const line = appropriationsOf(measure).find(({ amounts }) => isPositive(amounts.get(year)?.total ?? ZERO));
			if (!line || !isPositive(amount)) return;
			const title = titled(measure);
			const figure = number(amount);
			report({
				message: { lt: `${title.lt}: nauja, bet ${year} metais jai skirta ${figure.lt}`, en: `${title.en}: it is new but had ${figure.en} in ${year}` },
				place: fieldPlace(measure, 'type'),
				element: `${nameOf(measure)}/type`,
				wholes: [measure],
				related: [{ place: fieldPlace(line, String(year), 'pair'), message: { lt: `${year} metų lėšos`, en: `money of ${year}` } }],
			});
		},
	}),
};
