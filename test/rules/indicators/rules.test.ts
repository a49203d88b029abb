import { describe, expect, it } from 'vitest';
import { baselineTooOld } from '../../../src/rules/indicators/baseline-too-old.ts';
import { codeLevel } from '../../../src/rules/indicators/code-level.ts';
import { codeOwner } from '../../../src/rules/indicators/code-owner.ts';
import { duplicateIndicatorCode } from '../../../src/rules/indicators/duplicate-code.ts';
import { nameStatesTarget } from '../../../src/rules/indicators/name-states-target.ts';
import { percentRange } from '../../../src/rules/indicators/percent-range.ts';
import { sameIndicator } from '../../../src/rules/indicators/same-indicator.ts';
import { targetDirection } from '../../../src/rules/indicators/target-direction.ts';
import { targetMet } from '../../../src/rules/indicators/target-met.ts';
import { targetOutsidePeriod } from '../../../src/rules/indicators/target-outside-period.ts';
import { targetUnmoved } from '../../../src/rules/indicators/target-unmoved.ts';
import { tooMany } from '../../../src/rules/indicators/too-many.ts';
import { unitName } from '../../../src/rules/indicators/unit-name.ts';
import { valueDecimals } from '../../../src/rules/indicators/value-decimals.ts';
import { zeroTargets } from '../../../src/rules/indicators/zero-targets.ts';
import type { Rule } from '../../../src/rules/types.ts';
import { onePlan, pointedAt } from '../pointed.ts';

type Case = [what: string, rule: Rule, indicator: string, expected: string[], settings?: string];

const OF_MEASURE: Case[] = [
	['the first target against the direction', targetDirection, 'unit: vnt., direction: up, targets: {2015: 5, 2016: 4, 2017: 3}', ['4']],
	['a value that is to fall and rises', targetDirection, 'unit: vnt., direction: down, targets: {2015: 5, 2016: 5, 2017: 6}', ['6']],
	['no zeros of a measure that has ended', targetDirection, 'unit: vnt., direction: up, targets: {2015: 5, 2016: 0, 2017: 0}', []],
	['zeros between its years', targetDirection, 'unit: vnt., direction: up, targets: {2015: 5, 2016: 0, 2017: 5}', ['0']],
	['no zeros before it begins', targetDirection, 'unit: vnt., direction: down, targets: {2015: 0, 2016: 5, 2017: 4}', []],
	['no cumulative values', targetDirection, 'unit: vnt., cumulative: true, targets: {2015: 5, 2016: 4}', []],
	['no yearly amount of work', targetDirection, 'unit: vnt., direction: keep, targets: {2015: 5, 2016: 4}', []],
	['targets by year, not by place in the file', targetDirection, 'unit: vnt., targets: {2017: 6, 2016: 5, 2015: 4}', []],

	['a final target equal to the baseline', targetMet, 'unit: vnt., baseline: {year: 2014, value: 7}, targets: {2015: 7, 2017: 7.0}', ['7.0']],
	['no last zero of a measure that has ended', targetMet, 'unit: vnt., baseline: {year: 2014, value: 7}, targets: {2015: 8, 2016: 9, 2017: 0}', []],
	['no value that falls as it should', targetMet, 'unit: vnt., direction: down, baseline: {year: 2014, value: 7}, targets: {2017: 6}', []],
	['a value that is to fall and does not', targetMet, 'unit: vnt., direction: down, baseline: {year: 2014, value: 7}, targets: {2017: 8}', ['8']],

	['zeros of every year', zeroTargets, 'unit: vnt., targets: {2015: 0, 2016: 0.0}', ['{2015: 0, 2016: 0.0}']],
	['no zeros that are the aim', zeroTargets, 'unit: vnt., direction: down, targets: {2015: 0, 2016: 0}', []],
	['no indicator without targets', zeroTargets, 'unit: vnt.', []],

	['a summed target after the period', targetOutsidePeriod, 'unit: vnt., aggregation: sum, targets: {2015: 1, 2016: 2, 2017: 3}', ['1', '3']],
	['no target that nobody said to sum', targetOutsidePeriod, 'unit: vnt., targets: {2015: 1, 2016: 2, 2017: 3}', []],
	['no zeros outside the period', targetOutsidePeriod, 'unit: vnt., aggregation: sum, targets: {2015: 0, 2016: 2, 2017: 0}', []],

	['more than one decimal of per cent', valueDecimals, 'unit: proc., baseline: {year: 2014, value: 1.25}, targets: {2015: 1.30, 2016: 1.31}', ['1.25', '1.31']],
	['no zeros after the point', valueDecimals, 'unit: vnt., targets: {2015: 3.000}', []],
	['nothing in an unknown unit', valueDecimals, 'unit: x, targets: {2015: 3.5}', []],

	['no percentage at its limits', percentRange, 'unit: proc., targets: {2015: 0, 2016: 100.0}', []],
	['a percentage past its limits', percentRange, 'unit: proc., targets: {2015: -0.1, 2016: 100.1}', ['-0.1', '100.1']],
	['nothing in another unit', percentRange, 'unit: vnt., targets: {2015: 850}', []],

	['a letter of another level', codeLevel, 'unit: vnt., code: R-01', ['R-01']],
	['no letter of the workspace’s own', codeLevel, 'unit: vnt., code: V-01', [], 'rules: {indicators/code-level: {letters: [V, V, V]}}'],
	['no computed code, whatever the letters', codeLevel, 'unit: vnt.', [], 'rules: {indicators/code-level: {letters: [V, V, V]}}'],
	['a code of another element', codeOwner, 'unit: vnt., code: P-01-01-01-02-01', ['P-01-01-01-02-01']],
	['a code without a number of its own', codeOwner, 'unit: vnt., code: P-01-01-01-01', ['P-01-01-01-01']],
	['no code of a single number', codeOwner, 'unit: vnt., code: P-12', []],

	['a baseline of more years ago than allowed', baselineTooOld, 'unit: vnt., baseline: {year: 2009, value: 7}', ['2009']],
	['no baseline of just as many', baselineTooOld, 'unit: vnt., baseline: {year: 2010, value: 7}', []],
	['one of fewer when the workspace asks for it', baselineTooOld, 'unit: vnt., baseline: {year: 2012, value: 7}', ['2012'], 'rules: {indicators/baseline-too-old: {years: 2}}'],
];

