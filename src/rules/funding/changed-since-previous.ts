import type { Bilingual, FigureTable } from '../../diagnostic.ts';
import { predecessors } from '../../link/lineage.ts';
import { appropriationsOf, measuresOf } from '../../model/hierarchy.ts';
import { ZERO } from '../../model/money.ts';
import { amountOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Decimal } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Report, Rule, RuleContext } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { figureRows, signed } from './reconciliation.ts';

/** What the plan of the year before had for the same year is still there, or nearly. */
export const changedSincePrevious: Rule = {
	id: 'funding/changed-since-previous',
	severity: 'info',
	title: { lt: 'Lėšos pasikeitė nuo ankstesnio plano', en: 'Money changed since the previous plan' },
	description: {
		lt: 'Tie patys metai yra ir ankstesniame trejų metų plane. Jei dabar jiems numatyta kur kas daugiau ar mažiau, priemonė atsirado ar dingo, taryba paklaus kodėl.',
		en: 'The same years are in the three-year plan of the year before too. When much more or less is planned for them now, or a measure came or went, the council will ask why.',
	},
	source: { lt: 'Praktika: planas lyginamas su praėjusių metų planu', en: 'Practice: a plan is compared with the one of the year before' },
	bad: '# svp-2014-2016: {source: SB, 2015: 120.0, 2016: 125.0}\n# svp-2015-2017:\n- {source: SB, 2015: 120.0, 2016: 190.0}\n',
	good: '# svp-2014-2016: {source: SB, 2015: 120.0, 2016: 125.0}\n# svp-2015-2017:\n- {source: SB, 2015: 122.0, 2016: 125.0}\n',
	options: {
		percent: { type: 'number', default: 20, minimum: 0, description: { lt: 'Nuo kokio pokyčio (proc.) pranešti', en: 'From what change on it is told, per cent' } },
		amount: { type: 'number', default: 10, minimum: 0, description: { lt: 'Apie mažesnį pokytį (plano pinigų vienetu) nepranešama', en: "Smaller changes, in the plan's money unit, are not told" } },
	},
	mirror: { lt: 'Pranešama ir apie padidėjimą, ir apie sumažėjimą', en: 'Changes are told both ways' },
	visit(context) {
		const previous = predecessors(context.workspace.plans);
		const counterparts = new Map<ActivityPlan, Counterparts>();
		return {
			measure(measure) {
				const { plan } = measure;
				// What is moved between the sub-measures of a measure doesn't change it.
				if (measure.kind === 'submeasure') return;
				const earlier = plan.kind === 'activity-plan' ? previous.get(plan) : undefined;
				if (plan.kind !== 'activity-plan' || !earlier || earlier.years.from >= plan.years.from) return;
				const known = counterparts.get(plan) ?? counterpartsIn(earlier);
				counterparts.set(plan, known);
				const before = known.take(measure);
				// A measure that says it is new surprises nobody.
				if (before || measure.type !== 'new') compare(context, { plan, earlier, before, after: measure });
			},
			end() {
				for (const [plan, known] of counterparts) {
					const earlier = previous.get(plan);
					if (earlier) for (const before of known.left()) compare(context, { plan, earlier, before });
				}
			},
		};
	},
};

interface Counterparts {
	/** The measure of the earlier plan that became this one. */
	take(measure: AnyMeasure): AnyMeasure | undefined;
	/** Those that became none. */
	left(): Iterable<AnyMeasure>;
}

/** Measures are known again by their id, else by code and name together. */
function counterpartsIn(plan: ActivityPlan): Counterparts {
	const measures = measuresOf(plan);
	const left = new Set(measures);
	const byId = new Map(measures.flatMap((measure) => (measure.id === undefined ? [] : [[measure.id, measure]])));
	const byName = new Map(measures.map((measure) => [alike(measure), measure]));
	return {
		take(measure) {
			const found = (measure.id === undefined ? undefined : byId.get(measure.id)) ?? byName.get(alike(measure));
			if (!found || !left.delete(found)) return undefined;
			return found;
		},
		left: () => left,
	};
}

function alike({ fullCode, name }: AnyMeasure): string {
	return `${fullCode} ${name.lt.toLowerCase().replaceAll(/\s+/g, ' ')}`;
}

