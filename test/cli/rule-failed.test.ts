import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runInProcess } from '../../src/cli/run.ts';
import type { Rule } from '../../src/rules/types.ts';

vi.mock('../../src/rules/index.ts', async (original) => {
	const { rules } = await original<{ readonly rules: readonly Rule[] }>();
	const words = { lt: 'Bandomoji', en: 'A trial' };
	const throwing: Rule = {
		...{ id: 'structure/throws', severity: 'warning', title: words, description: words, bad: '', good: '' },
		visit: () => ({
			measure() {
				throw new TypeError('no such thing');
			},
		}),
	};
	return { rules: [throwing, ...rules] };
});

const GOOD = join(import.meta.dirname, '../fixtures/funding/negative-amount/good');
const BAD = join(import.meta.dirname, '../fixtures/funding/negative-amount/bad');

async function run(...argv: string[]): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
	const said = { stdout: '', stderr: '' };
	for (const stream of ['stdout', 'stderr'] as const) {
		vi.spyOn(process[stream], 'write').mockImplementation((text) => {
			said[stream] += String(text);
			return true;
		});
	}
	return { status: await runInProcess([...argv, '--no-cache', '--lang', 'en', '--color', 'never']), ...said };
}

afterEach(() => void vi.restoreAllMocks());

describe('a rule that throws', () => {
	it('is told as a fault of the tool, and the others go on', async () => {
		const { status, stdout, stderr } = await run('check', BAD);
		expect(status).toBe(3);
		expect(stdout).toContain('error[tool/rule-failed]: The rule structure/throws failed: no such thing');
		expect(stdout).toContain('error[funding/negative-amount]');
		expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*:\d+/);
	});

	it('says where it threw with --verbose, beside the report', async () => {
		const { stdout, stderr } = await run('check', BAD, '--verbose');
		expect(stderr).toMatch(/TypeError: no such thing\n\s+at .*rule-failed\.test\.ts:\d+/);
		expect(stdout).not.toMatch(/\n\s+at .*:\d+/);
	});

	it('keeps documents from being built, with the tool at fault', async () => {
		const out = mkdtempSync(join(tmpdir(), 'plan-'));
		const { status, stdout, stderr } = await run('build', GOOD, '--out', out);
		expect(status).toBe(3);
		expect(stdout).toContain('error[tool/rule-failed]: The rule structure/throws failed: no such thing');
		expect(stderr).toContain('Nothing was built: a rule itself failed, so not all of the plan was checked. A draft in spite of them is made with --no-check\n');
		expect(readdirSync(out)).toEqual([]);
		rmSync(out, { recursive: true });
	});

	it('is told once, whatever it threw at', async () => {
		const { status, stdout } = await run('check', BAD, '--format', 'json');
		expect(status).toBe(3);
		const { diagnostics }: { readonly diagnostics: readonly { readonly rule: string }[] } = JSON.parse(stdout);
		expect(diagnostics.filter(({ rule }) => rule === 'tool/rule-failed')).toHaveLength(1);
	});
});
