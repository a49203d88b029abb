import { indicators } from './indicators.ts';
import { appropriations, statedTotals } from './money.ts';
import type { RawElement } from './raw.ts';
import { type Cursor, decimal, field, listOf, localized, localizedAt, optional, origin, pairs, reference, references, span, textAt, yearAt } from './read.ts';
import type { Appropriation, Decimal, Goal, Indicator, Measure, MeasureType, Plan, Priority, Programme, StrategicGoal, Submeasure, Task } from './types.ts';

/** The members that every element of a plan has; `indicators` is filled when the element exists. */
function base(raw: { readonly at: Cursor; readonly fullCode: string }, plan: Plan, own: Indicator[]) {
	const { at } = raw;
	return {
		code: textAt(at, 'code') ?? '?',
		fullCode: raw.fullCode,
		...optional('id', textAt(at, 'id')),
		name: localizedAt(at, 'name') ?? { lt: '' },
		...optional('description', localizedAt(at, 'description')),
		indicators: own,
		serves: references(at, 'serves'),
		plan,
		origin: origin(at),
	};
}

export function buildPriority(raw: RawElement, plan: Plan): Priority {
	const goals: Goal[] = [];
	const own: Indicator[] = [];
	const priority: Priority = { kind: 'priority', ...base(raw, plan, own), goals };
	own.push(...indicators(raw.at, priority));
	goals.push(...raw.children.map((child) => buildGoal(child, priority, plan)));
	return priority;
}

export function buildProgramme(raw: RawElement, plan: Plan): Programme {
	const { at } = raw;
	const goals: Goal[] = [];
	const own: Indicator[] = [];
	const programme: Programme = {
		kind: 'programme',
		...base(raw, plan, own),
		goals,
		totals: statedTotals(at),
		managers: references(at, 'managers'),
		...optional('stateFunction', reference(field(at, 'function'))),
		...optional('coordinator', reference(field(at, 'coordinator'))),
		strategicGoals: references(at, 'strategicGoals'),
		passport: passport(field(at, 'passport')),
	};
	own.push(...indicators(at, programme));
	goals.push(...raw.children.map((child) => buildGoal(child, programme, plan)));
	return programme;
}

function passport(at: Cursor | undefined): Programme['passport'] {
	if (!at) return { legalActs: [] };
	const type = textAt(at, 'type');
	return {
		...optional('type', type === 'continuing' || type === 'new' ? type : undefined),
		...optional('grounds', localizedAt(at, 'grounds')),
		...optional('result', localizedAt(at, 'result')),
		...optional('links', localizedAt(at, 'links')),
		legalActs: listOf(at, 'legalActs').flatMap((act) => localized(act) ?? []),
	};
}

function buildGoal(raw: RawElement, parent: Priority | Programme, plan: Plan): Goal {
	const tasks: Task[] = [];
	const own: Indicator[] = [];
	const goal: Goal = { kind: 'goal', ...base(raw, plan, own), parent, tasks, totals: statedTotals(raw.at), ...optional('stateFunction', reference(field(raw.at, 'function'))) };
	own.push(...indicators(raw.at, goal));
	tasks.push(...raw.children.map((child) => buildTask(child, goal, plan)));
	return goal;
}

function buildTask(raw: RawElement, goal: Goal, plan: Plan): Task {
	const measures: Measure[] = [];
	const own: Indicator[] = [];
	const task: Task = {
		kind: 'task',
		...base(raw, plan, own),
		goal,
		measures,
		totals: statedTotals(raw.at),
		...optional('outOfPeriod', localizedAt(raw.at, 'outOfPeriod')),
	};
	own.push(...indicators(raw.at, task));
	measures.push(...raw.children.map((child) => buildMeasure(child, task, plan)));
	return task;
}

function buildMeasure(raw: RawElement, task: Task, plan: Plan): Measure {
	const submeasures: Submeasure[] = [];
	const own: Indicator[] = [];
	const lines: Appropriation[] = [];
	const measure: Measure = { kind: 'measure', ...base(raw, plan, own), ...measureBase(raw.at, task, lines), submeasures };
	lines.push(...appropriations(raw.at, measure));
	own.push(...indicators(raw.at, measure));
	submeasures.push(...raw.children.map((child) => buildSubmeasure(child, measure)));
	return measure;
}

function buildSubmeasure(raw: RawElement, measure: Measure): Submeasure {
	const own: Indicator[] = [];
	const lines: Appropriation[] = [];
	const submeasure: Submeasure = { kind: 'submeasure', ...base(raw, measure.plan, own), ...measureBase(raw.at, measure.task, lines), measure };
	lines.push(...appropriations(raw.at, submeasure));
	own.push(...indicators(raw.at, submeasure));
	return submeasure;
}

/** What measures and sub-measures have alike; `lines` is filled when the measure exists. */
function measureBase(at: Cursor, task: Task, lines: readonly Appropriation[]) {
	return {
		task,
		...optional('type', measureType(textAt(at, 'type'))),
		bodies: references(at, 'bodies'),
		wards: references(at, 'wards'),
		...optional('manager', reference(field(at, 'manager'))),
		...optional('stateFunction', reference(field(at, 'function'))),
		...optional('period', period(field(at, 'period'))),
		financial: field(at, 'financial')?.value !== false,
		...optional('reason', localizedAt(at, 'reason')),
		appropriations: lines,
		funding: funding(at),
		totals: statedTotals(at),
	};
}

function measureType(text: string | undefined): MeasureType | undefined {
	return text === 'continuing' || text === 'new' || text === 'investment' || text === 'progress' ? text : undefined;
}

function period(at: Cursor | undefined): Measure['period'] {
	const from = at && yearAt(at, 'from');
	const to = at && yearAt(at, 'to');
	return at && from !== undefined && to !== undefined ? { ...span(from, to), origin: origin(at) } : undefined;
}

function funding(at: Cursor): Map<string, Decimal> {
	const need = new Map<string, Decimal>();
	for (const [source, value] of pairs(field(at, 'funding'))) {
		const amount = decimal(value);
		if (amount) need.set(source, amount);
	}
	return need;
}

export function buildStrategicGoals(at: Cursor, plan: Plan): StrategicGoal[] {
	return listOf(at, 'strategicGoals').map((entry) => {
		const own: Indicator[] = [];
		const goal: StrategicGoal = { kind: 'strategicGoal', ...base({ at: entry, fullCode: textAt(entry, 'code') ?? '?' }, plan, own) };
		own.push(...indicators(entry, goal));
		return goal;
	});
}
