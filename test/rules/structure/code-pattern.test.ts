import { expect, it } from 'vitest';
import { applyFixes } from '../../../src/fix/apply.ts';
import { runRules } from '../../../src/rules/run.ts';
import { codePattern } from '../../../src/rules/structure/code-pattern.ts';
import { linked } from '../../sample-workspace.ts';
import { onePlan } from '../pointed.ts';

it.each([
	['„02“', 'Quotes of YAML are straight: `"02"`'],
	['„du“', undefined],
	['2', undefined],
])('a code %s is told with what to write', (code, help) => {
	const plan = onePlan({});
	const files = { ...plan, 'svp.yaml': (plan['svp.yaml'] ?? '').replace('{code: "01", name: Tikslas', `{code: ${code === '2' ? '"2"' : code}, name: Tikslas`) };
	expect(runRules(linked(files), [codePattern]).map((found) => found.help?.en)).toEqual([help]);
});

/** Everything in an activity plan has a digit too few, and in a development plan a zero too many. */
const FILES = {
	'plan.yaml': 'kind: workspace\nmunicipality: {name: Testas}\n',
	'svp.yaml': `kind: activity-plan
id: svp
title: Planas
years: {from: 2015, to: 2017}
narrative: {introduction: ivadas.md}
programmes:
  - code: "1"
    name: A
    goals:
      - code: '2'
        name: B
        serves: [spp:01]
        tasks: [{code: "03", name: C, measures: [{code: "4", name: D}]}]
---
kind: report
plan: svp
year: 2015
measures: [{measure: 1.2.03.4, spent: {SB: 1.0}}]
`,
	'spp.yaml': 'kind: development-plan\nid: spp\ntitle: Planas\nyears: {from: 2015, to: 2022}\npriorities: [{code: "01", name: E, serves: [svp:1.2]}]\n',
	'ivadas.md': 'Priemonė :ref[1.2.03.4], lėšos :value[1.2.total.2015], :ref[spp:01].\n',
};

function fixed(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	const workspace = linked(files);
	const sources = [...new Set([...workspace.documents, ...workspace.narratives.values()].map(({ file }) => file))];
	const { changes } = applyFixes(sources, runRules(workspace, [codePattern]), {});
	return changes.length === 0 ? files : fixed({ ...files, ...Object.fromEntries(changes.map(({ path, after }) => [path, after])) });
}

it('gives a code its digits, and references to it', () => {
	const after = fixed(FILES);
	expect(after['svp.yaml']).toBe(FILES['svp.yaml'].replace('"1"', '"01"').replace("'2'", "'02'").replace('"4"', '"04"').replace('spp:01', 'spp:1').replace('1.2.03.4', '01.02.03.04'));
	expect(after['spp.yaml']).toBe(FILES['spp.yaml'].replace('"01"', '"1"').replace('svp:1.2', 'svp:01.02'));
	expect(after['ivadas.md']).toBe('Priemonė :ref[01.02.03.04], lėšos :value[01.02.total.2015], :ref[spp:1].\n');
});

it.each(['"A"', '"001"', '"0"', '"123"'])('leaves a code that may be another number: %s', (code) => {
	const files = { ...FILES, 'svp.yaml': FILES['svp.yaml'].replace('"1"', code).replace("'2'", '"02"').replace('"4"', '"04"'), 'spp.yaml': FILES['spp.yaml'].replace('"01"', '"1"') };
	expect(fixed(files)).toEqual(files);
});

it('leaves a code whose place is taken', () => {
	const files = {
		...FILES,
		'spp.yaml': FILES['spp.yaml'].replace('priorities: [', 'priorities: [{code: "1", name: F}, '),
		'svp.yaml': FILES['svp.yaml'].replace('"1"', '"01"').replace("'2'", "'02'").replace('"4"', '"04"'),
	};
	expect(fixed(files)).toEqual(files);
});

it('mends a plan of many such codes at once', () => {
	const digits = Array.from({ length: 9 }, (_, index) => index + 1);
	const goals = digits.slice(0, 3).map((goal) => {
		const tasks = digits.map((task) => `{code: "${task}", name: B}`);
		return `{code: "0${goal}", name: A, tasks: [${tasks.join(', ')}]}`;
	});
	const files = {
		'plan.yaml': FILES['plan.yaml'],
		'svp.yaml': `kind: activity-plan\nid: svp\ntitle: Planas\nyears: {from: 2015, to: 2017}\nprogrammes: [{code: "01", name: P, goals: [${goals.join(', ')}]}]\n`,
	};
	const found = runRules(linked(files), [codePattern]);
	expect(found).toHaveLength(27);
	expect(found.filter(({ fix }) => fix)).toHaveLength(27);
	expect(fixed(files)['svp.yaml']).toBe(files['svp.yaml'].replaceAll(/"(\d)"/g, '"0$1"'));
});
