import { doubled, dropOperator, isActivity, isDevelopment, mappingOperator, numberOf, textOf, valueOperator, withMember, without, withValue } from '../edits.ts';
import type { Mapping, Member } from '../plan.ts';
import type { Operator } from '../types.ts';

/** The amounts of years in a line of a source that are plain figures. */
function amounts(line: Mapping): Member[] {
	return [...line.members.values()].filter((member) => /^20\d\d$/.test(member.key) && numberOf(member) > 0);
}

/** The lines of a measure's sources, written a line each. */
function isLine(line: Mapping): boolean {
	return line.isFlow && isActivity(line) && line.parent?.role === 'measures';
}

/** An operator over one plain amount of a line. */
function amountOperator(breaks: string, rules: readonly string[], changed: (amount: number, line: Mapping) => string | undefined): Operator {
	return mappingOperator(breaks, rules, 'appropriations', (line, _plan, random) => {
		const member = isLine(line) ? random.pick(amounts(line)) : undefined;
		const text = member && changed(numberOf(member), line);
		return member && text !== undefined ? withValue(member, text) : undefined;
	});
}

const outsideYears = (year: number): Operator =>
	mappingOperator(`amount of ${year}`, ['funding/outside-plan-years'], 'appropriations', (line, plan) => (isLine(line) ? withMember(plan, line, `${year}: 12.0`) : undefined));

const cell: Operator = {
	breaks: 'amount of the budget another',
	rules: ['funding/budget-mismatch'],
	mutate: (plan, random) => {
		const file = 'svp/data/biudzetas-2015.csv';
		const rows = [...(plan.texts.get(file) ?? '').matchAll(/^.*$/gm)].slice(1).filter(([row]) => /\d;?$/.test(row));
		const row = random.pick(rows);
		const figure = row && /\d+,\d/.exec(row[0]);
		if (!row || !figure) return undefined;
		const start = row.index + figure.index;
		return { change: { at: { file, start, end: start + 1 }, text: figure[0].startsWith('1') ? '2' : '1' }, node: { file, start: row.index, end: row.index + row[0].length } };
	},
};

const excessWages: Operator = valueOperator('wages above expenditure', ['funding/wages'], 'wages', ({ owner }) =>
	owner.members.has('expenditure') ? String(numberOf(owner.members.get('expenditure')) + 1) : undefined,
);

const period = mappingOperator('amounts after the measure’s end', ['funding/outside-period'], 'measures', (measure) => {
	const member = measure.members.get('period');
	return member && isActivity(measure) && !/to: 2015/.test(member.text) && /201[67]: (?!0)/.test(textOf(measure, 'appropriations'))
		? withValue(member, '{from: 2015, to: 2015}', measure.at)
		: undefined;
});

const ownShare = mappingOperator('co-financing left out', ['funding/co-financing'], 'appropriations', (line, plan) => {
	const [own, support] = line.siblings;
	if (line !== own || line.siblings.length !== 2 || !support || textOf(support, 'source') !== 'ES' || !isActivity(line) || !line.parent) return undefined;
	const text = plan.texts.get(line.at.file) ?? '';
	return { change: { at: { ...line.at, end: text.lastIndexOf('-', support.at.start) + 2 }, text: '' }, node: { ...line.parent.at } };
});

