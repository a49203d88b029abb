import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { describeWith } from '../tools.ts';
import { emptyFolder, PLAIN_ENV, PROGRAM, plan } from './program.ts';

const STARTER = join(import.meta.dirname, '../../templates/init');

/** What the words, the last of them unfinished, can become. */
function candidates(...words: readonly string[]): string[] {
	const { status, stdout, stderr } = plan(['__complete', '--', ...words], { cwd: STARTER });
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return stdout
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => line.split('\t')[0] ?? '');
}

describe('completion', () => {
	it.each([
		['commands', ['ch'], ['check']],
		['commands after an option with a value', ['--lang', 'lt', 'ex'], ['explain']],
		['options of the command and of all', ['check', '--ma'], ['--max-warnings', '--max-problems']],
		['options common to all commands', ['tree', '--co'], ['--color']],
		['values of an option', ['check', '--format', ''], ['pretty', 'json']],
		['values of the same option of another command', ['diff', '--format', ''], ['pretty', 'json', 'markdown', 'html', 'docx']],
		['levels of that command', ['diff', '--fail-on', ''], ['major', 'minor']],
		['names of its documents', ['diff', '--template', ''], ['comparison', 'tracked', 'amendment']],
		['colours', ['--color', ''], ['auto', 'always', 'never']],
		['values after =', ['check', '--format=pr'], ['--format=pretty']],
		['rules with a level to come', ['check', '--rule', 'funding/wa'], ['funding/wages=']],
		['levels', ['check', '--rule', 'funding/wages=o'], ['funding/wages=off']],
		['outputs already named are left out', ['build', '--to', 'docx,'], ['docx,pdf', 'docx,html']],
		['plans', ['build', '--plan', ''], ['spp-2030', 'svp-2026-2028']],
		['references', ['show', 'svp-2026-2028:01.01.01.0'], ['svp-2026-2028:01.01.01.01', 'svp-2026-2028:01.01.01.02']],
		['ids', ['show', 'verslo'], ['verslo-skatinimas']],
		['rules', ['explain', 'funding/wa'], ['funding/wages']],
		['kinds of lists', ['list', 'm'], ['measures']],
		['kinds of files', ['schema', 'out'], ['output']],
		['shells', ['completion', 'z'], ['zsh']],
		['subcommands', ['template', 'c'], ['copy', 'check']],
		['templates', ['template', 'copy', 's'], ['spp', 'svp']],
		['templates to check', ['template', 'check', 's'], ['spp', 'svp']],
		['values of an option of a subcommand', ['template', 'check', '--format', 's'], ['sarif']],
		['options of a subcommand', ['template', 'check', '--fo'], ['--format']],
		['nothing after a list', ['template', 'list', ''], []],
		['nothing where a file is wanted', ['check', ''], []],
		['nothing after the last argument', ['explain', 'funding/wages', ''], []],
		['nothing for an unknown command', ['bogus', ''], []],
	])('%s', (_, words, expected) => {
		const found = candidates(...words);
		if (expected.length === 0 && words[0] === 'bogus') expect(found).not.toContain('pretty');
		else for (const word of expected) expect(found).toContain(word);
		if (expected.length === 0 && words[0] !== 'bogus') expect(found).toEqual([]);
		expect(found.every((word) => word.startsWith(words.at(-1) ?? ''))).toBe(true);
	});

	it('offers every rule and no hidden command', () => {
		expect(candidates('explain', '')).toEqual(catalogue.map(({ id }) => id));
		expect(candidates('')).not.toContain('__complete');
	});

	it('is silent without a plan', () => {
		expect(plan(['__complete', '--', 'show', ''], { cwd: emptyFolder() })).toEqual({ status: 0, stdout: '', stderr: '' });
	});

	it('knows three shells', () => {
		expect(plan(['completion', 'tcsh'])).toMatchObject({ status: 2, stdout: '', stderr: 'error: Unknown shell tcsh\nhelp: There are: bash, zsh, fish\n' });
	});
});

/** A folder with a `plan` to be found in PATH. */
function pathWithPlan(): string {
	const folder = join(emptyFolder(), 'bin');
	mkdirSync(folder);
	symlinkSync(PROGRAM, join(folder, 'plan'));
	return `${folder}:${PLAIN_ENV.PATH}`;
}

describeWith(['zsh', 'fish'], 'the scripts', () => {
	it('bash puts in only what follows the last colon or equals sign', () => {
		const ask = (line: string): string => `COMP_LINE='${line}' COMP_POINT=${line.length}; _plan 2>/dev/null; echo "$\{COMPREPLY[*]}"`;
		const script = ['eval "$(plan completion bash)"', ask('plan che'), ask('plan show svp-2026-2028:01.01.01.0'), ask('plan check --rule funding/wages=o')].join('\n');
		const { stdout, status } = spawnSync('bash', ['-c', script], { cwd: STARTER, encoding: 'utf8', env: { ...PLAIN_ENV, PATH: pathWithPlan() } });
		expect({ status, stdout }).toEqual({ status: 0, stdout: 'check\n01.01.01.01 01.01.01.02\noff\n' });
	});

	it('zsh takes its script', () => {
		const { stdout, status } = spawnSync('zsh', ['-fc', 'autoload -Uz compinit; compinit -u -D; eval "$(plan completion zsh)"; print $_comps[plan]'], {
			encoding: 'utf8',
			env: { ...PLAIN_ENV, PATH: pathWithPlan() },
		});
		expect({ status, stdout }).toEqual({ status: 0, stdout: '_plan\n' });
	});

	it('fish offers references with their names', () => {
		const { stdout } = spawnSync('fish', ['-c', 'plan completion fish | source; complete -C "plan show verslo"'], { cwd: STARTER, encoding: 'utf8', env: { ...PLAIN_ENV, PATH: pathWithPlan() } });
		expect(stdout).toBe('verslo-skatinimas\tSupport for small and medium business\n');
	});
});
