import { describe, expect, it } from 'vitest';
import { borrowedMoney } from '../../../src/rules/funding/borrowed-money.ts';
import { coFinancing } from '../../../src/rules/funding/co-financing.ts';
import { continuingWithPrevious } from '../../../src/rules/funding/continuing-with-previous.ts';
import { developmentPlanNeed } from '../../../src/rules/funding/development-plan-need.ts';
import { emptyLine } from '../../../src/rules/funding/empty-line.ts';
import { gapYear } from '../../../src/rules/funding/gap-year.ts';
import { looksLikeEuros } from '../../../src/rules/funding/looks-like-euros.ts';
import { reserveShare } from '../../../src/rules/funding/reserve-share.ts';
import { sourceAllowed } from '../../../src/rules/funding/source-allowed.ts';
import { yearJump } from '../../../src/rules/funding/year-jump.ts';
import type { Rule } from '../../../src/rules/types.ts';
import { onePlan, pointedAt } from '../pointed.ts';

type Case = readonly [what: string, rule: Rule, settings: string, measure: string, expected: readonly string[]];

const own = (percent: number): string => `rules: {funding/co-financing: {percent: ${percent}}}`;

const CASES: readonly Case[] = [
	['a share of own money under the stated one', coFinancing, own(15), 'appropriations: [{source: ES, 2015: 90}, {source: SB, 2015: 10}]', ['ES']],
	['no share that is just enough', coFinancing, own(10), 'appropriations: [{source: ES, 2015: 90}, {source: SB, 2015: 10}]', []],
	['shares over all years', coFinancing, own(10), 'appropriations: [{source: ES, 2015: 90}, {source: SB, 2016: 10}]', []],
	['the need of a source of European money in brackets', coFinancing, '', 'appropriations: [{source: ES(P), 2015: 90}]', ['ES(P)']],
	['no other source with the same beginning', coFinancing, '', 'appropriations: [{source: ESTIJA, 2015: 90}]', []],
	['sources that the workspace calls European', coFinancing, 'rules: {funding/co-financing: {sources: [ESTIJA]}}', 'appropriations: [{source: ESTIJA, 2015: 90}]', ['ESTIJA']],

	['borrowed money of continuing work once', borrowedMoney, '', 'type: continuing, appropriations: [{source: SB(P), 2015: 1, 2016: 2}]', ['SB(P)']],
	['wages from borrowed money, whatever the type', borrowedMoney, '', 'appropriations: [{source: SB(P), 2015: {expenditure: 9, wages: 4.5}}]', ['4.5']],
	['no borrowed line without money', borrowedMoney, '', 'type: continuing, appropriations: [{source: SB(P), 2015: 0}]', []],

	['a year between two with money', gapYear, '', 'appropriations: [{source: SB, 2015: 5, 2017: 5}]', ['appropriations']],
	['a year between that another source has', gapYear, '', 'appropriations: [{source: SB, 2015: 5, 2017: 5}, {source: ES, 2016: 5}]', ['SB']],
	['the first year after the one before the plan', gapYear, '', 'appropriations: [{source: SB, 2014: 5, 2016: 5, 2017: 5}]', ['appropriations']],
	['years of the period at its ends', gapYear, '', 'period: {from: 2015, to: 2017}, appropriations: [{source: SB, 2016: 5}]', ['appropriations']],
	['no year that says zero', gapYear, '', 'period: {from: 2015, to: 2017}, appropriations: [{source: SB, 2015: 0, 2016: 5, 2017: 0}]', []],
	['no gap where there is no money in the plan at all', gapYear, '', 'appropriations: [{source: SB, 2014: 5}]', []],

	['a line of zeros beside one with money', emptyLine, '', 'appropriations: [{source: SB, 2015: 5}, {source: ES, 2015: 0, 2016: 0}]', ['ES']],
	['a line without any year', emptyLine, '', 'appropriations: [{source: SB, 2015: 5}, {source: ES}]', ['ES']],
	['no line of a measure without any money', emptyLine, '', 'appropriations: [{source: SB, 2015: 0}]', []],
	['no line with money of the year before alone', emptyLine, '', 'appropriations: [{source: SB, 2015: 5}, {source: ES, 2014: 7}]', []],

	['one year a thousand times the others', looksLikeEuros, '', 'appropriations: [{source: SB, 2014: 110, 2015: 120000, 2016: 125}]', ['120000']],
	['two years among three others', looksLikeEuros, '', 'appropriations: [{source: SB, 2014: 110, 2015: 120000, 2016: 125000, 2017: 130}]', ['120000', '125000']],
	['no growth of a hundred times', looksLikeEuros, '', 'appropriations: [{source: SB, 2014: 1, 2015: 120, 2016: 125}]', []],
	['nothing in a plan of euros', looksLikeEuros, 'money: {unit: {lt: Eur, en: EUR}}', 'appropriations: [{source: SB, 2014: 110, 2015: 120000}]', []],
	['more with a smaller factor', looksLikeEuros, 'rules: {funding/looks-like-euros: {factor: 100}}', 'appropriations: [{source: SB, 2014: 1, 2015: 120, 2016: 1}]', ['120']],

	['a jump up and a jump down', yearJump, '', 'type: continuing, appropriations: [{source: SB, 2014: 400, 2015: 1000, 2016: 400}]', ['1000', '400']],
	['no small sum that doubles', yearJump, '', 'type: continuing, appropriations: [{source: SB, 2014: 40, 2015: 90}]', []],
	['small sums when the workspace asks for them', yearJump, 'rules: {funding/year-jump: {amount: 10}}', 'type: continuing, appropriations: [{source: SB, 2014: 40, 2015: 90}]', ['90']],
	['no change of just the stated share', yearJump, '', 'type: continuing, appropriations: [{source: SB, 2014: 400, 2015: 600}]', []],
	['no investment', yearJump, '', 'type: investment, appropriations: [{source: SB, 2014: 400, 2015: 1000}]', []],
	['the line that jumps', yearJump, '', 'type: continuing, appropriations: [{source: SB, 2014: 400, 2015: 401}, {source: ES, 2014: 100, 2015: 900}]', ['900']],
	['no money that moves from one source to another', yearJump, '', 'type: continuing, appropriations: [{source: SB, 2014: 400}, {source: ES, 2015: 410}]', []],
	['no year in another unit', yearJump, '', 'type: continuing, appropriations: [{source: SB, 2014: 110, 2015: 120000, 2016: 125}]', []],

	['a source outside the list', sourceAllowed, 'rules: {funding/source-allowed: {sources: [SAV]}}', 'appropriations: [{source: SB, 2015: 5}, {source: ES, 2015: 5}]', ['ES']],
	[
		'a source outside the list of its file',
		sourceAllowed,
		'overrides: [{files: [svp.yaml], rules: {funding/source-allowed: {sources: [ES]}}}]',
		'appropriations: [{source: SB, 2015: 5}, {source: ES, 2015: 5}]',
		['SB'],
	],
	['no source in another file', sourceAllowed, 'overrides: [{files: [spp.yaml], rules: {funding/source-allowed: {sources: [ES]}}}]', 'appropriations: [{source: SB, 2015: 5}]', []],
	['no unknown source', sourceAllowed, 'rules: {funding/source-allowed: {sources: [SAV]}}', 'appropriations: [{source: XX, 2015: 5}]', []],

	['no continuing measure in a plan without the year before', continuingWithPrevious, '', 'type: continuing, appropriations: [{source: SB, 2015: 5}]', []],
];

