import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { beforeEach, expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { emptyFolder, newWorkspace, plan, STACK } from '../program.ts';
import { commit, edit, git, PROGRAMME, repositoryIn } from '../repository.ts';

describeWith(['git'], 'plan diff', () => {
	let root = '';
	beforeEach(() => {
		root = repositoryIn(newWorkspace());
	});

	it('compares a revision with the work tree, and leaves both as they are', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		const before = git(root, 'status', '--porcelain=v2', '--branch');
		const index = readFileSync(join(root, '.git/index'));
		const { status, stdout, stderr } = plan(['diff', 'HEAD'], { cwd: root });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('appropriation changed, SB, 2026: 110 → 130.5 (+20.5, +18.6');
		expect(readFileSync(join(root, '.git/index')).equals(index)).toBe(true);
		expect(git(root, 'status', '--porcelain=v2', '--branch')).toBe(before);
	});

	it('tells of new files of the work tree, but not of those that git ignores', () => {
		mkdirSync(join(root, 'img'));
		mkdirSync(join(root, 'gaminiai'));
		for (const path of ['img/naujas.png', 'gaminiai/svp.pdf', 'gaminiai/schema.png']) writeFileSync(join(root, path), 'x');
		writeFileSync(join(root, '.git/info/exclude'), 'gaminiai/\n');
		const { stdout } = plan(['diff', 'HEAD'], { cwd: root });
		expect(stdout).toContain('img/naujas.png');
		expect(stdout).not.toContain('gaminiai');
	});

	it.each([
		[['A..B'], ['main~1..main']],
		[['A...B'], ['main~1...main']],
		[['two revisions'], ['main~1', 'main']],
		[['a series'], ['main~1..main~1..main']],
		[['REV:path'], ['main~1:svp', 'main:plan.yaml']],
	])('takes %s', (_what, args) => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		const { status, stdout } = plan(['diff', ...args, '--exit-code'], { cwd: root });
		expect(status).toBe(1);
		expect(stdout).toContain('110 → 130.5');
		expect(plan(['diff', ...args, '--exit-code'], { cwd: join(root, 'svp') }).stdout).toBe(stdout);
	});

	it('names a link that stands for a file, in a revision and in the work tree', () => {
		rmSync(join(root, PROGRAMME));
		symlinkSync('../../kitas/programa-01.yaml', join(root, PROGRAMME));
		const toLink = plan(['diff', 'HEAD'], { cwd: root }).stdout;
		expect(toLink).toContain(`In the new version ${PROGRAMME} could not be read and is not compared`);
		expect(toLink).not.toContain('programme removed');
		commit(root);
		expect(plan(['diff', 'HEAD~1', 'HEAD'], { cwd: root }).stdout).toBe(toLink.replace('work tree', 'HEAD').replace('HEAD → ', 'HEAD~1 → '));
		expect(plan(['diff', 'HEAD'], { cwd: root }).stdout).toContain(`In the old version ${PROGRAMME} could not be read and is not compared`);
		expect(plan(['check', '--changed', 'HEAD'], { cwd: root }).stdout).toMatch(/^No new problems since HEAD/);
		expect(plan(['check', '--changed', 'HEAD~1'], { cwd: root }).stdout).toContain('error[source/link]');
	});

	it.each([
		['the workspace is the repository', ''],
		['the workspace is a folder of it', 'planas/'],
	])('leaves a link that git ignores alone: %s', (_where, folder) => {
		const outer = emptyFolder();
		const inner = join(outer, folder);
		cpSync(root, inner, { recursive: true, filter: (path) => !path.includes('.git') });
		repositoryIn(outer);
		symlinkSync(tmpdir(), join(inner, 'svp/išvestis'));
		const found = expect.stringMatching(/error\[source\/link\][\s\S]*svp\/išvestis/);
		expect(plan(['check'], { cwd: inner })).toMatchObject({ status: 1, stdout: found });
		writeFileSync(join(outer, '.gitignore'), 'išvestis\n');
		expect(plan(['check'], { cwd: inner })).toMatchObject({ status: 0 });
		expect(plan(['diff', 'HEAD', '--exit-code'], { cwd: inner })).toMatchObject({ status: 0, stdout: expect.not.stringContaining('išvestis') });
		expect(plan(['check'], { cwd: inner, env: { PATH: '' } })).toMatchObject({ status: 1, stdout: found });
	});

	it('compares two folders without git', () => {
		const other = emptyFolder();
		cpSync(root, join(other, 'ąžuolų planas'), { recursive: true, filter: (path) => !path.includes('.git') });
		cpSync(root, join(other, 'new'), { recursive: true, filter: (path) => !path.includes('.git') });
		edit(join(other, 'new'), '2026: 110.0', '2026: 130.5');
		const ended = plan(['diff', 'ąžuolų planas', 'new'], { cwd: other, env: { PATH: '' } });
		expect(ended.stdout).toContain('110 → 130.5');
		expect(plan(['diff', 'ąžuolų planas', 'ąžuolų planas', '--exit-code'], { cwd: other }).status).toBe(0);
	});

	it('reads a workspace below the root, with spaces and Lithuanian letters in names', () => {
		const outer = emptyFolder();
		const inner = join(outer, 'miesto planas/ąčęė');
		mkdirSync(join(inner, '..'), { recursive: true });
		cpSync(root, inner, { recursive: true, filter: (path) => !path.includes('.git') });
		repositoryIn(outer);
		git(outer, 'mv', `miesto planas/ąčęė/${PROGRAMME}`, 'miesto planas/ąčęė/svp/žalia programa.yaml');
		commit(outer);
		const { status, stdout } = plan(['diff', 'HEAD~1', '--weight', 'none'], { cwd: inner });
		expect(status).toBe(0);
		expect(stdout).toContain('moved to another file: svp/programa-01.yaml → svp/žalia programa.yaml');
		expect(stdout).toContain('Changes: 1 layout only');
		expect(plan(['diff', 'HEAD~1:miesto planas/ąčęė', 'HEAD:miesto planas/ąčęė', '--weight', 'none'], { cwd: outer }).stdout).toContain('Changes: 1 layout only');
	});

	it('tells that a submodule came and is at another commit, and never its files', () => {
		const part = join(root, 'dalis ąžuolų');
		mkdirSync(part);
		writeFileSync(join(part, 'tekstas.md'), 'Tekstas.\n');
		git(part, 'init', '-q', '-b', 'main');
		commit(part);
		const told = (...args: string[]): string => plan(['diff', ...args], { cwd: root }).stdout;
		git(root, 'add', '-A');
		expect(told('HEAD')).toMatch(/^dalis ąžuolų\n {2}\+ file added/m);
		commit(root);
		expect(told('HEAD')).toContain('No changes');
		writeFileSync(join(part, 'tekstas.md'), 'Kitas.\n');
		commit(part);
		expect(told('HEAD')).toMatch(/^dalis ąžuolų\n {2}~ file changed/m);
		commit(root);
		expect(told('HEAD~1..HEAD')).toMatch(/^dalis ąžuolų\n {2}~ file changed/m);
		expect(told('HEAD~1..HEAD')).not.toContain('tekstas.md');
		expect(plan(['diff', 'HEAD:dalis ąžuolų'], { cwd: root }).stderr).toContain('is another repository (a submodule)');
	});

	it('reads a repository that GIT_DIR names, and says so of one that is none', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		expect(plan(['diff', 'HEAD'], { cwd: root, env: { GIT_DIR: join(root, '.git') } }).stdout).toContain('110 → 130.5');
		expect(plan(['diff', 'HEAD'], { cwd: root, env: { GIT_DIR: '/nėra' } })).toEqual({
			status: 2,
			stdout: '',
			stderr: 'error: git does not recognise the repository that the environment variable GIT_DIR names: /nėra\nhelp: Unset it: unset GIT_DIR\n',
		});
	});

	it('says that the repository that GIT_DIR names is empty', () => {
		git(root, 'init', '-q', '--bare', 'kita.git');
		const env = { GIT_DIR: join(root, 'kita.git') };
		const said = `The repository that the environment variable GIT_DIR names (${env.GIT_DIR}) has no commits. Unset it: unset GIT_DIR`;
		expect(plan(['diff', 'HEAD'], { cwd: root, env }).stderr).toBe(`error: Unknown revision HEAD\nhelp: ${said}\n`);
		expect(plan(['log', '01.01.01.01'], { cwd: root, env }).stderr).toBe(`error: ${said}\n`);
	});

	it('calls the commit from which two parted by its name where it has one', () => {
		const labelOf = (range: string): string => JSON.parse(plan(['diff', range, '--format', 'json'], { cwd: root }).stdout).old.label;
		edit(root, '2026: 110.0', '2026: 111.0');
		commit(root);
		git(root, 'branch', 'projektas', 'HEAD~1');
		git(root, 'checkout', '-q', 'projektas');
		edit(root, '2026: 110.0', '2026: 112.0');
		commit(root);
		expect(labelOf('main...projektas')).toMatch(/^(main|projektas)~1$/);
		git(root, 'tag', 'patvirtintas', 'HEAD~1');
		expect(labelOf('main...projektas')).toBe('patvirtintas');
		expect(labelOf('main...main')).toBe('main');
	});

	it('says where in a repository the plan is, and reads paths of git from there', () => {
		const folder = 'Kauno planas ąčę';
		const files = readdirSync(root).filter((name) => name !== '.git');
		mkdirSync(join(root, folder));
		for (const name of files) git(root, 'mv', name, `${folder}/${name}`);
		commit(root);
		expect(plan(['diff', 'HEAD'], { cwd: root }).stderr).toContain(`help: There is one here: HEAD:${folder}\n`);
		for (const path of [`HEAD:${folder}`, 'HEAD:./..', 'HEAD:../'])
			expect(plan(['diff', path], { cwd: join(root, folder, 'svp') })).toMatchObject({ status: 0, stdout: expect.stringContaining('No changes') });
	});

	it('says that what a partial clone lacks could not be fetched', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		git(root, 'config', 'uploadpack.allowFilter', 'true');
		git(root, 'clone', '-q', '--filter=blob:none', `file://${root}`, 'dalis');
		const cwd = join(root, 'dalis');
		git(cwd, 'remote', 'set-url', 'origin', 'file:///nera');
		expect(plan(['diff', 'HEAD~1'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('The clone is partial, and what it lacks could not be fetched') });
	});

	it("says that a version can't be read, and never that its history is another", () => {
		const id = git(root, 'rev-parse', 'HEAD:plan.yaml');
		const object = join(root, '.git/objects', id.slice(0, 2), id.slice(2));
		chmodSync(object, 0o644);
		writeFileSync(object, 'x');
		const failed = { status: 2, stdout: '', stderr: expect.stringContaining(`git can't read ${id}`) };
		for (const args of [
			['diff', 'HEAD'],
			['log', '01.01.01.01'],
			['blame', '01.01.01.01'],
		])
			expect(plan(args, { cwd: root })).toMatchObject(failed);
	});

	it('works on a detached head', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		git(root, 'checkout', '-q', '--detach');
		expect(plan(['diff', 'HEAD~1..'], { cwd: root }).stdout).toContain('110 → 130.5');
	});

	it.each([
		[['mian'], 'Unknown revision mian', 'Did you mean `main`?'],
		[['main..mian'], 'Unknown revision mian', 'Did you mean `main`?'],
		[['HEAD~9'], 'Unknown revision HEAD~9', ''],
		[['HEAD:svp'], 'There is no plan in HEAD:svp', 'REV:PATH', true],
		[['HEAD:nėra'], 'There is no folder nėra in HEAD', ''],
		[['HEAD', 'HEAD..main'], 'HEAD..main is several revisions, and one is needed here', ''],
		[['.'], 'It is not said what to compare the folder . with', 'plan diff OLD NEW'],
		[['-x'], 'Unknown option -x', ''],
		[['--', '-x'], 'Unknown revision -x', 'There are: main'],
		[['plan.yaml'], 'plan.yaml is a file, neither a revision nor a folder', ''],
		[['HEAD', '--format', 'jsno'], 'Unknown format jsno', 'Did you mean `json`?'],
	] as const)('fails on %s', (args, sentence, help, isEmpty?: boolean) => {
		if (isEmpty) git(root, 'rm', '-q', '--cached', 'plan.yaml');
		if (isEmpty) commit(root, false);
		const { status, stdout, stderr } = plan(['diff', ...args], { cwd: root });
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(sentence);
		expect(stderr).toContain(help);
		expect(stderr).not.toMatch(STACK);
	});

	it('compares revisions of a bare repository', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		const folder = emptyFolder();
		git(folder, 'clone', '-q', '--bare', root, 'bare');
		expect(plan(['diff', 'main~1..main'], { cwd: join(folder, 'bare') })).toMatchObject({ status: 0, stdout: expect.stringContaining('110 → 130.5'), stderr: '' });
		expect(plan(['diff', 'main'], { cwd: join(folder, 'bare') })).toMatchObject({
			status: 2,
			stdout: '',
			stderr: expect.stringContaining('The repository has no work tree to compare with\nhelp: Name two versions: plan diff main..HEAD'),
		});
	});

	it('follows elements of a bare repository, and says of what needs files that there are none', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		mkdirSync(join(root, 'planas'));
		for (const name of readdirSync(root)) if (!['.git', 'planas'].includes(name)) git(root, 'mv', name, `planas/${name}`);
		commit(root);
		const folder = emptyFolder();
		git(folder, 'clone', '-q', '--bare', root, 'bare');
		const run = (...args: readonly string[]): ReturnType<typeof plan> => plan(args, { cwd: join(folder, 'bare') });
		expect(run('log', '01.01.01.01').stderr).toContain('There is one here: HEAD:planas');
		expect(run('log', '01.01.01.01', '--from', 'HEAD~1')).toMatchObject({ status: 0, stdout: expect.stringContaining('measure added') });
		expect(run('log', '01.01.01.01', '--from', 'HEAD:planas')).toMatchObject({ status: 0, stdout: expect.stringContaining('measure added') });
		expect(run('blame', '01.01.01.01', '--from', 'HEAD:planas').stdout).toMatch(/appropriation, SB, 2026 +130\.5\n/);
		plan(['build', 'planas', '--to', 'xlsx', '--out', folder], { cwd: root });
		const workbook = readdirSync(folder).find((name) => name.endsWith('.xlsx')) ?? '';
		expect(run('verify', join(folder, workbook), '--at', 'HEAD:planas')).toMatchObject({ status: 0, stderr: '' });
		for (const args of [['approve', 'svp-2026-2028', '--number', 'T-1', '--date', '2026-01-01'], ['check'], ['show', '01']])
			expect(run(...args)).toMatchObject({
				status: 2,
				stdout: '',
				stderr: expect.stringContaining('The repository has no work tree, so the files of the plan are not there\nhelp: Make one with: git worktree add'),
			});
	});

	it('names the plans between which a measure moved', () => {
		const { stdout } = plan(['diff', join(process.cwd(), 'plans/kaunas'), root], { cwd: root });
		expect(stdout).toContain('measure moved: svp-2015-2017:01.01.01.01 → svp-2026-2028:01.01.01.01');
		expect(stdout).not.toMatch(/ moved: (\S+) → \1\s/);
	});

	it('lists the revisions there are, and that there are more', () => {
		for (let index = 0; index < 10; index++) git(root, 'tag', `zyma-${index}`);
		expect(plan(['diff', 'nieko'], { cwd: root }).stderr).toContain('There are: main, zyma-0, zyma-1, zyma-2, zyma-3, zyma-4, zyma-5, zyma-6, zyma-7, zyma-8, …\n');
		git(root, 'checkout', '-q', '--detach');
		git(root, 'branch', '-D', 'main');
		for (let index = 0; index < 10; index++) git(root, 'tag', '-d', `zyma-${index}`);
		expect(plan(['diff', 'nieko'], { cwd: root })).toMatchObject({ status: 2, stderr: 'error: Unknown revision nieko\n' });
	});

	it('asks which revision is meant where a name is of several', () => {
		git(root, 'tag', 'abu');
		git(root, 'branch', 'abu');
		const { status, stdout, stderr } = plan(['diff', 'abu', '--lang', 'lt'], { cwd: root });
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toBe('klaida: „abu“ tinka kelioms versijoms\npatarimas: Kuri iš jų: refs/heads/abu, refs/tags/abu?\n');
		expect(plan(['diff', 'refs/tags/abu'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
	});

	it('tells a damaged repository from none', () => {
		writeFileSync(join(root, '.git/HEAD'), 'sugadinta\n');
		const { status, stdout, stderr } = plan(['diff', 'HEAD'], { cwd: root });
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain('git does not recognise the repository');
		expect(stderr).toContain('Its HEAD or config is damaged');
	});

	it('fails outside a repository and without git', () => {
		const outside = emptyFolder();
		const alone = plan(['diff', 'HEAD'], { cwd: outside });
		expect([alone.status, alone.stdout]).toEqual([2, '']);
		expect(alone.stderr).toContain('not in a git repository');
		const without = plan(['diff', 'HEAD'], { cwd: root, env: { PATH: '/nonexistent' } });
		expect([without.status, without.stdout]).toEqual([2, '']);
		expect(without.stderr).toContain('The program git was not found');
	});

	it('names the fetch to run in a shallow clone, and it helps', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		const first = git(root, 'rev-parse', 'HEAD~1').trim();
		git(root, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
		const folder = emptyFolder();
		git(folder, 'clone', '-q', '--depth=1', `file://${root}`, 'clone');
		const clone = join(folder, 'clone');
		for (const revision of [first, 'HEAD~1']) {
			const { status, stdout, stderr } = plan(['diff', revision], { cwd: clone });
			expect([status, stdout]).toEqual([2, '']);
			const command = /Get it with: (git fetch .*)/.exec(stderr)?.[1] ?? '';
			expect(command).toMatch(/^git fetch /);
			git(clone, ...command.split(' ').slice(1));
			expect(plan(['diff', revision], { cwd: clone }).stdout).toContain('110 → 130.5');
		}
	});

	it.each([
		['a branch of the remote', ['--single-branch'], 'amendment', ['origin/amendment', 'amendment']],
		['a branch that is only there, from a shallow clone', ['--depth=1'], 'amendment', ['amendment', 'origin/amendment']],
		['where two branches part', ['--depth=1', '--no-single-branch'], 'amendment', ['origin/main...origin/amendment']],
	])('names the fetch that brings %s, and it helps', (_what, options, branch, revisions) => {
		git(root, 'checkout', '-q', '-b', branch);
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		git(root, 'checkout', '-q', 'main');
		edit(root, '2027: 120.0', '2027: 121');
		commit(root);
		for (const revision of revisions) {
			const clone = join(emptyFolder(), 'clone');
			git(root, 'clone', '-q', ...options, `file://${root}`, clone);
			const { status, stdout, stderr } = plan(['diff', revision], { cwd: clone });
			expect([status, stdout]).toEqual([2, '']);
			const command = /Get it with: (git fetch .*)/.exec(stderr)?.[1] ?? stderr;
			git(clone, ...command.split(' ').slice(1));
			expect(plan(['diff', revision], { cwd: clone }).stdout).toContain('130.5');
			if (!options.includes('--depth=1')) expect(git(clone, 'rev-parse', '--is-shallow-repository').trim()).toBe('false');
		}
	});

	it('says what could not be compared, and does not end well', () => {
		writeFileSync(join(root, PROGRAMME), 'kind: programme\n  code: [');
		const { status, stdout } = plan(['diff', 'HEAD'], { cwd: root });
		expect(status).toBe(1);
		expect(stdout).toContain('In the new version svp/programa-01.yaml could not be read and is not compared\n');
		expect(stdout).not.toContain('measure removed');
		expect(stdout).not.toMatch(/^No changes$/m);
		const json = JSON.parse(plan(['diff', 'HEAD', '--format', 'json'], { cwd: root }).stdout);
		expect(json.isComplete).toBe(false);
		expect(plan(['diff', 'HEAD', '--format', 'markdown'], { cwd: root }).stdout).toContain('not everything could be compared');
	});

	it.each([
		['2026: 110.0', '2026: 130.5', [], 0],
		['2026: 110.0', '2026: 130.5', ['--exit-code'], 1],
		['2026: 110.0', '2026: 130.5', ['--fail-on', 'major'], 1],
		['Smulkiojo ir', 'Smulkiojo bei', ['--fail-on', 'major'], 0],
		['Smulkiojo ir', 'Smulkiojo bei', ['--fail-on', 'minor'], 1],
		['kind:', '# pastaba\nkind:', ['--fail-on', 'minor'], 0],
		['kind:', '# pastaba\nkind:', ['--exit-code'], 1],
	])('%s → %s with %s ends with %i', (from, to, options, status) => {
		edit(root, from, to);
		expect(plan(['diff', 'HEAD', ...options], { cwd: root }).status).toBe(status);
	});

	it('takes nothing for added that a parser guesses after a fault of syntax', () => {
		edit(root, 'measures:', 'measures: [');
		const { status, stdout } = plan(['diff', 'HEAD'], { cwd: root });
		expect(status).toBe(1);
		expect(stdout).toContain('svp/programa-01.yaml could not be read');
		expect(stdout).not.toContain('added');
	});

	it('shows only what weighs as much as is asked', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		edit(root, 'Smulkiojo ir', 'Smulkiojo bei');
		const { stdout } = plan(['diff', 'HEAD', '--weight', 'major'], { cwd: root });
		expect(stdout).toContain('110 → 130.5');
		expect(stdout).not.toContain('name changed');
		expect(stdout).toContain('(1 not shown: --weight none shows all)');
	});

	it('writes json that its schema allows', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		edit(root, 'Smulkiojo ir', 'Smulkiojo bei');
		const schema = JSON.parse(plan(['schema', 'diff']).stdout);
		const validate = new Ajv.default({ strict: false }).compile(schema);
		for (const args of [['HEAD'], ['HEAD..HEAD'], ['HEAD..HEAD..HEAD']]) {
			validate(JSON.parse(plan(['diff', ...args, '--format', 'json'], { cwd: root }).stdout));
			expect(validate.errors).toBeNull();
		}
	});

	it('writes each format to its file', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		const { stdout } = plan(['diff', 'HEAD', '--lang', 'lt', '--format', 'pretty', '--format', 'markdown=out/k.md', '--format', 'json=out/d.json', '--format', 'html=out/d.html'], { cwd: root });
		expect(stdout).toContain('pakeisti asignavimai, SB, 2026 m.: 110 → 130,5');
		expect(readFileSync(join(root, 'out/k.md'), 'utf8')).toContain('Plano pakeitimai');
		expect(JSON.parse(readFileSync(join(root, 'out/d.json'), 'utf8')).summary.major).toBe(1);
		expect(readFileSync(join(root, 'out/d.html'), 'utf8')).toMatch(/^<!doctype html>/);
	});
});
