import { expect, test } from 'vitest';
import { measureFunded } from '../../../src/rules/funding/measure-funded.ts';
import { otherPlanMoney } from '../../../src/rules/funding/other-plan-money.ts';
import { runRules } from '../../../src/rules/run.ts';
import { linked } from '../../sample-workspace.ts';
import { onePlan } from '../pointed.ts';

const spp = (money: string): string => `kind: development-plan
id: spp
title: Plėtros planas
years: {from: 2015, to: 2020}
priorities: [{code: "1", name: P, goals: [{code: "1", name: T, tasks: [{code: "1", name: U, measures: [{code: "1", name: M, ${money}}]}]}]}]
`;

test.each([
	['of the activity plan', 'appropriations: [{source: SB, 2015: 5}]', 'appropriations: [{source: SB, 2015: 5}]', [/^Write the need over the whole period/]],
	['of the development plan', 'funding: {SB: 5}', 'funding: {SB: 5}', [/^Write the money by year.*2015: 600\.0/]],
	['of each plan', 'appropriations: [{source: SB, 2015: 5}]', 'funding: {SB: 5}', []],
	['of none', 'appropriations: []', 'appropriations: []', [/^State the money/, /^State the money/]],
])('money under the key %s is said to be there, once', (_what, ofActivity, ofDevelopment, expected) => {
	const workspace = linked(onePlan({ measure: ofActivity, more: { 'xpp.yaml': spp(ofDevelopment) } }));
	expect(runRules(workspace, [measureFunded, otherPlanMoney]).map(({ help }) => help?.en)).toEqual(expected.map((words) => expect.stringMatching(words)));
});
