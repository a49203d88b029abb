import { bearersOf, inherited, measuresOf } from '../../model/hierarchy.ts';
import { amountOf, sourcesOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Body, FundingSource, Localized, Reference, Registers } from '../../model/types.ts';

/** The money of some of a plan's measures, of one source or of all: a manager's, a programme's within it, that of investments. */
export interface Portion {
	readonly kind: 'portion';
	/** The code and name of whose it is; of a programme also the state function. */
	readonly code: string;
	readonly name: Localized;
	readonly stateFunction: string;
	readonly measures: readonly AnyMeasure[];
	readonly source?: FundingSource;
}

/** All of a plan's money for measures: of a source, or of the measures that are investments. */
export function planPortion(plan: ActivityPlan, measures: readonly AnyMeasure[], source?: FundingSource): Portion {
	return { kind: 'portion', code: source?.code ?? '', name: source?.name ?? plan.title, stateFunction: '', measures, ...(source ? { source } : {}) };
}

/** What the money of a plan is given to: its measures, or the sub-measures that have a measure's money. */
export function planMeasures(plan: ActivityPlan): readonly AnyMeasure[] {
	return measuresOf(plan).flatMap(bearersOf);
}

/** The portions of the sources that the plan's measures have money from in a year, in the order of the register. */
export function portionsBySource(plan: ActivityPlan, year: number, { sources }: Registers): Portion[] {
	const measures = planMeasures(plan);
	return [...sources.values()].flatMap((source) => {
		const own = measures.filter((measure) => amountOf(measure, year, 'total', source.code).gt(0));
		return own.length > 0 ? [planPortion(plan, own, source)] : [];
	});
}

/** The body that holds a measure's money: its own manager, else its programme's first. */
function managerOf(measure: AnyMeasure): Reference | undefined {
	const { parent } = measure.task.goal;
	return inherited(measure, 'manager') ?? (parent.kind === 'programme' ? parent.managers[0] : undefined);
}

/** The state function of a measure's money: its own, else its goal's, else its programme's. */
function functionOf(measure: AnyMeasure): string {
	const { goal } = measure.task;
	return (inherited(measure, 'stateFunction') ?? goal.stateFunction ?? (goal.parent.kind === 'programme' ? goal.parent.stateFunction : undefined))?.text ?? '';
}

/** A portion by appropriation manager, in the order of the register; those of no known manager last. */
export function portionsByManager({ measures, source }: Portion, { bodies }: Registers): Portion[] {
	const groups = grouped(measures, (measure) => managerOf(measure)?.text ?? '');
	const known = [...bodies.values()].flatMap((body: Body) => (groups.has(body.code) ? [body.code] : []));
	return [...known, ...[...groups.keys()].filter((code) => !bodies.has(code))].map((code) => part(bodies.get(code)?.name ?? { lt: code }, code, '', groups.get(code) ?? [], source));
}

export function portionsByProgramme({ measures, source }: Portion): Portion[] {
	return [...grouped(measures, ({ task }) => task.goal.parent)].map(([{ code, name }, own]) => part(name, code, '', own, source));
}

/** A portion by programme, and within it by state function. */
export function portionsByFunction(portion: Portion): Portion[] {
	return portionsByProgramme(portion).flatMap(({ code, name, measures, source }) => {
		const functions = grouped(measures, functionOf);
		return [...functions.keys()].sort().map((one) => part(name, code, one, functions.get(one) ?? [], source));
	});
}

function part(name: Localized, code: string, stateFunction: string, measures: readonly AnyMeasure[], source: FundingSource | undefined): Portion {
	return { kind: 'portion', code, name, stateFunction, measures, ...(source ? { source } : {}) };
}

/** The codes of the sources that measures have money from in a year, in the order of the register. */
export function sourcesOfMeasures(measures: readonly AnyMeasure[], year: number, { sources }: Registers): FundingSource[] {
	const used = new Set(measures.flatMap((measure) => sourcesOf(measure).filter((source) => amountOf(measure, year, 'total', source).gt(0))));
	return [...sources.values()].filter(({ code }) => used.has(code));
}

function grouped<K>(measures: readonly AnyMeasure[], keyOf: (measure: AnyMeasure) => K): Map<K, AnyMeasure[]> {
	const groups = new Map<K, AnyMeasure[]>();
	for (const measure of measures) {
		const key = keyOf(measure);
		const known = groups.get(key);
		if (known) known.push(measure);
		else groups.set(key, [measure]);
	}
	return groups;
}
