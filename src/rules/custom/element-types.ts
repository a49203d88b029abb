import { appropriationsOf, bodiesOf, inherited, measuresOf } from '../../model/hierarchy.ts';
import { needsBySource, sourcesOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Goal, Indicator, Localized, Measure, Plan, PlanElement, Priority, Programme, StrategicGoal, Submeasure, Task } from '../../model/types.ts';
import { nameOf, planOf } from '../walk.ts';
import { byYear, type Field, type Fields, flag, many, one, text, texts, type Views, viewType, whole, wholes } from './view.ts';

/** The Lithuanian text, and the English one beside it (empty where there is none). */
export function inBoth<M>(name: string, value: (thing: M) => Localized | undefined): Fields<M> {
	return { [name]: text((thing) => value(thing)?.lt), [`${name}En`]: text((thing) => value(thing)?.en) };
}

const elementFields = {
	reference: text(nameOf),
	fullCode: text(({ fullCode }: PlanElement) => fullCode),
	id: text(({ id }: PlanElement) => id),
	...inBoth('name', ({ name }: PlanElement) => name),
	plan: one('plan', planOf),
	serves: texts(({ serves }: PlanElement) => serves.map((reference) => reference.text)),
	servedBy: { type: 'list<string>', value: (element: PlanElement, { workspace }: Views) => workspace.servedBy(element).map(nameOf) },
};

const bearerFields = {
	...elementFields,
	code: text(({ code }: Exclude<PlanElement, Indicator>) => code),
	...inBoth('description', ({ description }: Exclude<PlanElement, Indicator>) => description),
	indicators: many('indicator', ({ indicators }: Exclude<PlanElement, Indicator>) => indicators),
};

const span: Field<AnyMeasure> = {
	type: 'period',
	value: (measure, views) => {
		const period = inherited(measure, 'period');
		return period && new periodType.Class(period, views);
	},
};

export const periodType = viewType<{ readonly from: number; readonly to: number }>('period', { from: whole(({ from }) => from), to: whole(({ to }) => to) });

export const yearValueType = viewType<NonNullable<Indicator['baseline']>>('yearValue', { year: whole(({ year }) => year), value: { type: 'decimal', value: ({ value }) => value } });

/** Where in its plan an element stands. */
function ancestors<M>(goalOf: (thing: M) => Goal): Fields<M> {
	return {
		programme: one('programme', (thing) => programmeOf(goalOf(thing))),
		priority: one('priority', (thing) => priorityOf(goalOf(thing))),
	};
}

function programmeOf({ parent }: Goal): Programme | undefined {
	return parent.kind === 'programme' ? parent : undefined;
}

function priorityOf({ parent }: Goal): Priority | undefined {
	return parent.kind === 'priority' ? parent : undefined;
}

/** What measures and sub-measures have alike. */
const measureFields: Fields<AnyMeasure> = {
	...bearerFields,
	task: one('task', ({ task }) => task),
	goal: one('goal', ({ task }) => task.goal),
	...ancestors(({ task }) => task.goal),
	type: text((measure) => inherited(measure, 'type')),
	bodies: texts((measure) => bodiesOf(measure).map((reference) => reference.text)),
	wards: texts(({ wards }) => wards.map((reference) => reference.text)),
	period: span,
	financial: flag(({ financial }) => financial),
	...inBoth('reason', ({ reason }) => reason),
	appropriations: many('appropriation', appropriationsOf),
	sources: texts((measure) => (measure.plan.kind === 'activity-plan' ? sourcesOf(measure) : [...needsBySource(measure).keys()])),
	years: wholes((measure) => [...new Set(appropriationsOf(measure).flatMap(({ amounts }) => [...amounts.keys()]))].sort()),
	funding: { type: 'map<string, decimal>', value: needsBySource },
};

export const measureType = viewType<Measure>('measure', { ...measureFields, submeasures: many('submeasure', ({ submeasures }) => submeasures) });

