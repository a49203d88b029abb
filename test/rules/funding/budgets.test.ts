import { describe, expect, it } from 'vitest';
import { budgetMismatch } from '../../../src/rules/funding/budget-mismatch.ts';
import { duplicateBudgetEntry } from '../../../src/rules/funding/duplicate-budget-entry.ts';
import { litasAfter2014 } from '../../../src/rules/funding/litas-after-2014.ts';
import { negativeAmount } from '../../../src/rules/funding/negative-amount.ts';
import { outsideBudget } from '../../../src/rules/funding/outside-budget.ts';
import { overCeiling } from '../../../src/rules/funding/over-ceiling.ts';
import { runRules } from '../../../src/rules/run.ts';
import { budgetYear } from '../../../src/rules/time/budget-year.ts';
import type { Rule } from '../../../src/rules/types.ts';
import { type Files, linked } from '../../sample-workspace.ts';
import { pointedAt } from '../pointed.ts';

const FILES: Files = {
	'plan.yaml': `kind: workspace
plans: [svp]
---
kind: bodies
entries: [{code: "10", name: Švietimo skyrius}, {code: "12", name: Ekonomikos skyrius}]
---
kind: sources
entries:
  - {code: SAV, name: Savivaldybės lėšos, inBudget: true, entries: [{code: SB, name: Biudžetas}, {code: SB(VB), name: Dotacija}]}
  - {code: ES, name: Europos Sąjungos lėšos}
`,
	'svp.yaml': `kind: activity-plan
id: svp
title: Veiklos planas
years: {from: 2015, to: 2017}
reserves: [{name: Rezervas, source: SB, amounts: {2015: 10.0}}]
programmes:
  - code: "01"
    name: Ekonomika
    goals: [{code: "01", name: A, tasks: [{code: "01", name: A, measures: [
      {code: "01", name: Fondas, bodies: ["12", "10"], appropriations: [{source: SB, 2015: {expenditure: 100.0, wages: 40.0, assets: 20.0}, 2016: 60.0}, {source: ES, 2015: 50.0}]},
      {code: "02", name: Mugė, bodies: ["10"], appropriations: [{source: SB, 2015: 30.0}]}]}]}]
  - code: "02"
    name: Švietimas
    goals: [{code: "01", name: B, tasks: [{code: "01", name: B, measures: [{code: "01", name: Mokyklos, bodies: ["10"], appropriations: [{source: SB(VB), 2015: 70.0}]}]}]}]
`,
};

/** What a rule points at in a budget of the plan, besides what it points at in the plan. */
function inBudget(rule: Rule, budget: string, csv?: string): string[] {
	return pointedAt(rule, { ...FILES, 'b.yaml': `kind: budget\nid: b\nname: Biudžetas\nplan: svp\n${budget}\n`, ...(csv === undefined ? {} : { 'b.csv': csv }) });
}

