import { joinedBySource, ZERO } from '../../model/money.ts';
import { amountOf, type Funded, needOf, needsBySource, sourcesOf } from '../../model/totals.ts';
import type {
	Appropriation,
	Body,
	Decimal,
	DevelopmentPlan,
	EconomicClass,
	FundingSource,
	Goal,
	Indicator,
	Localized,
	Measure,
	Plan,
	PlanElement,
	Priority,
	Programme,
	Reference,
	Registers,
	Reserve,
	Task,
	Unit,
	UpstreamDocument,
} from '../../model/types.ts';

/** The part of an element's money that comes from one source or group of sources. */
export interface SourceSlice {
	readonly kind: 'slice';
	readonly of: Funded;
	readonly source: FundingSource;
	/** Its place among the slices listed with it, from 1. */
	readonly number: number;
}

/** The part of an activity plan's money that a responsible body carries out (a measure's money goes to its first body). */
export interface BodySlice {
	readonly kind: 'bodySlice';
	readonly body: Body;
	readonly measures: readonly Measure[];
}

/** The part of a development plan element's need that one source gives. */
export interface NeedLine {
	readonly kind: 'need';
	readonly source: string;
	readonly amount: Decimal;
}

/** One text of a list, such as a strength or a legal act. */
export interface TextItem {
	readonly kind: 'item';
	readonly text: Localized;
}

/** What a form's row can be about. */
export type Subject = Plan | PlanElement | Appropriation | Reserve | SourceSlice | BodySlice | NeedLine | TextItem | Body | FundingSource | Unit | UpstreamDocument;

/** The lists a form may repeat rows for; undefined when the subject has no such list. */
export function listOfSubject(subject: Subject, list: string, plan: Plan, registers: Registers): readonly Subject[] | undefined {
	if (list === 'sourceGroups' && isFunded(subject)) return slices(subject, registers.sourceRoots);
	if (list === 'parts' && subject.kind === 'slice') return slices(subject.of, subject.source.children);
	if (list === 'bodies') return bodySlices(plan, registers);
	if (list === 'registeredBodies') return [...registers.bodies.values()];
	if (list === 'registeredSources') return [...registers.sources.values()];
	if (list === 'registeredDocuments') return [...registers.upstream.values()];
	if (list === 'needs' && hasNeed(subject)) return needLines(subject, registers);
	switch (subject.kind) {
		case 'activity-plan':
			return list === 'programmes' ? subject.programmes : list === 'strategicGoals' ? subject.strategicGoals : list === 'reserves' ? subject.reserves : undefined;
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
			return list === 'appropriations' ? joinedBySource(subject.appropriations) : indicatorsIf(list, subject);
		case 'strategicGoal':
			return indicatorsIf(list, subject);
		default:
			return undefined;
	}
}

function registered(references: readonly Reference[], { bodies }: Registers): Body[] {
	return references.flatMap(({ text }) => bodies.get(text) ?? []);
}

/** The responsible bodies of a programme's measures, in the order of the register. */
function performers(programme: Programme, { bodies }: Registers): Body[] {
	const codes = new Set(programme.goals.flatMap(measuresOf).flatMap((measure) => measure.bodies.map(({ text }) => text)));
	return [...bodies.values()].filter(({ code }) => codes.has(code));
}

type Needing = DevelopmentPlan | Priority | Goal | Task | Measure;

function hasNeed(subject: Subject): subject is Extract<Subject, Needing> {
	const { kind } = subject;
	return kind === 'development-plan' || kind === 'priority' || kind === 'goal' || kind === 'task' || kind === 'measure';
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

function leaves(source: FundingSource): string[] {
	return source.children.length === 0 ? [source.code] : source.children.flatMap(leaves);
}

function bodySlices(plan: Plan, registers: Registers): BodySlice[] {
	if (plan.kind !== 'activity-plan') return [];
	const byBody = new Map<string, Measure[]>();
	for (const measure of plan.programmes.flatMap((programme) => programme.goals).flatMap(measuresOf)) {
		const code = measure.bodies[0]?.text ?? '';
		byBody.set(code, [...(byBody.get(code) ?? []), measure]);
	}
	return [...registers.bodies.values()].flatMap((body) => {
		const measures = byBody.get(body.code);
		return measures ? [{ kind: 'bodySlice', body, measures }] : [];
	});
}

function measuresOf(goal: Goal): readonly Measure[] {
	return goal.tasks.flatMap((task) => task.measures);
}

function isFunded(subject: Subject): subject is Extract<Subject, Funded> {
	const { kind } = subject;
	return kind === 'activity-plan' || kind === 'programme' || kind === 'goal' || kind === 'task' || kind === 'measure' || kind === 'appropriation' || kind === 'reserve';
}

/** The subject's money in a year; undefined when it can have none. */
export function moneyOf(subject: Subject, year: number, economicClass: EconomicClass): Decimal | undefined {
	if (subject.kind === 'slice') return leaves(subject.source).reduce((sum, code) => sum.plus(amountOf(subject.of, year, economicClass, code)), ZERO);
	if (subject.kind === 'bodySlice') return subject.measures.reduce((sum, measure) => sum.plus(amountOf(measure, year, economicClass)), ZERO);
	return isFunded(subject) ? amountOf(subject, year, economicClass) : undefined;
}

/** The subject's SPP funding need; undefined when it can have none. */
export function needOfSubject(subject: Subject): Decimal | undefined {
	if (subject.kind === 'need') return subject.amount;
	return hasNeed(subject) ? needOf(subject) : undefined;
}