export const submeasureType = viewType<Submeasure>('submeasure', { ...measureFields, measure: one('measure', ({ measure }) => measure) });

export const taskType = viewType<Task>('task', {
	...bearerFields,
	goal: one('goal', ({ goal }) => goal),
	...ancestors(({ goal }) => goal),
	measures: many('measure', ({ measures }) => measures),
	...inBoth('outOfPeriod', ({ outOfPeriod }) => outOfPeriod),
});

export const goalType = viewType<Goal>('goal', {
	...bearerFields,
	...ancestors((goal) => goal),
	tasks: many('task', ({ tasks }) => tasks),
	measures: many('measure', measuresOf),
});

export const programmeType = viewType<Programme>('programme', {
	...bearerFields,
	goals: many('goal', ({ goals }) => goals),
	measures: many('measure', measuresOf),
	managers: texts(({ managers }) => managers.map((reference) => reference.text)),
	coordinator: text(({ coordinator }) => coordinator?.text),
	strategicGoals: texts(({ strategicGoals }) => strategicGoals.map((reference) => reference.text)),
	type: text(({ passport }) => passport.type),
	legalActs: texts(({ passport }) => passport.legalActs.map(({ lt }) => lt)),
});

export const priorityType = viewType<Priority>('priority', {
	...bearerFields,
	goals: many('goal', ({ goals }) => goals),
	measures: many('measure', measuresOf),
});

export const strategicGoalType = viewType<StrategicGoal>('strategicGoal', bearerFields);

export const indicatorType = viewType<Indicator>('indicator', {
	...elementFields,
	owner: { type: 'dyn', value: ({ owner }, views) => views.of(owner) },
	level: text(({ level }) => level),
	unit: text(({ unit }) => unit),
	direction: text(({ direction }) => direction),
	cumulative: flag(({ cumulative }) => cumulative),
	aggregation: text(({ aggregation }) => aggregation),
	baseline: { type: 'yearValue', value: ({ baseline }, views) => baseline && new yearValueType.Class(baseline, views) },
	targets: byYear(
		({ targets }) => targets,
		(value) => value,
	),
	...inBoth('dataSource', ({ dataSource }) => dataSource),
	body: text(({ body }) => body),
});

export const planType = viewType<Plan>('plan', {
	kind: text(({ kind }) => kind),
	id: text(({ id }) => id),
	...inBoth('title', ({ title }) => title),
	years: { type: 'period', value: ({ years }, views) => new periodType.Class(years, views) },
	previousYear: whole((plan) => (plan.kind === 'activity-plan' ? plan.previousYear : undefined)),
	...inBoth('mission', ({ mission }) => mission),
	...inBoth('vision', (plan) => (plan.kind === 'development-plan' ? plan.vision : undefined)),
	approvalDate: text(({ approval }) => approval?.date),
	approvalNumber: text(({ approval }) => approval?.number),
	strategicGoals: many('strategicGoal', (plan) => (plan.kind === 'activity-plan' ? plan.strategicGoals : [])),
	programmes: many('programme', (plan) => (plan.kind === 'activity-plan' ? plan.programmes : [])),
	priorities: many('priority', (plan) => (plan.kind === 'development-plan' ? plan.priorities : [])),
	goals: many('goal', goalsOf),
	tasks: many('task', (plan) => goalsOf(plan).flatMap(({ tasks }) => tasks)),
	measures: many('measure', measuresOf),
	indicators: many('indicator', (plan, { workspace }) => workspace.elements.filter((element) => element.kind === 'indicator' && planOf(element) === plan)),
});

export function isActivityPlan(plan: Plan): plan is ActivityPlan {
	return plan.kind === 'activity-plan';
}

function goalsOf(plan: Plan): readonly Goal[] {
	return isActivityPlan(plan) ? plan.programmes.flatMap(({ goals }) => goals) : plan.priorities.flatMap(({ goals }) => goals);
}
