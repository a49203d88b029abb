import type { Measure, Span, Submeasure } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A measure's period lies within its plan's years, a sub-measure's within its measure's. */
export const periodInPlan: Rule = {
	id: 'time/period-in-plan',
	severity: 'error',
	title: { lt: 'Priemonės laikotarpis išeina už plano', en: "Measure's period outside the plan" },
	description: {
		lt: 'Planas įpareigoja tik savo metais. Priemonės metai už jo ribų yra arba klaida, arba kito plano reikalas. Papriemonė vykdoma tais metais, kuriais vykdoma jos priemonė.',
		en: "A plan binds only in its own years. A measure's years beyond them are a mistake or belong to another plan. A sub-measure runs in years that its measure runs in.",
	},
	bad: '# 2015–2017 metų planas\nperiod: {from: 2015, to: 2019}\n',
	good: '# 2015–2017 metų planas\nperiod: {from: 2015, to: 2017}\n',
	mirror: { lt: 'Priemonė gali trukti trumpiau nei planas', en: 'A measure may be shorter than its plan' },
	visit: ({ report }) => ({
		measure(measure) {
			const { period, plan } = measure;
			if (measure.kind === 'submeasure') {
				const within = measure.measure.period;
				// What both have beyond the plan's years is told of the measure.
				if (period && within && !holds(within, period)) report(beyondMeasure(measure, period, within));
				if (within) return;
			}
			const { from, to } = plan.years;
			if (!period || holds(plan.years, period)) return;
			const title = titled(measure);
			report({
				message: {
					lt: `${title.lt}: vykdymo laikotarpis ${period.from}–${period.to} išeina už plano metų (${from}–${to})`,
					en: `${title.en}: its period ${period.from}–${period.to} goes beyond the plan's years (${from}–${to})`,
				},
				place: fieldPlace(measure, 'period'),
				element: `${nameOf(measure)}/period`,
				related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
			});
		},
	}),
};

function holds(whole: Span, part: Span): boolean {
	return part.from >= whole.from && part.to <= whole.to;
}

type Period = NonNullable<Measure['period']>;

function beyondMeasure(submeasure: Submeasure, period: Period, within: Period): Finding {
	const title = titled(submeasure);
	return {
		message: {
			lt: `${title.lt}: vykdymo laikotarpis ${period.from}–${period.to} išeina už priemonės laikotarpio (${within.from}–${within.to})`,
			en: `${title.en}: its period ${period.from}–${period.to} goes beyond that of its measure (${within.from}–${within.to})`,
		},
		place: fieldPlace(submeasure, 'period'),
		element: `${nameOf(submeasure)}/period`,
		related: [{ place: within.origin.document.place(within.origin.path), message: { lt: 'priemonės laikotarpis', en: 'the period of the measure' } }],
	};
}
