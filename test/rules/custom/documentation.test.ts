import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CUSTOM_RULE_FAULTS } from '../../../src/rule-info.ts';
import { customRuleInfos } from '../../../src/rules/custom/entries.ts';
import { checkCustomRules } from '../../../src/rules/custom/index.ts';
import { LIMITS } from '../../../src/rules/custom/judge.ts';
import { customRuleFaults } from '../../../src/rules/custom/rule-infos.ts';
import { KEYS, TARGETS } from '../../../src/rules/custom/targets.ts';
import { viewTypes } from '../../../src/rules/custom/views.ts';
import { checkShape } from '../../../src/schema/index.ts';
import { parseYamlFile } from '../../../src/source/yaml.ts';
import { told, withRules } from './sample.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/custom-rules.md'), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text).filter((text) => text.includes('kind: rules'));
const five = blocks.at(-1) ?? '';

/** The rules of the page over the sample workspace, some of its text changed. */
function found(changes: Parameters<typeof withRules>[1]): string[] {
	return checkCustomRules(withRules(five, changes)).map(told);
}

describe('docs/custom-rules.md', () => {
	it.each(blocks.map((text) => [text.split('\n').find((line) => line.includes('id: ')) ?? '', text] as const))('shows rules without fault, from %s', (_id, text) => {
		const faults = parseYamlFile({ path: 'rules.yaml', text }).documents.flatMap((document) => checkShape(document).map(({ message }) => message.en));
		expect(faults).toEqual([]);
		expect(checkCustomRules(withRules(text), { judges: false })).toEqual([]);
	});

	it('has five real rules', () => {
		const [document] = parseYamlFile({ path: 'rules.yaml', text: five }).documents;
		expect(customRuleInfos(document ? [document] : []).map(({ id }) => id)).toEqual([
			'custom/ward-ceiling',
			'custom/closed-source',
			'custom/eu-share',
			'custom/investment-ward',
			'custom/outcome-unit',
		]);
	});

	it('which have nothing against the sample but the small share of its measure', () => {
		expect(found({})).toEqual(['custom/eu-share ‹appropriations› 01.01.01.01: in some year the European Union pays less than 50 per cent (0, 45.5, 39 and 13.3)']);
	});

	it.each([
		['custom/ward-ceiling', '2015: 120.0', '2015: 4900.1', '‹Aleksoto seniūnija› Aleksoto seniūnija: 5000.1 is planned for 2015, the ceiling is 5000'],
		[
			'custom/closed-source',
			'{source: SB(VB), 2015: 1000.1}',
			'{source: ES(07-13), 2015: 1, 2016: 0.5, 2017: 0}',
			'‹ES(07-13)› ES(07-13) money is used until 2015, but measure 01.01.02.01 has it later too: 2016 and 2017',
		],
		['custom/investment-ward', 'type: new', 'type: investment', '‹investment› Investment measure 01.01.02.01 “” names no ward'],
		['custom/outcome-unit', 'Naujų įmonių dalis, unit: proc.', 'Naujų įmonių dalis, unit: balai', '‹balai› Indicator R-01-01-01 is measured in balai; agreed are proc. and vnt.'],
	])('%s finds what it is for', (id, from, to, text) => {
		expect(found({ 'svp.yaml': [from, to] })).toContain(`${id} ${text}`);
	});

	it('lists every type with all of its fields, and no others', () => {
		const [, section = ''] = /### Types([\s\S]*?)\n## /.exec(page) ?? [];
		const rows = [...section.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name = '', fields = '']) => {
			const groups = [...fields.matchAll(/((?:`\w+` ?)+)\((.*?)\)(?:; |$)/g)];
			return [name, groups.flatMap(([, names = '', type = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, field]) => `${field}: ${type.replace(', optional', '')}`)).sort()];
		});
		expect(Object.fromEntries(rows)).toEqual(
			Object.fromEntries(
				viewTypes.map(({ name, fields }) => [
					name,
					Object.entries(fields)
						.map(([field, { type }]) => `${field}: ${type}`)
						.sort(),
				]),
			),
		);
	});

	it('names every target, every fault and the limits of time', () => {
		for (const target of TARGETS) expect(page).toContain(`\`${target}\``);
		for (const { id } of customRuleFaults) expect(page).toContain(`rules/${id.replace('/', '-')}.md`);
		expect(page).toContain(`more than ${LIMITS.subject / 1000} second for one element, or ${LIMITS.rule / 1000} for all; all custom rules together may take ${LIMITS.run / 1000}`);
	});
});

describe('what is said of custom rules elsewhere', () => {
	it('has the same faults as names that are taken', () => {
		expect(customRuleFaults.map(({ id }) => id)).toEqual([...CUSTOM_RULE_FAULTS]);
	});

	it.each(Object.entries(KEYS))('has the keys of the schema for %s', (target, keys) => {
		expect([...new Set(keys)].sort()).toEqual([...schemaKeys(target)].sort());
	});
});

/** The keys that the schemas allow something of a target. */
function schemaKeys(target: string): string[] {
	const schema = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
	const at = (value: unknown, ...path: readonly string[]): object => {
		const there = path.reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined), value);
		return typeof there === 'object' && there !== null ? there : {};
	};
	const plan = (name: string): string[] => Object.keys(at(schema(name), 'properties')).filter((key) => key !== 'kind');
	switch (target) {
		case 'plan':
			return [...new Set([...plan('activity-plan'), ...plan('development-plan')])];
		case 'body':
			return Object.keys(at(schema('bodies'), 'properties', 'entries', 'items', 'properties'));
		case 'source':
			return Object.keys(at(schema('sources'), '$defs', 'source', 'properties'));
		case 'unit':
		case 'ward':
			return Object.keys(at(schema(`${target}s`), 'properties', 'entries', 'items', 'properties'));
		default:
			return Object.keys(at(schema('definitions'), '$defs', target, 'properties'));
	}
}
