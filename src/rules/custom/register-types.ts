import type { LinkedWorkspace } from '../../link/types.ts';
import type { Appropriation, Body, FundingSource, PlanElement, Unit, Ward } from '../../model/types.ts';
import { inBoth } from './element-types.ts';
import { byYear, type Field, flag, many, one, text, type Viewable, type Views, viewType, whole, wholes } from './view.ts';

export const appropriationType = viewType<Appropriation>('appropriation', {
	source: text(({ source }) => source),
	currency: text(({ currency }) => currency),
	years: wholes(({ amounts }) => [...amounts.keys()]),
	amounts: byYear(
		({ amounts }) => amounts,
		({ total }) => total,
	),
	measure: one('measure', ({ measure }) => (measure.kind === 'submeasure' ? measure.measure : measure)),
	submeasure: one('submeasure', ({ measure }) => (measure.kind === 'submeasure' ? measure : undefined)),
	plan: one('plan', ({ measure }) => measure.plan),
});

export const bodyType = viewType<Body>('body', {
	code: text(({ code }) => code),
	...inBoth('name', ({ name }) => name),
	companyCode: text(({ companyCode }) => companyCode),
	until: whole(({ until }) => until),
	measures: many('measure', ({ code }, views) => views.measuresNaming('bodies', code)),
});

export const sourceType = viewType<FundingSource>('source', {
	code: text(({ code }) => code),
	...inBoth('name', ({ name }) => name),
	inBudget: flag(({ inBudget }) => inBudget),
	until: whole(({ until }) => until),
	parent: one('source', ({ parent }) => parent),
	parts: many('source', ({ children }) => children),
	appropriations: many('appropriation', ({ code }, views) => views.appropriationsFrom(code)),
});

export const unitType = viewType<Unit>('unit', {
	code: text(({ code }) => code),
	...inBoth('name', ({ name }) => name),
	decimals: whole(({ decimals }) => decimals),
	percent: flag(({ percent }) => percent),
});

export const wardType = viewType<Ward>('ward', {
	code: text(({ code }) => code),
	...inBoth('name', ({ name }) => name),
	measures: many('measure', ({ code }, views) => views.measuresNaming('wards', code)),
});

export const workspaceType = viewType<LinkedWorkspace>('workspace', {
	municipality: text(({ municipality }) => municipality.name.lt),
	plans: many('plan', ({ plans }) => plans),
	strategicGoals: elements('strategicGoal'),
	priorities: elements('priority'),
	programmes: elements('programme'),
	goals: elements('goal'),
	tasks: elements('task'),
	measures: elements('measure'),
	submeasures: elements('submeasure'),
	indicators: elements('indicator'),
	bodies: register('body', ({ registers }) => registers.bodies),
	sources: register('source', ({ registers }) => registers.sources),
	units: register('unit', ({ registers }) => registers.units),
	wards: register('ward', ({ registers }) => registers.wards),
});

function elements(kind: PlanElement['kind']): Field<LinkedWorkspace> {
	return many(kind, (workspace) => workspace.elements.filter((element) => element.kind === kind));
}

/** A register by the codes of its entries. */
function register(type: string, entries: (workspace: LinkedWorkspace) => ReadonlyMap<string, Viewable>): Field<LinkedWorkspace> {
	return {
		type: `map<string, ${type}>`,
		value: (workspace, views: Views) => new Map([...entries(workspace)].map(([code, entry]) => [code, views.of(entry)])),
	};
}
