import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { rules } from '../../src/rules/index.ts';
import { settingsProblems } from '../../src/rules/settings-problems.ts';
import { settingsSchema } from '../../src/rules/settings-schema.ts';
import { checkShape } from '../../src/schema/index.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

const folder = join(import.meta.dirname, '../../schemas');
const schema = settingsSchema(rules);
const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });
ajv.addVocabulary(['patternErrorMessage', 'enumDescriptions']);
for (const file of ['definitions.schema.json', 'workspace.schema.json']) ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), file);
ajv.addSchema(schema, 'rule-settings.schema.json');

/** Whether an editor accepts a plan.yaml by the published schema. */
function isAccepted(data: unknown): boolean {
	return ajv.validate('workspace.schema.json', data) === true;
}

/** Whether `plan check` does. */
function isFine(text: string): boolean {
	const { documents } = parseYamlFile({ path: 'plan.yaml', text });
	return documents.flatMap(checkShape).length === 0 && settingsProblems(documents, { paths: ['spp/plan.yaml'], rules, fixed: catalogue }).length === 0;
}

describe('schema of settings', () => {
	it('explains every rule and every option in both languages', () => {
		const text = JSON.stringify(schema);
		for (const rule of rules) {
			expect(text).toContain(JSON.stringify(`${rule.title.lt} / ${rule.title.en}`));
			for (const { description } of Object.values(rule.options ?? {})) expect(text).toContain(JSON.stringify(`${description.lt} / ${description.en}`));
		}
	});

	it.each([
		['a level', 'structure/order: warning', true],
		['a level in a mapping', 'structure/order: {severity: off}', true],
		['an option', 'funding/year-jump: {severity: info, percent: 30}', true],
		['a list', 'funding/source-allowed: {sources: [SB]}', true],
		['an unknown rule', 'structure/ordr: warning', false],
		['a rule of files', 'source/yaml: warning', false],
		['an unknown level', 'structure/order: fatal', false],
		['an unknown option', 'funding/year-jump: {procent: 30}', false],
		['an option of a rule that has none', 'structure/order: {percent: 30}', false],
		['a number too small', 'funding/year-jump: {percent: 0}', false],
		['words for a number', 'funding/year-jump: {percent: daug}', false],
		['a number in a list', 'funding/source-allowed: {sources: [1]}', false],
	])('judges %s as a check does', (_what, setting, isRight) => {
		for (const text of [`rules:\n  ${setting}\n`, `overrides:\n  - files: ["spp/**"]\n    rules:\n      ${setting}\n`]) {
			const whole = `kind: workspace\nmunicipality: {name: Pavyzdys}\n${text}`;
			expect(isAccepted(parseYamlFile({ path: 'plan.yaml', text: whole }).documents[0]?.data)).toBe(isRight);
			expect(isFine(whole)).toBe(isRight);
		}
	});

	it('lets rules of a workspace of its own have any name of theirs', () => {
		const named = (id: string): unknown => ({ kind: 'workspace', municipality: { name: 'Pavyzdys' }, rules: { [id]: { severity: 'warning', ceiling: 100 } } });
		expect(isAccepted(named('custom/ward-ceiling'))).toBe(true);
		expect(isAccepted(named('own/ward-ceiling'))).toBe(false);
	});
});
