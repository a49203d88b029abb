import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadOptions, loadWorkspace } from '../../../src/workspace.ts';
import { beginning } from './sample.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/custom/findings/bad');

/** What is found with other texts of some files: each rule with its severity, a suppressed one in brackets. */
async function found(changes: Readonly<Record<string, readonly [from: string, to: string]>>, options: LoadOptions = {}): Promise<string[]> {
	const overlay = Object.entries(changes).map(([file, [from, to]]) => {
		const text = readFileSync(join(ROOT, file), 'utf8');
		if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
		return { path: join(ROOT, file), bytes: new TextEncoder().encode(text.replace(from, to)) };
	});
	const { diagnostics } = await loadWorkspace(ROOT, { ...options, overlay });
	return diagnostics.map(({ rule, severity, suppressed }) => (suppressed ? `(${rule})` : `${rule} ${severity}`));
}

const ALL = [
	'custom/ward-ceiling error',
	'custom/plan-years error',
	'custom/period warning',
	'custom/wards warning',
	'custom/wages-line warning',
	'custom/source-end warning',
	'custom/indicator-unit warning',
];
const without = (rule: string): string[] => ALL.filter((one) => !one.startsWith(`custom/${rule}`));

describe('custom rules are set like others', () => {
	it('with severities of their own, unless plan.yaml sets them', async () => {
		expect(await found({})).toEqual(ALL);
	});

	it.each([
		['severity', '{severity: error, ceiling: 150.0}', '{severity: info, ceiling: 150.0}', ['custom/ward-ceiling info', ...without('ward-ceiling')]],
		['option', 'ceiling: 150.0', 'ceiling: 153.5', without('ward-ceiling')],
		['another rule off', '\n  custom/ward-ceiling:', '\n  custom/wards: off\n  custom/ward-ceiling:', without('wards')],
		['a preset', 'rules:\n', 'preset: strict\nrules:\n', ALL.map((one) => one.replace('warning', 'error'))],
		['a file', 'rules:\n', 'overrides:\n  - {files: [svp.yaml], rules: {custom/period: error}}\nrules:\n', ALL.map((one) => one.replace('period warning', 'period error'))],
		['an option for a file', 'rules:\n', 'overrides:\n  - {files: [svp.yaml], rules: {custom/indicator-unit: {units: [vnt.]}}}\nrules:\n', without('indicator-unit')],
	])('%s', async (_what, from, to, expected) => {
		expect(await found({ 'plan.yaml': [from, to] })).toEqual(expected);
	});

	it('on the command line', async () => {
		expect(await found({}, { levels: new Map([['custom/wards', 'off']]) })).toEqual(without('wards'));
	});

	it('and by comments', async () => {
		const there = ['                wards: ["01"]\n', '                # plan-ignore custom/wards: sutarta su seniūnu\n                wards: ["01"]\n'] as const;
		expect(await found({ 'svp.yaml': there })).toEqual(ALL.map((one) => (one.startsWith('custom/wards') ? '(custom/wards)' : one)));
		expect(await found({ 'svp.yaml': [there[0], there[1].replace('custom/wards', 'custom/warts')] })).toContain('suppressions/unknown-rule error');
		expect(await found({ 'svp.yaml': [there[0], there[1].replace('custom/wards', 'custom/plan-years')] })).toContain('suppressions/unused warning');
	});
});

describe('a workspace that is not whole', () => {
	it('has its rules tried, and judged by none', async () => {
		const text = readFileSync(join(ROOT, 'rules.yaml'), 'utf8').replace('size(measure.wards) == 0', 'size(measure.ward) == 0');
		const rules = { path: join(ROOT, 'rules.yaml'), bytes: new TextEncoder().encode(text) };
		const plan = { path: join(ROOT, 'svp.yaml'), bytes: new TextEncoder().encode('kind: activity-plan\nid: [\n') };
		const { diagnostics } = await loadWorkspace(ROOT, { overlay: [rules, plan] });
		expect(diagnostics.map((one) => `${one.rule} ${beginning(one)}`)).toEqual(['custom/invalid-expression 35:25', 'source/yaml 2:5']);
	});

	it('a slip in the shape of an example is told once, and the rule judges', async () => {
		const [line, block] = ['bad: [{measure: {code: "01", name: Parama, wards: ["09"]}}]', 'bad:\n        - measure:\n            code: "01"\n            name: Parama\n            wrads: ["09"]'];
		expect(await found({ 'rules.yaml': [line, block] })).toEqual(['schema/unknown-key error', ...ALL].sort(byFile));
	});

	it('a fault in the shape of a rule is told once, and the other rules judge', async () => {
		expect(await found({ 'rules.yaml': ['    check: size(measure.wards) == 0\n', ''] })).toEqual(['schema/missing-key error', ...without('wards')].sort(byFile));
		expect(await found({ 'rules.yaml': ["    when: indicator.level == 'output'\n", "    whne: indicator.level == 'output'\n"] })).toEqual(
			['schema/unknown-key error', ...without('indicator-unit')].sort(byFile),
		);
		expect(await found({ 'rules.yaml': ['for: plan\n', 'for: plans\n'] })).toEqual(['schema/not-allowed-value error', ...without('plan-years')].sort(byFile));
	});
});

/** rules.yaml comes after plan.yaml and before svp.yaml. */
function byFile(a: string, b: string): number {
	const rank = (one: string): number => (one.includes('ward-ceiling') ? 0 : one.startsWith('schema') ? 1 : 2);
	return rank(a) - rank(b);
}
