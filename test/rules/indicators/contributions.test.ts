import { describe, expect, it } from 'vitest';
import { cumulativeFalls } from '../../../src/rules/indicators/cumulative-falls.ts';
import { servedUnit } from '../../../src/rules/indicators/served-unit.ts';
import { sumToDevelopmentPlan } from '../../../src/rules/indicators/sum-to-development-plan.ts';
import { runRules } from '../../../src/rules/run.ts';
import { linked } from '../../sample-workspace.ts';
import { onePlan, pointedAt } from '../pointed.ts';

/** What is said of an indicator of the development plan, when those of the activity plan serve it. */
function said(spp: string, served: readonly string[], options: { readonly settings?: string; readonly years?: string } = {}): string[] {
	const files = onePlan({
		...options,
		measure: `indicators: [${served.map((one, index) => `{name: I${index}, ${one.includes('unit') ? '' : 'unit: vnt., '}serves: [namai], ${one}}`).join(', ')}]`,
		more: { 'spp.yaml': `kind: development-plan\nid: spp\ntitle: P\nyears: {from: 2015, to: 2022}\npriorities: [{code: "1", name: E, indicators: [{id: namai, name: Namai, unit: vnt., ${spp}}]}]\n` },
	});
	return runRules(linked(files), [sumToDevelopmentPlan]).map(({ message }) => message.en.replace(/^Indicator E-1-01 “Namai”: /, ''));
}

const STATED = 'baseline: {year: 2014, value: 0}, targets: {2017: 40, 2022: 100}';
const PATH = 'baseline: {year: 2014, value: 0}, targets: {2018: 40, 2022: 100}';
const stated = (sum: string): string => `the target of 2017 is 40, but the indicators of the activity plan make ${sum}`;
const path = (sum: string): string => `the target of 2018 is 40, on an even path it would be 30 in 2017, but the indicators of the activity plan make ${sum}`;

describe('indicators of the activity plan', () => {
	it.each([
		['add up', STATED, ['targets: {2015: 10, 2016: 14, 2017: 16}'], []],
		['add up together', STATED, ['targets: {2015: 5, 2016: 7, 2017: 8}', 'targets: {2015: 5, 2016: 7, 2017: 8}'], []],
		['make too little', STATED, ['targets: {2015: 10, 2016: 10, 2017: 10}'], [stated('30')]],
		['make too much', STATED, ['targets: {2015: 20, 2016: 20, 2017: 20}'], [stated('60')]],
		['are near enough', STATED, ['targets: {2015: 12, 2016: 12, 2017: 12}'], []],
		['count with their last value when they are cumulative', STATED, ['cumulative: true, targets: {2015: 10, 2016: 20, 2017: 40}'], []],
		['count with their last value when they say so', STATED, ['aggregation: last, targets: {2015: 10, 2016: 20, 2017: 30}'], [stated('30')]],
		['count with their average when they say so', STATED, ['aggregation: average, targets: {2015: 39, 2016: 40, 2017: 41}', 'aggregation: average, targets: {2015: 38, 2016: 40, 2017: 42}'], []],
		['are behind an even path, but not too far', PATH, ['targets: {2015: 5, 2016: 5, 2017: 5}'], []],
		['are too far behind an even path', PATH, ['targets: {2015: 4, 2016: 5, 2017: 5}'], [path('14')]],
		['are beyond the next target', PATH, ['targets: {2015: 10, 2016: 20, 2017: 20}'], [path('50')]],
		['begin at the baseline', 'baseline: {year: 2014, value: 20}, targets: {2017: 60}', ['targets: {2015: 10, 2016: 14, 2017: 16}'], []],
		['are levels when they have a baseline of their own', 'baseline: {year: 2014, value: 20}, targets: {2017: 60}', ['baseline: {year: 2014, value: 20}, targets: {2015: 30, 2016: 40, 2017: 60}'], []],
		[
			'fall',
			'direction: down, baseline: {year: 2014, value: 100}, targets: {2017: 60}',
			['direction: down, baseline: {year: 2014, value: 100}, targets: {2015: 95, 2016: 90, 2017: 85}'],
			['the target of 2017 is 60, but the indicators of the activity plan make 85'],
		],
		[
			'stay',
			'direction: keep, baseline: {year: 2014, value: 100}, targets: {2017: 100}',
			['direction: keep, baseline: {year: 2014, value: 100}, targets: {2015: 100, 2016: 100, 2017: 85}'],
			['the target of 2017 is 100, but the indicators of the activity plan make 85'],
		],
		['have no say without a target', STATED, ['targets: {2015: 1, 2016: 1}'], []],
		['have no say in another unit', STATED, ['unit: proc., targets: {2015: 1, 2016: 1, 2017: 1}'], []],
	])('%s', (_what, spp, served, expected) => {
		expect(said(spp, served)).toEqual(expected);
	});

	it('of a plan that begins later than the baseline have no say', () => {
		expect(said('baseline: {year: 2014, value: 0}, targets: {2018: 40}', ['targets: {2016: 1, 2017: 1, 2018: 1}'], { years: '{from: 2016, to: 2018}' })).toEqual([]);
	});

	it('are judged as plan.yaml says', () => {
		expect(said(STATED, ['targets: {2015: 12, 2016: 12, 2017: 12}'], { settings: 'rules: {indicators/sum-to-development-plan: {percent: 5}}' })).toEqual([stated('36')]);
		expect(said(PATH, ['targets: {2015: 5, 2016: 5, 2017: 5}'], { settings: 'rules: {indicators/sum-to-development-plan: {pace: 20}}' })).toEqual([path('15')]);
	});

	it('are in the unit of those they serve', () => {
		const spp = 'kind: development-plan\nid: spp\ntitle: P\nyears: {from: 2015, to: 2022}\npriorities: [{code: "1", name: E, indicators: [{id: namai, name: Namai, unit: vnt.}]}]\n';
		const units = (unit: string): string[] => pointedAt(servedUnit, onePlan({ measure: `indicators: [{name: I, unit: ${unit}, serves: [namai]}]`, more: { 'spp.yaml': spp } }));
		expect([units('vnt.'), units('proc.'), units('km')]).toEqual([[], ['proc.'], []]);
	});
});

describe('a cumulative indicator', () => {
	it.each([
		['cumulative: true, targets: {2015: 1, 2016: 1, 2017: 2}', []],
		['cumulative: true, targets: {2015: 3, 2016: 1, 2017: 0}', ['1', '0']],
		['targets: {2015: 3, 2016: 1, 2017: 0}', []],
	])('with %s', (indicator, expected) => {
		expect(pointedAt(cumulativeFalls, onePlan({ measure: `indicators: [{name: I, unit: vnt., ${indicator}}]` }))).toEqual(expected);
	});
});
