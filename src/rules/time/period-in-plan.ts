import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A measure's period lies within its plan's years. */
export const periodInPlan: Rule = {
	id: 'time/period-in-plan',
	severity: 'error',
	title: { lt: 'Priemonės laikotarpis išeina už plano', en: "Measure's period outside the plan" },
	description: {
		lt: 'Planas įpareigoja tik savo metais. Priemonės metai už jo ribų yra arba klaida, arba kito plano reikalas.',
		en: "A plan binds only in its own years. A measure's years beyond them are a mistake or belong to another plan.",
	},
	bad: '# 2015–2017 metų planas\nperiod: {from: 2015, to: 2019}\n',
	good: '# 2015–2017 metų planas\nperiod: {from: 2015, to: 2017}\n',
	mirror: { lt: 'Priemonė gali trukti trumpiau nei planas', en: 'A measure may be shorter than its plan' },
	visit: ({ report }) => ({
		measure(measure) {
			const { period, plan } = measure;
			const { from, to } = plan.years;
			if (!period || (period.from >= from && period.to <= to)) return;
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
