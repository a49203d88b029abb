import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { inherited, isMeasure } from '../../model/hierarchy.ts';
import { ZERO } from '../../model/money.ts';
import { amountOf, needOf, needsBySource } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Decimal } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';

/** What an activity plan appropriates for a measure of the development plan agrees with the need stated there. */
export const developmentPlanNeed: Rule = {
	id: 'funding/development-plan-need',
	severity: 'warning',
	title: { lt: 'Asignavimai nedera su plėtros plano poreikiu', en: "Appropriations at odds with the development plan's need" },
	description: {
		lt: 'Plėtros plano priemonės lėšų poreikis apima visą jos laikotarpį. Veiklos planas per kelerius metus negali skirti daugiau; o jei apima visą laikotarpį, neturi skirti mažiau.',
		en: "The need of a measure of the development plan is of its whole period. An activity plan can't give it more in a few years, nor less when it covers the whole period.",
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: '# plėtros planas\n- {code: "1", id: inkubatorius, funding: {SB: 500.0}}\n# veiklos planas\n- {code: "01", serves: [inkubatorius], appropriations: [{source: SB, 2015: 300.0, 2016: 300.0}]}\n',
	good: '# plėtros planas\n- {code: "1", id: inkubatorius, funding: {SB: 800.0}}\n# veiklos planas\n- {code: "01", serves: [inkubatorius], appropriations: [{source: SB, 2015: 300.0, 2016: 300.0}]}\n',
	mirror: { lt: 'Tikrinama į abi puses', en: 'Both directions are checked' },
	visit: ({ workspace, report }) => ({
		measure(measure) {
			if (measure.plan.kind !== 'development-plan' || needsBySource(measure).size === 0) return;
			const need = needOf(measure);
			for (const [plan, { given, servers, isComplete }] of appropriatedFor(workspace, measure)) {
				const isOver = given.gt(need);
				const isUnder = given.lt(need) && isComplete && covers(plan, measure);
				if (isOver || isUnder) report(finding(measure, { plan, given, need, servers }));
			}
		},
	}),
};

interface Appropriated {
	readonly given: Decimal;
	readonly servers: readonly AnyMeasure[];
	/** False when some measure serves others too: what it gives cannot be parted. */
	readonly isComplete: boolean;
}

/** By activity plan, what the measures that serve nothing else than this one have in its years. */
function appropriatedFor(workspace: LinkedWorkspace, measure: AnyMeasure): Map<ActivityPlan, Appropriated> {
	const found = new Map<ActivityPlan, Appropriated>();
	for (const server of workspace.servedBy(measure)) {
		if (!isMeasure(server) || server.plan.kind !== 'activity-plan') continue;
		// Its measure's money holds a sub-measure's.
		if (server.kind === 'submeasure' && workspace.servedBy(measure).includes(server.measure)) continue;
		const { plan } = server;
		const { given, servers, isComplete } = found.get(plan) ?? { given: ZERO, servers: [], isComplete: true };
		const isAlone = server.serves.length === 1;
		found.set(plan, isAlone ? { given: given.plus(planned(server, plan)), servers: [...servers, server], isComplete } : { given, servers, isComplete: false });
	}
	return found;
}

function planned(measure: AnyMeasure, { years }: ActivityPlan): Decimal {
	let sum = ZERO;
	for (let year = years.from; year <= years.to; year++) sum = sum.plus(amountOf(measure, year));
	return sum;
}

function covers({ years }: ActivityPlan, measure: AnyMeasure): boolean {
	const { from, to } = inherited(measure, 'period') ?? measure.plan.years;
	return years.from <= from && to <= years.to;
}

const MOST_RELATED = 4;

function finding(measure: AnyMeasure, { plan, given, need, servers }: { plan: ActivityPlan; given: Decimal; need: Decimal; servers: readonly AnyMeasure[] }): Finding {
	const title = titled(measure);
	const [g, n, d] = [number(given), number(need), number(given.minus(need))];
	const { from, to } = plan.years;
	const cell = (text: string): Bilingual => ({ lt: text, en: text });
	return {
		message: {
			lt: `${title.lt}: lėšų poreikis visam laikotarpiui – ${n.lt}, o veiklos plane ${from}–${to} metams skirta ${g.lt}, skirtumas ${d.lt}`,
			en: `${title.en}: its need for the whole period is ${n.en}, but the activity plan gives it ${g.en} in ${from}–${to}, the difference is ${d.en}`,
		},
		place: fieldPlace(measure, 'funding'),
		element: `${nameOf(measure)}/funding/${plan.id}`,
		wholes: [measure, plan],
		related: servers
			.slice(0, MOST_RELATED)
			.map((server) => ({ place: fieldPlace(server, 'serves'), message: { lt: `jai skirta ${number(planned(server, plan)).lt}`, en: `gives it ${number(planned(server, plan)).en}` } })),
		table: {
			head: [cell(''), { lt: 'Poreikis', en: 'Need' }, { lt: 'Skirta', en: 'Given' }, { lt: 'Skirtumas', en: 'Difference' }],
			rows: [[cell(`${from}–${to}`), n, g, d]],
		},
	};
}
