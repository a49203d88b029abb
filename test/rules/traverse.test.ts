import { describe, expect, it } from 'vitest';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import type { PlanElement } from '../../src/model/types.ts';
import { rules } from '../../src/rules/index.ts';
import { MARK } from '../../src/rules/marks.ts';
import { runRules } from '../../src/rules/run.ts';
import { traverse } from '../../src/rules/traverse.ts';
import type { Visitor } from '../../src/rules/visitor.ts';
import { nameOf } from '../../src/rules/walk.ts';
import { type Files, linked, SAMPLE } from '../sample-workspace.ts';

const TINY: Files = {
	'plan.yaml': `kind: workspace
plans: [svp, spp]
---
kind: sources
entries: [{code: SAV, name: Lėšos, entries: [{code: SB, name: Biudžetas}]}]
`,
	'a.yaml': `kind: activity-plan
id: svp
title: Veiklos planas
years: {from: 2015, to: 2015}
narrative: {introduction: ivadas.md}
totals: {2015: 12.0}
reserves: [{name: Rezervas, source: SB, amounts: {2015: 2.0}}]
strategicGoals: [{code: "01", name: Gerovė, serves: ["spp:1"], indicators: [{name: Įmonės, unit: vnt.}, {name: Darbas, unit: vnt.}]}]
programmes:
  - code: "01"
    name: {lt: Programa, en: Programme}
    strategicGoals: ["svp:S-01"]
    goals:
      - code: "01"
        name: Tikslas
        totals: {2015: 10.0}
        tasks:
          - code: "01"
            name: Uždavinys
            measures: [{code: "01", name: Parama, bodies: ["12"], appropriations: [{source: SB, 2015: 10.0}]}, {code: "02", name: Mugė}]
`,
	'c.yaml': `kind: budget
id: biudzetas
name: Biudžetas
plan: svp
basis: adopted
file: biudzetas.csv
entries: [{programme: "01", source: SB, amount: 10.0}]
---
kind: report
plan: svp
year: 2015
measures: [{measure: "01.01.01.01", spent: {SB: 9.5}}]
indicators: [{indicator: E-01-01, actual: 4}]
`,
	'b.yaml': `kind: development-plan
id: spp
title: Plėtros planas
years: {from: 2015, to: 2022}
priorities: [{code: "1", name: Ekonomika}]
`,
};

const TEXT = '# Įvadas\n\n[Priedas](a.csv) ir :ref[01].\n';

const ORDER = `entry sources:SAV
entry sources:SB
ownText sources:SAV/name
prose sources:SAV/name/lt
ownText sources:SB/name
prose sources:SB/name/lt
plan svp
publication svp
ownText svp/title
prose svp/title/lt
ownText svp/reserves/0/name
prose svp/reserves/0/name/lt
path ivadas.md in a.yaml:106
source svp/reserves/Rezervas
line svp/reserves/Rezervas/SB/2015
total svp/totals/2015
siblings svp:S-01
siblings svp:01
element svp:S-01
strategicGoal svp:S-01
name svp:S-01 lt
ownText svp:S-01/name
prose svp:S-01/name/lt
reference svp:S-01/serves/spp:1
siblings svp:E-01-01 svp:E-01-02
element svp:E-01-01
indicator svp:E-01-01
name svp:E-01-01 lt
ownText svp:E-01-01/name
prose svp:E-01-01/name/lt
element svp:E-01-02
indicator svp:E-01-02
name svp:E-01-02 lt
ownText svp:E-01-02/name
prose svp:E-01-02/name/lt
element svp:01
programme svp:01
name svp:01 lt
name svp:01 en
ownText svp:01/name
prose svp:01/name/lt
prose svp:01/name/en
reference svp:01/strategicGoals/svp:S-01
siblings svp:01.01
element svp:01.01
goal svp:01.01
name svp:01.01 lt
ownText svp:01.01/name
prose svp:01.01/name/lt
total svp:01.01/totals/2015
siblings svp:01.01.01
element svp:01.01.01
task svp:01.01.01
name svp:01.01.01 lt
ownText svp:01.01.01/name
prose svp:01.01.01/name/lt
siblings svp:01.01.01.01 svp:01.01.01.02
element svp:01.01.01.01
measure svp:01.01.01.01
name svp:01.01.01.01 lt
ownText svp:01.01.01.01/name
prose svp:01.01.01.01/name/lt
body svp:01.01.01.01/bodies/12
source svp:01.01.01.01/SB
line svp:01.01.01.01/SB/2015
element svp:01.01.01.02
measure svp:01.01.01.02
name svp:01.01.01.02 lt
ownText svp:01.01.01.02/name
prose svp:01.01.01.02/name/lt
plan spp
publication spp
ownText spp/title
prose spp/title/lt
siblings spp:1
element spp:1
priority spp:1
name spp:1 lt
ownText spp:1/name
prose spp:1/name/lt
budget biudzetas
ownText biudzetas/name
prose biudzetas/name/lt
pointer budget:biudzetas/plan
pointer budget:biudzetas/2015/01/SB//programme
path biudzetas.csv in c.yaml:74
budgetEntry 2015 SB
report 2015
pointer report:svp/2015/plan
pointer report:svp/2015/01.01.01.01/subject
pointer report:svp/2015/E-01-01/subject
reportLine reportedMeasure
reportLine reportedIndicator
text ivadas.md
heading 0
words 2
prose lt 2
link 10
path a.csv in ivadas.md:10
words 11
prose lt 11
words 26
prose lt 26
textDirective 30
words 38
prose lt 38
end`.split('\n');

