import { describe, expect, it } from 'vitest';
import { unknownBody } from '../../../src/rules/links/unknown-body.ts';
import { unknownSource } from '../../../src/rules/links/unknown-source.ts';
import { unresolvedReference } from '../../../src/rules/links/unresolved-reference.ts';
import { wrongKind } from '../../../src/rules/links/wrong-kind.ts';
import { missingData } from '../../../src/rules/narrative/missing-data.ts';
import { outsideWorkspace } from '../../../src/rules/narrative/outside-workspace.ts';
import { runRules } from '../../../src/rules/run.ts';
import type { Rule } from '../../../src/rules/types.ts';
import { linked } from '../../sample-workspace.ts';
import { onePlan, pointedAt } from '../pointed.ts';

const MEASURE = 'id: fondas, appropriations: [{source: SB, 2015: 10}], indicators: [{name: Įmonės, unit: vnt., targets: {2015: 1}}]';
const SPP = 'kind: development-plan\nid: spp\ntitle: Plėtros planas\nyears: {from: 2015, to: 2022}\n';

/** What a rule points at in a document beside the plan. */
function beside(rule: Rule, document: string): string[] {
	return pointedAt(rule, onePlan({ measure: MEASURE, plan: 'reserves: [{name: Rezervas, source: SB, amounts: {2015: 1}}]', more: { 'x.yaml': `${document}\n`, 'spp.yaml': SPP } }));
}

const budget = (entries: string, plan = 'svp'): string => `kind: budget\nid: b\nname: Biudžetas\nplan: ${plan}\nbasis: adopted\nentries: [${entries}]`;
const report = (lines: string, plan = 'svp'): string => `kind: report\nplan: ${plan}\nyear: 2015\n${lines}`;

describe('what a budget or a report names', () => {
	it.each<[string, Rule, string, string[]]>([
		['is a plan', unresolvedReference, budget('', 'svp-2'), ['svp-2']],
		['is an activity plan', wrongKind, budget('', 'spp'), ['spp']],
		[
			'is a programme or a reserve',
			unresolvedReference,
			budget('{programme: "01", amount: 1}, {programme: Programa, amount: 1}, {programme: Rezervas, amount: 1}, {programme: "02", amount: 1}'),
			['"02"'],
		],
		['is no goal', wrongKind, budget('{programme: "01.01", amount: 1}'), ['"01.01"']],
		['is told once when the plan is unknown', unresolvedReference, budget('{programme: "02", amount: 1}', 'svp-2'), ['svp-2']],
		['is a source or a group of them', unknownSource, budget('{source: SB, amount: 1}, {source: SAV, amount: 1}, {source: SX, amount: 1}'), ['SX']],
		['is a body', unknownBody, budget('{body: "12", amount: 1}'), ['"12"']],
		['is a file', missingData, budget('').replace('entries: []', 'file: nera.csv'), ['nera.csv']],
		['is a file in the workspace', outsideWorkspace, budget('').replace('entries: []', 'file: ../b.csv'), ['../b.csv']],
		['is a measure', unresolvedReference, report('measures: [{measure: fondas}, {measure: "01.01.01.01"}, {measure: "svp:01.01.01.01"}, {measure: "01.01.01.02"}]'), ['"01.01.01.02"']],
		['is an indicator', wrongKind, report('indicators: [{indicator: P-01-01-01-01-01, actual: 1}, {indicator: fondas, actual: 1}]'), ['fondas']],
		['is a source of the register', unknownSource, report('measures: [{measure: fondas, approved: {SX: 1}, spent: {SB: 1, SAV: 1}}]'), ['SX', 'SAV']],
	])('%s', (_what, rule, document, expected) => {
		expect(beside(rule, document)).toEqual(expected);
	});

	it('is a programme in a table whose code a spreadsheet took for a number', () => {
		const document = budget('').replace('entries: []', 'file: b.csv');
		const files = onePlan({ measure: MEASURE, more: { 'x.yaml': `${document}\n`, 'b.csv': 'Programa;Suma\n1;10\n2;10\n01;10\n' } });
		expect(pointedAt(unresolvedReference, files)).toEqual(['2']);
		expect(beside(unresolvedReference, budget('{programme: "1", amount: 1}'))).toEqual(['"1"']);
	});

	it('is suggested from what would fit', () => {
		const files = onePlan({ measure: MEASURE, more: { 'x.yaml': `${budget('{programme: Progama, amount: 1}')}\n---\n${report('measures: [{measure: fondaas}]')}\n` } });
		expect(runRules(linked(files), [unresolvedReference]).map(({ help }) => help?.en)).toEqual(['Did you mean `Programa`?', 'Did you mean `fondas`?']);
	});
});

describe('a file that is not there', () => {
	it('is suggested as the file that names it would write it', () => {
		const workspace = linked({ 'budgets/b.yaml': 'kind: budget\nid: b\nname: Biudžetas\nplan: svp\nbasis: adopted\nfile: ../data/asignavimaii.csv\n', 'data/asignavimai.csv': 'a;b\n1;2\n' });
		expect(runRules(workspace, [missingData]).map(({ help }) => help?.lt)).toEqual(['Gal turėta omenyje „../data/asignavimai.csv“?']);
	});
});
