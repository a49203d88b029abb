import { describe, expect, it } from 'vitest';
import { changedSincePrevious } from '../../../src/rules/funding/changed-since-previous.ts';
import { missingText } from '../../../src/rules/narrative/missing-text.ts';
import { straightQuotes } from '../../../src/rules/narrative/straight-quotes.ts';
import { actualMissing } from '../../../src/rules/report/actual-missing.ts';
import { explanationMissing } from '../../../src/rules/report/explanation-missing.ts';
import { gapYear } from '../../../src/rules/report/gap-year.ts';
import { overspent } from '../../../src/rules/report/overspent.ts';
import { spentMissing } from '../../../src/rules/report/spent-missing.ts';
import { spentSource } from '../../../src/rules/report/spent-source.ts';
import { status } from '../../../src/rules/report/status.ts';
import { yearNotOver } from '../../../src/rules/report/year-not-over.ts';
import { runRules } from '../../../src/rules/run.ts';
import { duplicateId } from '../../../src/rules/structure/duplicate-id.ts';
import type { Rule } from '../../../src/rules/types.ts';
import { type Files, linked } from '../../sample-workspace.ts';
import { onePlan } from '../pointed.ts';

const TODAY = '2017-03-01';
const MEASURE = 'appropriations: [{source: SB, 2015: 100, 2016: 100}, {source: ES, 2015: 50}], indicators: [{name: A, unit: vnt., targets: {2015: 10}}, {name: B, unit: vnt., targets: {2015: 10}}]';
const A = 'P-01-01-01-01-01';
const B = 'P-01-01-01-01-02';
const SPENT = 'spent: {SB: 100, ES: 50}';

function pointed(rule: Rule, files: Files): string[] {
	return runRules(linked(files), [rule], { today: TODAY }).map(({ rule: id, place }) => (id === rule.id && place ? place.file.text.slice(place.range.start, place.range.end) : id));
}

/** What a rule points at in reports of the plan, each given as its year and what follows. */
function inReports(rule: Rule, reports: readonly (readonly [year: number, lines: string])[], settings = ''): string[] {
	const text = reports.map(([year, lines]) => `kind: report\nplan: svp\nyear: ${year}\n${lines}\n`).join('---\n');
	return pointed(rule, onePlan({ settings, measure: MEASURE, more: { 'ataskaita.yaml': text } }));
}

const measure = (line: string): string => `measures: [{measure: "01.01.01.01"${line === '' ? '' : `, ${line}`}}]`;
const indicators = (a: number | string, b: number | string): string => `indicators: [{indicator: ${A}, actual: ${a}}, {indicator: ${B}, actual: ${b}}]`;

describe('a report of a year', () => {
	it.each<[string, Rule, string, string[]]>([
		['tells of every indicator', actualMissing, `indicators: [{indicator: ${A}, actual: 1}]`, ['indicators']],
		['without a list lacks it at its year', actualMissing, '', ['2015', '2015']],
		['tells what was spent of every measure', spentMissing, 'measures: []', ['measures']],
		['tells what was spent of every source', spentMissing, measure('spent: {SB: 1}'), ['spent']],
		['may say that nothing was spent', spentMissing, measure('spent: {SB: 0, ES: 0}'), []],
		['needs nothing of a source whose money was taken away', spentMissing, measure('approved: {ES: 0}, spent: {SB: 1}'), []],
		['spends what was approved', overspent, measure('approved: {SB: 110}, spent: {SB: 110, ES: 50.1}'), ['50.1']],
		['spends from the sources there were', spentSource, measure('spent: {SB(P): 5, ES: 1}'), ['SB(P)']],
		['may spend from one that was added', spentSource, measure('approved: {SB(P): 5}, spent: {SB(P): 5}'), []],
		['explains what was not reached', explanationMissing, indicators('9', '10'), ['9']],
		['explains much that was not spent', explanationMissing, measure('spent: {SB: 84, ES: 50}'), ['{SB: 84, ES: 50}']],
		['explains little that was not spent only if it likes', explanationMissing, measure('spent: {SB: 85, ES: 50}'), []],
		['does not take a source for unspent that it is silent about', explanationMissing, measure('spent: {SB: 100}'), []],
		['explains a measure that was not done', explanationMissing, measure(`status: not-done, ${SPENT}`), ['not-done']],
		['explains it at its indicators as well', explanationMissing, `${measure(`status: not-done, ${SPENT}`)}\nindicators: [{indicator: ${A}, actual: 1, explanation: Lietus}]`, []],
		['has measures done when all is reached', status, `${measure('status: done')}\n${indicators(10, 12)}`, []],
		['has measures not done when nothing is', status, `${measure('status: partly')}\n${indicators(4, 0)}`, ['partly']],
		['has measures done in part otherwise', status, `${measure('status: not-done')}\n${indicators(4, 10)}`, ['not-done']],
		['has no say while a value is missing', status, `${measure('status: done')}\nindicators: [{indicator: ${A}, actual: 1}]`, []],
	])('%s', (_what, rule, lines, expected) => {
		expect(inReports(rule, [[2015, lines]])).toEqual(expected);
	});

	it('may be in several parts', () => {
		expect(
			inReports(actualMissing, [
				[2015, `indicators: [{indicator: ${A}, actual: 1}]`],
				[2015, `indicators: [{indicator: ${B}, actual: 1}]`],
			]),
		).toEqual([]);
	});

	it.each([
		[2016, []],
		[2017, ['2017']],
	])('that is over: %i', (year, expected) => {
		expect(inReports(yearNotOver, [[year, '']])).toEqual(expected);
	});

	it('that is not over is judged by nothing else', () => {
		expect([actualMissing, spentMissing, gapYear].flatMap((rule) => inReports(rule, [[2017, '']]))).toEqual([]);
	});

	it('takes the thresholds that plan.yaml sets', () => {
		const settings = 'rules: {report/explanation-missing: {done: 80}, report/status: {done: 80, partly: 40}}';
		expect(inReports(explanationMissing, [[2015, indicators(8, 7)]], settings)).toEqual(['7']);
		expect(inReports(status, [[2015, `${measure('status: done')}\n${indicators(8, 9)}`]], settings)).toEqual([]);
	});
});

