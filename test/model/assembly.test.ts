import { describe, expect, it } from 'vitest';
import { compareCodes } from '../../src/model/codes.ts';
import { amountOf } from '../../src/model/totals.ts';
import type { Goal, Indicator, Plan, Task } from '../../src/model/types.ts';
import { activityPlan, element, type Files, goalsOf, linked, modelOf, SAMPLE } from '../sample-workspace.ts';

const NESTED = `kind: activity-plan
id: svp
years: {from: 2015, to: 2017}
programmes:
  - code: "01"
    id: ekonomika
    name: Ekonomika
    goals:
      - code: "01"
        name: Tikslas
        tasks:
          - code: "01"
            name: Pirmas
            measures:
              - {code: "01", name: A, appropriations: [{source: SB, 2015: 1.1}], indicators: [{name: x}]}
              - {code: "02", name: B, appropriations: [{source: ES, 2015: 2.2}]}
          - {code: "02", name: Antras, measures: [{code: "01", name: C, appropriations: [{source: SB, 2016: 3.3}]}]}
`;

const PLAN_ALONE = 'kind: activity-plan\nid: svp\nyears: {from: 2015, to: 2017}\n';
const PROGRAMME_ALONE = 'kind: programme\nparent: svp\ncode: "01"\nid: ekonomika\nname: Ekonomika\n';
const GOAL_ALONE = 'kind: goal\nparent: ekonomika\ncode: "01"\nname: Tikslas\n';
const MEASURE_A = 'kind: measure\nparent: svp:01.01.01\ncode: "01"\nname: A\nappropriations: [{source: SB, 2015: 1.1}]\nindicators: [{name: x}]\n';
const MEASURE_B = 'kind: measure\nparent: svp:01.01.01\ncode: "02"\nname: B\nappropriations: [{source: ES, 2015: 2.2}]\n';
const TASK_1 = 'kind: task\nparent: svp:01.01\ncode: "01"\nname: Pirmas\n';
const TASK_2 = 'kind: task\nparent: svp:01.01\ncode: "02"\nname: Antras\nmeasures: [{code: "01", name: C, appropriations: [{source: SB, 2016: 3.3}]}]\n';

/** A plan as its author means it: without the places where things stand. */
function meaning(plan: Plan | undefined): unknown {
	if (plan?.kind !== 'activity-plan') throw new Error('no activity plan');
	const indicator = ({ fullCode, name }: Indicator) => ({ fullCode, name });
	const task = ({ fullCode, name, measures }: Task) => ({
		fullCode,
		name,
		measures: measures.map((measure) => ({
			fullCode: measure.fullCode,
			name: measure.name,
			money: measure.appropriations.map((line) => [line.source, [2015, 2016].map((year) => amountOf(line, year).toFixed())]),
			indicators: measure.indicators.map(indicator),
		})),
	});
	const goal = ({ fullCode, name, tasks }: Goal) => ({ fullCode, name, tasks: tasks.map(task) });
	return plan.programmes.map(({ fullCode, id, name, goals }) => ({ fullCode, id, name, goals: goals.map(goal) }));
}

describe('children in documents of their own', () => {
	const expected = meaning(modelOf({ 'svp.yaml': NESTED }).workspace.plans[0]);

	it.each<[string, Files]>([
		['in files of their own', { 'a.yaml': PLAN_ALONE, 'b.yaml': PROGRAMME_ALONE, 'c.yaml': GOAL_ALONE, 'd.yaml': TASK_1, 'e.yaml': TASK_2, 'f.yaml': MEASURE_A, 'g.yaml': MEASURE_B }],
		['before their parents', { 'a.yaml': MEASURE_B, 'b.yaml': MEASURE_A, 'c.yaml': TASK_2, 'd.yaml': TASK_1, 'e.yaml': GOAL_ALONE, 'f.yaml': PROGRAMME_ALONE, 'g.yaml': PLAN_ALONE }],
		['in one file', { 'svp.yaml': [PLAN_ALONE, PROGRAMME_ALONE, GOAL_ALONE, TASK_1, TASK_2, MEASURE_A, MEASURE_B].join('---\n') }],
	])('are what nested ones are: %s', (_, files) => {
		const { workspace, diagnostics } = modelOf(files);
		expect(diagnostics).toEqual([]);
		expect(meaning(workspace.plans[0])).toEqual(expected);
	});

	it('stand among nested siblings by their codes', () => {
		const parent = 'kind: programme\nparent: svp\ncode: "01"\ngoals: [{code: "1", name: a}, {code: "10", name: c}]\n';
		const { workspace } = modelOf({ 'a.yaml': PLAN_ALONE, 'b.yaml': parent, 'c.yaml': 'kind: goal\nparent: svp:01\ncode: "2"\nname: b\n' });
		expect(goalsOf(activityPlan(workspace)).map(({ name }) => name.lt)).toEqual(['a', 'b', 'c']);
	});
});

describe('a parent that can not be', () => {
	it.each([
		['unknown', 'kind: goal\nparent: ekonomka\ncode: "01"\n', 'The parent `ekonomka` does not exist', 'Did you mean `ekonomika`?'],
		['of the wrong kind', 'kind: measure\nparent: ekonomika\ncode: "01"\n', '`ekonomika` is a programme, but a measure has to belong to a task', undefined],
	])('is told at its place: %s', (_, text, message, help) => {
		const { diagnostics } = modelOf({ 'a.yaml': PLAN_ALONE, 'b.yaml': PROGRAMME_ALONE, 'c.yaml': text });
		expect(diagnostics.map(({ rule, message: said, help: helped, place }) => [rule, said.en, helped?.en, place && text.slice(place.range.start, place.range.end)])).toEqual([
			['links/unresolved-parent', message, help, /parent: (\S+)/.exec(text)?.[1]],
		]);
	});

	it('is told once for each child that waits for it', () => {
		const { diagnostics } = modelOf({ 'a.yaml': PLAN_ALONE, 'b.yaml': 'kind: task\nparent: nera\ncode: "1"\n', 'c.yaml': 'kind: measure\nparent: nera.1\ncode: "1"\n' });
		expect(diagnostics).toHaveLength(2);
	});
});

