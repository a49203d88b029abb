import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkspace, plan } from '../program.ts';

const PROGRAMME = 'svp/programa-01.yaml';

function edit(folder: string, file: string, from: string, to: string): void {
	const path = join(folder, file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

/** A workspace with one error that its baseline knows. */
function known(): string {
	const folder = newWorkspace();
	edit(folder, PROGRAMME, 'source: SB, 2025', 'source: SBV, 2025');
	expect(plan(['check'], { cwd: folder }).status).toBe(1);
	expect(plan(['check', '--update-baseline'], { cwd: folder })).toMatchObject({ status: 0, stdout: '', stderr: 'plan-baseline.json: 1 problem\n' });
	return folder;
}

describe('a baseline', () => {
	it('sets aside what it knows', () => {
		const { status, stdout } = plan(['check', '--format', 'json'], { cwd: known() });
		expect(status).toBe(0);
		const report: { diagnostics: { rule: string; suppressed: boolean }[]; summary: object } = JSON.parse(stdout);
		expect(report.diagnostics.map(({ rule, suppressed }) => [rule, suppressed])).toEqual([['links/unknown-source', true]]);
		expect(report.summary).toMatchObject({ errors: 0 });
	});

	it('knows it on another line, and lets a new problem fail', () => {
		const folder = known();
		edit(folder, PROGRAMME, 'kind: programme', '# a new line\n\nkind: programme');
		expect(plan(['check'], { cwd: folder }).status).toBe(0);
		edit(folder, PROGRAMME, '2026: 110.0', '2026: -110.0');
		const { status, stdout } = plan(['check'], { cwd: folder });
		expect(status).toBe(1);
		expect(stdout).toContain('funding/negative-amount');
		expect(stdout).not.toContain('links/unknown-source');
	});

	it('says what is mended and shrinks when it is pruned', () => {
		const folder = known();
		edit(folder, PROGRAMME, 'source: SBV, 2025', 'source: SB, 2025');
		expect(plan(['check'], { cwd: folder }).stdout).toContain('suppressions/baseline-stale');
		expect(plan(['check', '--prune-baseline'], { cwd: folder })).toMatchObject({ status: 0, stderr: 'plan-baseline.json: 0 problems\n' });
		expect(plan(['check'], { cwd: folder }).stdout).not.toContain('baseline');
	});

	it('does not grow when it is pruned', () => {
		const folder = known();
		edit(folder, PROGRAMME, '2026: 110.0', '2026: -110.0');
		expect(plan(['check', '--prune-baseline'], { cwd: folder }).stderr).toBe('plan-baseline.json: 1 problem\n');
		expect(plan(['check'], { cwd: folder }).status).toBe(1);
	});

	it('is not made, pruned or called stale while rules do not run', () => {
		const folder = known();
		const before = readFileSync(join(folder, 'plan-baseline.json'), 'utf8');
		edit(folder, PROGRAMME, 'kind: programme', '\tkind: programme');
		for (const option of ['--update-baseline', '--prune-baseline']) expect(plan(['check', option], { cwd: folder }).status).toBe(2);
		expect(plan(['check'], { cwd: folder }).stdout).not.toContain('baseline-stale');
		expect(readFileSync(join(folder, 'plan-baseline.json'), 'utf8')).toBe(before);
	});

	it.each(['{', '[]', '{"version": 2, "problems": []}', '{"version": 1, "problems": [{"rule": 1}]}'])('that is damaged sets nothing aside: %s', (text) => {
		const folder = known();
		writeFileSync(join(folder, 'plan-baseline.json'), text);
		const { status, stdout } = plan(['check'], { cwd: folder });
		expect(status).toBe(1);
		expect(stdout).toContain('suppressions/baseline-invalid');
		expect(stdout).toContain('links/unknown-source');
	});

	it('is not pruned when there is none', () => {
		expect(plan(['check', '--prune-baseline'], { cwd: newWorkspace() }).status).toBe(2);
	});

	it('is of all that is found: what narrows a check does not go with it', () => {
		const cwd = newWorkspace();
		for (const other of [['--prune-baseline'], ['--fix'], ['--changed', 'HEAD'], ['--format', 'json']])
			expect(plan(['check', '--update-baseline', ...other], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining(`--update-baseline and ${other[0]} do not go together`) });
	});
});