describe('the plan of the year before', () => {
	const previous = (measures: string): string => `kind: activity-plan
id: svp-2014
title: Ankstesnis
years: {from: 2014, to: 2016}
programmes: [{code: "01", name: P, goals: [{code: "01", name: T, tasks: [{code: "01", name: U, measures: [${measures}]}]}]}]
`;
	const compared = (before: string, now: string, settings = ''): string[] =>
		pointed(changedSincePrevious, onePlan({ settings, plan: 'previous: svp-2014', measure: now, more: { 'senas.yaml': previous(before) } }));

	it.each([
		['had the same', '{code: "01", name: Priemonė, appropriations: [{source: SB, 2015: 100}]}', 'appropriations: [{source: SB, 2015: 100}]', []],
		['had a little less', '{code: "01", name: Priemonė, appropriations: [{source: SB, 2015: 100}]}', 'appropriations: [{source: SB, 2015: 119}]', []],
		['had much less', '{code: "01", name: Priemonė, appropriations: [{source: SB, 2015: 100}]}', 'appropriations: [{source: SB, 2015: 120}]', ['120']],
		['had another name for it, by its id', '{code: "07", id: fondas, name: Kita, appropriations: [{source: SB, 2015: 100}]}', 'id: fondas, appropriations: [{source: SB, 2015: 100}]', []],
		['did not have it', '', 'appropriations: [{source: SB, 2015: 100}]', ['100']],
		['did not have what is new', '', 'type: new, appropriations: [{source: SB, 2015: 100}]', []],
		['had what is gone', '{code: "02", name: Dingusi, appropriations: [{source: SB, 2016: 50}]}', 'type: new', ['svp-2014']],
		['had what ended with it', '{code: "02", name: Dingusi, appropriations: [{source: SB, 2014: 50}]}', 'type: new', []],
	])('%s', (_what, before, now, expected) => {
		expect(compared(before, now)).toEqual(expected);
	});

	it('is compared from the change on that plan.yaml sets', () => {
		const measures = ['{code: "01", name: Priemonė, appropriations: [{source: SB, 2015: 100}]}', 'appropriations: [{source: SB, 2015: 112}]'] as const;
		expect(compared(...measures, 'rules: {funding/changed-since-previous: {percent: 10}}')).toEqual(['112']);
		expect(compared(...measures, 'rules: {funding/changed-since-previous: {percent: 10, amount: 12}}')).toEqual([]);
	});
});

describe('a report with a document of its own', () => {
	const head = 'kind: report\nplan: svp\nyear: 2015\nid: ataskaita\ntitle: Ataskaita\n';
	it.each<[string, Rule, string, string[]]>([
		['takes the same id as nothing else', duplicateId, head.replace('ataskaita', 'svp'), ['svp']],
		['names texts that are there', missingText, `${head}narrative: {introduction: nera.md}\n`, ['nera.md']],
		['has its texts looked into', straightQuotes, `${head}narrative: {introduction: yra.md}\n`, ['"']],
	])('%s', (_, rule, report, expected) => {
		expect(pointed(rule, { ...onePlan({ measure: MEASURE }), 'ataskaita.yaml': report, 'yra.md': 'Tai "taip\n' })).toEqual(expected);
	});
});
