import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/fix/apply.ts';
import { runRules } from '../../../src/rules/run.ts';
import { numberingGap } from '../../../src/rules/structure/numbering-gap.ts';
import { type Files, linked } from '../../sample-workspace.ts';

const FILES: Files = {
	'plan.yaml': 'kind: workspace\nplans: [svp, spp]\n',
	'svp.yaml': `kind: activity-plan
id: svp
title: Planas
years: {from: 2015, to: 2017}
mission: Tarnauti
narrative: {introduction: ivadas.md}
strategicGoals:
  - {code: "02", name: Gerovė}
programmes:
  - code: "01"
    name: Programa
    strategicGoals: ["svp:S-02"]
    goals:
      - code: "02" # antrasis
        name: Tikslas
        indicators: [{name: Įmonės, unit: vnt.}]
        tasks:
          - code: '01'
            name: Uždavinys
            measures:
              - {code: "01", name: Parama, serves: ["svp:01.02.01", spp:1.2]}
      - {code: "04", name: Kitas tikslas, serves: ["svp:R-01-02-01"]}
---
kind: report
plan: svp
year: 2015
measures:
  - {measure: "01.02.01.01", spent: {SB: 1.0}}
indicators:
  - {indicator: R-01-02-01, actual: 3}
`,
	'spp.yaml': 'kind: development-plan\nid: spp\ntitle: Planas\nyears: {from: 2015, to: 2022}\npriorities: [{code: "1", name: A, goals: [{code: "2", name: B, serves: ["svp:01.04"]}]}]\n',
	'ivadas.md': 'Priemonė :ref[01.02.01.01], lėšos :value[01.02.total.2015], svetimas :ref[spp:1.2], savas :ref[svp:01.04], forma :see[f1-01].\n',
};

/** The workspace when the gaps have been closed as often as it takes. */
function closed(files: Files): Files {
	const workspace = linked(files);
	const found = runRules(workspace, [numberingGap]);
	const sources = [...new Set([...workspace.documents, ...workspace.narratives.values()].map(({ file }) => file))];
	const { changes } = applyFixes(sources, found, { unsafe: true });
	return changes.length === 0 ? files : closed({ ...files, ...Object.fromEntries(changes.map(({ path, after }) => [path, after])) });
}

describe('closing a gap in numbering', () => {
	const after = closed(FILES);

	it('numbers the siblings anew and nothing else', () => {
		expect(after['svp.yaml']).toContain('  - {code: "01", name: Gerovė}\n');
		expect(after['svp.yaml']).toContain('- code: "01" # antrasis\n');
		expect(after['svp.yaml']).toContain('- {code: "02", name: Kitas tikslas,');
		expect(after['svp.yaml']).toContain("- code: '01'\n");
		expect(after['spp.yaml']).toContain('goals: [{code: "1", name: B,');
		expect(runRules(linked(after), [numberingGap])).toEqual([]);
	});

	it('changes the references by code, of descendants and indicators too', () => {
		expect(after['svp.yaml']).toContain('strategicGoals: ["svp:S-01"]');
		expect(after['svp.yaml']).toContain('serves: ["svp:01.01.01", spp:1.1]');
		expect(after['svp.yaml']).toContain('serves: ["svp:R-01-01-01"]');
		expect(after['spp.yaml']).toContain('serves: ["svp:01.02"]');
		expect(after['svp.yaml']).toContain('{measure: "01.01.01.01", spent');
		expect(after['svp.yaml']).toContain('{indicator: R-01-01-01, actual');
	});

	it('changes the directives of the texts', () => {
		expect(after['ivadas.md']).toBe('Priemonė :ref[01.01.01.01], lėšos :value[01.01.total.2015], svetimas :ref[spp:1.1], savas :ref[svp:01.02], forma :see[f1-01].\n');
	});

	it('leaves every reference that resolved before resolving', () => {
		const [before, now] = [linked(FILES), linked(after)];
		const resolved = (workspace: typeof before): number => workspace.elements.flatMap(({ serves }) => serves).filter((reference) => workspace.resolve(reference)).length;
		expect(resolved(before)).toBe(4);
		expect(resolved(now)).toBe(4);
	});
});
