import type { LinkedWorkspace, LinkTarget } from '../../link/types.ts';
import type { PublishedReport, StatedAmount } from '../../model/accounts.ts';
import { amountOf, type Funded, needOf, needsBySource, sourcesOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Decimal, DevelopmentPlan, Goal, Indicator, Localized, Plan, PlanElement, Priority, Programme, Reference, Task } from '../../model/types.ts';
import { childrenOf, referenceOf, yearsOf } from './describe.ts';

/** A plan with all that is in it, for other programs: `plan schema plan` describes it. Amounts are exact decimals as texts, in the workspace's money unit. */
export function planData(workspace: LinkedWorkspace, plan: Plan, { madeFrom, report }: { readonly madeFrom: ReadonlyMap<string, string>; readonly report?: PublishedReport }): object {
	const { municipality, moneyUnit } = workspace;
	return {
		version: 1,
		madeFrom: Object.fromEntries(madeFrom),
		municipality: { code: municipality.code, name: municipality.name },
		unit: moneyUnit,
		plan: planItself(workspace, plan),
		report: report ? reportData(workspace, plan, report) : null,
		registers: registersData(workspace),
	};
}

function planItself(workspace: LinkedWorkspace, plan: Plan): object {
	const { years, moneyDecimals, approval, note, mission } = plan;
	return {
		ref: plan.id,
		kind: plan.kind,
		title: plan.title,
		years,
		moneyDecimals,
		approval: approval ? { body: approval.body, act: approval.act, date: approval.date ?? null, number: approval.number ?? null } : null,
		note: note ?? null,
		mission: mission ?? null,
		...(plan.kind === 'activity-plan' ? activityPart(workspace, plan) : developmentPart(workspace, plan)),
	};
}

function activityPart(workspace: LinkedWorkspace, plan: ActivityPlan): object {
	return {
		previous: plan.previous ? (linksOf(workspace, [plan.previous])[0] ?? null) : null,
		strategicGoals: plan.strategicGoals.map((goal) => elementData(workspace, goal)),
		money: fundedMoney(plan, yearsOf(plan)),
		children: plan.programmes.map((programme) => elementData(workspace, programme)),
		reserves: plan.reserves.map((reserve) => ({ name: reserve.name, source: reserve.source, money: fundedMoney(reserve, yearsOf(plan)) })),
	};
}

function developmentPart(workspace: LinkedWorkspace, plan: DevelopmentPlan): object {
	return { vision: plan.vision, swot: plan.swot ?? null, need: needData(plan), children: plan.priorities.map((priority) => elementData(workspace, priority)) };
}

type Element = Exclude<PlanElement, Indicator>;

function elementData(workspace: LinkedWorkspace, element: Element): object {
	return {
		...identity(element, element.code),
		description: element.description ?? null,
		...ownData(workspace, element),
		...moneyData(element),
		serves: linksOf(workspace, element.serves),
		servedBy: workspace.servedBy(element).map(referenceOf),
		indicators: element.indicators.map((indicator) => indicatorData(workspace, indicator)),
		children: childrenOf(element).map((child) => (child.kind === 'indicator' ? {} : elementData(workspace, child))),
	};
}

function identity(element: PlanElement, code: string): object {
	return { ref: referenceOf(element), kind: element.kind, code, fullCode: element.fullCode, id: element.id ?? null, name: element.name };
}

/** What elements of one kind have and others have not. */
function ownData(workspace: LinkedWorkspace, element: Element): object {
	switch (element.kind) {
		case 'measure':
		case 'submeasure':
			return measureData(element);
		case 'programme':
			return programmeData(workspace, element);
		case 'goal':
			return { function: element.stateFunction?.text ?? null };
		case 'task':
			return { outOfPeriod: element.outOfPeriod ?? null };
		default:
			return {};
	}
}

function measureData({ type, bodies, wards, manager, stateFunction, period, financial, reason }: AnyMeasure): object {
	return {
		type: type ?? null,
		bodies: texts(bodies),
		wards: texts(wards),
		manager: manager?.text ?? null,
		function: stateFunction?.text ?? null,
		period: period ? { from: period.from, to: period.to } : null,
		financial,
		reason: reason ?? null,
	};
}

function programmeData(workspace: LinkedWorkspace, { managers, stateFunction, coordinator, strategicGoals, passport }: Programme): object {
	const { type, grounds, result, links, legalActs } = passport;
	return {
		managers: texts(managers),
		function: stateFunction?.text ?? null,
		coordinator: coordinator?.text ?? null,
		strategicGoals: linksOf(workspace, strategicGoals),
		passport: { type: type ?? null, grounds: grounds ?? null, result: result ?? null, links: links ?? null, legalActs },
	};
}

