import { decimalText } from '../decimal-text.ts';
import type { Bilingual } from '../diagnostic.ts';
import type { YamlPath } from '../source/types.ts';
import { NEED, PROPERTY_NAMES, textName, VALUE_NAMES } from './fact-words.ts';
import { bodiesOf, isMeasure } from './hierarchy.ts';
import { elementTexts, plainText, planTexts, type WrittenText } from './localized.ts';
import { ZERO } from './money.ts';
import type { AnyMeasure, Appropriation, ClassifiedAmount, Currency, Decimal, Goal, Indicator, Origin, Plan, PlanElement, Programme, Reference, Reserve, StatedTotal } from './types.ts';

/** One statement of what an element or a plan says of itself; the key is the same in every version. */
export interface Fact {
	readonly key: string;
	/** What a difference is called, without `-added`, `-removed`, `-changed`. */
	readonly topic: Topic;
	/** Named in messages: source and year of an amount, the year of a target. */
	readonly detail?: Bilingual;
	readonly value: Decimal | string;
	/** The list that it is a member of. Its key then tells it by what it says in Lithuanian, not by its place: «passport.legalActs». */
	readonly list?: string;
	/** What the value refers to, where it is a list of references or codes of a register. */
	readonly references?: readonly Reference[];
	/** How people read the value, where it is more than a text or a number; few facts of a plan are ever told. */
	readonly said?: () => Bilingual;
	/** Where it is written. */
	readonly origin: Origin;
	readonly field: YamlPath;
	/** For amounts. */
	readonly source?: string;
	/** The year, or `need` for the funding of a development plan. */
	readonly column?: string;
}

/** A statement of a sum. */
export type Amount = Fact & { readonly topic: 'appropriation'; readonly value: Decimal };

/** Where a reserve has its amounts. */
const RESERVE_FIELD: YamlPath = ['amounts'];

export type Topic =
	| 'name'
	| 'text'
	| 'appropriation'
	| 'split'
	| 'target'
	| 'baseline'
	| 'unit'
	| 'direction'
	| 'body'
	| 'manager'
	| 'coordinator'
	| 'financial'
	| 'type'
	| 'period'
	| 'ward'
	| 'serves'
	| 'years'
	| 'approval'
	| 'id'
	| 'stated-total'
	| 'register'
	| 'setting';

/** What an element says of itself: texts, money, targets, who is responsible, what it serves. */
export function elementFacts(element: PlanElement): Fact[] {
	const own = [...textFacts(elementTexts(element)), ...idFact(element.id, element.origin), ...listFact('serves', 'serves', element.serves, element.origin)];
	if (element.kind === 'indicator') return [...own, ...indicatorFacts(element)];
	if (isMeasure(element)) return [...own, ...measureFacts(element), ...totalFacts(element.totals)];
	if (element.kind === 'programme') return [...own, ...programmeFacts(element), ...totalFacts(element.totals)];
	if (element.kind === 'goal') return [...own, ...functionFact(element), ...totalFacts(element.totals)];
	return element.kind === 'task' ? [...own, ...totalFacts(element.totals)] : own;
}

export function planFacts(plan: Plan): Fact[] {
	const { origin, approval, years } = plan;
	const said = approval ? [approval.date, approval.number].filter((part) => part !== undefined).join(', ') : '';
	const facts = [
		...textFacts(planTexts(plan)).map((fact) => (fact.field[0] === 'title' ? { ...fact, topic: 'name' as const } : fact)),
		plainFact('years', 'years', `${years.from}–${years.to}`, origin, ['years']),
		plainFact('type', 'template', plan.template, origin, ['template']),
		plainFact('type', 'moneyDecimals', String(plan.moneyDecimals), origin, ['moneyDecimals']),
		...(approval && said !== '' ? [plainFact('approval', 'approval', said, approval.origin, [])] : []),
		...(plan.place ? localized('text', 'place', plan.place, origin, ['place']) : []),
	];
	return plan.kind === 'activity-plan' ? [...facts, ...totalFacts(plan.totals)] : facts;
}

export function reserveFacts(reserve: Reserve): Fact[] {
	return amountFacts([reserve], RESERVE_FIELD);
}

/** Texts without names first: a name is a topic of its own. */
function textFacts(texts: readonly WrittenText[]): Fact[] {
	const times = new Map<string, number>();
	return texts.flatMap(({ text, origin, field }) => {
		const list = typeof field.at(-1) === 'number' ? field.slice(0, -1).join('.') : undefined;
		if (list === undefined) return localized(field[0] === 'name' ? 'name' : 'text', field.join('.'), text, origin, field);
		const said = `${list}|${plainText(text.lt)}`;
		const nth = (times.get(said) ?? 0) + 1;
		times.set(said, nth);
		return localized('text', field.join('.'), text, origin, field).map((fact) => ({ ...fact, key: `text|${said}|${nth}|${fact.key.slice(-2)}`, list }));
	});
}