describe('rules of money find', () => {
	it.each(CASES)('%s', (_what, rule, settings, measure, expected) => {
		expect(pointedAt(rule, onePlan({ settings, measure }))).toEqual(expected);
	});
});

describe('reserves', () => {
	it.each<[string, string, string[]]>([
		['just within one per cent', '1', []],
		['over it', '1.1', ['1.1']],
		['of several, the largest of a year', '0.6}}, {name: Mero, source: SB, amounts: {2015: 0.7', ['0.7']],
	])('%s', (_what, amount, expected) => {
		const plan = `reserves: [{name: Direktoriaus, source: SB, amounts: {2015: ${amount}}}]`;
		const whole = 100 - Number.parseFloat(amount) - (amount.includes('Mero') ? 0.7 : 0);
		expect(pointedAt(reserveShare, onePlan({ plan, measure: `appropriations: [{source: SB, 2015: ${whole}}, {source: ES, 2015: 5000}]` }))).toEqual(expected);
	});
});

describe('the need of the development plan', () => {
	const spp = (period: string): string => `kind: development-plan
id: spp
title: Plėtros planas
years: {from: 2015, to: 2022}
vision: Miestas
priorities: [{code: "1", name: P, goals: [{code: "1", name: T, tasks: [{code: "1", name: U, measures: [{code: "1", name: M, period: ${period}, funding: {SB: 300}}, {code: "2", name: N, funding: {SB: 9}}]}]}]}]
`;

	it.each<[string, string, string, string, number]>([
		['is not exceeded', '{from: 2015, to: 2020}', '["spp:1.1.1.1"]', '2015: 100, 2016: 100, 2017: 100', 0],
		['is exceeded', '{from: 2015, to: 2020}', '["spp:1.1.1.1"]', '2015: 100, 2016: 100, 2017: 100.1', 1],
		['does not count the year before the plan', '{from: 2015, to: 2020}', '["spp:1.1.1.1"]', '2014: 100, 2015: 100, 2016: 100, 2017: 100', 0],
		['is not met although the whole period is planned', '{from: 2015, to: 2017}', '["spp:1.1.1.1"]', '2015: 100', 1],
		['may be met after the activity plan', '{from: 2015, to: 2018}', '["spp:1.1.1.1"]', '2015: 100', 0],
		['is not compared with money for other things too', '{from: 2015, to: 2017}', '["spp:1.1.1.1", "spp:1.1.1.2"]', '2015: 5000', 0],
	])('%s', (_what, period, serves, amounts, count) => {
		const measure = `serves: ${serves}, appropriations: [{source: SB, ${amounts}}]`;
		expect(pointedAt(developmentPlanNeed, onePlan({ measure, more: { 'spp.yaml': spp(period) } }))).toEqual(Array.from({ length: count }, () => '{SB: 300}'));
	});
});
