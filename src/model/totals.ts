import { ZERO } from './money.ts';
import type { ActivityPlan, Appropriation, ClassifiedAmount, Decimal, DevelopmentPlan, EconomicClass, Goal, Measure, Priority, Programme, Reserve, Task } from './types.ts';

/** What has appropriations of its own or through its parts. */
export type Funded = ActivityPlan | Programme | Goal | Task | Measure | Appropriation | Reserve;

type Sums = ReadonlyMap<string, Decimal>;
const cache = new WeakMap<Funded, Sums>();

/**
 * The exact sum of one year and economic class, in the money unit, of all sources or of one.
 * Every total a document prints comes from here; sums of an element are computed once.
 */
export function amountOf(element: Funded, year: number, economicClass: EconomicClass = 'total', source?: string): Decimal {
	return sumsOf(element).get(key(year, economicClass, source)) ?? ZERO;
}

/** The source codes that have an amount in the element, in the order of first use. */
export function sourcesOf(element: Funded): string[] {
	const sources = new Set<string>();
	for (const name of sumsOf(element).keys()) {
		const source = name.slice(name.indexOf('|', 5) + 1);
		if (source !== '') sources.add(source);
	}
	return [...sources];
}

function key(year: number, economicClass: EconomicClass, source = ''): string {
	return `${year}|${economicClass}|${source}`;
}

function sumsOf(element: Funded): Sums {
	const known = cache.get(element);
	if (known) return known;
	const sums = new Map<string, Decimal>();
	if (element.kind === 'appropriation' || element.kind === 'reserve') {
		for (const [year, amount] of element.amounts) addAmount(sums, year, amount, element.source);
	} else {
		for (const part of partsOf(element)) for (const [name, amount] of sumsOf(part)) sums.set(name, (sums.get(name) ?? ZERO).plus(amount));
	}
	cache.set(element, sums);
	return sums;
}

function addAmount(sums: Map<string, Decimal>, year: number, amount: ClassifiedAmount, source: string): void {
	for (const economicClass of ['total', 'expenditure', 'wages', 'assets'] as const) {
		for (const name of [key(year, economicClass), key(year, economicClass, source)]) sums.set(name, (sums.get(name) ?? ZERO).plus(amount[economicClass]));
	}
}

function partsOf(element: ActivityPlan | Programme | Goal | Task | Measure): readonly Funded[] {
	switch (element.kind) {
		case 'activity-plan':
			return [...element.programmes, ...element.reserves];
		case 'programme':
			return element.goals;
		case 'goal':
			return element.tasks;
		case 'task':
			return element.measures;
		case 'measure':
			return element.appropriations;
	}
}

/** The SPP funding need of an element over its whole period, of all sources or of one, in the money unit. */
export function needOf(element: DevelopmentPlan | Priority | Goal | Task | Measure, source?: string): Decimal {
	const known = needs.get(element) ?? needsBySource(element);
	needs.set(element, known);
	if (source !== undefined) return known.get(source) ?? ZERO;
	return [...known.values()].reduce((sum, amount) => sum.plus(amount), ZERO);
}

const needs = new WeakMap<object, ReadonlyMap<string, Decimal>>();

/** The SPP funding need of an element by source, in the order of first use. */
export function needsBySource(element: DevelopmentPlan | Priority | Goal | Task | Measure): ReadonlyMap<string, Decimal> {
	if (element.kind === 'measure') return element.funding;
	const parts = element.kind === 'development-plan' ? element.priorities : element.kind === 'priority' ? element.goals : element.kind === 'goal' ? element.tasks : element.measures;
	const sums = new Map<string, Decimal>();
	for (const part of parts) {
		for (const [code, amount] of needs.get(part) ?? needsBySource(part)) sums.set(code, (sums.get(code) ?? ZERO).plus(amount));
	}
	return sums;
}
