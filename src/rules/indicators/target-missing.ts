import { isMeasure } from '../../model/hierarchy.ts';
import type { Indicator, Span } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';

/** An activity plan's indicator has a target for every year of the plan, a development plan's one for the last year. */
export const targetMissing: Rule = {
	id: 'indicators/target-missing',
	severity: 'error',
	title: { lt: 'Trūksta siektinos reikšmės', en: 'Missing target' },
	description: {
		lt: 'Veiklos plano ataskaitoje kasmet lyginama, kas pasiekta, su tuo, kas planuota; plėtros plane būtina galutinė reikšmė. Be jos rodiklis nieko neįpareigoja. Priemonės, kurios laikotarpis (period) trumpesnis už plano, kitų metų reikšmių nereikia.',
		en: 'Reports on an activity plan compare every year what was reached with what was planned; a development plan needs the final value. Without it an indicator binds nobody. A measure whose `period` is shorter than the plan needs no values of other years.',
	},
	bad: '# 2015–2017 metų planas\ntargets: {2015: 20, 2017: 25}\n',
	good: '# 2015–2017 metų planas\ntargets: {2015: 20, 2016: 22, 2017: 25}\n',
	mirror: 'indicators/target-outside-plan',
	visit: ({ report }) => ({
		indicator(indicator) {
			const missing = missingYears(indicator);
			if (missing.length === 0) return;
			const title = titled(indicator);
			const years = listed(missing);
			report({
				message: {
					lt: `${title.lt}: nenurodyta siektina reikšmė ${years.lt} metams`,
					en: `${title.en}: no target for ${years.en}`,
				},
				place: fieldPlace(indicator, 'targets'),
				element: `${nameOf(indicator)}/targets`,
			});
		},
	}),
};

/** An activity plan has a target for each of its years, a development plan for its last; a measure for those in which it is carried out. */
function missingYears(indicator: Indicator): number[] {
	const { kind, years } = planOf(indicator);
	const { from, to } = workYears(indicator, years);
	// The need of a development plan is met when its measure ends, or by the end of the plan.
	if (kind === 'development-plan') return [to, years.to].some((year) => indicator.targets.has(year)) ? [] : [to];
	const missing: number[] = [];
	for (let year = from; year <= to; year++) if (!indicator.targets.has(year)) missing.push(year);
	return missing;
}

/** The years of the plan in which the owner is at work. A period that is wrong itself is reported as that. */
function workYears({ owner }: Indicator, years: Span): Span {
	const period = isMeasure(owner) ? owner.period : undefined;
	if (!period || period.isReversed || period.from > years.to || period.to < years.from) return years;
	return { from: Math.max(period.from, years.from), to: Math.min(period.to, years.to) };
}
