import { appropriationsOf, firstBody, inherited, measuresOf, withSubmeasures } from '../../model/hierarchy.ts';
import { joinedBySource } from '../../model/money.ts';
import type { Funded } from '../../model/totals.ts';
import { amountOf, needsBySource, sourcesOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Body, FundingSource, Indicator, Plan, PlanElement, Programme, Reference, Registers } from '../../model/types.ts';
import type { DocumentContext } from '../context.ts';
import { alignedGroups } from './alignment.ts';
import { type Portion, planMeasures, planPortion, portionsByFunction, portionsByManager, portionsByProgramme, portionsBySource } from './portions.ts';
import { listOfResults } from './results.ts';
import { type BodySlice, hasNeed, isFunded, leaves, type Needing, type NeedLine, type SourceSlice, type Subject } from './subjects.ts';

/** The lists a form may repeat rows for; undefined when the subject has no such list. */
export function listOfSubject(subject: Subject, list: string, { plan, workspace, results }: Pick<DocumentContext, 'plan' | 'workspace' | 'results'>): readonly Subject[] | undefined {
	const { registers } = workspace;
	const reported = results && listOfResults(subject, list, results);
	if (reported) return reported;
	if (list === 'sourceGroups' && isFunded(subject)) return slices(subject, registers.sourceRoots);
	if (list === 'parts' && subject.kind === 'slice') return slices(subject.of, subject.source.children);
	if (list === 'bodies') return bodySlices(plan, registers);
	if (list === 'registeredBodies') return [...registers.bodies.values()];
	if (list === 'registeredSources') return [...registers.sources.values()];
	if (list === 'registeredDocuments') return [...registers.upstream.values()];
	if (list === 'alignedGroups') return alignedGroups({ plan, workspace });
	if (list === 'needs' && hasNeed(subject)) return needLines(subject, registers);
	switch (subject.kind) {
		case 'portion':
			if (list === 'managers') return portionsByManager(subject, registers);
			return list === 'programmes' ? portionsByProgramme(subject) : list === 'functions' ? portionsByFunction(subject) : undefined;
		case 'activity-plan': {
			const portions = portionsOfPlan(subject, list, registers);
			if (portions) return portions;
			return list === 'programmes' ? subject.programmes : list === 'strategicGoals' ? subject.strategicGoals : list === 'reserves' ? subject.reserves : undefined;
		}
		case 'development-plan':
			return list === 'priorities' ? subject.priorities : undefined;
		case 'programme':
			return list === 'managers' ? registered(subject.managers, registers) : list === 'performers' ? performers(subject, registers) : list === 'goals' ? subject.goals : indicatorsIf(list, subject);
		case 'priority':
			return list === 'goals' ? subject.goals : indicatorsIf(list, subject);
		case 'goal':
			return list === 'tasks' ? subject.tasks : list === 'measures' ? subject.tasks.flatMap((task) => task.measures) : indicatorsIf(list, subject);
		case 'task':
			return list === 'measures' ? subject.measures : indicatorsIf(list, subject);
		case 'measure':
			if (list === 'submeasures') return subject.submeasures;
			return list === 'appropriations' ? joinedBySource(appropriationsOf(subject)) : indicatorsIf(list, subject);
		case 'submeasure':
			return list === 'appropriations' ? joinedBySource(subject.appropriations) : indicatorsIf(list, subject);
		case 'alignedGroup':
			return list === 'goals' ? subject.goals : undefined;
		case 'strategicGoal':
			return indicatorsIf(list, subject);
		default:
			return undefined;
	}
}

/** An activity plan's money as budget annexes show it: by manager, of each source, of investments; of its first year. */
function portionsOfPlan(plan: ActivityPlan, list: string, registers: Registers): Portion[] | undefined {
	const measures = planMeasures(plan);
	if (list === 'managers') return portionsByManager(planPortion(plan, measures), registers);
	if (list === 'sources') return portionsBySource(plan, plan.years.from, registers);
	if (list !== 'investments') return undefined;
	const investments = measures.filter((measure) => inherited(measure, 'type') === 'investment' && amountOf(measure, plan.years.from).gt(0));
	return investments.length > 0 ? [planPortion(plan, investments)] : [];
}

function registered(references: readonly Reference[], { bodies }: Registers): Body[] {
	return references.flatMap(({ text }) => bodies.get(text) ?? []);
}

/** The responsible bodies of a programme's measures, in the order of the register. */
function performers(programme: Programme, { bodies }: Registers): Body[] {
	const measures = measuresOf(programme).flatMap(withSubmeasures);
	const codes = new Set(measures.flatMap(({ bodies }) => bodies.map(({ text }) => text)));
	return [...bodies.values()].filter(({ code }) => codes.has(code));
}

/** An element's need by source, in the order of the register. */
function needLines(element: Needing, { sources }: Registers): NeedLine[] {
	const order = [...sources.keys()];
	return [...needsBySource(element)].map(([source, amount]): NeedLine => ({ kind: 'need', source, amount })).sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
}

function indicatorsIf(list: string, element: Exclude<PlanElement, Indicator>): readonly Indicator[] | undefined {
	return list === 'indicators' ? element.indicators : undefined;
}

/** The sources (or groups) among these that the element has money from. */
function slices(of: Funded, sources: readonly FundingSource[]): SourceSlice[] {
	const used = new Set(sourcesOf(of));
	return sources.filter((source) => leaves(source).some((code) => used.has(code))).map((source, index) => ({ kind: 'slice', of, source, number: index + 1 }));
}

function bodySlices(plan: Plan, registers: Registers): BodySlice[] {
	if (plan.kind !== 'activity-plan') return [];
	const byBody = new Map<string, AnyMeasure[]>();
	for (const measure of planMeasures(plan)) {
		const code = firstBody(measure);
		byBody.set(code, [...(byBody.get(code) ?? []), measure]);
	}
	return [...registers.bodies.values()].flatMap((body) => {
		const measures = byBody.get(body.code);
		return measures ? [{ kind: 'bodySlice', body, measures }] : [];
	});
}
