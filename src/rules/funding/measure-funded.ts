import { bearersOf, withSubmeasures } from '../../model/hierarchy.ts';
import { isNegative, isPositive } from '../../model/sign.ts';
import { amountOf, needsBySource } from '../../model/totals.ts';
import type { AnyMeasure } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { misplacedMoney } from './other-plan-money.ts';

/** Every measure has money in at least one year of its plan, or says why it needs none. */
export const measureFunded: Rule = {
	id: 'funding/measure-funded',
	severity: 'error',
	title: { lt: 'Priemonė be lėšų', en: 'Measure without funding' },
	description: {
		lt: 'Priemonė, kuriai nenumatyta lėšų nė vieniems plano metams, nebus vykdoma. Nefinansinė priemonė pažymima „financial: false“ ir paaiškinama.',
		en: 'A measure without money in any year of the plan will not be carried out. A measure that needs none says `financial: false` and why.',
	},
	source: {
		lt: 'Strateginio planavimo metodika: nefinansinė priemonė – tokia, kuriai asignavimų nereikia',
		en: 'Strategic planning methodology: a non-financial measure is one that needs no appropriations',
	},
	bad: 'measures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    appropriations: []\n',
	good: 'measures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    appropriations:\n      - {source: SB, 2015: 120.0}\n  - code: "02"\n    name: Verslininkų konsultavimas\n    financial: false\n    reason: Konsultuoja skyriaus darbuotojai\n',
	mirror: 'funding/non-financial-amounts',
	visit: ({ report }) => ({
		measure(measure) {
			if (measure.financial ? isFunded(measure) || isOfFunded(measure) || isTold(measure) : measure.reason) return;
			report(measure.financial ? unfunded(measure) : unexplained(measure));
		},
	}),
};

function unfunded(measure: AnyMeasure): Finding {
	const title = titled(measure);
	const { from, to } = measure.plan.years;
	return {
		message: { lt: `${title.lt}: ${from}–${to} metams lėšų nenumatyta`, en: `${title.en}: it has no funding in ${from}–${to}` },
		place: headPlace(measure),
		element: nameOf(measure),
		wholes: [measure],
		help: { lt: 'Nurodykite lėšas arba „financial: false“ ir priežastį („reason“)', en: 'State the money, or `financial: false` with a `reason`' },
	};
}

function unexplained(measure: AnyMeasure): Finding {
	const title = titled(measure);
	return {
		message: { lt: `${title.lt}: nepaaiškinta, kodėl jai lėšų nereikia`, en: `${title.en}: it does not say why it needs no money` },
		place: fieldPlace(measure, 'financial', 'pair'),
		element: nameOf(measure),
		wholes: [measure],
		help: { lt: 'Įrašykite priežastį: „reason: …“', en: 'State the reason: `reason: …`' },
	};
}

/**
 * Whether somebody else has or lacks the money: a measure with rows of its own may have sub-measures without any;
 * where neither has some, the measure is told, and where a sub-measure has some, each of the others.
 */
function isOfFunded(measure: AnyMeasure): boolean {
	return measure.kind === 'submeasure' && bearersOf(measure.measure).includes(measure.measure);
}

/** Whether its money is told of as it stands: under the other plan's key (funding/other-plan-money), or below zero (funding/negative-amount). */
function isTold(measure: AnyMeasure): boolean {
	return withSubmeasures(measure).some((one) => misplacedMoney(one) || one.appropriations.some(({ amounts }) => [...amounts.values()].some(({ total }) => isNegative(total))));
}

/** Whether a measure has money: in a year of its activity plan, or a need in its development plan. */
export function isFunded(measure: AnyMeasure): boolean {
	const { plan } = measure;
	if (plan.kind === 'development-plan') return [...needsBySource(measure).values()].some((amount) => isPositive(amount));
	for (let year = plan.years.from; year <= plan.years.to; year++) {
		if (isPositive(amountOf(measure, year, 'total'))) return true;
	}
	return false;
}
