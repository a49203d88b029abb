/** Figures of a chart from the model: appropriations of an activity plan, the need of a development plan. */
import type { Language } from '../../diagnostic.ts';
import { amountOf, needOf, needsBySource, sourcesOf } from '../../model/totals.ts';
import type { ActivityPlan, Decimal, DevelopmentPlan, Localized, Plan, Registers } from '../../model/types.ts';
import type { TableFigures } from './fromTable.ts';
import type { Attributes, ChartFault, ChartType, Series } from './types.ts';

/** What a chart can be of, and by what. */
const SUBJECTS = { 'activity-plan': { of: 'appropriations', by: ['source', 'programme'] }, 'development-plan': { of: 'need', by: ['source', 'priority'] } } as const;

/** More parts than these are drawn as one. */
const MOST_PARTS = 6;

/** A part of the money: its name and its amount by year. */
interface Part {
	readonly name: string;
	readonly amount: (year: number) => Decimal;
}

interface Request {
	readonly attributes: Attributes;
	readonly registers: Registers;
	readonly language: Language;
	readonly faults: ChartFault[];
}

const written = ({ language }: Request, text: Localized): string => (language === 'en' ? (text.en ?? text.lt) : text.lt);

function sourceName(request: Request, code: string): string {
	const source = request.registers.sources.get(code);
	return source ? written(request, source.name) : code;
}

function partsOf(plan: ActivityPlan, by: string, request: Request): Part[] {
	if (by === 'programme') {
		const programmes = plan.programmes.map((programme): Part => ({ name: written(request, programme.name), amount: (year) => amountOf(programme, year) }));
		return [...programmes, ...plan.reserves.map((reserve): Part => ({ name: written(request, reserve.name), amount: (year) => amountOf(reserve, year) }))];
	}
	const order = [...request.registers.sources.keys()];
	const sources = sourcesOf(plan).sort((a, b) => order.indexOf(a) - order.indexOf(b));
	return sources.map((code): Part => ({ name: sourceName(request, code), amount: (year) => amountOf(plan, year, 'total', code) }));
}

const sum = (amounts: readonly Decimal[]): Decimal | undefined => amounts.reduce<Decimal | undefined>((total, amount) => (total ? total.plus(amount) : amount), undefined);

/** The largest parts in their order, and the others as one. */
function largest(parts: readonly Part[], years: readonly number[], language: Language): Part[] {
	const size = (part: Part): number => years.reduce((total, year) => total + part.amount(year).toNumber(), 0);
	const some = parts.filter((part) => size(part) !== 0);
	if (some.length <= MOST_PARTS) return some;
	const kept = new Set([...some].sort((a, b) => size(b) - size(a)).slice(0, MOST_PARTS - 1));
	const others = some.filter((part) => !kept.has(part));
	const [first] = others;
	if (!first) return some;
	return [...some.filter((part) => kept.has(part)), { name: language === 'lt' ? 'Kiti' : 'Others', amount: (year) => sum(others.map((part) => part.amount(year))) ?? first.amount(year) }];
}

const isOfOneYear = (type: ChartType, { year }: Attributes): boolean => type === 'pie' || type === 'doughnut' || Boolean(year);

function ofAppropriations(type: ChartType, plan: ActivityPlan, by: string, request: Request): TableFigures {
	const { attributes, language, faults } = request;
	const known = Array.from({ length: plan.years.to - plan.previousYear + 1 }, (_, index) => plan.previousYear + index);
	const year = attributes.year ? Number(attributes.year) : plan.years.from;
	// Years that could not be read are told where they stand.
	if (plan.years.from > 0 && !known.includes(year)) {
		const message = { lt: `Metų „${attributes.year}“ plane nėra`, en: `The plan has no year \`${attributes.year}\`` };
		faults.push({ kind: 'word', message, attribute: 'year', word: attributes.year ?? '', candidates: known.map(String) });
	}
	const isOne = isOfOneYear(type, attributes);
	const years = isOne ? [year] : known.filter((one) => one >= plan.years.from || amountOf(plan, one).gt(0));
	const parts = largest(partsOf(plan, by, request), years, language);
	const decimals = plan.moneyDecimals;
	if (isOne) {
		const title = by === 'source' ? { lt: 'Šaltinis', en: 'Source' } : { lt: 'Programa', en: 'Programme' };
		return { categoryTitle: title[language], categories: parts.map(({ name }) => name), series: [{ name: String(year), values: parts.map(({ amount }) => amount(year)) }], decimals };
	}
	const series = parts.map(({ name, amount }): Series => ({ name, values: years.map(amount) }));
	return { categoryTitle: language === 'lt' ? 'Metai' : 'Year', categories: years.map(String), series, decimals };
}

function ofNeed(plan: DevelopmentPlan, by: string, request: Request): TableFigures {
	const { language } = request;
	const order = [...request.registers.sources.keys()];
	const codes = [...needsBySource(plan).keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
	const parts =
		by === 'priority'
			? plan.priorities.map((priority): Part => ({ name: written(request, priority.name), amount: () => needOf(priority) }))
			: codes.map((code): Part => ({ name: sourceName(request, code), amount: () => needOf(plan, code) }));
	const shown = largest(parts, [plan.years.from], language);
	const title = by === 'source' ? { lt: 'Šaltinis', en: 'Source' } : { lt: 'Prioritetas', en: 'Priority' };
	const values = shown.map(({ amount }) => amount(plan.years.from));
	return { categoryTitle: title[language], categories: shown.map(({ name }) => name), series: [{ name: language === 'lt' ? 'Lėšų poreikis' : 'Funding need', values }], decimals: plan.moneyDecimals };
}

/** The figures of a plan that attributes ask for; what is wrong with them joins the faults. */
export function figuresOfModel(type: ChartType, plan: Plan, request: Request): TableFigures | undefined {
	const { of = '', by } = request.attributes;
	const subject = SUBJECTS[plan.kind];
	const known: readonly string[] = subject.by;
	if (of !== subject.of) {
		request.faults.push({
			kind: 'word',
			message: { lt: `Šio plano diagrama „${of}“ rodyti negali`, en: `A chart of this plan can't be of \`${of}\`` },
			attribute: 'of',
			word: of ?? '',
			candidates: [subject.of],
		});
		return undefined;
	}
	const chosen = by ?? 'source';
	if (!known.includes(chosen)) {
		request.faults.push({ kind: 'word', message: { lt: `Pagal „${chosen}“ lėšos neskirstomos`, en: `Money is not parted by \`${chosen}\`` }, attribute: 'by', word: chosen, candidates: known });
		return undefined;
	}
	return plan.kind === 'activity-plan' ? ofAppropriations(type, plan, chosen, request) : ofNeed(plan, chosen, request);
}
