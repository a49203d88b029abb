import type { Bilingual } from '../diagnostic.ts';
import type { YamlPath } from '../source/types.ts';
import { amountFacts, fundingFacts, RESERVE_FIELD } from './amount-facts.ts';
import { type Fact, isInEnglish, type Topic } from './fact.ts';
import { PROPERTY_NAMES, textName, VALUE_NAMES } from './fact-words.ts';
import { isMeasure } from './hierarchy.ts';
import { elementTexts, plainText, planTexts, type WrittenText } from './localized.ts';
import type { AnyMeasure, Goal, Indicator, Origin, Plan, PlanElement, Programme, Reference, Reserve, StatedTotal } from './types.ts';

/** What an element says of itself: texts, money, targets, who is responsible, what it serves. */
export function elementFacts(element: PlanElement): Fact[] {
	const facts = textFacts(elementTexts(element));
	if (element.id !== undefined) facts.push({ key: 'id', topic: 'id', value: element.id, origin: element.origin, field: ['id'] });
	addList(facts, 'serves', 'serves', element.serves, element.origin);
	if (element.kind === 'indicator') addIndicator(facts, element);
	else if (isMeasure(element)) addMeasure(facts, element);
	else if (element.kind === 'programme') addProgramme(facts, element);
	else if (element.kind === 'goal') addFunction(facts, element);
	if ('totals' in element) addTotals(facts, element.totals);
	return facts;
}

export function planFacts(plan: Plan): Fact[] {
	const { origin, approval, years } = plan;
	const said = approval ? [approval.date, approval.number].filter((part) => part !== undefined).join(', ') : '';
	const facts = [
		...textFacts(planTexts(plan).filter(({ field }) => field[0] !== 'name')).map((fact) => (fact.field[0] === 'title' ? titleFact(fact) : fact)),
		OWN.years(`${years.from}–${years.to}`, origin),
		OWN.template(plan.template, origin),
		OWN.moneyDecimals(String(plan.moneyDecimals), origin),
	];
	if (approval && said !== '') facts.push(OWN.approval(said, approval.origin));
	if (plan.place) facts.push(...localized('text', 'place', plan.place, origin, ['place']));
	if (plan.kind === 'activity-plan') addTotals(facts, plan.totals);
	return facts;
}

/** A plan's title is its name. */
function titleFact({ detail: _, ...fact }: Fact): Fact {
	return { ...fact, topic: 'name', ...(isInEnglish(fact.key) ? { detail: IN_ENGLISH } : {}) };
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
		return { key: `${topic}|${key}|${language}`, topic, detail, value: plainText(value), origin, field };
	};
	return text.en === undefined ? [of('lt', text.lt)] : [of('lt', text.lt), of('en', text.en)];
}

/** Makes the statement of one value. */
type Property = (value: string, origin: Origin) => Fact;

/** One value under one key, which is where it is written. A property says which it is; of other topics there is one each. */
function property(topic: Topic, name: string, field: YamlPath = name.split('.')): Property {
	const key = `${topic}|${name}`;
	const detail = topic === 'type' ? PROPERTY_NAMES[name] : undefined;
	const saids = new Map(Object.entries(VALUE_NAMES[name] ?? {}).map(([value, said]) => [value, () => said]));
	return (value, origin) => ({ key, topic, detail, value, said: saids.get(value), origin, field });
}

/** Made once: every measure and indicator of a plan says most of them. */
const OWN = {
	aggregation: property('type', 'aggregation'),
	approval: property('approval', 'approval', []),
	baselineYear: property('type', 'baseline.year'),
	body: property('body', 'body'),
	cumulative: property('type', 'cumulative'),
	direction: property('direction', 'direction'),
	financial: property('financial', 'financial'),
	function: property('type', 'function'),
	level: property('type', 'level'),
	moneyDecimals: property('type', 'moneyDecimals'),
	passportType: property('type', 'passport.type'),
	period: property('period', 'period'),
	template: property('type', 'template'),
	type: property('type', 'type'),
	unit: property('unit', 'unit'),
	years: property('years', 'years'),
};

/** A list of references as one statement. Its value has no order; the references stand as they are written and printed. */
function addList(facts: Fact[], key: string, topic: Topic, references: readonly Reference[], origin: Origin, field = key): void {
	if (references.length > 0) facts.push({ key, topic, value: codesOf(inOrder(references)), references, origin, field: [field] });
}

function inOrder(references: readonly Reference[]): readonly Reference[] {
	return references.length < 2 ? references : [...references].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

function codesOf(references: readonly Reference[]): string {
	return references.length === 1 && references[0] ? references[0].text : references.map(({ text }) => text).join(', ');
}

function addMeasure(facts: Fact[], measure: AnyMeasure): void {
	const { origin, period, type } = measure;
	if (type !== undefined) facts.push(OWN.type(type, origin));
	addList(facts, 'body', 'body', measure.bodies, origin, 'bodies');
	addList(facts, 'ward', 'ward', measure.wards, origin, 'wards');
	if (measure.manager) addList(facts, 'manager', 'manager', [measure.manager], origin);
	addFunction(facts, measure);
	if (period) facts.push(OWN.period(`${period.from}–${period.to}`, origin));
	facts.push(OWN.financial(measure.financial ? 'true' : 'false', origin), ...amountFacts(measure.appropriations), ...fundingFacts(measure));
}

function addIndicator(facts: Fact[], indicator: Indicator): void {
	const { origin, baseline, targets, body } = indicator;
	facts.push(
		OWN.unit(indicator.unit, origin),
		OWN.direction(indicator.direction, origin),
		OWN.cumulative(String(indicator.cumulative), origin),
		OWN.aggregation(indicator.aggregation, origin),
		OWN.level(indicator.level, origin),
	);
	if (body !== undefined) facts.push({ ...OWN.body(body, origin), references: [{ text: body, origin }] });
	if (baseline) facts.push({ key: 'baseline', topic: 'baseline', value: baseline.value, origin, field: ['baseline', 'value'] }, OWN.baselineYear(String(baseline.year), origin));
	for (const [year, value] of targets) facts.push({ key: `target|${year}`, topic: 'target', detail: yearName(year), value, origin, field: ['targets', String(year)] });
}

function addFunction(facts: Fact[], { stateFunction, origin }: Programme | Goal | AnyMeasure): void {
	if (stateFunction) facts.push({ ...OWN.function(stateFunction.text, origin), references: [stateFunction] });
}

function addProgramme(facts: Fact[], programme: Programme): void {
	const { origin, coordinator, passport } = programme;
	addList(facts, 'manager', 'manager', programme.managers, origin, 'managers');
	if (coordinator) addList(facts, 'coordinator', 'coordinator', [coordinator], origin);
	addFunction(facts, programme);
	addList(facts, 'strategicGoals', 'serves', programme.strategicGoals, origin);
	if (passport.type !== undefined) facts.push(OWN.passportType(passport.type, origin));
}

function addTotals(facts: Fact[], totals: readonly StatedTotal[]): void {
	for (const { year, amount, origin } of totals) facts.push({ key: `stated-total|${year}`, topic: 'stated-total', detail: yearName(year), value: amount, origin, field: [] });
}

function yearName(year: number): Bilingual {
	return { lt: `${year} m.`, en: String(year) };
}
