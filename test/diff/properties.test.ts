import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, stagesOf } from '../../src/diff/index.ts';
import { totalOf } from '../../src/diff/money.ts';
import type { Finding } from '../../src/diff/types.ts';
import { activityPlan, type Files, SAMPLE } from '../sample-workspace.ts';
import { compared, version } from './versions.ts';

interface Money {
	readonly name: string;
	/** Cents by source and year. */
	readonly SB: readonly number[];
	readonly ES: readonly number[];
}

const YEARS = [2015, 2016, 2017];
const NAMES = ['Gatvės', 'Mokyklos', 'Parkai', 'Tiltai', 'Muziejai', 'Bibliotekos', 'Stotys'];
const cents = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: YEARS.length, maxLength: YEARS.length });
/** Measures of a task, in any order, none twice. */
const measures = fc.uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), SB: cents, ES: cents }), { selector: ({ name }) => name, maxLength: NAMES.length });

function withMeasures(list: readonly Money[]): Files {
	const amounts = (values: readonly number[]): string => YEARS.map((year, index) => `${year}: ${new Big(values[index] ?? 0).div(100).toFixed(2)}`).join(', ');
	const lines = list.map(
		({ name, SB, ES }, index) => `          - {code: "${index + 1}", name: ${name}, bodies: ["12"], appropriations: [{source: SB, ${amounts(SB)}}, {source: ES, ${amounts(ES)}}]}`,
	);
	const svp = SAMPLE['svp.yaml'] ?? '';
	const task = `      - code: "03"\n        name: Įvairūs darbai${lines.length > 0 ? `\n        measures:\n${lines.join('\n')}` : ''}\n`;
	return { ...SAMPLE, 'svp.yaml': svp + task };
}

function changeIn(findings: readonly Finding[], column: string): Big {
	return findings.reduce((sum, { type, column: own, difference }) => (type.startsWith('appropriation-') && own === column && difference ? sum.plus(difference) : sum), new Big(0));
}

const pairs = fc.tuple(measures, measures);
const OPTIONS = { numRuns: 60 };

describe('comparison', () => {
	it('of a version with itself finds nothing', () => {
		fc.assert(
			fc.property(measures, (list) => {
				expect(compared(withMeasures(list), withMeasures(list)).findings).toEqual([]);
			}),
			OPTIONS,
		);
	});

	it('is symmetric', () => {
		const mirrored: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
		fc.assert(
			fc.property(pairs, ([a, b]) => {
				const said = ({ type, old, new: fresh, difference }: Finding, isBack: boolean): string =>
					[
						isBack ? type.replace(/(added|removed)$/, (change) => mirrored[change] ?? change) : type,
						...[isBack ? fresh : old, isBack ? old : fresh].map((side) => `${side?.ref} ${side?.value}`),
						difference ? (isBack ? difference.times(-1) : difference).toFixed() : '',
					].join('|');
				const there = compared(withMeasures(a), withMeasures(b)).findings.map((finding) => said(finding, false));
				const back = compared(withMeasures(b), withMeasures(a)).findings.map((finding) => said(finding, true));
				expect(back.sort()).toEqual(there.sort());
			}),
			OPTIONS,
		);
	});

	it('finds the amounts that lead from the old totals to the new, by year and by every group', () => {
		fc.assert(
			fc.property(pairs, ([a, b]) => {
				const [old, fresh] = [version(withMeasures(a)), version(withMeasures(b))];
				const { findings, money } = compare(old, fresh);
				for (const year of YEARS) {
					const total = totalOf(activityPlan(old.workspace), String(year)).plus(changeIn(findings, String(year)));
					expect(total.toFixed(2)).toBe(totalOf(activityPlan(fresh.workspace), String(year)).toFixed(2));
				}
				for (const plan of money) expect(plan.isProven).toBe(true);
			}),
			OPTIONS,
		);
	});

	it('takes what was moved from one measure to another for a transfer, to the cent', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000 }), (amount) => {
				const list = (from: number, to: number): Money[] => [
					{ name: 'Gatvės', SB: [from, 0, 0], ES: [0, 0, 0] },
					{ name: 'Parkai', SB: [to, 0, 0], ES: [0, 0, 0] },
				];
				const [plan] = compared(withMeasures(list(10_000, 0)), withMeasures(list(10_000 - amount, amount))).money.filter(({ transfers }) => transfers.length > 0);
				expect(plan?.transfers.map(({ from, to, amount: moved }) => [from[0]?.name.lt, to[0]?.name.lt, moved.toFixed(2)])).toEqual([['Gatvės', 'Parkai', new Big(amount).div(100).toFixed(2)]]);
				expect(plan?.balance.map(({ net }) => net.toFixed())).toEqual(['0']);
			}),
			OPTIONS,
		);
	});
});

