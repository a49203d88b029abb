import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { newWorkspace, plan } from '../program.ts';

const FILE = 'svp/programa-01.yaml';

/** A new workspace with a name that ends with a full stop, and how the file was before. */
function withFullStop(file = FILE): { readonly cwd: string; readonly path: string; readonly right: string; readonly wrong: string } {
	const cwd = newWorkspace();
	const path = join(cwd, file);
	const right = readFileSync(path, 'utf8');
	const wrong = right.replace(/^name: \{lt: (.*?), en:/m, 'name: {lt: $1., en:');
	expect(wrong).not.toBe(right);
	writeFileSync(path, wrong);
	return { cwd, path, right, wrong };
}

describe('plan check --fix', () => {
	it('mends the files, says what it did on standard error, and ends by what is left', () => {
		const { cwd, path, right } = withFullStop();
		expect(plan(['check', '--fail-on', 'warning'], { cwd }).status).toBe(1);
		const { status, stdout, stderr } = plan(['check', '--fix', '--fail-on', 'warning'], { cwd });
		expect({ status, stderr }).toEqual({ status: 0, stderr: 'Fixed: 1 finding, 1 file\n' });
		expect(stdout).toContain('No problems found');
		expect(readFileSync(path, 'utf8')).toBe(right);
		expect(plan(['check', '--fix'], { cwd }).stderr).toBe('Nothing to fix\n');
	});

	it('leaves no temporary files, and the rights of the file as they were', () => {
		const { cwd, path } = withFullStop();
		chmodSync(path, 0o640);
		const before = readdirSync(join(cwd, 'svp'));
		plan(['check', '--fix'], { cwd });
		expect(statSync(path).mode & 0o777).toBe(0o640);
		expect(readdirSync(join(cwd, 'svp'))).toEqual(before);
	});

	it('speaks Lithuanian', () => {
		const { cwd } = withFullStop();
		expect(plan(['check', '--fix', '--dry-run', '--lang', 'lt'], { cwd }).stderr).toBe('Būtų pataisyta: 1 radinys, 1 failas; niekas neįrašyta\n');
		expect(plan(['check', '--fix', '--lang', 'lt'], { cwd }).stderr).toBe('Pataisyta: 1 radinys, 1 failas\n');
		expect(plan(['check', '--fix', '--lang', 'lt'], { cwd }).stderr).toBe('Taisyti nėra ko\n');
	});

	it('leaves a rule that is off alone', () => {
		const { cwd, path, wrong } = withFullStop();
		plan(['check', '--fix', '--rule', 'structure/name-full-stop=off'], { cwd });
		expect(readFileSync(path, 'utf8')).toBe(wrong);
	});

	it.each([
		[['--unsafe'], '--unsafe goes with --fix'],
		[['--dry-run'], '--dry-run goes with --fix'],
	])('%j alone is wrong usage', (options, message) => {
		expect(plan(['check', ...options], { cwd: newWorkspace() })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
	});

	it('does not go with standard input', () => {
		expect(plan(['check', '-', '--fix', '--stdin-filepath', FILE], { cwd: newWorkspace(), input: '' })).toMatchObject({ status: 2, stdout: '' });
	});

	it('without a workspace is wrong usage as ever', () => {
		expect(plan(['check', '--fix'], { cwd: '/' }).status).toBe(2);
	});
});

describe('plan check --fix --dry-run', () => {
	it('writes nothing', () => {
		const { cwd, path, wrong } = withFullStop();
		const { status, stdout, stderr } = plan(['check', '--fix', '--dry-run'], { cwd });
		expect({ status, stderr }).toEqual({ status: 0, stderr: 'Would be fixed: 1 finding, 1 file; nothing was written\n' });
		expect(stdout).toMatch(/^--- a\/svp\/programa-01\.yaml\n\+\+\+ b\/svp\/programa-01\.yaml\n@@ /);
		expect(readFileSync(path, 'utf8')).toBe(wrong);
	});

	it('has standard output for the diff; reports go to files', () => {
		const { cwd } = withFullStop();
		expect(plan(['check', '--fix', '--dry-run', '--format', 'json'], { cwd })).toMatchObject({ status: 2, stdout: '' });
		expect(plan(['check', '--fix', '--dry-run', '--format', 'json=left.json'], { cwd }).status).toBe(0);
		expect(JSON.parse(readFileSync(join(cwd, 'left.json'), 'utf8'))).toMatchObject({ diagnostics: [] });
	});
});

describeWith(['git'], 'the diff of --dry-run', () => {
	it.each(['.', 'svp'])('is applied by git in the folder %s it was made in', (folder) => {
		const { cwd, path, right } = withFullStop();
		spawnSync('git', ['init', '-q'], { cwd });
		const { stdout } = plan(['check', '--fix', '--dry-run'], { cwd: join(cwd, folder) });
		// From a folder inside the workspace the paths are those of the workspace.
		expect(spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
		expect(readFileSync(path, 'utf8')).toBe(right);
	});
});
