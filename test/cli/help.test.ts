import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/cli/outputs.ts';
import { formats } from '../../src/report/index.ts';
import { emptyFolder, newWorkspace, PLAIN_ENV, PROGRAM, plan } from './program.ts';

const COMMANDS = ['init', 'check', 'build', 'verify', 'show', 'tree', 'list', 'explain', 'rules', 'schema', 'log', 'blame', 'git-setup', 'doctor', 'completion'];

/** The commands under «Examples:» of a help text. */
function examplesIn(help: string): string[] {
	const [, section = ''] = /\nExamples:\n((?: {2}.*\n)+)/.exec(help) ?? [];
	return section
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
}

describe('help', () => {
	it('names every command, the exit statuses and the global options', () => {
		const { status, stdout, stderr } = plan(['--help']);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
		expect(stdout).toMatch(/Exit statuses:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /);
		expect(stdout).not.toContain('__complete');
	});

	it.each(COMMANDS)('%s has help in both languages, with examples', (name) => {
		const english = plan([name, '--help']).stdout;
		const lithuanian = plan(['help', name], { env: { LC_ALL: 'lt_LT.UTF-8' } }).stdout;
		expect(examplesIn(english).length).toBeGreaterThan(0);
		expect(lithuanian).toContain('Pavyzdžiai:');
		// No heading of commander's own is left in English.
		expect(lithuanian).not.toMatch(/^(?:Usage|Arguments|Options|Global Options|Commands):|\[options\]|\(default|\(choices/m);
		expect(lithuanian).not.toBe(english);
	});

	it.each(['', ...COMMANDS])('the examples of "%s" run in a new workspace', (name) => {
		const bin = join(emptyFolder(), 'bin');
		mkdirSync(bin);
		symlinkSync(PROGRAM, join(bin, 'plan'));
		const cwd = name === 'init' ? emptyFolder() : newWorkspace();
		// Some examples name a branch.
		spawnSync('bash', ['-c', 'git init -q -b main && git add . && git -c user.name=Test -c user.email=test@localhost commit -q --allow-empty -m first'], { cwd });
		for (const example of examplesIn(plan([...(name === '' ? [] : [name]), '--help']).stdout)) {
			const { status, stderr } = spawnSync('bash', ['-c', example], { cwd, encoding: 'utf8', env: { ...PLAIN_ENV, PATH: `${bin}:${PLAIN_ENV.PATH}` } });
			expect({ example, status }, stderr).toEqual({ example, status: 0 });
		}
	});

	it('names every format of the report and every kind of document', () => {
		const [check, build] = [plan(['check', '--help']).stdout, plan(['build', '--help']).stdout].map((text) => text.replaceAll(/\s+/g, ' '));
		expect(check).toContain(`format of the report: ${[...formats.keys()].join(', ')}`);
		expect(build).toContain(`comma-separated: ${[...OUTPUTS.keys()].join(', ')}`);
	});

	it('without a command is shown as wrong usage', () => {
		expect(plan([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage: plan [options] [command]') });
	});

	it.each([['--version'], ['-V'], ['check', '--version']])('%s %s tells the version', (...args) => {
		expect(plan(args.filter((arg) => arg !== undefined))).toEqual({ status: 0, stdout: expect.stringMatching(/^plan \d+\.\d+\.\d+\n$/), stderr: '' });
	});
});
