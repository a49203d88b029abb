import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { planData } from '../../../src/cli/views/plan-data.ts';
import type { LinkedWorkspace } from '../../../src/link/types.ts';
import { isPublished, type PublishedReport } from '../../../src/model/accounts.ts';
import type { Plan } from '../../../src/model/types.ts';
import { loadWorkspace } from '../../../src/workspace.ts';
import { activityPlan, developmentPlan, linked, SAMPLE } from '../../sample-workspace.ts';

const root = join(import.meta.dirname, '../../..');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8')));
const MADE_FROM = new Map(['commit', 'tool', 'rules', 'template', 'document', 'language'].map((name) => [name, 'x']));

/** As other programs get it. */
const dataOf = (workspace: LinkedWorkspace, plan: Plan, report?: PublishedReport) => JSON.parse(JSON.stringify(planData(workspace, plan, { madeFrom: MADE_FROM, ...(report ? { report } : {}) })));

describe('the data of a plan', () => {
	const sample = linked(SAMPLE);
	let kaunas: LinkedWorkspace | undefined;
	beforeAll(async () => {
		kaunas = (await loadWorkspace(join(root, 'plans/kaunas'), { rules: [] })).workspace;
	});

	it('keep to their schema', () => {
		const workspaces = [sample, ...(kaunas ? [kaunas] : [])];
		const plans = workspaces.flatMap((workspace) => workspace.plans.map((plan) => dataOf(workspace, plan)));
		expect(plans).toHaveLength(4);
		for (const data of plans) expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
	});

	it('of a report tell what became of the plan in its year', () => {
		const report = kaunas?.reports.find(isPublished);
		const plan = report && kaunas?.accountedPlan(report);
		if (!kaunas || !report || !plan) throw new Error('The example has no report');
		const data = dataOf(kaunas, plan, report);
		expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
		expect(data.report).toMatchObject({ ref: report.publication.id, year: report.year });
		expect(data.report.measures.length).toBeGreaterThan(200);
		expect(data.report.measures[0]).toMatchObject({ kind: 'measure', spent: expect.any(Object) });
	});

	it.each<[string, (data: Record<string, Record<string, unknown>>) => void]>([
		['an amount that is a number', ({ plan }) => Object.assign(plan ?? {}, { money: { total: { 2015: { total: 1.5 } }, sources: {} } })],
		['no reference', ({ plan }) => delete plan?.ref],
		['a field of nobody', ({ plan }) => Object.assign((Array.isArray(plan?.children) ? plan.children[0] : undefined) ?? {}, { kaina: '1' })],
	])('which finds %s', (_, spoil) => {
		const data = dataOf(sample, activityPlan(sample));
		spoil(data);
		expect(validate(data)).toBe(false);
	});

	it('have exact amounts, by source and class', () => {
		const { plan, unit } = dataOf(sample, activityPlan(sample));
		expect(unit).toEqual({ lt: 'tūkst. Eur', en: 'thousand EUR' });
		expect(plan.money.total[2015]).toEqual({ total: '1420.3', expenditure: '1360.3', wages: '12.5', assets: '60' });
		expect(Object.keys(plan.money.sources)).toEqual(['SB', 'ES', 'SB(VB)']);
		expect(plan.money.sources['SB(VB)'][2015].total).toBe('1000.1');
		expect(dataOf(sample, developmentPlan(sample)).plan.need).toEqual({ total: '8000.6', sources: { SB: '1200.6', ES: '6800' } });
	});

	it('lead from elements to elements', () => {
		const [programme] = dataOf(sample, activityPlan(sample)).plan.children;
		const [measure] = programme.children[0].children[0].children;
		expect(programme).toMatchObject({ kind: 'programme', code: '01', fullCode: '01', ref: 'svp:01', serves: [{ kind: 'priority' }] });
		expect(measure).toMatchObject({ kind: 'measure', fullCode: '01.01.01.01', bodies: ['12'], financial: true });
	});
});
