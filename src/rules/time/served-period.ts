import { inherited, isMeasure } from '../../model/hierarchy.ts';
import { isPositive } from '../../model/sign.ts';
import { amountOf } from '../../model/totals.ts';
import type { AnyMeasure } from '../../model/types.ts';
import { developmentLinks } from '../links/development.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';

/** A measure of the activity plan has money only in years that the measure it serves runs in. */
export const servedPeriod: Rule = {
	id: 'time/served-period',
	severity: 'info',
	title: { lt: 'Priemonė vykdoma ne plėtros plano priemonės metais', en: 'Measure beyond the period of the one it serves' },
	description: {
		lt: 'Jei plėtros plano priemonė numatyta 2018–2020 metams, o veiklos planas jai skiria lėšų 2016 metais, laikotarpis pasikeitė ir plėtros planą reikia tikslinti, arba nuoroda klaidinga.',
		en: 'When the development plan runs a measure in 2018–2020 and the activity plan pays for it in 2016, either the period changed and the development plan needs an amendment, or the link is wrong.',
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: '# plėtros planas\n- {code: "1", id: inkubatorius, period: {from: 2018, to: 2020}}\n# veiklos planas\n- {code: "01", serves: [inkubatorius], appropriations: [{source: SB, 2016: 120.0}]}\n',
	good: '# plėtros planas\n- {code: "1", id: inkubatorius, period: {from: 2016, to: 2020}}\n# veiklos planas\n- {code: "01", serves: [inkubatorius], appropriations: [{source: SB, 2016: 120.0}]}\n',
	mirror: { lt: 'Plėtros plano priemonė gali prasidėti ar baigtis ne veiklos plano metais', en: 'A measure of the development plan may begin or end outside the activity plan' },
	visit: ({ workspace, report }) => ({
		measure(measure) {
			if (measure.plan.kind !== 'activity-plan') return;
			for (const { reference, target } of developmentLinks(workspace, measure)) {
				const period = isMeasure(target) ? inherited(target, 'period') : undefined;
				if (!period || period.from > period.to) continue;
				const { from, to, origin } = period;
				const years = fundedYears(measure).filter((year) => year < from || year > to);
				if (years.length === 0) continue;
				const title = titled(measure);
				const beyond = listed(years);
				report({
					message: {
						lt: `${title.lt}: lėšų skirta ${beyond.lt} metams, o plėtros plano priemonė ${target.fullCode} vykdoma ${from}–${to} metais`,
						en: `${title.en}: it has money in ${beyond.en}, but the measure ${target.fullCode} of the development plan runs in ${from}–${to}`,
					},
					place: reference.origin.document.place(reference.origin.path),
					element: `${nameOf(measure)}/serves/${reference.text}`,
					related: [{ place: origin.document.place(origin.path), message: { lt: 'plėtros plano priemonės laikotarpis', en: 'the period in the development plan' } }],
				});
			}
		},
	}),
};

function fundedYears(measure: AnyMeasure): number[] {
	const { from, to } = measure.plan.years;
	return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => isPositive(amountOf(measure, year)));
}