function localized(topic: Topic, key: string, text: { readonly lt: string; readonly en?: string }, origin: Origin, field: YamlPath): Fact[] {
	// A name in Lithuanian is the name; everything else says which text and language it is.
	const detailOf = (language: 'lt' | 'en'): Bilingual | undefined => {
		if (topic !== 'name') return textName(key, language);
		return language === 'lt' ? undefined : { lt: 'angliškai', en: 'English' };
	};
	const of = (language: 'lt' | 'en', value: string): Fact => {
		const detail = detailOf(language);
		return { key: `${topic}|${key}|${language}`, topic, ...(detail ? { detail } : {}), value: plainText(value), origin, field };
	};
	return [of('lt', text.lt), ...(text.en === undefined ? [] : [of('en', text.en)])];
}

/** One value under one key. A property says which it is; of other topics there is one each. */
function plainFact(topic: Topic, key: string, value: string, origin: Origin, field: YamlPath): Fact {
	const detail = topic === 'type' ? PROPERTY_NAMES[key] : undefined;
	const said = VALUE_NAMES[key]?.[value];
	return { key: `${topic}|${key}`, topic, value, origin, field, ...(detail ? { detail } : {}), ...(said ? { said: () => said } : {}) };
}

function idFact(id: string | undefined, origin: Origin): Fact[] {
	return id === undefined ? [] : [{ key: 'id', topic: 'id', value: id, origin, field: ['id'] }];
}

/** A list of references as one statement; an order of its own says nothing. */
function listFact(topic: Topic, field: string, references: readonly Reference[], origin: Origin): Fact[] {
	if (references.length === 0) return [];
	const sorted = inOrder(references);
	return [{ key: topic, topic, value: codesOf(sorted), references: sorted, origin, field: [field] }];
}