const texts = (references: readonly Reference[]): string[] => references.map(({ text }) => text);

const linksOf = (workspace: LinkedWorkspace, references: readonly Reference[]): object[] => references.map((reference) => linkTo(workspace.resolve(reference), reference));

/** What a reference leads to; one that leads nowhere stands as it is written, without a kind. */
function linkTo(target: LinkTarget | undefined, { text }: Reference): object {
	return { ref: target ? referenceOf(target) : text, kind: target?.kind ?? null };
}

function moneyData(element: Element): object {
	if (element.plan.kind === 'development-plan') return isNeeding(element) ? { need: needData(element) } : {};
	return isFunded(element) ? { money: fundedMoney(element, yearsOf(element.plan)) } : {};
}

const isNeeding = (element: Element): element is Priority | Goal | Task | AnyMeasure => element.kind !== 'programme' && element.kind !== 'strategicGoal';
const isFunded = (element: Element): element is Programme | Goal | Task | AnyMeasure => element.kind !== 'priority' && element.kind !== 'strategicGoal';

const CLASSES = ['total', 'expenditure', 'wages', 'assets'] as const;

/** By year: all sources together, and each. */
function fundedMoney(element: Funded, years: readonly number[]): object {
	const amounts = (source?: string): object =>
		Object.fromEntries(years.map((year) => [year, Object.fromEntries(CLASSES.map((economicClass) => [economicClass, exact(amountOf(element, year, economicClass, source))]))]));
	return { total: amounts(), sources: Object.fromEntries(sourcesOf(element).map((source) => [source, amounts(source)])) };
}

function needData(element: DevelopmentPlan | Priority | Goal | Task | AnyMeasure): object {
	return { total: exact(needOf(element)), sources: Object.fromEntries([...needsBySource(element)].map(([source, amount]) => [source, exact(amount)])) };
}

function indicatorData(workspace: LinkedWorkspace, indicator: Indicator): object {
	const { level, unit, direction, cumulative, aggregation, baseline, targets, dataSource, body, serves } = indicator;
	return {
		...identity(indicator, indicator.fullCode),
		level,
		unit,
		direction,
		cumulative,
		aggregation,
		baseline: baseline ? { year: baseline.year, value: exact(baseline.value) } : null,
		targets: Object.fromEntries([...targets].map(([year, value]) => [year, exact(value)])),
		dataSource: dataSource ?? null,
		body: body ?? null,
		serves: linksOf(workspace, serves),
	};
}

/** What became of the plan in the report's year, from all reports on it. */
function reportData(workspace: LinkedWorkspace, plan: Plan, { publication, year }: PublishedReport): object {
	const reports = workspace.reports.filter((report) => report.year === year && workspace.accountedPlan(report) === plan);
	const amounts = (of: ReadonlyMap<string, StatedAmount>): object => Object.fromEntries([...of].map(([source, { value }]) => [source, exact(value)]));
	return {
		ref: publication.id,
		title: publication.title,
		year,
		measures: reports.flatMap(({ measures }) =>
			measures.map((line) => ({
				...linkTo(workspace.subjectOf(line), line.measure),
				status: line.status ?? null,
				approved: amounts(line.approved),
				spent: amounts(line.spent),
				explanation: line.explanation ?? null,
			})),
		),
		indicators: reports.flatMap(({ indicators }) =>
			indicators.map((line) => ({ ...linkTo(workspace.subjectOf(line), line.indicator), actual: line.actual ? exact(line.actual) : null, explanation: line.explanation ?? null })),
		),
	};
}

/** All digits, a decimal point, no exponent. */
const exact = (value: Decimal): string => value.toFixed();

interface Named {
	readonly code: string;
	readonly name: Localized;
}

/** What codes in the plan stand for. */
function registersData({ registers }: LinkedWorkspace): object {
	const named = ({ code, name }: Named): object => ({ code, name });
	return {
		bodies: [...registers.bodies.values()].map((body) => ({ ...named(body), companyCode: body.companyCode ?? null, until: body.until ?? null })),
		sources: [...registers.sources.values()].map((source) => ({ ...named(source), parent: source.parent?.code ?? null, inBudget: source.inBudget, until: source.until ?? null })),
		units: [...registers.units.values()].map((unit) => ({ ...named(unit), decimals: unit.decimals, percent: unit.percent })),
		wards: [...registers.wards.values()].map(named),
		functions: [...registers.functions.values()].map(named),
		upstream: [...registers.upstream.values()].map(({ id, name, act, goals }) => ({ ref: id, name, act: act ?? null, goals: goals.map((goal) => ({ ref: referenceOf(goal), name: goal.name })) })),
	};
}
