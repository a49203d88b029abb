import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace, LinkTarget } from '../../link/types.ts';
import { NEED } from '../../model/fact-words.ts';
import { elementsBelow } from '../../model/hierarchy.ts';
import { amountOf, needOf, needsBySource, sourcesOf } from '../../model/totals.ts';
import type { Decimal, Localized, Plan, PlanElement } from '../../model/types.ts';
import { fieldPlace, nameOf } from '../../rules/walk.ts';
import { spanOf } from '../../source/position.ts';

/** The reference that leads to it from anywhere in the workspace. */
export function referenceOf(target: LinkTarget): string {
	switch (target.kind) {
		case 'development-plan':
		case 'activity-plan':
		case 'upstream':
			return target.id;
		case 'upstreamGoal':
			return `${target.document.id}:${target.code}`;
		default:
			return nameOf(target);
	}
}

export function titleOf(target: LinkTarget): Localized {
	return target.kind === 'development-plan' || target.kind === 'activity-plan' ? target.title : target.name;
}

export function planOf(target: LinkTarget): Plan | undefined {
	switch (target.kind) {
		case 'development-plan':
		case 'activity-plan':
			return target;
		case 'upstream':
		case 'upstreamGoal':
			return undefined;
		case 'indicator':
			return target.owner.plan;
		default:
			return target.plan;
	}
}

/** Where it is written, the line counted from 1. */
export function whereabouts(target: Pick<LinkTarget, 'origin'>): { readonly file: string; readonly line: number; readonly column: number } {
	const place = fieldPlace(target, [], 'value');
	return { file: place.file.path, ...spanOf(place).start };
}

/** What stands above it, the plan first; itself left out. */
export function chainAbove(target: LinkTarget): LinkTarget[] {
	const above = (parent: LinkTarget): LinkTarget[] => [...chainAbove(parent), parent];
	switch (target.kind) {
		case 'development-plan':
		case 'activity-plan':
		case 'upstream':
			return [];
		case 'upstreamGoal':
			return above(target.document);
		case 'indicator':
			return above(target.owner);
		case 'submeasure':
			return above(target.measure);
		case 'measure':
			return above(target.task);
		case 'task':
			return above(target.goal);
		case 'goal':
			return above(target.parent);
		default:
			return above(target.plan);
	}
}

/** The elements right below it in its plan; indicators are no children. */
export function childrenOf(target: LinkTarget): readonly PlanElement[] {
	switch (target.kind) {
		case 'development-plan':
			return target.priorities;
		case 'activity-plan':
			return target.programmes;
		case 'upstream':
		case 'upstreamGoal':
			return [];
		default:
			return elementsBelow(target);
	}
}

/** Money by column: the years of an activity plan, or the one need of a development plan. Amounts in the workspace's money unit. */
export interface Money {
	readonly columns: readonly string[];
	readonly total: readonly Decimal[];
	readonly sources: readonly { readonly source: string; readonly amounts: readonly Decimal[] }[];
}

/** The money of an element and all below it; undefined for what has none by its nature. */
export function moneyOf(target: LinkTarget): Money | undefined {
	const plan = planOf(target);
	if (!plan || target.kind === 'indicator' || target.kind === 'strategicGoal' || target.kind === 'upstream' || target.kind === 'upstreamGoal') return undefined;
	if (plan.kind === 'development-plan') {
		if (target.kind === 'activity-plan' || target.kind === 'programme') return undefined;
		return { columns: [NEED], total: [needOf(target)], sources: [...needsBySource(target)].map(([source, amount]) => ({ source, amounts: [amount] })) };
	}
	if (target.kind === 'development-plan' || target.kind === 'priority') return undefined;
	const years = yearsOf(plan);
	return {
		columns: years.map(String),
		total: years.map((year) => amountOf(target, year)),
		sources: sourcesOf(target).map((source) => ({ source, amounts: years.map((year) => amountOf(target, year, 'total', source)) })),
	};
}

/** The years that a plan has money for: an activity plan's, with the year before. */
export function yearsOf(plan: Plan): number[] {
	const first = plan.kind === 'activity-plan' ? plan.previousYear : plan.years.from;
	return Array.from({ length: plan.years.to - first + 1 }, (_, index) => first + index);
}

/** What a reference of the command line means: a full reference, or a code or id that only one plan has. */
export function findTargets(workspace: LinkedWorkspace, text: string): LinkTarget[] {
	const exact = workspace.resolve(text);
	if (exact) return [exact];
	return workspace.plans.flatMap((plan) => workspace.resolve(`${plan.id}:${text}`) ?? []);
}

/** A text for the screen: the Lithuanian stands in where there is no English. */
export function inBoth(text: Localized): Bilingual {
	return { lt: text.lt, en: text.en ?? text.lt };
}