type Log = (handler: string, of: string) => void;

/** Listens to everything. What it is called with is told by its name. */
function listener(log: Log): Required<Omit<Visitor, 'proseMarks'>> {
	return {
		body: ({ element, field, code }) => log('body', `${nameOf(element)}/${field}/${code}`),
		entry: ({ kind, key }) => log('entry', `${kind}:${key}`),
		plan: ({ id }) => log('plan', id),
		publication: ({ id }) => log('publication', id),
		element: (element) => log('element', nameOf(element)),
		strategicGoal: (element) => log('strategicGoal', nameOf(element)),
		priority: (element) => log('priority', nameOf(element)),
		programme: (element) => log('programme', nameOf(element)),
		goal: (element) => log('goal', nameOf(element)),
		task: (element) => log('task', nameOf(element)),
		measure: (element) => log('measure', nameOf(element)),
		indicator: (element) => log('indicator', nameOf(element)),
		siblings: (elements) => log('siblings', elements.map(nameOf).join(' ')),
		name: ({ element, language }) => log('name', `${nameOf(element)} ${language}`),
		ownText: ({ element }) => log('ownText', element),
		prose: ({ element, language, place }) => log('prose', element ?? `${language} ${place.range.start}`),
		reference: ({ name }) => log('reference', name),
		source: ({ name }) => log('source', name),
		line: ({ name }) => log('line', name),
		total: ({ name }) => log('total', name),
		path: ({ path, place }) => log('path', `${path} in ${place.file.path}:${place.range.start}`),
		pointer: ({ name }) => log('pointer', name),
		budget: ({ id }) => log('budget', id),
		budgetEntry: ({ year, source }) => log('budgetEntry', `${year} ${source?.text}`),
		report: ({ year }) => log('report', `${year}`),
		reportLine: ({ kind }) => log('reportLine', kind),
		text: ({ narrative }) => log('text', narrative.file.path),
		nodes: {
			heading: ({ place }) => log('heading', `${place.range.start}`),
			text: ({ place }) => log('words', `${place.range.start}`),
			link: ({ place }) => log('link', `${place.range.start}`),
			textDirective: ({ place }) => log('textDirective', `${place.range.start}`),
		},
		end: () => log('end', ''),
	};
}

function fails(error: unknown): void {
	throw error;
}

/** What a listener is called with, in order. */
function heard(workspace: LinkedWorkspace): string[] {
	const calls: string[] = [];
	traverse(workspace, [{ visitor: listener((handler, of) => calls.push(`${handler} ${of}`.trimEnd())), failed: fails }]);
	return calls;
}

