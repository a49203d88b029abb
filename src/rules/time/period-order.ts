import type { Bilingual } from '../../diagnostic.ts';
import type { Span } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** A period ends no earlier than it begins: a measure's, and a plan's years. */
export const periodOrder: Rule = {
	id: 'time/period-order',
	severity: 'error',
	title: { lt: 'Laikotarpis baigiasi anksčiau, nei prasideda', en: 'Period ends before it begins' },
	description: {
		lt: 'Metai dažniausiai sukeisti vietomis; toks laikotarpis neapima nė vienų metų.',
		en: 'The years are most often swapped; such a period covers no year at all.',
	},
	bad: 'period: {from: 2017, to: 2015}\n',
	good: 'period: {from: 2015, to: 2017}\n',
	mirror: { lt: 'Priešingos klaidos nėra: metų tvarka viena', en: 'There is no opposite: years have one order' },
	visit: ({ report }) => ({
		plan(plan) {
			const { lt, en } = quoted(plan.title);
			checkOrder(report, plan.years, { lt: `Planas ${lt}`, en: `Plan ${en}` }, () => fieldPlace(plan, 'years'), `${plan.id}/years`);
		},
		measure(measure) {
			if (measure.period) checkOrder(report, measure.period, titled(measure), () => fieldPlace(measure, 'period'), `${nameOf(measure)}/period`);
		},
	}),
};

function checkOrder(report: Report, { from, to, isReversed }: Span, title: Bilingual, place: () => Place, element: string): void {
	if (!isReversed) return;
	report({
		message: { lt: `${title.lt}: pabaiga (${from} m.) ankstesnė už pradžią (${to} m.)`, en: `${title.en}: the end (${from}) is before the beginning (${to})` },
		place: place(),
		element,
	});
}
