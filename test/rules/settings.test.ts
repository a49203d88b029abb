import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effectiveSettings, ruleOptions } from '../../src/rules/settings.ts';
import type { RuleInfo } from '../../src/rules/types.ts';
import { givenTree } from '../../src/source/tree.ts';
import { loadTree } from '../../src/workspace.ts';

const fixture = (name: string): Map<string, Buffer> => {
	const folder = join(import.meta.dirname, '../fixtures/funding/wages', name);
	return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
};
const good = fixture('good');
const bad = fixture('bad');

/** What is found with more keys in plan.yaml's first document: rule, the text it points at, help. */
async function found(keys: string, files = good): Promise<(readonly string[])[]> {
	const text = files.get('plan.yaml')?.toString('utf8').replace('kind: workspace\n', `kind: workspace\n${keys}`) ?? '';
	const { diagnostics } = await loadTree(givenTree('/plan', new Map([...files, ['plan.yaml', Buffer.from(text)]])));
	return diagnostics.map(({ rule, place, help }) => [rule, place ? place.file.text.slice(place.range.start, place.range.end) : '', help?.en ?? '']);
}

describe('settings of rules in plan.yaml', () => {
	it.each([
		['rules: {structure/no-empty-parnt: off}\n', ['settings/unknown-rule', 'structure/no-empty-parnt', 'Did you mean `structure/no-empty-parent`?']],
		['rules: {schema/unknown-key: off}\n', ['settings/unknown-rule', 'schema/unknown-key', '']],
		['overrides: [{files: [svp.yaml], rules: {funding/wage: off}}]\n', ['settings/unknown-rule', 'funding/wage', 'Did you mean `funding/wages`?']],
		['rules: {funding/year-jump: {precent: 30}}\n', ['settings/unknown-option', 'precent', 'Did you mean `percent`?']],
		['rules: {funding/year-jump: {percent: true}}\n', ['settings/option-value', 'true', '']],
		['rules: {funding/year-jump: {percent: daug}}\n', ['settings/option-value', 'daug', '']],
		['rules: {funding/year-jump: {level: info}}\n', ['settings/unknown-option', 'level', 'Write a level so: `severity: info`']],
		['rules: {funding/year-jump: {percent: -5}}\n', ['settings/option-value', '-5', '']],
		['overrides: [{files: [svp.yaml, "spv/**"], rules: {funding/wages: info}}]\n', ['settings/unmatched-files', '"spv/**"', '']],
	])('%j', async (keys, expected) => {
		expect(await found(keys)).toEqual([expected]);
	});

	it.each([
		['rules: {funding/wages: warn}\n', ['schema/not-allowed-value', 'warn', 'Did you mean `warning`?']],
		['rules: {funding/wages: false}\n', ['schema/wrong-type', 'false', 'Write: `funding/wages: off`']],
		['rules: {funding/wages: {severity: eror}}\n', ['schema/not-allowed-value', 'eror', 'Did you mean `error`?']],
		['overrides: [{files: [svp.yaml], rules: {funding/wages: of}}]\n', ['schema/not-allowed-value', 'of', 'Did you mean `off`?']],
	])('%j: a rule whose level can’t be read says nothing itself', async (keys, expected) => {
		expect((await found('', bad)).map(([rule]) => rule)).toContain('funding/wages');
		expect((await found(keys, bad)).filter(([rule]) => rule !== 'funding/year-jump')).toEqual([expected]);
	});

	it.each(['rules: {funding/wages: off, funding/year-jump: {severity: warning, percent: 30}}\n', 'preset: strict\n', 'overrides: [{files: ["**/*.yaml"], rules: {funding/wages: info}}]\n'])(
		'%j is right',
		async (keys) => {
			expect((await found(keys)).filter(([rule]) => rule?.startsWith('settings/'))).toEqual([]);
		},
	);
});

const RULE: RuleInfo = {
	id: 'funding/sample',
	severity: 'warning',
	draft: 'off',
	title: { lt: '', en: '' },
	description: { lt: '', en: '' },
	bad: '',
	good: '',
	options: { percent: { type: 'number', default: 30, minimum: 0, description: { lt: '', en: '' } } },
};

describe('the effective level', () => {
	const set = (level: 'error' | 'info', percent?: number) => ({ level, options: new Map(percent === undefined ? [] : [['percent', percent]]) });
	const overrides = [
		{ files: ['svp/**'], rules: new Map([[RULE.id, set('error', 10)]]) },
		{ files: ['svp/programa-01.yaml'], rules: new Map([[RULE.id, set('info')]]) },
	];

	it.each([
		['recommended', 'spp/plan.yaml', 'warning', 30],
		['strict', 'spp/plan.yaml', 'error', 30],
		['draft', 'spp/plan.yaml', 'off', 30],
		['draft', 'svp/plan.yaml', 'error', 10],
		['recommended', 'svp/programa-01.yaml', 'info', 10],
	] as const)('%s, %s: %s, %i %%', (preset, path, level, percent) => {
		const effective = effectiveSettings({ preset, rules: new Map(), overrides })(RULE, path);
		expect(effective.level).toBe(level);
		expect(ruleOptions(RULE, effective.options).number('percent')).toBe(percent);
	});

	it('is the command line’s before all', () => {
		expect(effectiveSettings({ preset: 'strict', rules: new Map([[RULE.id, set('info')]]), overrides }, new Map([[RULE.id, 'off']]))(RULE, 'svp/plan.yaml').level).toBe('off');
	});
});