/** What breaks the money of a plan. */
export const amountOperators: readonly Operator[] = [
	amountOperator('amount below zero', ['funding/negative-amount', 'schema/out-of-range'], (amount) => `-${amount}`),
	amountOperator('amount too precise', ['funding/money-decimals'], (amount) => `${amount.toFixed(1)}4`),
	amountOperator('euros for thousands', ['funding/looks-like-euros'], (amount) => (amount * 1000).toFixed(0)),
	amountOperator('continuing measure with three times the money', ['funding/year-jump', 'funding/looks-like-euros'], (amount, line) =>
		textOf(line.parent ?? line, 'type') === 'continuing' && line.siblings.length === 1 && amount >= 100 ? String(amount * 3) : undefined,
	),
	excessWages,
	outsideYears(2018),
	outsideYears(2013),
	valueOperator('stated total off by 0.1', ['funding/stated-total'], '2016', (member) => (member.owner.role === 'totals' ? (numberOf(member) + 0.1).toFixed(1) : undefined)),
	valueOperator('reserve of a hundred times', ['funding/reserve-share'], '2016', (member) => (member.owner.role === 'amounts' ? '20000.0' : undefined)),
	valueOperator('ceiling below the plan', ['funding/over-ceiling'], 'amount', (member) => (member.at.file === 'svp/ribos.yaml' ? (numberOf(member) * 0.8).toFixed(1) : undefined)),
	valueOperator('need of the development plan below the activity plan', ['funding/development-plan-need'], 'SB', (member) =>
		member.owner.role === 'funding' && member.owner.members.size === 1 ? '0.1' : undefined,
	),
	mappingOperator('ceiling repeated', ['funding/duplicate-budget-entry'], 'entries', (entry, plan) => (entry.at.file === 'svp/ribos.yaml' ? doubled(plan, entry) : undefined)),
	mappingOperator('line of a source repeated', ['funding/duplicate-source'], 'appropriations', (line, plan) => (isLine(line) ? doubled(plan, line) : undefined)),
	mappingOperator('amount of a year between left out', ['funding/gap-year'], 'appropriations', (line, plan) => {
		const member = line.members.get('2016');
		return member && isLine(line) && line.siblings.length === 1 && line.members.has('2015') && line.members.has('2017') ? without(plan, member) : undefined;
	}),
	mappingOperator('line of zeros', ['funding/empty-line'], 'appropriations', (line) =>
		isLine(line) && line.siblings.length > 1 ? { change: { at: line.at, text: `{source: ${textOf(line, 'source')}, 2015: 0, 2016: 0, 2017: 0}` }, node: line.at } : undefined,
	),
	mappingOperator('litas after 2014', ['funding/litas-after-2014'], 'appropriations', (line, plan) =>
		isLine(line) && line.members.has('2016') ? withMember(plan, line, 'currency: LTL', line.members.get('source')) : undefined,
	),
	mappingOperator('continuing measure of borrowed money', ['funding/borrowed-money'], 'appropriations', (line) => {
		const source = line.members.get('source');
		return source && isActivity(line) && textOf(line.parent ?? line, 'type') === 'continuing' ? withValue(source, 'SB(P)') : undefined;
	}),
	mappingOperator('new measure with money of the year before', ['funding/new-without-previous'], 'measures', (measure) => {
		const type = measure.members.get('type');
		return type && /2014: [1-9]/.test(textOf(measure, 'appropriations')) ? withValue(type, 'new', measure.at) : undefined;
	}),
	mappingOperator('continuing measure without money of the year before', ['funding/continuing-with-previous'], 'measures', (measure) => {
		const type = measure.members.get('type');
		return type && type.text === 'new' && !/2014/.test(textOf(measure, 'appropriations')) && /2015: (\{[^}]*: )?[1-9]/.test(textOf(measure, 'appropriations'))
			? withValue(type, 'continuing', measure.at)
			: undefined;
	}),
	mappingOperator('investment measure that makes no assets', ['funding/investment-assets'], 'measures', (measure) => {
		const type = measure.members.get('type');
		const money = textOf(measure, 'appropriations');
		return type && type.text === 'continuing' && money !== '' && !/assets/.test(money) ? withValue(type, 'investment', measure.at) : undefined;
	}),
	mappingOperator('measure without money that has some', ['funding/non-financial-amounts'], 'measures', (measure, plan) =>
		isActivity(measure) && measure.members.has('appropriations') ? withMember(plan, measure, 'financial: false', measure.members.get('bodies')) : undefined,
	),
	mappingOperator('need of a whole period in an activity plan', ['funding/other-plan-money'], 'measures', (measure, plan) =>
		isActivity(measure) && measure.members.has('appropriations') ? withMember(plan, measure, 'funding: {SB: 1.0}', measure.members.get('bodies')) : undefined,
	),
	mappingOperator('money of a measure and of a sub-measure', ['funding/money-at-both-levels'], 'measures', (measure, plan) =>
		isActivity(measure) && measure.members.has('appropriations')
			? withMember(plan, measure, 'submeasures: [{code: "01", name: {lt: Mokymai, en: Training}, appropriations: [{source: SB, 2015: 1.0, 2016: 1.0, 2017: 1.0}]}]', measure.members.get('bodies'))
			: undefined,
	),
	dropOperator('money of a measure left out', ['funding/measure-funded', 'schema/missing-key'], 'measures', 'appropriations'),
	dropOperator('need of a measure left out', ['funding/measure-funded', 'schema/missing-key', 'funding/development-plan-need'], 'measures', 'funding', isDevelopment),
	period,
	ownShare,
	cell,
];
