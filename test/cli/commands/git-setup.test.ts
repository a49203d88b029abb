import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { outlineOf } from '../../../src/source/outline.ts';
import { describeWith } from '../../tools.ts';
import { type Ended, emptyFolder, newWorkspace, PLAIN_ENV, plan } from '../program.ts';

const PROGRAMME = 'svp/programa-01.yaml';
const LINES = '*.yaml diff=plan merge=plan\n*.yml diff=plan merge=plan\n*.md diff=plan merge=plan\n*.csv merge=plan\n';

describeWith(['git'], 'plan git-setup', () => {
	let root = '';
	const git = (...args: readonly string[]): string =>
		spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd: root, encoding: 'utf8', env: { ...PLAIN_ENV, GIT_CONFIG_GLOBAL: '/dev/null' } }).stdout;
	const edit = (from: string | RegExp, to: string): void => {
		const path = join(root, PROGRAMME);
		const text = readFileSync(path, 'utf8');
		expect(text.replace(from, to)).not.toBe(text);
		writeFileSync(path, text.replace(from, to));
	};
	const attributes = (): string => readFileSync(join(root, '.gitattributes'), 'utf8');
	const setup = (...args: readonly string[]): Ended => plan(['git-setup', ...args], { cwd: root });

	beforeEach(() => {
		root = newWorkspace();
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-q', '-m', 'plan: draft');
	});

	it('sets up once, keeps what is there, and is undone', () => {
		writeFileSync(join(root, '.gitattributes'), '*.csv text');
		expect(setup()).toMatchObject({ status: 0, stderr: '' });
		expect(attributes()).toBe(`*.csv text\n${LINES}`);
		const config = readFileSync(join(root, '.git/config'), 'utf8');
		expect(setup().status).toBe(0);
		expect([attributes(), readFileSync(join(root, '.git/config'), 'utf8')]).toEqual([`*.csv text\n${LINES}`, config]);
		expect(setup('--check')).toEqual({ status: 0, stdout: 'Nothing is missing\n', stderr: '' });
		expect(setup('--remove').status).toBe(0);
		expect(attributes()).toBe('*.csv text\n');
		expect(readFileSync(join(root, '.git/config'), 'utf8')).not.toContain('plan');
	});

	it('says what is missing, and changes nothing then', () => {
		const { status, stdout } = setup('--check');
		expect(status).toBe(1);
		expect(stdout).toMatch(/^\.gitattributes: diff=plan is not set for .* and \d+ more$/m);
		expect(stdout).toContain('git config: merge.plan.driver is missing');
		expect(existsSync(join(root, '.gitattributes'))).toBe(false);
		writeFileSync(join(root, '.gitattributes'), LINES);
		writeFileSync(join(root, 'skaičiai.csv'), 'Metai;Gyventojai\n2013;307\n');
		git('add', '-A');
		expect(setup('--check', 'attributes').status).toBe(0);
		expect(setup('--check').status).toBe(1);
		writeFileSync(join(root, '.gitattributes'), LINES.replace('*.csv merge=plan\n', ''));
		expect(setup('--check', 'attributes').stdout).toMatch(/^\.gitattributes: merge=plan is not set for .*\.csv.*\n$/);
	});

	it('notices what overrules it', () => {
		setup();
		writeFileSync(join(root, '.gitattributes'), `${LINES}programa-*.yaml merge=union\n`);
		git('config', 'diff.plan.textconv', 'cat');
		expect(setup('--check').stdout).toBe(`.gitattributes: merge=plan is not set for ${PROGRAMME}\ngit config: diff.plan.textconv is another: cat\n`);
	});

	it.each([[[]], [['--remove']]])('says why nothing could be written: %j', (args) => {
		setup();
		writeFileSync(join(root, '.git/config.lock'), '');
		rmSync(join(root, '.gitattributes'));
		const { status, stdout, stderr } = setup(...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^error: Can't change git config: could not lock config file .*\n$/);
		rmSync(join(root, '.git/config.lock'));
		rmSync(join(root, '.gitattributes'), { force: true });
		mkdirSync(join(root, '.gitattributes'));
		expect(setup(...args)).toEqual({ status: 2, stdout: '', stderr: "error: Can't change .gitattributes: it is a folder, not a file\n" });
	});

	it.each([
		[['--check', '--remove'], 'exclude each other'],
		[['--check', 'config'], 'Unknown value of --check: config'],
		[['--check', 'svp'], 'The folder goes first: plan git-setup svp --check'],
	])('refuses %s', (args, said) => {
		expect(setup(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
	});

	it('makes git diff and git log -p tell what changed in meaning', () => {
		setup();
		edit('{source: SB, 2025: 100.0, 2026: 110.0, 2027: 120.0, 2028: 120.0}', '{source: SB, 2025: 100, 2026: 130.5, 2027: 120.00, 2028: 120.0}   # patikslinta');
		const lines = git('diff', '--', PROGRAMME).split('\n');
		expect(lines.filter((line) => /^[-+] /.test(line)).map((line) => line.replace(/^([-+]) +/, '$1'))).toEqual(['-appropriations SB.2026: 110', '+appropriations SB.2026: 130.5']);
		expect(lines.find((line) => line.startsWith('@@'))).toContain('tasks 01 · Padėti pradedančiam ir smulkiajam verslui');
		git('commit', '-q', '-a', '-m', 'plan: more');
		expect(git('log', '-p', '-1')).toContain('appropriations SB.2026: 130.5');
	});

	it('shows no change where only the layout changed', () => {
		setup();
		edit('managers: ["1"]\ncoordinator: "2"', '# kas atsako\ncoordinator: \'2\'\nmanagers:\n  - "1"');
		expect(git('diff', '--', PROGRAMME)).not.toMatch(/^@@/m);
	});

	it('shows a text by its sentences', () => {
		setup();
		const path = join(root, 'svp/tekstas.md');
		const lines = (): string[] =>
			git('diff', '--', 'svp/tekstas.md')
				.split('\n')
				.filter((line) => /^[-+@]/.test(line) && !/^(---|\+\+\+)/.test(line));
		writeFileSync(path, '# Apie\n\nMieste gyvena 304 tūkst. Lietuvos\nžmonių. Jų mažėja.\n');
		git('add', '-A');
		git('commit', '-q', '-m', 'text');
		writeFileSync(path, '# Apie\n\nMieste gyvena 304\ntūkst. Lietuvos žmonių. Jų mažėja.\n');
		expect(lines()).toEqual([]);
		writeFileSync(path, '# Apie\n\nMieste gyvena 304 tūkst. Lietuvos\nžmonių. Jų daugėja.\n');
		expect(lines().slice(1)).toEqual(['-Jų mažėja.', '+Jų daugėja.']);
	});

	it('shows a file in conflict as its sides are shown', () => {
		setup();
		git('add', '-A');
		git('commit', '-q', '-m', 'attributes');
		git('checkout', '-q', '-b', 'other');
		edit('2026: 110.0', '2026: 112');
		git('commit', '-q', '-a', '-m', 'theirs');
		git('checkout', '-q', 'main');
		edit('2026: 110.0', '2026: 111');
		git('commit', '-q', '-a', '-m', 'ours');
		git('merge', '-q', '--no-edit', 'other');
		const lines = git('diff')
			.split('\n')
			.filter((line) => /^[-+ ]{2}/.test(line) && !/^(---|\+\+\+) /.test(line) && !/^ {2}/.test(line));
		expect(lines.map((line) => line.replaceAll(' ', ''))).toEqual(['++<<<<<<<ours', '+appropriationsSB.2026:111', '++=======', '+appropriationsSB.2026:112', '++>>>>>>>theirs:other']);
	});

	it('shows a file that can’t be read as it is, after what is wrong with it', () => {
		setup();
		edit('kind: programme', 'kind: programme\n<<<<<<< ours\nid: [');
		const shown = git('diff', '--', PROGRAMME);
		expect(shown).toMatch(/^\+# \d+:\d+: [A-Z]/m);
		expect(shown).toContain('+<<<<<<< ours');
		rmSync(join(root, PROGRAMME));
		expect(git('diff', '--', PROGRAMME)).toContain('deleted file mode');
	});

	it('starts the program from folders with spaces and quotes in their names', () => {
		const home = join(emptyFolder(), "it's 100% here");
		mkdirSync(join(home, 'bin'), { recursive: true });
		for (const part of ['dist', 'schemas', 'templates', 'package.json']) symlinkSync(join(import.meta.dirname, '../../..', part), join(home, part));
		cpSync(join(import.meta.dirname, '../../../bin/plan'), join(home, 'bin/plan'));
		const made = spawnSync(process.execPath, [join(home, 'bin/plan'), 'git-setup'], { cwd: root, encoding: 'utf8', env: PLAIN_ENV });
		expect(made).toMatchObject({ status: 0, stderr: '' });
		edit('2026: 110.0', '2026: 130.5');
		expect(git('diff', '--', PROGRAMME)).toContain('appropriations SB.2026: 130.5');
		git('commit', '-q', '-a', '-m', 'ours');
		git('checkout', '-q', '-b', 'other', 'HEAD~1');
		edit('2027: 120.0', '2027: 121');
		git('commit', '-q', '-a', '-m', 'theirs');
		git('merge', '-q', '--no-edit', 'main');
		expect(readFileSync(join(root, PROGRAMME), 'utf8')).toContain('2026: 130.5, 2027: 121');
	});
});

it('tells a file statement by statement', () => {
	expect(
		outlineOf(
			'# x\nkind: task\ncode: "01"\nname: {lt: Uždavinys, en: Task}\nmeasures:\n  - name: Priemonė\n    code: "02"\n    bodies: ["1", "2"]\n    description: |\n      Viena.\n      Kita.\n    appropriations: [{source: SB, 2015: {assets: 10.50}}]\n',
		),
	).toBe(
		'task 01 · Uždavinys\n  name.en: Task\n  name: Uždavinys\n  measures 02 · Priemonė\n    appropriations SB.2015.assets: 10.5\n    bodies: 1, 2\n    description: Kita.\n    description: Viena.\n',
	);
	expect(outlineOf('kind: [\n')).toBeUndefined();
});
