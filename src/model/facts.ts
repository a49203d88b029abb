import type { Bilingual } from '../diagnostic.ts';
import type { YamlPath } from '../source/types.ts';
import { amountFacts, fundingFacts, RESERVE_FIELD } from './amount-facts.ts';
import type { Fact, Topic } from './fact.ts';
import { PROPERTY_NAMES, textName, VALUE_NAMES } from './fact-words.ts';
import { bodiesOf, isMeasure } from './hierarchy.ts';
import { elementTexts, plainText, planTexts, type WrittenText } from './localized.ts';
import type { AnyMeasure, Goal, Indicator, Origin, Plan, PlanElement, Programme, Reference, Reserve, StatedTotal } from './types.ts';

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
		...textFacts(planTexts(plan).filter(({ field }) => field[0] !== 'name')).map((fact) => (fact.field[0] === 'title' ? titleFact(fact) : fact)),
		plainFact('years', 'years', `${years.from}–${years.to}`, origin, ['years']),
		plainFact('type', 'template', plan.template, origin, ['template']),
		plainFact('type', 'moneyDecimals', String(plan.moneyDecimals), origin, ['moneyDecimals']),
		...(approval && said !== '' ? [plainFact('approval', 'approval', said, approval.origin, [])] : []),
		...(plan.place ? localized('text', 'place', plan.place, origin, ['place']) : []),
	];
	return plan.kind === 'activity-plan' ? [...facts, ...totalFacts(plan.totals)] : facts;
}

/** A plan's title is its name. */
function titleFact({ detail: _, ...fact }: Fact): Fact {
	return { ...fact, topic: 'name', ...(fact.key.endsWith('|en') ? { detail: IN_ENGLISH } : {}) };
}

/** What a reserve says of itself: its name and its amounts. */
export function reserveFacts(reserve: Reserve): Fact[] {
	return [...textFacts([{ text: reserve.name, origin: reserve.origin, field: ['name'] }]), ...amountFacts([reserve], RESERVE_FIELD)];
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

const IN_ENGLISH: Bilingual = { lt: 'angliškai', en: 'English' };

function localized(topic: Topic, key: string, text: { readonly lt: string; readonly en?: string }, origin: Origin, field: YamlPath): Fact[] {
	// A name in Lithuanian is the name; everything else says which text and language it is.
	const detailOf = (language: 'lt' | 'en'): Bilingual | undefined => {
		if (topic !== 'name') return textName(key, language);
		return language === 'lt' ? undefined : IN_ENGLISH;
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

/** A list of references as one statement. Its value has no order; the references stand as they are written and printed. */
function listFact(topic: Topic, field: string, references: readonly Reference[], origin: Origin): Fact[] {
	if (references.length === 0) return [];
	return [{ key: topic, topic, value: codesOf(inOrder(references)), references, origin, field: [field] }];
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