/** A workspace that counts how often its lists of elements and the trees of its texts are asked for. */
function counting(workspace: LinkedWorkspace): { readonly workspace: LinkedWorkspace; readonly reads: { elements: number; trees: number } } {
	const reads = { elements: 0, trees: 0 };
	const narratives = [...workspace.narratives].map(([path, { file, tree }]) => {
		const counted = {
			file,
			get tree() {
				reads.trees++;
				return tree;
			},
		};
		return [path, counted] as const;
	});
	const counted: LinkedWorkspace = {
		...workspace,
		narratives: new Map(narratives),
		get elements() {
			reads.elements++;
			return workspace.elements;
		},
	};
	return { workspace: counted, reads };
}

const tiny = linked({ ...TINY, 'ivadas.md': TEXT });
const sample = linked({ ...SAMPLE, 'svp.yaml': SAMPLE['svp.yaml']?.replace('template: svp', 'template: svp\nnarrative: {introduction: ivadas.md, conclusion: ivadas.md}') ?? '', 'ivadas.md': TEXT });

describe('traverse', () => {
	it('walks in the stated order', () => {
		expect(heard(tiny)).toEqual(ORDER);
	});

	it('tells of prose with the asked marks alone', () => {
		const heard = (proseMarks: number): string[] => {
			const calls: string[] = [];
			traverse(tiny, [{ visitor: { proseMarks, prose: ({ text }) => calls.push(text) }, failed: fails }]);
			return calls;
		};
		expect(heard(MARK.point)).toEqual(['.']);
		expect(heard(MARK.euro)).toEqual([]);
	});

	it('visits every element once, whichever the plan', () => {
		const visited: PlanElement[] = [];
		traverse(sample, [{ visitor: { element: (element) => visited.push(element) }, failed: fails }]);
		expect(visited).toEqual(sample.elements);
		expect(new Set(visited).size).toBe(sample.elements.length);
	});

	it.each([
		['tiny', tiny],
		['sample', sample],
	])('calls no handler twice for one thing of the %s workspace', (_name, workspace) => {
		const calls = heard(workspace);
		expect(calls.filter((call, index) => calls.indexOf(call) !== index)).toEqual([]);
	});

	it('calls the handlers of all visitors at each step before the next', () => {
		const calls: string[] = [];
		const visits = ['a', 'b', 'c'].map((name) => ({ visitor: listener((handler, of) => calls.push(`${name} ${handler} ${of}`.trimEnd())), failed: fails }));
		traverse(tiny, visits);
		expect(calls).toEqual(heard(tiny).flatMap((call) => [`a ${call}`, `b ${call}`, `c ${call}`]));
	});

	it.each([1, 5, 50])('reads a text once for %i visitors', (count) => {
		const { workspace, reads } = counting(sample);
		traverse(
			workspace,
			Array.from({ length: count }, () => ({ visitor: listener(() => {}), failed: fails })),
		);
		expect(reads.trees).toBe(1);
	});

	it('reads no text that nobody listens to', () => {
		const { workspace, reads } = counting(sample);
		traverse(workspace, [{ visitor: { element: () => {} }, failed: fails }]);
		expect(reads.trees).toBe(0);
	});

	it('calls a visitor that threw no more, and the others on', () => {
		const calls: string[] = [];
		const errors: unknown[] = [];
		const failing = listener((handler, of) => {
			calls.push(`${handler} ${of}`.trimEnd());
			if (handler === 'task') throw new Error('broken');
		});
		const other: string[] = [];
		traverse(tiny, [
			{ visitor: failing, failed: (error) => errors.push(error) },
			{ visitor: listener((handler, of) => other.push(`${handler} ${of}`.trimEnd())), failed: fails },
		]);
		expect(errors).toEqual([new Error('broken')]);
		expect(calls).toEqual(heard(tiny).slice(0, calls.length));
		expect(calls.at(-1)).toBe('task svp:01.01.01');
		expect(other).toEqual(heard(tiny));
	});
});

describe('the rules', () => {
	it('leave the walk to the engine', () => {
		const { workspace, reads } = counting(sample);
		expect(runRules(workspace, rules).filter(({ rule }) => rule === 'tool/rule-failed')).toEqual([]);
		expect(reads).toEqual({ elements: 0, trees: 1 });
	});
});
