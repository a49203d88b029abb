import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/rules/catalogue.ts';
import { emptyFolder, newWorkspace, plan } from '../program.ts';

const schemas = join(import.meta.dirname, '../../../schemas');

describe('plan rules', () => {
	it('lists every rule', () => {
		const lines = plan(['rules']).stdout.trimEnd().split('\n');
		expect(lines.map((line) => line.split(' ')[0])).toEqual(catalogue.map(({ id }) => id));
		expect(plan(['rules', '--lang', 'lt']).stdout).toContain('įspėjimas');
	});

	it('gives them as data', () => {
		const rules: unknown = JSON.parse(plan(['rules', '--json']).stdout);
		expect(rules).toHaveLength(catalogue.length);
		expect(rules).toContainEqual(expect.objectContaining({ id: 'funding/wages', severity: 'error', settable: true, url: 'docs/rules/funding-wages.md' }));
		expect(rules).toContainEqual(expect.objectContaining({ id: 'source/yaml', settable: false }));
	});
});

describe('plan explain', () => {
	it('shows why, wrong and right', () => {
		const { status, stdout } = plan(['explain', 'funding/wages']);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^funding\/wages\nWages over expenditure\nlevel: error;/);
		expect(stdout).toMatch(/\nWhy\n {2}.+\n/);
		expect(stdout).toMatch(/\nWrong\n(?: {2}.*\n)+\nRight\n(?: {2}.*\n)+/);
		expect(stdout).toMatch(/\nHow to set it aside\n {2}# plan-ignore funding\/wages: reason\n/);
		expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
	});

	it('names the options, what mends the fault, and the opposite one', () => {
		const { stdout } = plan(['explain', 'funding/year-jump']);
		expect(stdout).toMatch(/\nOptions\n {2}percent: \d+ – /);
		expect(plan(['explain', 'narrative/straight-quotes']).stdout).toMatch(/\nplan check --fix mends it\n/);
		expect(plan(['explain', 'links/task-served']).stdout).toMatch(/\nOpposite fault: links\/out-of-period-served\n$/);
	});

	it('speaks Lithuanian', () => {
		expect(plan(['explain', 'funding/wages'], { env: { LANG: 'lt_LT.UTF-8' } }).stdout).toMatch(/Kodėl[\s\S]*Blogai[\s\S]*Gerai/);
	});

	it.each([
		['funding/wage', 'Did you mean `funding/wages`?'],
		['wages', 'Did you mean `funding/wages`?'],
		['unknwon-source', 'Did you mean `links/unknown-source`?'],
		['custom/astronomy', 'There are: custom/duplicate-id, custom/evaluation-failed, custom/example-failed, custom/invalid-expression, custom/timeout'],
		['astronomy', '`plan rules` lists them all'],
	])('%s is not known', (id, help) => {
		const { status, stdout, stderr } = plan(['explain', id]);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(`Unknown rule ${id}`);
		expect(stderr).toContain(help);
	});

	it.each(['narrative', 'links', 'links/'])('%s is a group, and all of it is listed', (id) => {
		const group = id.replace('/', '');
		const rules = catalogue.filter((rule) => rule.id.startsWith(`${group}/`)).map((rule) => rule.id);
		expect(plan(['explain', id])).toEqual({ status: 2, stdout: '', stderr: `error: ${group} is a group of rules, not one rule\nhelp: There are: ${rules.join(', ')}\n` });
		expect(plan(['explain', id, '--lang', 'lt']).stderr).toBe(`klaida: „${group}“ – taisyklių grupė, ne viena taisyklė\npatarimas: Galima: ${rules.join(', ')}\n`);
	});

	it.each(['', ' '])('"%s" is no id', (id) => {
		expect(plan(['explain', id])).toEqual({ status: 2, stdout: '', stderr: 'error: The id of a rule is missing\nhelp: `plan rules` lists them all\n' });
		expect(plan(['explain', id, '--lang', 'lt']).stderr).toBe('klaida: Trūksta taisyklės id\npatarimas: Visas taisykles išvardija „plan rules“\n');
	});
});

describe('plan schema', () => {
	it('lists and prints what is published', () => {
		const names = readdirSync(schemas).map((file) => file.replace('.schema.json', ''));
		const listed = plan(['schema']).stdout.trimEnd().split('\n');
		expect(listed.map((line) => line.split(' ')[0])).toEqual(names.sort());
		for (const name of ['workspace', 'measure', 'output']) expect(plan(['schema', name]).stdout).toBe(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
	});

	it('has titles in the language of messages', () => {
		expect(plan(['schema', '--lang', 'lt']).stdout).toMatch(/^measure +Priemonė$/m);
		expect(plan(['schema']).stdout).toMatch(/^measure +Measure$/m);
	});

	it('suggests the nearest', () => {
		expect(plan(['schema', 'mesure'])).toMatchObject({ status: 2, stdout: '', stderr: 'error: Unknown schema mesure\nhelp: Did you mean `measure`?\n' });
	});

	it("--copy refreshes the workspace's copy", () => {
		const cwd = newWorkspace();
		const copy = join(cwd, '.plan/schemas/measure.schema.json');
		const good = readFileSync(copy, 'utf8');
		writeFileSync(copy, '{}');
		expect(plan(['doctor'], { cwd }).stdout).toContain('out of date');
		expect(plan(['schema', '--copy'], { cwd })).toMatchObject({ status: 0, stdout: 'The schemas are in .plan/schemas\n' });
		expect(readFileSync(copy, 'utf8')).toBe(good);
		expect(plan(['doctor'], { cwd }).stdout).toContain('up to date');
		rmSync(join(cwd, '.plan'), { recursive: true });
		expect(plan(['doctor'], { cwd }).stdout).toMatch(/copy of the schemas +none/);
		expect(plan(['schema', '--copy'], { cwd: emptyFolder() })).toMatchObject({ status: 2, stderr: expect.stringContaining('No plan here') });
	});
});

describe('plan doctor', () => {
	it('says what is installed and found', () => {
		const { status, stdout } = plan(['doctor'], { cwd: newWorkspace(), env: { LC_ALL: 'lt_LT.UTF-8' } });
		expect(status).toBe(0);
		expect(stdout).toContain(process.versions.node);
		expect(stdout).toContain('LC_ALL=lt_LT.UTF-8 LANG=C.UTF-8');
		expect(stdout).toContain('Tinos (4)');
		expect(stdout).toMatch(/planai +spp-2030, svp-2026-2028/);
	});

	it('does without git and without a plan', () => {
		const findings: unknown = JSON.parse(plan(['doctor', '--json'], { cwd: emptyFolder(), env: { PATH: '/nowhere' } }).stdout);
		expect(findings).toMatchObject({ git: { value: 'not found', ok: true }, workspace: { value: 'none in this folder' }, fonts: { ok: true }, node: { value: process.versions.node } });
	});
});
