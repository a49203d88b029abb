import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkspace, plan } from '../program.ts';

function git(cwd: string, ...args: string[]): void {
	const { status, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
}

function edit(folder: string, file: string, from: string, to: string): void {
	const text = readFileSync(join(folder, file), 'utf8');
	expect(text).toContain(from);
	writeFileSync(join(folder, file), text.replace(from, to));
}

/** A repository whose first commit has an old fault: an unknown source in the programme. */
function repository(): string {
	const folder = newWorkspace();
	edit(folder, 'svp/programa-01.yaml', 'source: SB, 2025', 'source: SBV, 2025');
	git(folder, 'init', '-q', '-b', 'main');
	git(folder, 'add', '.');
	git(folder, 'commit', '-q', '-m', 'first');
	return folder;
}

function rules(folder: string, revision = 'HEAD'): string[] {
	const report: { diagnostics: { rule: string }[] } = JSON.parse(plan(['check', '--changed', revision, '--format', 'json'], { cwd: folder }).stdout);
	return report.diagnostics.map(({ rule }) => rule);
}

describe('check --changed', () => {
	it('is silent about what was there before, on other lines too', () => {
		const folder = repository();
		edit(folder, 'svp/programa-01.yaml', 'kind: programme', '# a new line\nkind: programme');
		expect(rules(folder)).toEqual([]);
		const { status, stdout } = plan(['check', '--changed', 'HEAD'], { cwd: folder });
		expect([status, stdout]).toEqual([0, expect.stringMatching(/^No new problems since HEAD \(/)]);
		expect(plan(['check', '--changed', 'HEAD', '--lang', 'lt'], { cwd: folder }).stdout).toMatch(/^Nuo versijos „HEAD“ naujų klaidų nerasta \(/);
	});

	it('tells a new fault, and an old one on a line that was changed', () => {
		const folder = repository();
		edit(folder, 'svp/programa-01.yaml', '2026: 110.0', '2026: -110.0');
		expect(rules(folder)).toEqual(['links/unknown-source', 'funding/negative-amount']);
		expect(plan(['check', '--changed', 'HEAD'], { cwd: folder }).status).toBe(1);
	});

	it('is silent about a file that was only moved, and tells what was changed in it', () => {
		const folder = repository();
		renameSync(join(folder, 'svp/programa-01.yaml'), join(folder, 'svp/ekonomika.yaml'));
		expect(rules(folder)).toEqual([]);
		edit(folder, 'svp/ekonomika.yaml', 'targets: {2026: 40', 'targets: {2026: 40.5');
		expect(rules(folder)).toEqual([expect.stringMatching(/^indicators\//)]);
	});

	it('tells what a change breaks in a file that was not touched', () => {
		const folder = repository();
		edit(folder, 'registers/bodies.yaml', 'code: "3"', 'code: "4"');
		expect(rules(folder)).toContain('links/unknown-body');
	});

	it('compares with older commits', () => {
		const folder = repository();
		edit(folder, 'svp/programa-01.yaml', '2026: 110.0', '2026: -110.0');
		git(folder, 'commit', '-q', '-a', '-m', 'second');
		expect(rules(folder)).toEqual([]);
		expect(rules(folder, 'HEAD~1')).toContain('funding/negative-amount');
	});

	it.each(['nothing-of-the-kind', '--help-me', ''])('a revision that does not exist is wrong usage: %j', (revision) => {
		const { status, stdout } = plan(['check', `--changed=${revision}`], { cwd: repository() });
		expect(status).toBe(2);
		expect(stdout).toBe('');
	});

	it('outside a repository is wrong usage', () => {
		expect(plan(['check', '--changed', 'HEAD'], { cwd: newWorkspace() }).status).toBe(2);
	});
});
