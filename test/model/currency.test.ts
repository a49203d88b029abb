import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euros, LITAS_PER_EURO } from '../../src/model/currency.ts';
import { joinedBySource } from '../../src/model/money.ts';
import { amountOf } from '../../src/model/totals.ts';
import { activityPlan, linked, measuresOf } from '../sample-workspace.ts';

describe('litas as euros', () => {
	it.each([
		['3.4528', 1, '1'],
		['379.8', 1, '110'],
		['41.4', 1, '12'],
		['1000', 1, '289.6'],
		['1000', 2, '289.62'],
		['1000', 0, '290'],
		// Exactly half a unit goes up, away from zero.
		['0.17264', 1, '0.1'],
		['1.7264', 0, '1'],
		['-1.7264', 0, '-1'],
		['0.172639', 1, '0'],
		['0', 1, '0'],
		['34528000000000000.0', 1, '10000000000000000'],
	])('%s to %i decimals is %s', (litas, decimals, expected) => {
		expect(euros(new Big(litas), decimals).toFixed()).toBe(expected);
	});

	it('are off by half a unit at most', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }), (digits, places, decimals) => {
				const litas = new Big(digits.toString()).div(new Big(10).pow(places));
				const error = euros(litas, decimals).times(LITAS_PER_EURO).minus(litas).abs();
				expect(error.lte(new Big(10).pow(-decimals).div(2).times(LITAS_PER_EURO))).toBe(true);
			}),
		);
	});
});

const FILES = {
	'plan.yaml': 'kind: workspace\nplans: [svp]\n',
	'svp.yaml': `kind: activity-plan
id: svp
years: {from: 2015, to: 2017}
moneyDecimals: 1
reserves: [{name: Rezervas, source: SB, currency: LTL, amounts: {2014: 690.6}}]
programmes:
  - code: "01"
    goals:
      - code: "01"
        tasks:
          - code: "01"
            measures:
              - code: "01"
                appropriations:
                  - {source: SB, currency: LTL, 2013: 10.0, 2014: {expenditure: 100.0, wages: 50.0, assets: 100.0, total: 200.0}}
                  - {source: SB, 2015: 100.0}
`,
};

describe('a line in litas', () => {
	const plan = activityPlan(linked(FILES));
	const [measure] = measuresOf(plan);
	const amount = measure?.appropriations[0]?.amounts.get(2014);

	it('has every figure converted and rounded once, and the total of what was rounded', () => {
		// 100 / 3.4528 = 28.962…, 50 / 3.4528 = 14.481…; 200 / 3.4528 = 57.924…, which would round to 57.9.
		expect([amount?.expenditure, amount?.wages, amount?.assets, amount?.total].map((one) => one?.toFixed(1))).toEqual(['29.0', '14.5', '29.0', '58.0']);
	});

	it('keeps what the file states', () => {
		expect([amount?.original?.total, amount?.original?.statedTotal, amount?.original?.wages].map((one) => one?.toFixed())).toEqual(['200', '200', '50']);
		expect(amount?.statedTotal).toBeUndefined();
	});

	it('adds up with lines in euros and reserves in litas', () => {
		expect([2013, 2014, 2015].map((year) => amountOf(plan, year).toFixed())).toEqual(['2.9', '258', '100']);
	});

	it('is one printed line with that in euros of the same source', () => {
		const [line, ...others] = joinedBySource(measure?.appropriations ?? []);
		expect(others).toEqual([]);
		expect([...(line?.amounts ?? [])].map(([year, { total }]) => `${year} ${total}`)).toEqual(['2013 2.9', '2014 58', '2015 100']);
	});

	it('stays apart where the years overlap', () => {
		const [litas, other] = measure?.appropriations ?? [];
		const again = other && { ...other, amounts: new Map([...other.amounts, ...(litas?.amounts ?? [])]) };
		expect(joinedBySource([...(litas ? [litas] : []), ...(again ? [again] : [])])).toHaveLength(2);
	});

	it('leaves lines in euros as they are', () => {
		const line = measure?.appropriations[1];
		expect([line?.currency, line?.amounts.get(2015)?.total.toFixed(), line?.amounts.get(2015)?.original]).toEqual(['EUR', '100', undefined]);
	});
});
