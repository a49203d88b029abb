import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { ruleUrl } from '../../src/report/rule-url.ts';
import { catalogue, categoryOf } from '../../src/rules/catalogue.ts';
import { rulePages } from '../../src/rules/docs.ts';
import { rules } from '../../src/rules/index.ts';
import { settingsSchema } from '../../src/rules/settings-schema.ts';

const root = join(import.meta.dirname, '../..');

describe('catalogue', () => {
	it('has every id once', () => {
		const ids = catalogue.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each(catalogue.map((rule) => [rule.id, rule] as const))('%s says all of itself in both languages', (_id, rule) => {
		for (const text of [rule.title, rule.description]) {
			expect(text.lt.trim()).not.toBe('');
			expect(text.en.trim()).not.toBe('');
		}
		expect(rule.bad.trim()).not.toBe('');
		expect(rule.good).not.toBe(rule.bad);
	});

	it.each(catalogue.filter((rule) => ['structure', 'links', 'funding', 'indicators', 'time'].includes(categoryOf(rule))).map((rule) => [rule.id, rule] as const))(
		'%s shows examples that parse',
		(_id, { bad, good }) => {
			for (const text of [bad, good]) for (const document of [parseAllDocuments(text)].flat()) expect(document.errors).toEqual([]);
		},
	);
});

describe('docs/rules', () => {
	// `npx vitest run --config test/vitest.config.ts test/rules/docs.test.ts -u` writes the pages anew.
	it.each(rulePages().map(({ path, text }) => [path, text] as const))('%s is up to date', async (path, text) => {
		await expect(text).toMatchFileSnapshot(join(root, path));
	});

	it('is joined by the schema of settings, for editors', async () => {
		await expect(`${JSON.stringify(settingsSchema(rules), null, '\t')}\n`).toMatchFileSnapshot(join(root, 'schemas/rule-settings.schema.json'));
	});

	it('has no page of a rule that is gone', () => {
		const known = new Set(rulePages().map(({ path }) => path));
		expect(readdirSync(join(root, 'docs/rules')).filter((name) => !known.has(`docs/rules/${name}`))).toEqual([]);
	});

	it('has the page that reports link to', () => {
		const known = new Set(rulePages().map(({ path }) => path));
		expect(catalogue.filter(({ id }) => !known.has(ruleUrl(id)))).toEqual([]);
	});
});
