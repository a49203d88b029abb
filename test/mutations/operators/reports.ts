import { doubled, dropOperator, isActivity, mappingOperator, numberOf, textOf, valueOperator, withMember, withoutItem, withValue } from '../edits.ts';
import type { Mapping, Plan } from '../plan.ts';
import type { Mutation, Operator } from '../types.ts';
import { fullCode } from './indicators.ts';

const isReported = ({ at, parent }: Mapping): boolean => at.file.startsWith('ataskaita-2015/') && parent?.isDocument === true;

/** An operator over what the reports on 2015 say of a measure or an indicator. */
function lineOperator(breaks: string, rules: readonly string[], list: 'measures' | 'indicators', mutate: (line: Mapping, plan: Plan) => Mutation | undefined): Operator {
	return mappingOperator(breaks, rules, list, (line, plan) => (isReported(line) ? mutate(line, plan) : undefined));
}

/** What a line says was spent from one random source, another sum. */
function spentOperator(breaks: string, rules: readonly string[], changed: (spent: number) => number): Operator {
	return mappingOperator(breaks, rules, 'spent', (spent, _plan, random) => {
		const member = random.pick([...spent.members.values()]);
		return member && numberOf(member) > 0 ? withValue(member, changed(numberOf(member)).toFixed(1)) : undefined;
	});
}

/** Whether all indicators of a reported measure have been reached: a report explains what was not. */
function isDone(line: Mapping, plan: Plan): boolean {
	const code = `P-${textOf(line, 'measure').slice(1, -1).replaceAll('.', '-')}-`;
	const results = plan.mappings('indicators').filter((one) => isReported(one) && textOf(one, 'indicator').startsWith(code));
	return results.length > 0 && results.every((one) => numberOf(one.members.get('actual')) > 0 && !one.members.has('explanation'));
}

/** Whether a reported indicator is an output that is to rise. */
function isRisingOutput(line: Mapping, plan: Plan): boolean {
	const codeOf = (one: Mapping): string => `P-${one.parent ? fullCode(one.parent).replaceAll('.', '-') : ''}-${String(one.siblings.indexOf(one) + 1).padStart(2, '0')}`;
	return plan.mappings('indicators').some((one) => isActivity(one) && textOf(one, 'direction') === 'up' && codeOf(one) === textOf(line, 'indicator'));
}

const ofYear = (breaks: string, rule: string, year: string, today?: string): Operator => ({
	...valueOperator(breaks, [rule], 'year', ({ owner }) => (owner.role === 'report' && owner.isDocument ? year : undefined)),
	...(today === undefined ? {} : { today }),
});

/** What breaks a report on a year. */
export const reportOperators: readonly Operator[] = [
	lineOperator('indicator left out of the report', ['report/actual-missing'], 'indicators', (line, plan) => withoutItem(plan, line)),
	lineOperator('measure left out of the report', ['report/spent-missing'], 'measures', (line, plan) => withoutItem(plan, line)),
	dropOperator('what was spent left out', ['report/spent-missing'], 'measures', 'spent', isReported),
	dropOperator('explanation left out', ['report/explanation-missing'], 'indicators', 'explanation', isReported),
	lineOperator('measure reported twice', ['report/duplicate-line'], 'measures', (line, plan) => doubled(plan, line)),
	lineOperator('indicator reported twice', ['report/duplicate-line'], 'indicators', (line, plan) => doubled(plan, line)),
	dropOperator('target of a reported year left out', ['report/actual-without-target'], 'targets', '2015', isActivity),
	lineOperator('lost decimal point of a value', ['report/unlikely-actual'], 'indicators', (line, plan) => {
		const actual = line.members.get('actual');
		return actual && isRisingOutput(line, plan) && numberOf(actual) > 0 && !line.members.has('explanation') ? withValue(actual, `${numberOf(actual) * 20}`) : undefined;
	}),
	spentOperator('ten times as much spent', ['report/overspent'], (spent) => spent * 10),
	mappingOperator('spent from a source of others', ['report/spent-source'], 'spent', (spent, plan) => (spent.members.has('VIP') ? undefined : withMember(plan, spent, 'VIP: 5.0'))),
	lineOperator('status other than the indicators’', ['report/status'], 'measures', (line, plan) =>
		isDone(line, plan) ? withMember(plan, line, 'status: not-done', line.members.get('measure')) : undefined,
	),
	ofYear('report of the year after the next', 'report/gap-year', '2017'),
	ofYear('report of a year before the plan', 'report/outside-plan-years', '2014'),
	ofYear('report of a year that is not over', 'report/year-not-over', '2016', '2016-06-30'),
];