describe('a series', () => {
	it('tells the totals of each stage', () => {
		const versions = [1000, 1500, 1200].map((amount) => version(withMeasures([{ name: 'Gatvės', SB: [amount, 0, 0], ES: [0, 0, 0] }])));
		const steps = versions.slice(1).map((fresh, index) => compare(versions[index] ?? fresh, fresh));
		const stages = stagesOf(versions, steps);
		const totals = stages.map(({ totals: all }) => all.find(({ plan, column }) => plan === 'svp' && column === '2015')?.amount.toFixed());
		expect(totals).toEqual(['1430.3', '1435.3', '1432.3']);
		expect(stages.map(({ changes }) => changes?.major)).toEqual([undefined, 1, 1]);
	});
});

describe('a damaged version', () => {
	const whole = withMeasures([{ name: 'Gatvės', SB: [1, 2, 3], ES: [0, 0, 0] }]);
	const { 'svp.yaml': _, ...rest } = whole;

	it('has nothing told as removed that its damaged file may hold', () => {
		const { findings, notCompared, money } = compare(version(whole, 'old'), version({ ...rest, 'svp.yaml': '' }, 'new', ['svp.yaml']));
		expect(findings.filter(({ type }) => type.endsWith('-removed'))).toEqual([]);
		expect(notCompared).toMatchObject([{ version: 'new', file: 'svp.yaml' }]);
		expect(notCompared[0]?.held).toBeGreaterThan(10);
		expect(money.find(({ plan }) => plan === 'svp')?.isProven ?? false).toBe(false);
	});

	it('has no money told as taken or added that its damaged file may hold', () => {
		const more = {
			...rest,
			'svp.yaml': `${whole['svp.yaml'] ?? ''}`,
			'kita.yaml': 'kind: measure\nparent: svp:01.01.02\ncode: "77"\nname: Aikštės\nbodies: ["10"]\nappropriations: [{source: SB, 2015: 7.0}]\n',
		};
		const { 'kita.yaml': __, ...without } = more;
		for (const [old, fresh] of [
			[version(more, 'old'), version({ ...without, 'kita.yaml': '' }, 'new', ['kita.yaml'])],
			[version({ ...without, 'kita.yaml': '' }, 'old', ['kita.yaml']), version(more, 'new')],
		] as const) {
			const money = compare(old, fresh).money.find(({ plan }) => plan === 'svp');
			expect(money?.rows.filter(({ difference }) => !difference.eq(0))).toEqual([]);
			expect(money?.isProven).toBe(false);
		}
		const gone = compare(version(more, 'old'), version(without, 'new')).money.find(({ plan }) => plan === 'svp');
		expect(gone?.rows.find(({ by, column }) => by === 'year' && column === '2015')?.difference.toFixed()).toBe('-7');
	});

	it('has it told as removed when nothing is damaged', () => {
		expect(compare(version(whole), version(rest)).findings.map(({ type }) => type)).toContain('plan-removed');
	});
});
