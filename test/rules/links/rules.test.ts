import { describe, expect, it } from 'vitest';
import { duplicateReference } from '../../../src/rules/links/duplicate-reference.ts';
import { indicatorBody } from '../../../src/rules/links/indicator-body.ts';
import { measureServes } from '../../../src/rules/links/measure-serves.ts';
import { retiredBody } from '../../../src/rules/links/retired-body.ts';
import { retiredSource } from '../../../src/rules/links/retired-source.ts';
import { servesElsewhere } from '../../../src/rules/links/serves-elsewhere.ts';
import { strategicGoalCarriedOut } from '../../../src/rules/links/strategic-goal-carried-out.ts';
import { unknownSource } from '../../../src/rules/links/unknown-source.ts';
import { unlistedPlan } from '../../../src/rules/links/unlisted-plan.ts';
import { unusedEntry } from '../../../src/rules/links/unused-entry.ts';
import { wrongKind } from '../../../src/rules/links/wrong-kind.ts';
import { type Files, modelOf, SAMPLE } from '../../sample-workspace.ts';
import { onePlan, pointedAt } from '../pointed.ts';

const SPP = `kind: development-plan
id: spp
title: Plėtros planas
years: {from: 2015, to: 2022}
vision: Miestas
priorities:
  - code: "1"
    name: Ekonomika
    goals:
      - code: "1"
        name: Verslas
        indicators: [{name: Įmonės, unit: vnt.}]
        tasks: [{code: "1", id: remti, name: Remti, measures: [{code: "1", name: Fondas}]}, {code: "2", name: Kviesti, measures: [{code: "1", name: Mugė}]}]
      - {code: "2", name: Svečiai, indicators: [{name: Svečiai, unit: vnt.}], tasks: [{code: "1", name: Sutikti, outOfPeriod: Vėliau}]}
`;

const both = (goal: string, measure: string, spp = SPP): Files => onePlan({ goal, measure, more: { 'spp.yaml': spp } });

describe('references', () => {
	it.each<[string, string[], string[]]>([
		['one element by id and code', ['remti', '"spp:1.1.1"'], ['"spp:1.1.1"']],
		['two elements', ['remti', '"spp:1.1.2"'], []],
		['nothing that does not exist', ['nera', '"spp:9"'], []],
		['the same text twice is a fault of shape', ['remti', 'remti'], []],
	])('%s', (_what, serves, expected) => {
		expect(pointedAt(duplicateReference, both('', `serves: [${serves.join(', ')}]`))).toEqual(expected);
	});

	it.each<[string, string, string, string[]]>([
		['a measure outside its goal', 'serves: ["spp:1.1"]', 'serves: ["spp:1.2.1"]', ['"spp:1.2.1"']],
		['a measure below its goal', 'serves: ["spp:1.1"]', 'serves: ["spp:1.1.2.1"]', []],
		['a measure that serves more than its goal', 'serves: ["spp:1.1.1"]', 'serves: ["spp:1.1"]', []],
		['a further link elsewhere', 'serves: ["spp:1.1"]', 'serves: ["spp:1.2.1", remti]', []],
		['a goal without links', '', 'serves: ["spp:1.2.1"]', []],
		['an indicator outside its measure', 'serves: ["spp:1.1"]', 'serves: [remti], indicators: [{name: A, unit: vnt., serves: ["spp:R-1-2-01"]}]', ['"spp:R-1-2-01"']],
		['an indicator of its goal', 'serves: ["spp:1.1"]', 'serves: [remti], indicators: [{name: A, unit: vnt., serves: ["spp:R-1-1-01"]}]', []],
		['codes are compared whole', 'serves: ["spp:1.1"]', 'serves: ["spp:1"]', []],
	])('elsewhere: %s', (_what, goal, measure, expected) => {
		expect(pointedAt(servesElsewhere, both(goal, measure))).toEqual(expected);
	});

	it.each<[string, string, string, string, number]>([
		['while a task of the goal is free', 'serves: ["spp:1.1"]', '', SPP, 0],
		['when everything there is served', 'serves: ["spp:1.1.1"]', '', SPP, 1],
		['when what is left is out of the period', 'serves: ["spp:1.2"]', '', SPP, 0],
		['when the goal is not linked either', '', '', SPP, 0],
		['when it is linked itself', 'serves: ["spp:1.1.1"]', 'serves: [remti]', SPP, 0],
	])('a measure without a link: %s', (_what, goal, measure, spp, count) => {
		expect(pointedAt(measureServes, both(goal, measure, spp))).toHaveLength(count);
	});

	it.each<[string, string, string[]]>([
		['a measure that serves an indicator', 'serves: ["spp:R-1-1-01"]', ['"spp:R-1-1-01"']],
		['an indicator that serves a goal', 'indicators: [{name: A, unit: vnt., serves: ["spp:1.1"]}]', ['"spp:1.1"']],
		['an indicator that serves an indicator', 'indicators: [{name: A, unit: vnt., serves: ["spp:R-1-1-01"]}]', []],
	])('of the wrong kind: %s', (_what, measure, expected) => {
		expect(pointedAt(wrongKind, both('', measure))).toEqual(expected);
	});
});

