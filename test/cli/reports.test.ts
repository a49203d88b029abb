import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { emptyFolder, FIXTURES, newWorkspace, plan } from './program.ts';

const wages = join(FIXTURES, 'funding/wages/bad');
const clean = join(FIXTURES, 'funding/wages/good');

/** A copy of a workspace in a folder of a repository. */
function inRepository(workspace: string): string {
	const folder = emptyFolder();
	mkdirSync(join(folder, '.git'));
	cpSync(workspace, join(folder, 'planai/svp'), { recursive: true });
	return folder;
}

describe('plan check: formats', () => {
	it('are those that the help names', () => {
		const { stdout } = plan(['check', '--help']);
		expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`format of the report: ${[...formats.keys()].join(', ')};`);
	});

	it.each([...formats.keys()])('%s says who judged, or is as empty as its readers want it', (format) => {
		const judges = /0\.1\.0[\s\S]*\b[0-9a-f]{12}\b/;
		expect(plan(['check', wages, '--format', format]).stdout).toMatch(judges);
		const { stdout, status } = plan(['check', clean, '--format', format]);
		expect(status).toBe(0);
		if (format === 'gitlab') expect(stdout).toBe('[]\n');
		else if (format === 'rdjsonl') expect(stdout).toBe('');
		else expect(stdout).toMatch(judges);
	});

	it('all go to files at once', () => {
		const cwd = emptyFolder();
		const asked = [...formats.keys()].flatMap((format) => ['--format', `${format}=reports/plan.${format}`]);
		expect(plan(['check', wages, ...asked], { cwd })).toEqual({ status: 1, stdout: '', stderr: '' });
		expect(readdirSync(join(cwd, 'reports')).sort()).toEqual([...formats.keys()].map((format) => `plan.${format}`).sort());
		for (const format of formats.keys()) expect(readFileSync(join(cwd, 'reports', `plan.${format}`), 'utf8')).toContain('funding/wages');
	});

	it('sarif is valid by the official schema on findings of every kind, with help for all rules', () => {
		const path = createRequire(import.meta.url)
			.resolve('@microsoft/jest-sarif')
			.replace(/lib.index\.js$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
		const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
		const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
		const folders = [wages, join(FIXTURES, 'structure/numbering-gap/bad'), join(FIXTURES, 'source/yaml/bad'), clean, emptyFolder()];
		for (const folder of folders) {
			const log = JSON.parse(plan(['check', folder, '--format', 'sarif', '--lang', 'lt']).stdout);
			validate(log);
			expect(validate.errors).toBeNull();
			// Pages on the machine that checked are no addresses for a reader of the report elsewhere; its help says what they do.
			for (const { help, helpUri = 'https://' } of log.runs[0].tool.driver.rules) expect([helpUri.slice(0, 8), JSON.stringify(help).length > 100]).toEqual(['https://', true]);
		}
	});
});

describe('plan check: places', () => {
	it('are from the root of the repository for hosts, from the current folder for people', () => {
		const root = inRepository(wages);
		const cwd = join(root, 'planai');
		const out = (format: string): string => plan(['check', 'svp', '--format', format], { cwd }).stdout;
		expect(out('github')).toContain('::error file=planai/svp/svp.yaml,');
		expect(JSON.parse(out('gitlab'))[0].location.path).toBe('planai/svp/svp.yaml');
		expect(JSON.parse(out('sarif')).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('planai/svp/svp.yaml');
		expect(out('junit')).toContain('>planai/svp/svp.yaml:');
		expect(out('markdown')).toContain('<code>planai/svp/svp.yaml</code>');
		expect(JSON.parse(out('rdjsonl')).location.path).toBe('svp/svp.yaml');
		expect(out('pretty')).toContain('--> svp/svp.yaml:');
		expect(JSON.parse(out('json')).diagnostics[0].file).toBe('svp.yaml');
	});

	it('are from the current folder when there is no repository', () => {
		const root = inRepository(wages);
		renameSync(join(root, '.git'), join(root, 'git'));
		expect(plan(['check', 'planai/svp', '--format', 'github'], { cwd: root }).stdout).toContain('::error file=planai/svp/svp.yaml,');
		expect(plan(['check', '--format', 'github'], { cwd: join(root, 'planai/svp') }).stdout).toContain('::error file=svp.yaml,');
	});
});

describe('plan check: the name of the registers', () => {
	const named = (cwd: string): string => JSON.parse(plan(['check', '--format', 'json'], { cwd }).stdout).tool.registers;

	it('changes with what they say, not with comments, file names or the plans', () => {
		const cwd = newWorkspace();
		const before = named(cwd);
		expect(before).toMatch(/^[0-9a-f]{12}$/);
		const folder = join(cwd, 'registers');
		const [first = ''] = readdirSync(folder);
		const text = readFileSync(join(folder, first), 'utf8');
		writeFileSync(join(folder, first), `${text}\n# a comment\n`);
		renameSync(join(folder, first), join(folder, `naujas-${first}`));
		const programme = join(cwd, 'svp/programa-01.yaml');
		writeFileSync(programme, readFileSync(programme, 'utf8').replace('100.0', '101.0'));
		expect(named(cwd)).toBe(before);
		writeFileSync(join(folder, `naujas-${first}`), text.replace(/name: (\{lt: )?/, '$&Naujas '));
		expect(named(cwd)).not.toBe(before);
	});
});

describe('plan check: many alike', () => {
	it('are folded, but not with --verbose', () => {
		const cwd = newWorkspace();
		const programme = join(cwd, 'svp/programa-01.yaml');
		writeFileSync(programme, readFileSync(programme, 'utf8').replaceAll(/(name: \{lt: \S+) /g, '$1  '));
		const shown = (...args: readonly string[]): number => plan(['check', ...args], { cwd }).stdout.match(/^\w+\[structure\/name-spaces\]/gm)?.length ?? 0;
		expect(shown()).toBe(5);
		expect(plan(['check'], { cwd }).stdout).toMatch(/ {2}= \d+ more like this on lines [\d, ]+( …)?: --verbose shows all/);
		expect(shown('--verbose')).toBeGreaterThan(8);
		expect(shown('--max-problems', '500')).toBe(shown('--verbose'));
	});
});
