import { describe, expect, it } from 'vitest';
import { lineages, predecessors } from '../../src/link/lineage.ts';
import type { Measure } from '../../src/model/types.ts';
import { runRules } from '../../src/rules/run.ts';
import { duplicateId } from '../../src/rules/structure/duplicate-id.ts';
import { linked } from '../sample-workspace.ts';

const plan = (id: string, from: number, more = '', measure = ''): string => `kind: activity-plan
id: ${id}
title: ${id}
years: {from: ${from}, to: ${from + 2}}
${more}
strategicGoals: [{code: "01", id: sg, name: Gerovė}]
programmes: [{code: "01", name: P, strategicGoals: [sg], goals: [{code: "01", name: T, tasks: [{code: "01", name: U, measures: [{code: "01", id: fondas, name: F${measure}}]}]}]}]
`;
const WORKSPACE = 'kind: workspace\nplans: [svp-2014, svp-2015, svp-2016]\n';
const chain = linked({
	'plan.yaml': WORKSPACE,
	'a.yaml': plan('svp-2014', 2014),
	'b.yaml': plan('svp-2015', 2015, 'previous: svp-2014'),
	'c.yaml': plan('svp-2016', 2016, 'previous: svp-2015'),
});

describe('plans that continue one another', () => {
	it('are known by their predecessors and by the first of them', () => {
		expect([...predecessors(chain.plans)].map(([one, earlier]) => `${one.id} < ${earlier.id}`)).toEqual(['svp-2015 < svp-2014', 'svp-2016 < svp-2015']);
		expect([...lineages(chain.plans)].map(([one, first]) => `${one.id} ${first.id}`)).toEqual(['svp-2014 svp-2014', 'svp-2015 svp-2014', 'svp-2016 svp-2014']);
	});

	it('share ids, which mean the latest elsewhere and their own at home', () => {
		const found = chain.resolve('fondas');
		expect(found?.kind === 'measure' && found.plan.id).toBe('svp-2016');
		for (const element of chain.elements) {
			if (element.kind !== 'programme') continue;
			const [goal] = element.strategicGoals.map((reference) => chain.resolve(reference));
			expect(goal?.kind === 'strategicGoal' && goal.plan).toBe(element.plan);
		}
		expect(runRules(chain, [duplicateId])).toEqual([]);
	});

	it('are not any two plans', () => {
		const apart = linked({ 'plan.yaml': WORKSPACE, 'a.yaml': plan('svp-2014', 2014), 'b.yaml': plan('svp-2015', 2015) });
		expect(runRules(apart, [duplicateId])).toHaveLength(2);
	});

	it.each([
		['itself', [plan('svp-2014', 2014, 'previous: svp-2014')]],
		['one another', [plan('svp-2014', 2014, 'previous: svp-2015'), plan('svp-2015', 2015, 'previous: svp-2014')]],
		['nothing', [plan('svp-2014', 2014, 'previous: svp-2013')]],
	])('are found when a plan continues %s', (_what, plans) => {
		const { plans: built } = linked(Object.fromEntries(plans.map((text, index) => [`${index}.yaml`, text])));
		expect(lineages(built).size).toBe(plans.length);
	});
});

describe('reports', () => {
	it('are reached from what they are about', () => {
		const report = (year: number): string => `kind: report\nplan: svp-2014\nyear: ${year}\nmeasures: [{measure: "01.01.01.01", spent: {SB: ${year}}}, {measure: nera}]\n`;
		const workspace = linked({ 'plan.yaml': WORKSPACE, 'a.yaml': plan('svp-2014', 2014), 'r.yaml': `${report(2014)}---\n${report(2015)}` });
		const measure = workspace.elements.find((element): element is Measure => element.kind === 'measure');
		expect(measure && workspace.reported(measure).map((line) => line.report.year)).toEqual([2014, 2015]);
		expect(workspace.reports.flatMap(({ measures }) => measures.map((line) => workspace.subjectOf(line)?.kind))).toEqual(['measure', undefined, 'measure', undefined]);
	});
});