describe('codes', () => {
	it.each([
		['1.2', '1.10', -1],
		['1.10', '1.9', 1],
		['01', '1', 0],
		['1', '1.1', -1],
		['2', '1.9.9', 1],
		['1.1', '1.1', 0],
	])('%s and %s', (a, b, order) => {
		expect(Math.sign(compareCodes(a, b))).toBe(order);
	});

	const workspace = linked(SAMPLE);
	it('of elements are put together from those of their parents', () => {
		expect(workspace.elements.filter(({ kind }) => kind !== 'indicator').map(({ kind, fullCode }) => `${kind} ${fullCode}`)).toEqual([
			...['priority 1', 'goal 1.1', 'task 1.1.1', 'measure 1.1.1.1', 'measure 1.1.1.2'],
			...['strategicGoal 01', 'programme 01', 'goal 01.01', 'task 01.01.01', 'measure 01.01.01.01', 'measure 01.01.01.02', 'task 01.01.02', 'measure 01.01.02.01'],
		]);
	});

	it('of indicators say their level, owner and number', () => {
		expect(workspace.elements.flatMap((one) => (one.kind === 'indicator' ? [`${one.fullCode} ${one.level}`] : []))).toEqual([
			'E-01-01 impact',
			'R-01-01-01 outcome',
			...['P-01-01-01-01-01 output', 'P-01-01-01-01-02 output', 'P-01-01-01-01-03 output', 'P-01-01-01-01-04 output'],
			'P-01-01-01-02-01 output',
		]);
	});

	it('of indicators count each level by itself, and a stated one goes before', () => {
		const goal = 'kind: goal\nparent: svp:01\ncode: "01"\nindicators: [{name: a}, {name: b, level: output}, {name: c}, {name: d, code: R-9}, {name: e}]\n';
		const codes = element(linked({ 'a.yaml': PLAN_ALONE, 'b.yaml': PROGRAMME_ALONE, 'c.yaml': goal }), 'goal', '01.01').indicators.map(({ fullCode }) => fullCode);
		expect(codes).toEqual(['R-01-01-01', 'P-01-01-01', 'R-01-01-02', 'R-9', 'R-01-01-04']);
	});
});

describe('plans', () => {
	it('stand in the order of plan.yaml, others after', () => {
		const text = (id: string) => `kind: activity-plan\nid: ${id}\nyears: {from: 2015, to: 2017}\n`;
		const { workspace } = modelOf({ 'a.yaml': text('pirmas'), 'b.yaml': text('antras'), 'c.yaml': text('kitas'), 'plan.yaml': 'kind: workspace\nplans: [antras, pirmas]\n' });
		expect(workspace.plans.map(({ id }) => id)).toEqual(['antras', 'pirmas', 'kitas']);
	});

	it('have the parts of their kind, whatever is missing in the files', () => {
		const { workspace } = modelOf({ 'a.yaml': 'kind: activity-plan\n', 'b.yaml': 'kind: development-plan\nswot: {strengths: [Stiprus]}\n' });
		expect(workspace.plans.map(({ kind, id, years }) => [kind, id, years])).toEqual([
			['activity-plan', '', { from: 0, to: 0 }],
			['development-plan', '', { from: 0, to: 0 }],
		]);
	});

	it('keep text in both languages', () => {
		const { workspace } = modelOf({ 'a.yaml': 'kind: activity-plan\nid: a\ntitle: {lt: Planas, en: Plan}\nmission: Tik lietuviškai\nnote: {en: Only English}\n' });
		expect(workspace.plans.map(({ title, note }) => [title, note])).toEqual([
			[
				{ lt: 'Planas', en: 'Plan' },
				{ lt: 'Only English', en: 'Only English' },
			],
		]);
		expect(activityPlan(workspace).mission).toEqual({ lt: 'Tik lietuviškai' });
	});
});

describe('registers', () => {
	const { registers } = linked(SAMPLE);

	it('hold sources as a tree whose parts inherit the budget', () => {
		expect(registers.sourceRoots.map(({ code, children }) => [code, children.map((child) => child.code)])).toEqual([
			['SAV', ['SB', 'SB(VB)']],
			['KITI', ['ES']],
		]);
		expect([...registers.sources.values()].map(({ code, inBudget, parent }) => [code, inBudget, parent?.code])).toEqual([
			['SAV', true, undefined],
			['SB', true, 'SAV'],
			['SB(VB)', true, 'SAV'],
			['KITI', false, undefined],
			['ES', false, 'KITI'],
		]);
	});

	it('keep the first of entries with one code', () => {
		const { workspace } = modelOf({ 'a.yaml': 'kind: bodies\nentries: [{code: "1", name: a}]\n', 'b.yaml': 'kind: bodies\nentries: [{code: "1", name: b}, {code: "2", name: c}]\n' });
		expect([...workspace.registers.bodies.values()].map(({ name }) => name.lt)).toEqual(['a', 'c']);
	});
});