describe('rules of indicators find', () => {
	it.each<Case>(OF_MEASURE)('%s', (_what, rule, indicator, expected, settings = '') => {
		expect(pointedAt(rule, onePlan({ settings, measure: `period: {from: 2016, to: 2016}, indicators: [{name: Rodiklis, ${indicator}}]` }))).toEqual(expected);
	});

	it.each<[string, Rule, string, string, string[]]>([
		['a bound', nameStatesTarget, 'Ne mažiau kaip 10 renginių', 'vnt.', ['Ne mažiau kaip 10 renginių']],
		['a percentage', nameStatesTarget, 'Sumažėjimas 10 proc.', 'proc.', ['Sumažėjimas 10 proc.']],
		['a verb of change', nameStatesTarget, 'Padidinti lankytojų skaičių', 'vnt.', ['Padidinti lankytojų skaičių']],
		['a year to come', nameStatesTarget, 'Įmonės iki 2017 metų', 'vnt.', ['Įmonės iki 2017 metų']],
		['no year gone by', nameStatesTarget, 'Namų, pastatytų iki 1993 metų, skaičius', 'vnt.', []],
		['no number that is part of what is counted', nameStatesTarget, 'Įmonės tūkstančiui gyventojų', 'vnt.', []],
		['a number in per cent', unitName, 'Lankytojų skaičius', 'proc.', ['proc.']],
		['a share in units', unitName, 'Patenkintųjų dalis', 'vnt.', ['vnt.']],
		['no share of a number', unitName, 'Lankytojų skaičiaus dalis', 'proc.', []],
		['no word that only looks like it', unitName, 'Dalyviai', 'vnt.', []],
		['no change over the whole', percentRange, 'Pajamų augimas', 'proc.', []],
	])('in a name %s', (_what, rule, name, unit, expected) => {
		expect(pointedAt(rule, onePlan({ measure: `indicators: [{name: "${name}", unit: ${unit}, targets: {2015: 150}}]` })).map((text) => text.replaceAll('"', ''))).toEqual(expected);
	});

	it.each<[string, string, number]>([
		['an outcome said to rise', 'targets: {2015: 5, 2016: 5}', 1],
		['no outcome to be kept', 'direction: keep, targets: {2015: 5, 2016: 5}', 0],
		['no outcome that has moved from its baseline', 'baseline: {year: 2014, value: 4}, targets: {2015: 5, 2016: 5}', 0],
		['no outcome with one target', 'targets: {2015: 5}', 0],
	])('targets that do not move: %s', (_what, indicator, count) => {
		expect(pointedAt(targetUnmoved, onePlan({ goal: `indicators: [{name: Rodiklis, unit: vnt., ${indicator}}]` }))).toHaveLength(count);
	});

	it('the first indicator too many of each level', () => {
		const of = (level: string, count: number): string[] => Array.from({ length: count }, (_, index) => `{name: ${level} ${index + 1}, unit: vnt., level: ${level}}`);
		const settings = 'rules: {indicators/too-many: {impact: 2}}';
		expect(pointedAt(tooMany, onePlan({ settings, goal: `indicators: [${[...of('impact', 4), ...of('outcome', 5)].join(', ')}]` }))).toEqual(['impact 3']);
	});

	it.each<[string, string, string, string[]]>([
		['stated twice', 'code: P-01', 'code: P-01', ['P-01']],
		['stated like a computed one', 'code: P-01-01-01-01-01', '', []],
		['none', '', '', []],
	])('a code of two elements, %s', (_what, goal, measure, expected) => {
		const indicator = (code: string): string => `indicators: [{name: Rodiklis, unit: vnt., level: output${code === '' ? '' : `, ${code}`}}]`;
		const found = pointedAt(duplicateIndicatorCode, onePlan({ goal: indicator(goal), measure: indicator(measure) }));
		expect(found).toEqual(goal === 'code: P-01-01-01-01-01' ? ['{name: Rodiklis, unit: vnt., level: output}'] : expected);
	});
});

