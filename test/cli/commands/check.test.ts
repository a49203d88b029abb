import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { emptyFolder, FIXTURES, newWorkspace, plan, STACK } from '../program.ts';

const fixture = (id: string, which: 'bad' | 'good' = 'bad'): string => join(FIXTURES, id, which);

describe('plan check', () => {
	it('says so and ends with 0 when nothing is wrong', () => {
		const { status, stdout, stderr } = plan(['check'], { cwd: newWorkspace() });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/^No problems found \(\d+ files checked, \d+ ms\)\n/);
	});

	it('finds the workspace from a file or folder inside it', () => {
		const cwd = newWorkspace();
		expect(plan(['check', 'svp/programa-01.yaml'], { cwd }).status).toBe(0);
		expect(plan(['check'], { cwd: join(cwd, 'spp/text') }).status).toBe(0);
	});

	it('speaks Lithuanian when the locale or --lang asks', () => {
		const cwd = fixture('funding/wages');
		expect(plan(['check'], { cwd, env: { LC_ALL: 'lt_LT.UTF-8' } }).stdout).toContain('klaida[funding/wages]');
		expect(plan(['check', '--lang', 'lt'], { cwd }).stdout).toContain('klaida[funding/wages]');
		expect(plan(['--lang=en', 'check'], { cwd, env: { LC_ALL: 'lt_LT.UTF-8' } }).stdout).toContain('error[funding/wages]');
	});

	it('names files as seen from the current folder', () => {
		// So deep that the way from here is longer than the way from the root.
		const cwd = join(emptyFolder(), ...Array.from({ length: 40 }, () => 'gilyn'));
		mkdirSync(cwd, { recursive: true });
		expect(plan(['check', 'bad'], { cwd: join(fixture('funding/wages'), '..') }).stdout).toContain('--> bad/svp.yaml:');
		expect(plan(['check', fixture('funding/wages')], { cwd }).stdout).toContain(`--> ${join(fixture('funding/wages'), 'svp.yaml')}:`);
	});
});

describe('plan check on bad input', () => {
	it.each(['yaml', 'tab-indent', 'duplicate-key', 'conflict-marker', 'encoding', 'alias-bomb', 'empty-workspace'])('source/%s is a finding with its place and status 1', (name) => {
		const { status, stdout, stderr } = plan(['check', fixture(`source/${name}`)]);
		expect(status).toBe(1);
		expect(stdout).toContain(`error[source/${name}]`);
		expect(stdout).toMatch(/--> .*\.yaml:\d+:\d+/);
		expect(stdout + stderr).not.toMatch(STACK);
	});

	it('a picture outside the workspace', () => {
		const { status, stdout } = plan(['check', fixture('narrative/outside-workspace')]);
		expect(status).toBe(1);
		expect(stdout).toContain('error[narrative/outside-workspace]');
	});

	it('no workspace is wrong usage, in the format asked for', () => {
		const cwd = emptyFolder();
		expect(plan(['check'], { cwd })).toMatchObject({ status: 2, stdout: expect.stringContaining('error[source/missing-workspace]') });
		const { status, stdout } = plan(['check', '--format', 'json'], { cwd });
		expect(status).toBe(2);
		expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ rule: 'source/missing-workspace', file: null }] });
	});

	it('a path that is not there', () => {
		expect(plan(['check', 'nowhere'], { cwd: newWorkspace() })).toEqual({ status: 2, stdout: '', stderr: 'error: No such folder or file: nowhere\n' });
	});
});

