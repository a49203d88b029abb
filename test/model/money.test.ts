import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkWorkspace } from '../../src/link/link.ts';
import { cursor, decimal, field } from '../../src/model/read.ts';
import { amountOf, needOf, sourcesOf } from '../../src/model/totals.ts';
import type { ClassifiedAmount } from '../../src/model/types.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';
import { activityPlan, developmentPlan, element, linked, measuresOf, modelOf, SAMPLE } from '../sample-workspace.ts';

function yaml(text: string) {
	const [document] = parseYamlFile({ path: 'a.yaml', text }).documents;
	if (!document) throw new Error('no document');
	return cursor(document);
}

const decimalOf = (written: string): string | undefined => decimal(field(yaml(`amount: ${written}\n`), 'amount'))?.toFixed();

describe('a decimal', () => {
	it.each([
		['0.1', '0.1'],
		['120.50', '120.5'],
		['-3.25', '-3.25'],
		['+3.25', '3.25'],
		['.5', '0.5'],
		['9007199254740993', '9007199254740993'],
		['123456789012345678.91', '123456789012345678.91'],
		['+123456789012345678.91', '123456789012345678.91'],
		['100000.00000000000001', '100000.00000000000001'],
		['0.10000000000000000001', '0.10000000000000000001'],
	])('%s is read as it is written', (written, exact) => {
		expect(decimalOf(written)).toBe(exact);
	});

	it.each(['"120.50"', 'abc', '[1]', '{a: 1}', 'true', '.nan', '.inf', '1e3', '1.1e-7', '0x10', '0o17', '1_000', '~', '1 200,5', ''])('%s is none', (written) => {
		expect(decimalOf(written)).toBeUndefined();
	});

	it('is exact through an alias', () => {
		const at = yaml('first: &sum 123456789012345678.91\nsecond: *sum\n');
		expect(decimal(field(at, 'second'))?.toFixed()).toBe('123456789012345678.91');
	});

	it('is exactly what was written, whatever it is', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
				const written = fixed(digits, places);
				expect(decimalOf(written)).toBe(written.includes('.') ? written.replace(/\.?0+$/, '').replace(/^-0$/, '0') : written);
			}),
		);
	});
});

