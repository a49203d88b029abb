import { appropriationsOf, bearsMoney, elementsBelow, isMeasure } from './hierarchy.ts';
import { sumOf, ZERO } from './money.ts';
import { isZero } from './sign.ts';
import type { ActivityPlan, AnyMeasure, Appropriation, Decimal, DevelopmentPlan, EconomicClass, Goal, Priority, Programme, Reserve, Task } from './types.ts';

/** What has appropriations of its own or through its parts. */
export type Funded = ActivityPlan | Programme | Goal | Task | AnyMeasure | Appropriation | Reserve;

type ByYear = ReadonlyMap<number, Decimal>;
type BySource = ReadonlyMap<string, ByYear>;

/** Sums of an element are computed once, and only those that are asked for. */
const known: Readonly<Record<EconomicClass, { readonly all: WeakMap<Funded, ByYear>; readonly bySource: WeakMap<Funded, BySource> }>> = {
	total: { all: new WeakMap(), bySource: new WeakMap() },
	expenditure: { all: new WeakMap(), bySource: new WeakMap() },
	wages: { all: new WeakMap(), bySource: new WeakMap() },
	assets: { all: new WeakMap(), bySource: new WeakMap() },
};

/**
 * The exact sum of one year and economic class, in the money unit, of all sources or of one.
 * Every total a document prints comes from here.
 */
export function amountOf(element: Funded, year: number, economicClass: EconomicClass = 'total', source?: string): Decimal {
	const sums = source === undefined || source === '' ? yearly(element, economicClass) : bySource(element, economicClass).get(source);
	return sums?.get(year) ?? ZERO;
}

/** The source codes that have an amount in the element, in the order of first use. */
export function sourcesOf(element: Funded): string[] {
	return [...bySource(element, 'total')].flatMap(([source, sums]) => (source !== '' && sums.size > 0 ? [source] : []));
}

function yearly(element: Funded, economicClass: EconomicClass): ByYear {
	const cache = known[economicClass].all;
	const found = cache.get(element);
	if (found) return found;
	const sums = new Map<number, Decimal>();
	if (isLine(element)) addAmounts(sums, element, economicClass);
	else
		for (const part of partsOf(element)) {
			if (isLine(part)) addAmounts(sums, part, economicClass);
			else addSums(sums, yearly(part, economicClass));
		}
	cache.set(element, sums);
	return sums;
}

function bySource(element: Funded, economicClass: EconomicClass): BySource {
	const cache = known[economicClass].bySource;
	const found = cache.get(element);
	if (found) return found;
	const sources = new Map<string, Map<number, Decimal>>();
	const sumsOf = (source: string): Map<number, Decimal> => {
		const sums = sources.get(source) ?? new Map<number, Decimal>();
		sources.set(source, sums);
		return sums;
	};
	if (isLine(element)) addAmounts(sumsOf(element.source), element, economicClass);
	else for (const part of partsOf(element)) for (const [source, sums] of bySource(part, economicClass)) addSums(sumsOf(source), sums);
	cache.set(element, sources);
	return sources;
}

function addAmounts(sums: Map<number, Decimal>, { amounts }: Appropriation | Reserve, economicClass: EconomicClass): void {
	for (const [year, amount] of amounts) add(sums, year, amount[economicClass]);
}

function addSums(sums: Map<number, Decimal>, others: ByYear): void {
	for (const [year, value] of others) add(sums, year, value);
}

function add(sums: Map<number, Decimal>, year: number, value: Decimal): void {
	const before = sums.get(year);
	if (before === undefined || isZero(before)) sums.set(year, value);
	else if (!isZero(value)) sums.set(year, before.plus(value));
}

function isLine(element: Funded): element is Appropriation | Reserve {
	return element.kind === 'appropriation' || element.kind === 'reserve';
}

/** What an element's money is the sum of. A measure's is its sub-measures' or its own rows: never both, so nothing counts twice. */
function partsOf(element: ActivityPlan | Programme | Goal | Task | AnyMeasure): readonly Funded[] {
	if (element.kind === 'activity-plan') return [...element.programmes, ...element.reserves];
	return isMeasure(element) ? appropriationsOf(element) : elementsBelow(element);
}

/** The SPP funding need of an element over its whole period, of all sources or of one, in the money unit. */
export function needOf(element: DevelopmentPlan | Priority | Goal | Task | AnyMeasure, source?: string): Decimal {
	const known = needs.get(element) ?? needsBySource(element);
	needs.set(element, known);
	if (source !== undefined) return known.get(source) ?? ZERO;
	return sumOf(known.values());
}

const needs = new WeakMap<object, ReadonlyMap<string, Decimal>>();

/** The SPP funding need of an element by source, in the order of first use. */
export function needsBySource(element: DevelopmentPlan | Priority | Goal | Task | AnyMeasure): ReadonlyMap<string, Decimal> {
	if (isMeasure(element) && bearsMoney(element)) return element.funding;
	const parts = element.kind === 'development-plan' ? element.priorities : elementsBelow(element);
	const sums = new Map<string, Decimal>();
	for (const part of parts) {
		for (const [code, amount] of needs.get(part) ?? needsBySource(part)) sums.set(code, (sums.get(code) ?? ZERO).plus(amount));
	}
	return sums;
}
