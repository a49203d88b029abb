import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, plan } from '../program.ts';

const cwd = join(FIXTURES, 'custom/findings/bad');

describe('rules of the workspace', () => {
	it('are listed after the tool’s own', () => {
		expect(plan(['rules'], { cwd }).stdout).toMatch(/tool\/rule-failed[\s\S]*\ncustom\/ward-ceiling +warning +Seniūnijos lubos\n[\s\S]*custom\/plan-years +error/);
		expect(plan(['rules']).stdout).not.toContain('custom/ward-ceiling');
		const listed: unknown = JSON.parse(plan(['rules', '--json'], { cwd }).stdout);
		expect(listed).toContainEqual(expect.objectContaining({ id: 'custom/wards', settable: true, url: 'docs/custom-rules.md' }));
		expect(listed).toContainEqual(expect.objectContaining({ id: 'custom/timeout', settable: false, url: 'docs/rules/custom-timeout.md' }));
	});

	it('are explained, with their first examples', () => {
		const { status, stdout } = plan(['explain', 'custom/wages-line'], { cwd });
		expect(status).toBe(0);
		expect(stdout).toContain('measure: {code: "01", name: Parama, appropriations: [{source: SB, 2015: {expenditure: 2.0, wages: 1.5}}]}');
		expect(plan(['explain', 'custom/wages-lime'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('custom/wages-line') });
	});

	it('are set with --rule', () => {
		const { stdout } = plan(['check', '--format', 'json', '--rule', 'custom/wards=off', '--rule', 'custom/period=error'], { cwd });
		expect(stdout).toContain('"custom/period"');
		expect(stdout).not.toContain('"custom/wards"');
		expect(plan(['check', cwd, '--rule', 'custom/wards=off']).status).toBe(1);
		expect(plan(['check', '--rule', 'custom/wads=off'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('custom/wards') });
		expect(plan(['check', '--rule', 'custom/timeout=off'], { cwd }).status).toBe(2);
	});
});