function inOrder(references: readonly Reference[]): readonly Reference[] {
	return references.length < 2 ? references : [...references].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

function codesOf(references: readonly Reference[]): string {
	return references.length === 1 && references[0] ? references[0].text : references.map(({ text }) => text).join(', ');
}

/** The bodies that answer for a measure, as a statement has them; empty when there are none. */
export function bodyCodes(measure: AnyMeasure): string {
	return codesOf(inOrder(bodiesOf(measure)));
}

function measureFacts(measure: AnyMeasure): Fact[] {
	const { origin, period, type } = measure;
	return [
		...(type === undefined ? [] : [plainFact('type', 'type', type, origin, ['type'])]),
		...listFact('body', 'bodies', measure.bodies, origin),
		...listFact('ward', 'wards', measure.wards, origin),
		...(measure.manager ? listFact('manager', 'manager', [measure.manager], origin) : []),
		...functionFact(measure),
		...(period ? [plainFact('period', 'period', `${period.from}–${period.to}`, origin, ['period'])] : []),
		plainFact('financial', 'financial', measure.financial ? 'true' : 'false', origin, ['financial']),
		...amountFacts(measure.appropriations),
		...fundingFacts(measure),
	];
}

/** What an element has in money, alone of all that it says: each source and year, or each source's need. */
export function moneyFacts(element: AnyMeasure | Reserve): Amount[] {
	const isReserve = element.kind === 'reserve';
	const amounts = [...statedAmounts(isReserve ? [element] : element.appropriations)].map(([names, { amount, origin }]) =>
		amountFact(names, amount.total, origin, isReserve ? [...RESERVE_FIELD, ...names.field] : names.field),
	);
	return isReserve ? amounts : [...amounts, ...fundingFacts(element)];
}

function fundingFacts({ funding, origin }: AnyMeasure): Amount[] {
	return [...funding].map(([source, value]) => amountFact(amountNames(source, NEED), value, origin));
}

interface StatedAmount {
	readonly amount: ClassifiedAmount;
	readonly origin: Origin;
	readonly currency: Currency;
}

/** Lines of one source and year are one statement. */
function statedAmounts(lines: readonly (Appropriation | Reserve)[]): ReadonlyMap<AmountNames, StatedAmount> {
	const stated = new Map<AmountNames, StatedAmount>();
	for (const { source, amounts, origin, currency } of lines) {
		for (const [year, amount] of amounts) {
			const names = amountNames(source, String(year));
			const before = stated.get(names);
			stated.set(names, { amount: before ? plus(before.amount, amount) : amount, origin, currency: before?.currency === 'LTL' ? 'LTL' : currency });
		}
	}
	return stated;
}

function amountFacts(lines: readonly (Appropriation | Reserve)[], above: YamlPath = []): Fact[] {
	const facts: Fact[] = [];
	const splits: Fact[] = [];
	for (const [names, { amount, origin, currency }] of statedAmounts(lines)) {
		const field = above.length === 0 ? names.field : [...above, ...names.field];
		const fact = amountFact(names, amount.total, origin, field);
		facts.push(fact);
		if (currency === 'LTL') facts.push({ ...fact, key: `currency|${names.source}|${names.column}`, topic: 'type', value: 'LTL' });
		splits.push(splitFact(names, amount, origin, field));
	}
	for (const split of splits) facts.push(split);
	return facts;
}

function plus(a: ClassifiedAmount, b: ClassifiedAmount): ClassifiedAmount {
	return { total: a.total.plus(b.total), expenditure: a.expenditure.plus(b.expenditure), wages: a.wages.plus(b.wages), assets: a.assets.plus(b.assets) };
}

/** The shares of assets and wages; all the rest is other expenditure. */
function splitFact({ split, detail, source, column }: AmountNames, { wages, assets }: ClassifiedAmount, origin: Origin, field: YamlPath): Fact {
	const shares = { wages: wages.toFixed(), assets: assets.toFixed() };
	return { key: split, topic: 'split', detail, value: `wages ${shares.wages}, assets ${shares.assets}`, said: () => splitText(shares), origin, field, source, column };
}

function splitText({ wages, assets }: Readonly<Record<'wages' | 'assets', string>>): Bilingual {
	return {
		lt: `darbo užmokesčiui ${decimalText(wages, 'lt')}, turtui ${decimalText(assets, 'lt')}`,
		en: `wages ${decimalText(wages, 'en')}, assets ${decimalText(assets, 'en')}`,
	};
}

interface AmountNames {
	readonly key: string;
	readonly split: string;
	readonly source: string;
	readonly column: string;
	readonly detail: Bilingual;
	readonly field: YamlPath;
}

/** By source and column: a workspace has some dozens of them, and says them of each measure. */
const known = new Map<string, Map<string, AmountNames>>();

function amountNames(source: string, column: string): AmountNames {
	const own = known.get(source) ?? new Map<string, AmountNames>();
	if (own.size === 0) known.set(source, own);
	const names = own.get(column) ?? {
		key: `appropriation|${source}|${column}`,
		split: `split|${source}|${column}`,
		source,
		column,
		detail: { lt: column === NEED ? `${source}, poreikis` : `${source}, ${column} m.`, en: `${source}, ${column}` },
		field: column === NEED ? ['funding', source] : [column],
	};
	own.set(column, names);
	return names;
}

function amountFact({ key, source, column, detail, field: own }: AmountNames, value: Decimal, origin: Origin, field: YamlPath = own): Amount {
	return { key, topic: 'appropriation', detail, value, origin, field, source, column };
}

function indicatorFacts(indicator: Indicator): Fact[] {
	const { origin, baseline, targets } = indicator;
	return [
		plainFact('unit', 'unit', indicator.unit, origin, ['unit']),
		plainFact('direction', 'direction', indicator.direction, origin, ['direction']),
		plainFact('type', 'cumulative', String(indicator.cumulative), origin, ['cumulative']),
		plainFact('type', 'aggregation', indicator.aggregation, origin, ['aggregation']),
		plainFact('type', 'level', indicator.level, origin, ['level']),
		...(indicator.body === undefined ? [] : [bodyFact(indicator.body, origin)]),
		...(baseline
			? [
					{ key: 'baseline', topic: 'baseline' as const, value: baseline.value, origin, field: ['baseline', 'value'] },
					plainFact('type', 'baseline.year', String(baseline.year), origin, ['baseline', 'year']),
				]
			: []),
		...[...targets].map(([year, value]): Fact => ({ key: `target|${year}`, topic: 'target', detail: { lt: `${year} m.`, en: String(year) }, value, origin, field: ['targets', String(year)] })),
	];
}

function bodyFact(code: string, origin: Origin): Fact {
	return { ...plainFact('body', 'body', code, origin, ['body']), references: [{ text: code, origin }] };
}

function functionFact({ stateFunction, origin }: Programme | Goal | AnyMeasure): Fact[] {
	return stateFunction ? [{ ...plainFact('type', 'function', stateFunction.text, origin, ['function']), references: [stateFunction] }] : [];
}

function programmeFacts(programme: Programme): Fact[] {
	const { origin, coordinator, passport } = programme;
	return [
		...listFact('manager', 'managers', programme.managers, origin),
		...(coordinator ? listFact('coordinator', 'coordinator', [coordinator], origin) : []),
		...functionFact(programme),
		...listFact('serves', 'strategicGoals', programme.strategicGoals, origin).map((fact) => ({ ...fact, key: 'strategicGoals' })),
		...(passport.type === undefined ? [] : [plainFact('type', 'passport.type', passport.type, origin, ['passport', 'type'])]),
	];
}

function totalFacts(totals: readonly StatedTotal[]): Fact[] {
	return totals.map(({ year, amount, origin }) => ({ key: `stated-total|${year}`, topic: 'stated-total', detail: { lt: `${year} m.`, en: String(year) }, value: amount, origin, field: [] }));
}

/** The sum of an item's amounts in a column. */
export function amountIn(facts: readonly Fact[], column: string): Decimal {
	return facts.reduce((sum, { topic, column: own, value }) => (topic === 'appropriation' && own === column && typeof value === 'object' ? sum.plus(value) : sum), ZERO);
}