/** digits × 10^-places, written out. */
function fixed(digits: bigint, places: number): string {
	const sign = digits < 0n ? '-' : '';
	const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
	return sign + (places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`);
}

/** The amounts of a measure's only appropriation. */
function amounts(line: string) {
	const text = `kind: measure\nparent: svp:01.01.01\ncode: "09"\nname: M\nappropriations: [${line}]\n`;
	return element(linked({ ...SAMPLE, 'm.yaml': text }), 'measure', '01.01.01.09').appropriations[0]?.amounts ?? new Map<number, ClassifiedAmount>();
}

describe("a year's amount", () => {
	/** total, expenditure, wages, assets, stated total */
	it.each<[string, (string | undefined)[]]>([
		['80.0', ['80', '80', '0', '0', undefined]],
		['0', ['0', '0', '0', '0', undefined]],
		['{expenditure: 40.0, wages: 12.5, assets: 60.0}', ['100', '40', '12.5', '60', undefined]],
		['{assets: 20.0}', ['20', '0', '0', '20', undefined]],
		['{expenditure: 0.1, assets: 0.2}', ['0.3', '0.1', '0', '0.2', undefined]],
		['{total: 100, assets: 60}', ['100', '40', '0', '60', '100']],
		['{total: 99, expenditure: 40, assets: 60}', ['100', '40', '0', '60', '99']],
		['{total: 50, wages: 20}', ['50', '50', '20', '0', '50']],
	])('%s', (written, expected) => {
		const amount = amounts(`{source: SB, 2015: ${written}}`).get(2015);
		expect(amount && [amount.total, amount.expenditure, amount.wages, amount.assets, amount.statedTotal].map((one) => one?.toFixed())).toEqual(expected);
	});

	it('stands under a year and nothing else, years ascending', () => {
		expect([...amounts('{2017: 3, source: SB, 2015: 1, "2016": 2, 15: 4, 20150: 5, 3015: 6}').keys()]).toEqual([2015, 2016, 2017]);
	});
});

const AMOUNT = fc.record({ digits: fc.bigInt({ min: 0n, max: 10n ** 16n }), places: fc.integer({ min: 0, max: 4 }) });
const LINE = fc.record({ source: fc.constantFrom('SB', 'SB(VB)', 'ES'), year: fc.constantFrom(2014, 2015, 2016), amount: AMOUNT, assets: AMOUNT });
type Line = { source: string; year: number; amount: { digits: bigint; places: number }; assets: { digits: bigint; places: number } };

function plan(lines: readonly Line[]) {
	const measures = lines.map(
		({ source, year, amount, assets }, index) =>
			`          - {code: "${index}", name: M, appropriations: [{source: "${source}", ${year}: {expenditure: ${fixed(amount.digits, amount.places)}, assets: ${fixed(assets.digits, assets.places)}}}]}`,
	);
	const text = `kind: activity-plan
id: svp
years: {from: 2015, to: 2016}
programmes:
  - code: "01"
    goals:
      - code: "01"
        tasks:
          - code: "01"
            measures:
${measures.map((line) => `    ${line}`).join('\n')}
`;
	return activityPlan(modelOf({ 'svp.yaml': text }).workspace);
}

/** An amount in ten-thousandths of the unit. */
const scaled = ({ digits, places }: Line['amount']): bigint => digits * 10n ** BigInt(4 - places);

describe('totals', () => {
	it('are the exact sum of their parts, by year, source and class', () => {
		fc.assert(
			fc.property(fc.array(LINE, { minLength: 1, maxLength: 12 }), (lines) => {
				const root = plan(lines);
				for (const year of [2014, 2015, 2016]) {
					for (const source of [undefined, 'SB', 'SB(VB)', 'ES']) {
						const chosen = lines.filter((line) => line.year === year && (source === undefined || line.source === source));
						const expenditure = chosen.reduce((sum, { amount }) => sum + scaled(amount), 0n);
						const assets = chosen.reduce((sum, line) => sum + scaled(line.assets), 0n);
						expect(amountOf(root, year, 'expenditure', source).times(10_000).toFixed()).toBe(expenditure.toString());
						expect(amountOf(root, year, 'assets', source).times(10_000).toFixed()).toBe(assets.toString());
						expect(amountOf(root, year, 'total', source).times(10_000).toFixed()).toBe((expenditure + assets).toString());
					}
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('are the same in any order of the parts', () => {
		const shuffled = fc.array(LINE, { minLength: 1, maxLength: 12 }).chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length })));
		fc.assert(
			fc.property(shuffled, ([lines, reordered]) => {
				for (const year of [2014, 2015, 2016]) expect(amountOf(plan(lines), year).toFixed()).toBe(amountOf(plan(reordered), year).toFixed());
			}),
			{ numRuns: 50 },
		);
	});

	it('know that a tenth and two tenths are three', () => {
		const tenths = (digits: bigint): Line => ({ source: 'SB', year: 2015, amount: { digits, places: 1 }, assets: { digits: 0n, places: 0 } });
		expect(amountOf(plan([tenths(1n), tenths(2n)]), 2015).toFixed()).toBe('0.3');
	});

	const workspace = linked(SAMPLE);
	it.each([
		['measure', '01.01.01.01', 2014, '110'],
		['measure', '01.01.01.01', 2015, '220'],
		['measure', '01.01.01.01', 2017, '150'],
		['measure', '01.01.01.02', 2015, '0'],
		['task', '01.01.01', 2015, '220'],
		['task', '01.01.02', 2015, '1000.3'],
		['goal', '01.01', 2015, '1220.3'],
		['programme', '01', 2015, '1220.3'],
		['programme', '01', 2018, '0'],
	] as const)('of %s %s in %i are %s', (kind, code, year, expected) => {
		expect(amountOf(element(workspace, kind, code), year).toFixed()).toBe(expected);
	});

	it('of a plan hold its reserves', () => {
		expect(amountOf(activityPlan(workspace), 2015).toFixed()).toBe('1420.3');
		expect(amountOf(activityPlan(workspace), 2015, 'total', 'SB').toFixed()).toBe('320.2');
	});

	it('count wages inside expenditure', () => {
		const programme = element(workspace, 'programme', '01');
		const of = (name: 'total' | 'expenditure' | 'wages' | 'assets') => amountOf(programme, 2015, name).toFixed();
		expect([of('expenditure'), of('wages'), of('assets'), of('total')]).toEqual(['1160.3', '12.5', '60', '1220.3']);
	});

	it('know their sources', () => {
		expect(sourcesOf(element(workspace, 'programme', '01'))).toEqual(['SB', 'ES', 'SB(VB)']);
		expect(sourcesOf(element(workspace, 'measure', '01.01.01.02'))).toEqual([]);
	});

	it('of need are exact', () => {
		expect(needOf(developmentPlan(workspace)).toFixed()).toBe('8000.6');
		expect(needOf(developmentPlan(workspace), 'SB').toFixed()).toBe('1200.6');
		expect(needOf(element(workspace, 'measure', '1.1.1.2'), 'ES').toFixed()).toBe('0');
		expect(measuresOf(developmentPlan(workspace)).map((measure) => needOf(measure).toFixed())).toEqual(['8000.5', '0.1']);
	});
});

describe('a total that a file states', () => {
	it('is kept beside the computed one, with its place', () => {
		const text = 'kind: activity-plan\nid: svp\nyears: {from: 2015, to: 2016}\ntotals: {2015: 240000.10, note: 1}\n';
		const [total, ...others] = activityPlan(linkWorkspace(modelOf({ 'svp.yaml': text }).workspace)).totals;
		expect(others).toEqual([]);
		expect(total && [total.year, total.amount.toFixed(), total.origin.path]).toEqual([2015, '240000.1', ['totals', '2015']]);
	});
});