describe('registers', () => {
	const BODIES = 'kind: bodies\nentries: [{code: "10", name: A}, {code: "11", name: B, until: 2015}, {code: "12", name: C, until: 2016}]\n';
	const withBodies = (measure: string, goal = ''): Files => onePlan({ measure, goal, more: { 'bodies.yaml': BODIES } });

	it.each<[string, string, string[]]>([
		['a body that ends within the plan', 'bodies: ["12"]', ['"12"']],
		['a body that lasts as long as the measure', 'bodies: ["12"], period: {from: 2015, to: 2016}', []],
		['the body of an indicator', 'bodies: ["10"], indicators: [{name: A, unit: vnt., body: "11"}]', ['"11"']],
	])('%s', (_what, measure, expected) => {
		expect(pointedAt(retiredBody, withBodies(measure))).toEqual(expected);
	});

	it.each<[string, string, string, string[]]>([
		['a body that does not do the work', 'bodies: ["12"], indicators: [{name: A, unit: vnt., body: "10"}]', '', ['"10"']],
		['a body of a measure below', 'bodies: ["12"]', 'indicators: [{name: A, unit: vnt., body: "12"}]', []],
		['an unknown body', 'bodies: ["12"], indicators: [{name: A, unit: vnt., body: "99"}]', '', []],
		['where nobody is named', 'indicators: [{name: A, unit: vnt., body: "10"}]', '', []],
	])('the body of an indicator: %s', (_what, measure, goal, expected) => {
		expect(pointedAt(indicatorBody, withBodies(measure, goal))).toEqual(expected);
	});

	it.each<[string, string, string[]]>([
		['of its own', '{source: KT, 2015: 1, 2016: 1}', ['2016']],
		['of its group', '{source: PF, 2016: 1, 2017: 1}', ['2017']],
		['without money', '{source: KT, 2015: 1, 2016: 0}', []],
	])('a source after the end %s', (_what, line, expected) => {
		const sources = 'kind: sources\nentries: [{code: FONDAI, name: F, until: 2016, entries: [{code: PF, name: P}, {code: KT, name: K, until: 2015}]}]\n';
		expect(pointedAt(retiredSource, onePlan({ measure: `appropriations: [${line}]`, more: { 'registers.yaml': sources } }))).toEqual(expected);
	});

	it.each<[string, Files, string[]]>([
		['what nothing uses', withBodies('bodies: ["12"], appropriations: [{source: SB, 2015: 1}], indicators: [{name: A, unit: vnt.}]'), ['"10"', '"11"', 'SB(P)', 'ES', 'ESTIJA', 'proc.']],
		['no body while one is unknown', withBodies('bodies: ["99"], appropriations: [{source: SAV, 2015: 1}, {source: ?, 2016: 1}], indicators: [{name: A, unit: km}]'), []],
		['whole groups at once', onePlan({ measure: 'appropriations: [{source: ES, 2015: 1}, {source: ESTIJA, 2015: 1}], indicators: [{name: A, unit: vnt.}, {name: B, unit: proc.}]' }), ['SAV']],
		['nothing of a whole workspace that uses all', { ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('unit: proc., baseline', 'unit: proc., body: "12", baseline') }, []],
	])('%s', (_what, files, expected) => {
		expect(pointedAt(unusedEntry, files)).toEqual(expected);
	});

	it.each<[string, string, readonly string[], string[]]>([
		['an idle entry nearer than all others, where several places name it', 'SB(MK)', ['SB(MKK)', 'SB(ES)'], ['SB(MKK)']],
		['every place, where a used entry is as near', 'SB(VK)', ['SB(VF)', 'SB(ES)'], ['SB(VK)', 'SB(VK)']],
		['every place, where the nearest is used', 'ESS', ['EK', 'ES'], ['ESS', 'ESS']],
	])('an unknown code: %s', (_what, unknown, [idle, used], expected) => {
		const sources = `kind: sources\nentries: [{code: SB(VB), name: A}, {code: ${idle}, name: B}, {code: ${used}, name: C}]\n`;
		const line = (source: string): string => `{source: ${source}, 2015: 1}`;
		const measure = `appropriations: [${['SB(VB)', used ?? '', unknown, unknown].map(line).join(', ')}]`;
		expect(pointedAt(unknownSource, onePlan({ measure, more: { 'registers.yaml': sources } }))).toEqual(expected);
	});

	it('what ended before the plans is left alone', () => {
		const more = { 'bodies.yaml': 'kind: bodies\nentries: [{code: "10", name: A, until: 2014}, {code: "11", name: B, until: 2015}]\n', 'registers.yaml': '' };
		expect(pointedAt(unusedEntry, onePlan({ more }))).toEqual(['"11"']);
	});
});