interface Pair {
	readonly plan: ActivityPlan;
	readonly earlier: ActivityPlan;
	readonly before?: AnyMeasure | undefined;
	readonly after?: AnyMeasure | undefined;
}

interface Change {
	readonly year: number;
	readonly before: Decimal;
	readonly after: Decimal;
	readonly difference: Decimal;
}

function compare({ report, options }: RuleContext, pair: Pair): void {
	const changes = changesOf(pair);
	const set = options((pair.after ?? pair.plan).origin.document.file);
	const large = changes.filter(({ before, difference }) => {
		const change = difference.abs();
		return change.gt(set.number('amount')) && change.times(100).gte(before.abs().times(set.number('percent')));
	});
	const [largest] = [...large].sort((a, b) => b.difference.abs().cmp(a.difference.abs()));
	if (largest) tell(report, pair, changes, largest);
}

/** Every year that both plans have amounts of; for a measure that is gone, the years it was still to be carried out in. */
function changesOf({ plan, earlier, before, after }: Pair): Change[] {
	const changes: Change[] = [];
	const first = after ? plan.previousYear : plan.years.from;
	for (let year = Math.max(first, earlier.years.from); year <= Math.min(plan.years.to, earlier.years.to); year++) {
		const had = before ? amountOf(before, year) : ZERO;
		const has = after ? amountOf(after, year) : ZERO;
		changes.push({ year, before: had, after: has, difference: has.minus(had) });
	}
	return changes;
}

function tell(report: Report, { plan, earlier, before, after }: Pair, changes: readonly Change[], largest: Change): void {
	const subject = after ?? before;
	if (!subject) return;
	const title = titled(subject);
	const said = sentence(largest, before, after);
	report({
		message: { lt: `${title.lt}: ${said.lt}`, en: `${title.en}: ${said.en}` },
		place: after ? amountPlace(after, largest.year) : fieldPlace(plan, 'previous'),
		element: after ? nameOf(after) : `${plan.id}/previous/${before?.fullCode ?? ''}`,
		wholes: [after ?? plan, before ?? earlier],
		related: [
			{
				place: before ? amountPlace(before, largest.year) : headPlace(earlier),
				message: before ? { lt: 'ankstesniame plane', en: 'in the previous plan' } : { lt: 'ankstesnis planas', en: 'the previous plan' },
			},
		],
		table: yearsTable(changes),
	});
}

function sentence({ year, before: had, after: has, difference }: Change, before: AnyMeasure | undefined, after: AnyMeasure | undefined): Bilingual {
	const [b, a, d] = [number(had), number(has), signed(difference)];
	if (!before) return { lt: `ankstesniame plane jos nebuvo, o dabar ${year} m. numatyta ${a.lt}`, en: `the previous plan did not have it, and now ${a.en} is planned for ${year}` };
	if (!after) return { lt: `ankstesniame plane ${year} m. buvo numatyta ${b.lt}, o šiame plane jos nėra`, en: `the previous plan had ${b.en} for ${year}, and this plan does not have it` };
	return { lt: `${year} m. ankstesniame plane buvo numatyta ${b.lt}, dabar ${a.lt} (${d.lt})`, en: `the previous plan had ${b.en} for ${year}, now it is ${a.en} (${d.en})` };
}

function yearsTable(changes: readonly Change[]): FigureTable {
	return {
		head: [
			{ lt: 'Metai', en: 'Year' },
			{ lt: 'Ankstesnis planas', en: 'Previous plan' },
			{ lt: 'Šis planas', en: 'This plan' },
			{ lt: 'Skirtumas', en: 'Difference' },
		],
		rows: figureRows(changes.map(({ year, before, after, difference }) => ({ label: { lt: String(year), en: String(year) }, figures: [before, after], difference }))),
	};
}

/** The largest amount of a year, or the measure's name where it has none. */
function amountPlace(measure: AnyMeasure, year: number): Place {
	const [line] = appropriationsOf(measure)
		.filter(({ amounts }) => amounts.has(year))
		.sort((a, b) => amountOf(b, year).cmp(amountOf(a, year)));
	return line ? fieldPlace(line, String(year)) : headPlace(measure);
}