describe('a ceiling', () => {
	// In all 2015: SB 120 + 30 + the reserve's 10, SB(VB) 70, ES 50.
	it.each([
		['of the whole plan, its reserves included', 'amount: 279.9', ['279.9']],
		['of the whole plan, kept', 'amount: 280', []],
		['of a source', 'source: SB, amount: 159.9', ['159.9']],
		['of a group of sources', 'source: SAV, amount: 229.9', ['229.9']],
		['of a programme by code', 'programme: "01", amount: 199.9', ['199.9']],
		['of a programme by name', 'programme: Švietimas, amount: 69.9', ['69.9']],
		['of a programme by reference', 'programme: "svp:02", amount: 69.9', ['69.9']],
		['of a reserve', 'programme: Rezervas, amount: 9.9', ['9.9']],
		['of a body: the first of a measure’s', 'body: "10", amount: 99.9', ['99.9']],
		['of a body, kept', 'body: "12", amount: 170', []],
		['of a body and a source', 'body: "12", source: ES, amount: 49.9', ['49.9']],
		['of all three', 'programme: "01", body: "10", source: SB, amount: 29.9', ['29.9']],
		['of a class', 'class: wages, amount: 39.9', ['39.9']],
		['of a class within a split', 'amount: {total: 280, wages: 39.9, assets: 1}', ['39.9']],
		['of another year', 'year: 2016, amount: 59.9', ['59.9']],
		['of the year before, where there is nothing', 'year: 2014, amount: 0', []],
		['of a source that is not there', 'source: XX, amount: 0', []],
		['of a programme that is not there', 'programme: "09", amount: 0', []],
		['of a body that is not there', 'body: "99", amount: 0', []],
		['of a year that is not there', 'year: 2019, amount: 0', []],
	])('%s', (_what, entry, expected) => {
		expect(inBudget(overCeiling, `basis: ceiling\nentries: [{${entry}}]`)).toEqual(expected);
	});

	it('is of no concern to the adopted budget’s rules', () => {
		const budget = 'basis: ceiling\nentries: [{source: SB, amount: 1}]';
		expect([...inBudget(budgetMismatch, budget), ...inBudget(outsideBudget, budget)]).toEqual([]);
	});

	it('shows plan, ceiling and difference of every class, and the heaviest amounts', () => {
		const files = { ...FILES, 'b.yaml': 'kind: budget\nid: b\nname: Ribos\nplan: svp\nbasis: ceiling\nentries: [{source: SB, amount: {total: 1159.5, wages: 30}}]\n' };
		const [found] = runRules(linked(files), [overCeiling]);
		expect(found?.message.lt).toBe('Lėšų ribos „Ribos“, 2015 m., SB, darbo užmokesčiui: plane 40, riba 30, viršyta 10');
		expect(found?.table?.head.map(({ en }) => en)).toEqual(['Appropriations', 'Plan', 'Ceiling', 'Difference']);
		expect(found?.table?.rows.map((row) => row.map(({ lt }) => lt))).toEqual([
			['iš viso', '160,0', '1\u00a0159,5', '−999,5'],
			['darbo užmokesčiui', '40,0', '30,0', '+10,0'],
		]);
		expect(found?.related?.map(({ message }) => message.en)).toEqual(['Measure 01.01.01.01 “Fondas”, SB, 2015: 40']);
	});
});