describe('plan check --format', () => {
	it('json is valid by the schema that plan schema output prints, with and without findings', () => {
		const validate = new Ajv2020({ strict: false }).compile(JSON.parse(plan(['schema', 'output']).stdout));
		const folders = [fixture('funding/wages'), fixture('structure/duplicate-id'), fixture('source/yaml'), fixture('funding/wages', 'good'), emptyFolder()];
		for (const folder of folders) {
			const report: unknown = JSON.parse(plan(['check', folder, '--format', 'json']).stdout);
			validate(report);
			expect(validate.errors).toBeNull();
		}
		// The schema does not say yes to everything.
		expect(validate({ version: 1, tool: {}, diagnostics: [], summary: {} })).toBe(false);
		expect(validate({ ...JSON.parse(plan(['check', fixture('funding/wages'), '--format', 'json']).stdout), version: 2 })).toBe(false);
	});

	it('writes several formats, each to its place, without colours in files', () => {
		const cwd = newWorkspace();
		const { status, stdout } = plan(['check', '--format', 'json=reports/check.json', '--format', 'pretty=check.txt', '--format', 'pretty'], { cwd, env: { FORCE_COLOR: '1' } });
		expect(status).toBe(0);
		expect(stdout).toContain('\u001b[');
		expect(readFileSync(join(cwd, 'check.txt'), 'utf8')).toMatch(/^No problems found/);
		expect(JSON.parse(readFileSync(join(cwd, 'reports/check.json'), 'utf8'))).toMatchObject({ version: 1, diagnostics: [] });
	});

	it('keeps standard output empty when everything goes to files', () => {
		expect(plan(['check', '--format', 'json=check.json'], { cwd: newWorkspace() })).toMatchObject({ status: 0, stdout: '' });
	});

	it.each([
		[['--format', 'jsn'], 'Unknown format jsn', 'Did you mean `json`?'],
		[['--format', 'json', '--format', 'pretty'], 'Only one format can go to standard output', '--format json=FILE'],
	])('%j is wrong usage', (args, sentence, help) => {
		const { status, stdout, stderr } = plan(['check', ...args], { cwd: newWorkspace() });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(sentence);
		expect(stderr).toContain(help);
	});

	it('a report that can not be written is a failure of usage, a full disk one of the machine', () => {
		const cwd = newWorkspace();
		writeFileSync(join(cwd, 'taken'), '');
		expect(plan(['check', '--format', 'json=a.out', '--format', 'sarif=./a.out'], { cwd })).toMatchObject({
			status: 2,
			stdout: '',
			stderr: 'error: Two formats go to the file a.out\nhelp: Give each format a file of its own\n',
		});
		expect(plan(['check', '--format', 'json=taken/check.json'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining("Can't write the report") });
		if (existsSync('/dev/full')) {
			const full = plan(['check', '--format', 'json=/dev/full'], { cwd });
			expect(full).toEqual({ status: 3, stdout: '', stderr: "error: Can't write the report to /dev/full: the disk is full\n" });
			expect(existsSync('/dev/full')).toBe(true);
		}
	});
});

describe('plan check: levels and limits', () => {
	const warnings = fixture('structure/numbering-gap');

	it('warnings fail only when asked', () => {
		expect(plan(['check', warnings]).status).toBe(0);
		expect(plan(['check', warnings, '--fail-on', 'warning']).status).toBe(1);
		expect(plan(['check', warnings, '--fail-on', 'error']).status).toBe(0);
		const { status, stderr } = plan(['check', warnings, '--max-warnings', '0']);
		expect(status).toBe(1);
		expect(stderr).toMatch(/Too many warnings: \d+, allowed 0/);
		expect(plan(['check', warnings, '--max-warnings', '99']).status).toBe(0);
	});

	it('--rule goes before the workspace', () => {
		expect(plan(['check', warnings, '--rule', 'structure/numbering-gap=error']).status).toBe(1);
		expect(plan(['check', fixture('funding/wages'), '--rule', 'funding/wages=off'])).toMatchObject({ status: 0, stdout: expect.stringContaining('No problems found') });
		const cwd = newWorkspace();
		writeFileSync(join(cwd, 'plan.yaml'), readFileSync(join(cwd, 'plan.yaml'), 'utf8').replace(/^rules:\n/m, 'rules:\n  links/task-served: off\n'));
		const programme = join(cwd, 'svp/programa-01.yaml');
		writeFileSync(programme, readFileSync(programme, 'utf8').replaceAll('spp-2030:1.1.2', 'spp-2030:1.1.1').replace('serves: [gatviu-atnaujinimas]', ''));
		expect(plan(['check'], { cwd }).status).toBe(0);
		expect(plan(['check', '--rule', 'links/task-served=error'], { cwd })).toMatchObject({ status: 1, stdout: expect.stringContaining('error[links/task-served]') });
	});

	it('--max-problems folds what is beyond, and counts it all the same', () => {
		const { stdout, status } = plan(['check', fixture('structure/duplicate-id'), '--max-problems', '0']);
		expect(status).toBe(1);
		expect(stdout).not.toContain('-->');
		expect(stdout).toContain('0 of 1  error  structure/duplicate-id');
	});

	it.each([
		[['--rule', 'funding/wagess=off'], 'Unknown rule funding/wagess', 'Did you mean `funding/wages`?'],
		[['--rule', ''], 'The id of a rule is missing', '`plan rules` lists them all'],
		[['--rule', '=off'], 'The id of a rule is missing', '`plan rules` lists them all'],
		[['--rule', 'funding/wagess'], 'Unknown rule funding/wagess', 'Did you mean `funding/wages`?'],
		[['--rule', 'funding/wages=of'], 'Unknown level of', 'Did you mean `off`?'],
		[['--rule', 'funding/wages'], 'The level of funding/wages is missing', '--rule funding/wages=warning'],
		[['--rule', 'source/yaml=off'], "The level of source/yaml can't be changed", ''],
		[['--max-warnings', '-1'], '--max-warnings takes a whole number', ''],
		[['--max-problems', 'many'], '--max-problems takes a whole number', ''],
		[['--fail-on', 'warnings'], 'Unknown level warnings', 'Did you mean `warning`?'],
		[['--stdin-filepath', 'svp/plan.yaml'], '--stdin-filepath goes with -', 'plan check - --stdin-filepath FILE'],
	])('%j is wrong usage', (args, sentence, help) => {
		const { status, stdout, stderr } = plan(['check', ...args], { cwd: newWorkspace() });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(sentence);
		expect(stderr).toContain(help);
	});
});

describe('plan check -', () => {
	it('checks the text in the place of the file, and reports what is in that file', () => {
		const cwd = newWorkspace();
		const text = readFileSync(join(cwd, 'svp/programa-01.yaml'), 'utf8');
		const args = ['check', '-', '--stdin-filepath', 'svp/programa-01.yaml'];
		expect(plan(args, { cwd, input: text }).status).toBe(0);
		const { status, stdout } = plan(args, { cwd, input: text.replace('source: ES', 'source: EX') });
		expect(status).toBe(1);
		expect(stdout).toContain('error[links/unknown-source]');
		expect(stdout).toContain('--> svp/programa-01.yaml:');
		// Without the programme its development plan's tasks are served by nobody, but that is said of another file.
		expect(plan(args, { cwd, input: '' }).stdout).not.toContain('spp/plan.yaml');
		expect(readFileSync(join(cwd, 'svp/programa-01.yaml'), 'utf8')).toBe(text);
	});

	it('takes a file that is not on the disk yet, in a folder that is not either', () => {
		const cwd = newWorkspace();
		const { status, stdout } = plan(['check', '-', '--stdin-filepath', 'svp/naujas/programa-02.yaml'], { cwd, input: 'kind: programme\nparent: svp-2026-2030\ncode: "02"\nname: Nauja programa\n' });
		expect(status).toBe(1);
		expect(stdout).toContain('svp/naujas/programa-02.yaml:2:9');
		expect(stdout).toContain('svp-2026-2028');
	});

	it('tells bytes that are not UTF-8 and conflict markers as in files', () => {
		const cwd = newWorkspace();
		const args = ['check', '-', '--stdin-filepath', 'spp/text/ivadas.md'];
		expect(plan(args, { cwd, input: Uint8Array.of(0x41, 0xe0, 0x42) }).stdout).toContain('error[source/encoding]');
		expect(plan(args, { cwd, input: '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> kita\n' }).stdout).toContain('error[source/conflict-marker]');
	});

	it('asks which file it is', () => {
		expect(plan(['check', '-'], { cwd: newWorkspace(), input: '' })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--stdin-filepath FILE') });
	});
});
