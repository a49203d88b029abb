import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparable, consoleBlocks, isAsDocumented } from './console.ts';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'README.md'), 'utf8');
const steps = consoleBlocks(text).flat();
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-readme-'));
	mkdirSync(join(folder, 'bin'));
	symlinkSync(join(root, 'bin/plan'), join(folder, 'bin/plan'));
	symlinkSync(join(root, 'plans'), join(folder, 'plans'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('README', () => {
	it('shows commands', () => {
		expect(steps.length).toBeGreaterThan(8);
	});

	// One after another, in one folder, as a reader would. `npm ci` has been run: without it there would be no tests.
	let cwd = '';
	it.each(steps.map((step) => [step.line, step.command, step] as const))('line %i: %s', (_line, _command, { command, output }) => {
		cwd ||= folder;
		if (command.startsWith('cd ')) {
			cwd = join(cwd, command.slice(3));
			expect(existsSync(cwd)).toBe(true);
			return;
		}
		const run = command.replace('npm ci && ', '').replace(/\bnpx plan\b/g, 'plan');
		const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`, LC_ALL: 'C.UTF-8', NO_COLOR: '1', COLUMNS: '', FORCE_COLOR: '' };
		const { stdout } = spawnSync('bash', ['-c', run], { cwd, env, encoding: 'utf8' });
		if (!isAsDocumented(stdout, output)) expect(comparable(stdout)).toBe(comparable(output));
	});

	it.each([...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path))('links to %s', (path) => {
		expect(existsSync(join(root, path))).toBe(true);
	});
});