describe('strategic goals', () => {
	const goals = 'strategicGoals: [{code: "01", id: sg-a, name: A}, {code: "02", id: sg-b, name: B}]';
	const carried = (text: string): Files => {
		const files = onePlan({ plan: goals });
		return { ...files, 'svp.yaml': (files['svp.yaml'] ?? '').replace('    name: Programa', `    name: Programa\n    strategicGoals: [${text}]`) };
	};

	it.each<[string, string, string[]]>([
		['that no programme carries out', 'sg-a', ['B']],
		['are all carried out', 'sg-a, sg-b', []],
		['may be meant by a reference that leads nowhere', 'sg-a, sg-c', []],
		['may be those of a programme without any', '', []],
	])('%s', (_what, text, expected) => {
		expect(pointedAt(strategicGoalCarriedOut, carried(text))).toEqual(expected);
	});
});

describe('the list of plans', () => {
	it.each<[string, string, string[]]>([
		['that lacks one', 'plans: [spp]', ['svp']],
		['that has it', 'plans: [svp, spp]', []],
		['that is empty', 'plans: []', []],
		['that is not there', '', []],
	])('%s', (_what, settings, expected) => {
		expect(pointedAt(unlistedPlan, onePlan({ settings, more: { 'spp.yaml': SPP } }))).toEqual(expected);
	});
});

describe('parents', () => {
	const document = (kind: string, id: string, parent: string): string => `kind: ${kind}\nid: ${id}\nparent: ${parent}\ncode: "09"\nname: ${id}\n`;
	const reported = (...documents: readonly string[]): string[] =>
		modelOf({ ...onePlan({}), 'kiti.yaml': documents.join('---\n') }).diagnostics.map(({ rule, element, related = [] }) => `${rule} ${element}${'+'.repeat(related.length)}`);

	it.each<[string, string[], string[]]>([
		['in a circle are told once', [document('goal', 'a', 'b'), document('task', 'b', 'a')], ['links/circular-reference a+']],
		['that are a part of themselves', ['kind: goal\nparent: a\ncode: "01"\nname: Tikslas\ntasks: [{code: "01", id: a, name: Uždavinys}]\n'], ['links/circular-reference a']],
		[
			'that are a part of each other',
			['kind: goal\nparent: b\ncode: "01"\nname: Tikslas\ntasks: [{code: "01", id: a, name: Uždavinys}]\n', document('measure', 'b', 'a')],
			['links/circular-reference a+'],
		],
		[
			'do not tell what hangs on a part of one that is lost',
			[`${document('goal', 'a', 'nera')}tasks: [{code: "01", id: b, name: Uždavinys}]\n`, document('measure', 'c', 'b')],
			['links/unresolved-parent nera'],
		],
		['that are themselves', [document('task', 'a', 'a')], ['links/circular-reference a']],
		[
			'in two circles',
			[document('goal', 'a', 'b'), document('task', 'b', 'a'), document('goal', 'c', 'd'), document('task', 'd', 'c')],
			['links/circular-reference a+', 'links/circular-reference c+'],
		],
		['do not tell what hangs on a circle', [document('measure', 'c', 'b'), document('goal', 'a', 'b'), document('task', 'b', 'a')], ['links/circular-reference b+']],
		['do not tell what hangs on one that is lost', [document('goal', 'a', 'nera'), document('task', 'b', 'a'), document('measure', 'c', 'b')], ['links/unresolved-parent nera']],
		[
			'do not tell what names one that is lost by its code',
			[document('goal', 'a', 'nera'), document('task', 'b', 'svp:01.09'), document('measure', 'c', 'svp:01.09.01')],
			['links/unresolved-parent nera'],
		],
		[
			'are each told where the codes lead elsewhere',
			[document('goal', 'a', 'nera'), document('task', 'b', 'svp:01.08'), document('task', 'c', 'svp:01')],
			['links/unresolved-parent nera', 'links/unresolved-parent svp:01.08', 'links/unresolved-parent svp:01'],
		],
	])('%s', (_what, documents, expected) => {
		expect(reported(...documents)).toEqual(expected);
	});
});