describe('the adopted budget', () => {
	it.each([
		['more than the plan has', 'entries: [{source: SB, amount: 161}]', ['161']],
		['less than the plan has', 'entries: [{source: SB, amount: 159}]', ['159']],
		['the same', 'entries: [{source: SB, amount: 160}]', []],
		['nearly the same', 'tolerance: 0.5\nentries: [{source: SB, amount: 160.5}]', []],
		['too far from it', 'tolerance: 0.5\nentries: [{source: SB, amount: 160.6}]', ['160.6']],
		['in euros', 'divisor: 1000\nentries: [{source: SB, amount: 160049.99}]', []],
		['in euros, rounding to another figure', 'divisor: 1000\nentries: [{source: SB, amount: 160050}]', ['160050']],
	])('with %s', (_what, budget, expected) => {
		expect(inBudget(budgetMismatch, `basis: adopted\n${budget}`)).toEqual(expected);
	});

	it.each([
		['of a source in the programme', '{programme: "01", source: SB, amount: 150}', []],
		['of a source in the whole', '{source: SAV, amount: 230}', []],
		['of a source in another programme', '{programme: "02", source: SAV, amount: 71}', ['71']],
		['of all sources', '{programme: "01", amount: 201}', ['201']],
	])('waits for a misspelt source of the plan: %s', (_what, entry, expected) => {
		const svp = FILES['svp.yaml']?.replace('{source: SB, 2015: 30.0}', '{source: SBB, 2015: 30.0}') ?? '';
		expect(pointedAt(budgetMismatch, { ...FILES, 'svp.yaml': svp, 'b.yaml': `kind: budget\nid: b\nname: B\nplan: svp\nbasis: adopted\nentries: [${entry.replace('{', '{year: 2015, ')}]\n` })).toEqual(
			expected,
		);
	});

	it('is read from a table and pointed at in it', () => {
		const csv = 'Programa;Šaltinis;Iš viso;Iš jų darbo užmokesčiui\n01;SB;150,0;"40,0"\n02;SAV;"71,0";0,0\nIš viso;SAV;230,0;40,0\n';
		expect(inBudget(budgetMismatch, 'basis: adopted\nfile: b.csv', csv)).toEqual(['"71,0"']);
	});

	it.each([
		['a row and its sums', '{programme: "01", source: SB, amount: 151}, {programme: "01", source: SAV, amount: 151}, {source: SAV, amount: 231}', ['programme 01, SB']],
		['two rows and their sum', '{programme: "01", source: SB, amount: 151}, {source: SB(VB), amount: 72}, {source: SAV, amount: 233}', ['programme 01, SB', 'SB(VB)']],
		['a sum that is wrong by itself too', '{programme: "01", source: SB, amount: 151}, {source: SAV, amount: 235}', ['programme 01, SB', 'SAV']],
		['a sum whose rows agree', '{programme: "01", source: SB, amount: 150}, {source: SAV, amount: 235}', ['SAV']],
		['a class that the rows don’t have', '{programme: "01", source: SB, amount: 151}, {source: SAV, amount: {total: 231, wages: 41}}', ['programme 01, SB', 'SAV']],
		['rows of bodies within the whole', '{body: "12", amount: 171}, {amount: 281}', ['body 12']],
	])('tells a fault once: %s', (_what, entries, expected) => {
		const files = { ...FILES, 'b.yaml': `kind: budget\nid: b\nname: B\nplan: svp\nbasis: adopted\nentries: [${entries}]\n` };
		expect(runRules(linked(files), [budgetMismatch]).map(({ message }) => /^Budget “B”, 2015, ([^:]*?)(, wages)?: /.exec(message.en)?.[1])).toEqual(expected);
	});

	it.each([
		['all of it', 'entries: [{source: SAV, amount: 1}]', []],
		['but for a source and the reserve', 'entries: [{programme: "01", amount: 1}]', ['Biudžetas', 'Biudžetas']],
		['by class only', 'entries: [{source: SAV, class: wages, amount: 1}]', []],
		['but for years it is silent about', 'entries: [{year: 2016, source: SB, amount: 1}]', []],
		['with an entry of what is not there', 'entries: [{programme: "01", amount: 1}, {programme: "09", amount: 1}]', []],
		['with nothing', 'entries: []', []],
	])('has the plan’s own money: %s', (_what, budget, expected) => {
		expect(inBudget(outsideBudget, `basis: adopted\n${budget}`)).toEqual(expected);
	});
});

describe('a budget', () => {
	it.each<[string, Rule, string, string[]]>([
		['has an entry once', duplicateBudgetEntry, 'entries: [{source: SB, amount: 1}, {source: SB, year: 2015, amount: 2}]', ['2']],
		['has classes in entries of their own', duplicateBudgetEntry, 'entries: [{source: SB, amount: 1}, {source: SB, class: wages, amount: 2}]', []],
		['has a class once', duplicateBudgetEntry, 'entries: [{source: SB, amount: {total: 1, wages: 1}}, {source: SB, class: wages, amount: 2}]', ['2']],
		['is of years of its plan', budgetYear, 'entries: [{year: 2013, amount: 1}, {year: 2014, amount: 1}, {year: 2017, amount: 1}, {year: 2018, amount: 1}]', ['2013', '2018']],
		['tells a wrong year of its own once', budgetYear, 'year: 2020\nentries: [{source: SB, amount: 1}, {source: ES, amount: 1}]', ['2020']],
		['is in litas up to 2014', litasAfter2014, 'currency: LTL\nentries: [{year: 2014, amount: 1}, {year: 2015, amount: 2}]', ['2']],
		['in litas after 2014 is compared with nothing', budgetMismatch, 'currency: LTL\nentries: [{year: 2015, amount: 2}]', []],
		['has no negative amounts', negativeAmount, 'entries: [{amount: {total: 1, wages: -2}}]', ['-2']],
	])('%s', (_what, rule, budget, expected) => {
		expect(inBudget(rule, `basis: adopted\n${budget}`)).toEqual(expected);
	});
});