describe('an indicator of both plans', () => {
	const spp = `kind: development-plan
id: spp
title: Plėtros planas
years: {from: 2015, to: 2022}
vision: Miestas
priorities: [{code: "1", name: P, goals: [{code: "1", name: T, indicators: [{name: Veikiančios  įmonės, unit: vnt., baseline: {year: 2014, value: 9}, targets: {2017: 12, 2022: 20}}]}]}]
`;

	it.each<[string, string, string[]]>([
		['in another unit, and nothing else then', 'unit: proc., baseline: {year: 2014, value: 8}', ['proc.']],
		['another way', 'unit: vnt., direction: down', ['down']],
		['from another baseline, to another target', 'unit: vnt., baseline: {year: 2014, value: 8}, targets: {2016: 11, 2017: 13}', ['8', '13']],
		['with a baseline of another year', 'unit: vnt., baseline: {year: 2013, value: 8}, targets: {2017: 12.0}', []],
		['cumulative', 'unit: vnt., cumulative: true, baseline: {year: 2014, value: 8}', []],
	])('%s', (_what, indicator, expected) => {
		const goal = `serves: ["spp:1.1"], indicators: [{name: veikiančios įmonės, ${indicator}}]`;
		expect(pointedAt(sameIndicator, onePlan({ goal, more: { 'spp.yaml': spp } }))).toEqual(expected);
	});

	it('is not one of the same name elsewhere', () => {
		expect(pointedAt(sameIndicator, onePlan({ goal: 'indicators: [{name: Veikiančios įmonės, unit: proc.}]', more: { 'spp.yaml': spp } }))).toEqual([]);
	});
});
