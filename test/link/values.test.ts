import { describe, expect, it } from 'vitest';
import { quotedValue, resolveIn } from '../../src/link/values.ts';
import { activityPlan, developmentPlan, linked, SAMPLE } from '../sample-workspace.ts';

const workspace = linked(SAMPLE);

const quoted = (plan: 'svp' | 'spp', path: string): string | undefined => {
	const found = quotedValue(workspace, plan === 'svp' ? activityPlan(workspace) : developmentPlan(workspace), path);
	return found && `${found.kind} ${found.value.toFixed()}`;
};

describe('a quoted value in the activity plan', () => {
	it.each([
		['total.2015', 'amount 1420.3'],
		['total.2014', 'amount 315'],
		['total.2030', 'amount 0'],
		['01.total.2015', 'amount 1220.3'],
		['01.wages.2015', 'amount 12.5'],
		['01.01.01.assets.2017', 'amount 20'],
		['01.01.01.01.expenditure.2016', 'amount 205'],
		['svp:01.total.2015', 'amount 1220.3'],
		['verslo-fondas.total.2015', 'amount 220'],
		['01.01.02.01.total.2014', 'amount 5'],
		['count.programmes', 'count 1'],
		['count.goals', 'count 1'],
		['count.tasks', 'count 2'],
		['count.measures', 'count 3'],
		['count.indicators', 'count 7'],
		['count.priorities', 'count 0'],
		['01.count.measures', 'count 3'],
		['01.01.02.count.measures', 'count 1'],
		['01.count.indicators', 'count 6'],
		['01.01.01.01.count.indicators', 'count 4'],
		['sg-ekonomika.count.indicators', 'count 1'],
		['spp:1.count.measures', 'count 2'],
		['spp.count.measures', 'count 2'],
		['spp.count.priorities', 'count 1'],
	])('%s is %s', (path, expected) => {
		expect(quoted('svp', path)).toBe(expected);
	});

	it.each([
		...['', 'total', '2015', 'total.15', 'totals.2015', 'total.2015.01', '09.total.2015', 'sum.2015', 'nera.total.2015'],
		...[
			'count.towns',
			'count.toString',
			'count',
			'09.count.measures',
			'lietuva-2030.count.measures',
			'svp:E-01-01.count.measures',
			'spp:1.total.2015',
			'spp:1.1.1.total.2015',
			'spp:1.1.1.1.total.2015',
		],
	])('%j is none', (path) => {
		expect(quoted('svp', path)).toBeUndefined();
	});

	it('has no funding where the plan has needs', () => {
		expect(quoted('spp', 'total.2015')).toBeUndefined();
		expect(quoted('spp', 'count.measures')).toBe('count 2');
	});
});

describe("a reference in a plan's text", () => {
	it("means the plan's own element first", () => {
		expect(resolveIn(workspace, activityPlan(workspace), '01.01')).toBe(workspace.resolve('svp:01.01'));
		expect(resolveIn(workspace, developmentPlan(workspace), '1.1')).toBe(workspace.resolve('spp:1.1'));
		expect(resolveIn(workspace, activityPlan(workspace), 'spp:1.1')).toBe(workspace.resolve('spp:1.1'));
		expect(resolveIn(workspace, activityPlan(workspace), 'verslo-fondas')).toBe(workspace.resolve('verslo-fondas'));
		expect(resolveIn(workspace, activityPlan(workspace), '1.1')).toBeUndefined();
	});
});
