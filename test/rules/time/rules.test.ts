import { describe, expect, it } from 'vitest';
import { approvalDate } from '../../../src/rules/time/approval-date.ts';
import { approvalIncomplete } from '../../../src/rules/time/approval-incomplete.ts';
import { dateExists } from '../../../src/rules/time/date-exists.ts';
import { planLength } from '../../../src/rules/time/plan-length.ts';
import { servedPeriod } from '../../../src/rules/time/served-period.ts';
import { titleYears } from '../../../src/rules/time/title-years.ts';
import { withinDevelopmentPlan } from '../../../src/rules/time/within-development-plan.ts';
import type { Rule } from '../../../src/rules/types.ts';
import { onePlan, pointedAt } from '../pointed.ts';

const spp = (years: string, id = 'spp'): string => `kind: development-plan
id: ${id}
title: Plėtros planas
years: ${years}
vision: Miestas
priorities: [{code: "1", name: P, goals: [{code: "1", name: T, tasks: [{code: "1", name: U, measures: [{code: "1", name: M, period: {from: 2016, to: 2017}}]}]}]}]
`;

describe('the approval', () => {
	it.each<[string, Rule, string, string[], string?]>([
		['of the year the plan begins', approvalDate, 'date: 2015-04-02, number: T-1', []],
		['of two years before', approvalDate, 'date: 2013-01-01, number: T-1', []],
		['of three years before', approvalDate, 'date: 2012-12-31, number: T-1', ['2012-12-31']],
		['of the last year, when the plan was amended', approvalDate, 'date: 2017-12-31, number: T-1', []],
		['after the end', approvalDate, 'date: 2018-01-01, number: T-1', ['2018-01-01']],
		['as early as the workspace allows', approvalDate, 'date: 2014-12-31, number: T-1', ['2014-12-31'], 'rules: {time/approval-date: {years: 0}}'],
		['on a day that does not exist is another fault', approvalDate, 'date: 2011-02-29, number: T-1', []],
		['on a day that does not exist', dateExists, 'date: 2011-02-29, number: T-1', ['2011-02-29']],
		['on the last of February of a leap year', dateExists, 'date: 2012-02-29, number: T-1', []],
		['of 1900, which was no leap year', dateExists, 'date: 1900-02-29, number: T-1', ['1900-02-29']],
		['with a number alone', approvalIncomplete, 'number: T-1', ['T-1']],
		['with neither', approvalIncomplete, 'act: sprendimu', []],
	])('%s', (_what, rule, approval, expected, settings = '') => {
		expect(pointedAt(rule, onePlan({ settings, plan: `approval: {body: Tarybos, ${approval}}` }))).toEqual(expected);
	});
});

describe('the years of a plan', () => {
	it.each<[string, string, string, string[]]>([
		['too many', '{from: 2015, to: 2018}', '', ['{from: 2015, to: 2018}']],
		['too few', '{from: 2015, to: 2016}', '', ['{from: 2015, to: 2016}']],
		['as many as the workspace says', '{from: 2015, to: 2016}', 'rules: {time/plan-length: {activity: 2}}', []],
		['swapped are another fault', '{from: 2017, to: 2015}', '', []],
	])('%s', (_what, years, settings, expected) => {
		expect(pointedAt(planLength, onePlan({ years, settings }))).toEqual(expected);
	});

	it.each<[string, string, number]>([
		['three, as an activity plan has', '{from: 2015, to: 2017}', 1],
		['four', '{from: 2015, to: 2018}', 0],
		['twenty', '{from: 2011, to: 2030}', 0],
		['twenty-one', '{from: 2010, to: 2030}', 1],
	])('of a development plan: %s', (_what, years, count) => {
		expect(pointedAt(planLength, onePlan({ more: { 'spp.yaml': spp(years) } }))).toHaveLength(count);
	});

	it.each<[string, Record<string, string>, number]>([
		['within those of the development plan', { 'spp.yaml': spp('{from: 2015, to: 2022}') }, 0],
		['begun before it', { 'spp.yaml': spp('{from: 2016, to: 2022}') }, 1],
		['over two that follow each other', { 'a.yaml': spp('{from: 2008, to: 2015}', 'a'), 'b.yaml': spp('{from: 2016, to: 2022}', 'b') }, 0],
		['without a development plan', {}, 0],
	])('%s', (_what, more, count) => {
		expect(pointedAt(withinDevelopmentPlan, onePlan({ more }))).toHaveLength(count);
	});

	it.each<[string, string, number]>([
		['those of the title', '2015–2017 metų planas', 0],
		['those of the title, with a hyphen', '2015-2017 metų planas', 0],
		['others', '2014–2016 metų planas', 1],
		['until', 'Planas iki 2017 metų', 0],
		['until another', 'Planas iki 2020 metų', 1],
		['none', 'Planas Nr. 2020', 0],
	])('and the title: %s', (_what, title, count) => {
		const files = onePlan({});
		expect(pointedAt(titleYears, { ...files, 'svp.yaml': (files['svp.yaml'] ?? '').replace('Veiklos planas', title) })).toHaveLength(count);
	});
});

describe('money for a measure of the development plan', () => {
	it.each<[string, string, string[]]>([
		['within its period', '2016: 5, 2017: 5', []],
		['before its period', '2015: 5, 2016: 5', ['"spp:1.1.1.1"']],
		['of the year before the plan', '2014: 5, 2016: 5', []],
		['none before its period', '2015: 0, 2016: 5', []],
	])('%s', (_what, amounts, expected) => {
		const measure = `serves: ["spp:1.1.1.1"], appropriations: [{source: SB, ${amounts}}]`;
		expect(pointedAt(servedPeriod, onePlan({ measure, more: { 'spp.yaml': spp('{from: 2015, to: 2022}') } }))).toEqual(expected);
	});
});
