import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/fix/apply.ts';
import { gapYear } from '../../../src/rules/funding/gap-year.ts';
import { runRules } from '../../../src/rules/run.ts';
import { linked } from '../../sample-workspace.ts';

const HEAD = `kind: activity-plan
id: svp
title: Planas
years: {from: 2015, to: 2018}
mission: Tarnauti
programmes:
  - code: "01"
    name: Programa
    goals:
      - code: "01"
        name: Tikslas
        tasks:
          - code: "01"
            name: Uždavinys
            measures:
              - code: "01"
                name: Priemonė
`;

function filled(measure: string): string {
	const workspace = linked({ 'plan.yaml': 'kind: workspace\nplans: [svp]\n', 'svp.yaml': HEAD + measure });
	const found = runRules(workspace, [gapYear]);
	expect(found.map(({ fix }) => fix?.safe)).toEqual([false]);
	const [change] = applyFixes(
		workspace.documents.map(({ file }) => file),
		found,
		{ unsafe: true },
	).changes;
	const after = (change?.after ?? '').slice(HEAD.length);
	const [left] = runRules(linked({ 'plan.yaml': 'kind: workspace\nplans: [svp]\n', 'svp.yaml': HEAD + after }), [gapYear]);
	expect(left).toBeUndefined();
	return after;
}

describe('zeros for years left out', () => {
	it.each<[string, string, string]>([
		[
			'in a flow mapping',
			'                appropriations: [{source: SB, 2015: 10.0, 2017: 12.0}] # lėšos\n',
			'                appropriations: [{source: SB, 2015: 10.0, 2016: 0.0, 2017: 12.0}] # lėšos\n',
		],
		[
			'in a block mapping, under the lines of the year before and its comment',
			`                appropriations:
                  - source: SB
                    2015:
                      expenditure: 10.0
                      wages: 2.0 # iš jų
                    2018: 12.0
`,
			`                appropriations:
                  - source: SB
                    2015:
                      expenditure: 10.0
                      wages: 2.0 # iš jų
                    2016: 0.0
                    2017: 0.0
                    2018: 12.0
`,
		],
		[
			'before the first year, in a measure with a period',
			`                period: {from: 2015, to: 2018}
                appropriations:
                  - {source: SB, 2016: 1.0, 2018: 1.0}
                  - {source: ES, 2016: 1.0}`,
			`                period: {from: 2015, to: 2018}
                appropriations:
                  - {source: SB, 2015: 0.0, 2016: 1.0, 2017: 0.0, 2018: 1.0}
                  - {source: ES, 2016: 1.0}`,
		],
	])('stand %s', (_where, before, after) => {
		expect(filled(before)).toBe(after);
	});
});
