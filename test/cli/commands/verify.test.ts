import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { type Ended, emptyFolder, plan, STACK } from '../program.ts';
import { git, repository } from '../repository.ts';

function edit(cwd: string, path: string, change: (text: string) => string): void {
	const before = readFileSync(join(cwd, path), 'utf8');
	const after = change(before);
	if (after === before) throw new Error(`Nothing to change in ${path}`);
	writeFileSync(join(cwd, path), after);
}

const otherAmount = (text: string): string => text.replace('2026: 110.0', '2026: 111.0');

function build(cwd: string, ...args: readonly string[]): void {
	expect(plan(['build', '--plan', 'svp-2026-2028', ...args], { cwd })).toMatchObject({ status: 0 });
}

const verify = (cwd: string, ...args: readonly string[]): Ended => plan(['verify', ...args], { cwd });

describeWith(['git'], 'plan verify', () => {
	it.each([
		[['--to', 'docx,pdf,html,xlsx,json'], ['docx', 'pdf', 'html', 'xlsx', 'json'], {}],
		[['--to', 'html,pdf', '--draft', '--language', 'en'], ['html', 'pdf'], { SOURCE_DATE_EPOCH: '1700000000' }],
	])('knows what %j made at a commit, whatever the work tree holds', (args, formats, env) => {
		const { cwd, commit } = repository();
		expect(plan(['build', '--plan', 'svp-2026-2028', ...args], { cwd, env })).toMatchObject({ status: 0 });
		edit(cwd, 'svp/programa-01.yaml', otherAmount);
		const before = git(cwd, 'status', '--porcelain');
		for (const format of formats) {
			const file = `build/svp-2026-2028.${format}`;
			expect(verify(cwd, file, '--at', 'main')).toEqual({ status: 0, stdout: `${file} is, byte for byte, what main (${commit.slice(0, 8)}) makes\n`, stderr: '' });
		}
		expect(git(cwd, 'status', '--porcelain')).toBe(before);
	});

	it('knows what was made before it was committed, and at another commit of the same files', () => {
		const { cwd } = repository();
		edit(cwd, 'svp/programa-01.yaml', otherAmount);
		build(cwd, '--to', 'html');
		git(cwd, 'commit', '-q', '-a', '-m', 'second');
		expect(verify(cwd, 'build/svp-2026-2028.html', '--at', 'HEAD')).toMatchObject({ status: 0, stdout: expect.stringContaining('It was made before these files were committed\n') });
		build(cwd, '--to', 'html');
		const made = git(cwd, 'rev-parse', 'HEAD').slice(0, 8);
		git(cwd, 'commit', '-q', '--allow-empty', '-m', 'third');
		expect(verify(cwd, 'build/svp-2026-2028.html', '--at', 'HEAD')).toMatchObject({ status: 0, stdout: expect.stringContaining(`It names the commit ${made}, where the plan's files are the same\n`) });
	});

	it('says where a document of other files differs', () => {
		const { cwd, commit } = repository();
		const places = {
			docx: /first difference: in the part word\/document\.xml/,
			xlsx: /first difference: in the part xl\/worksheets\/sheet\d+\.xml/,
			html: /first difference: in line \d+/,
			pdf: /first difference: at byte [\d,]+/,
		};
		build(cwd, '--to', Object.keys(places).join());
		edit(cwd, 'svp/programa-01.yaml', otherAmount);
		git(cwd, 'commit', '-q', '-a', '-m', 'second');
		for (const [format, place] of Object.entries(places)) {
			const { status, stdout } = verify(cwd, `build/svp-2026-2028.${format}`, '--at', 'HEAD');
			expect(status).toBe(1);
			expect(stdout).toContain(`build/svp-2026-2028.${format} is not what HEAD (`);
			expect(stdout).toMatch(place);
			expect(stdout).toContain(`the file says it was made from ${commit}`);
		}
	});

	it('says what made it otherwise', () => {
		const { cwd } = repository();
		build(cwd, '--to', 'html');
		edit(cwd, 'build/svp-2026-2028.html', (text) => text.replace('name="plan-tool" content="0.1.0"', 'name="plan-tool" content="0.0.9"'));
		expect(verify(cwd, 'build/svp-2026-2028.html', '--at', 'HEAD', '--lang', 'lt')).toMatchObject({ status: 1, stdout: expect.stringContaining('  tool: faile 0.0.9, čia 0.1.0\n') });
	});

	it('does not take a file at its word on the commit that made it', () => {
		const { cwd, commit } = repository();
		build(cwd, '--to', 'html');
		const own = readFileSync(join(cwd, 'build/svp-2026-2028.html'), 'utf8');
		edit(cwd, 'svp/programa-01.yaml', otherAmount);
		git(cwd, 'commit', '-q', '-a', '-m', 'second');
		const second = git(cwd, 'rev-parse', 'HEAD').trim();
		const forged = 'a'.repeat(40);
		for (const [named, reason] of [
			[forged, `, but for the commit that it names: ${forged}, which this repository doesn't have\n`],
			['main', ", but for the commit that it names: main, which this repository doesn't have\n"],
			[second, `, but for the commit that it names: ${second}, which makes another document\n`],
		] as const) {
			writeFileSync(join(cwd, 'x.html'), own.replaceAll(commit, named));
			expect(verify(cwd, 'x.html', '--at', commit)).toMatchObject({ status: 1, stdout: expect.stringContaining(reason) });
		}
	});

	it('says that the plan was not there', () => {
		const { cwd } = repository();
		edit(cwd, 'svp/plan.yaml', (text) => text.replace('id: svp-2026-2028', 'id: svp-kitas'));
		edit(cwd, 'plan.yaml', (text) => text.replace('svp-2026-2028', 'svp-kitas'));
		expect(plan(['build', '--plan', 'svp-kitas', '--to', 'html', '--no-check'], { cwd })).toMatchObject({ status: 0 });
		const { status, stdout } = verify(cwd, 'build/svp-kitas.html', '--at', 'HEAD');
		expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/^build\/svp-kitas\.html: there is no plan svp-kitas in HEAD \([0-9a-f]{8}\)\n$/) });
	});

	it('finds the plan in the folder that it is told, or in that of the revision', () => {
		const { cwd } = repository();
		build(cwd, '--to', 'html');
		git(cwd, 'rm', '-q', '-r', '--cached', '.');
		const folder = emptyFolder();
		expect(verify(folder, join(cwd, 'build/svp-2026-2028.html'), '--at', 'HEAD', cwd)).toMatchObject({ status: 0 });
		expect(verify(cwd, 'build/svp-2026-2028.html', '--at', 'HEAD:.')).toMatchObject({ status: 0 });
	});

	it('refuses what it can not verify', () => {
		const { cwd } = repository();
		build(cwd, '--to', 'html');
		const file = 'build/svp-2026-2028.html';
		writeFileSync(join(cwd, 'x.pdf'), '%PDF-1.7');
		copyFileSync(join(cwd, file), join(cwd, 'x.odt'));
		const cases: readonly (readonly [readonly string[], RegExp])[] = [
			[[file, '--at', 'mian'], /Unknown revision mian\nhelp: Did you mean `main`\?/],
			[[file, '--at', 'svp'], /svp is a folder, not a revision/],
			[['build/nera.pdf', '--at', 'HEAD'], /Can't read build\/nera\.pdf: no such file/],
			[[file], /--at/],
			[[file, '--at', 'HEAD', 'nera'], /No such folder: nera/],
			[['x.pdf', '--at', 'HEAD'], /x\.pdf doesn't say what it was made from/],
			[['plan.yaml', '--at', 'HEAD'], /plan makes no documents of the format yaml/],
			[['x.odt', '--at', 'HEAD'], /plan makes no documents of the format odt/],
		];
		for (const [args, sentence] of cases) {
			const { status, stdout, stderr } = verify(cwd, ...args);
			expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
			expect(stderr).toMatch(sentence);
			expect(stderr).not.toMatch(STACK);
		}
	});

	it('names the fetch that a shallow clone lacks', () => {
		const { cwd, commit } = repository();
		build(cwd, '--to', 'html');
		git(cwd, 'commit', '-q', '--allow-empty', '-m', 'second');
		const clone = join(emptyFolder(), 'sekli');
		git(cwd, 'clone', '-q', '--depth=1', `file://${cwd}`, clone);
		const { status, stderr } = verify(clone, join(cwd, 'build/svp-2026-2028.html'), '--at', commit);
		expect(status).toBe(2);
		expect(stderr).toContain(`Get it with: git fetch --depth=1 origin ${commit}`);
	});

	it('needs a repository', () => {
		const { cwd } = repository();
		build(cwd, '--to', 'html');
		expect(verify(emptyFolder(), join(cwd, 'build/svp-2026-2028.html'), '--at', 'HEAD')).toMatchObject({ status: 2, stderr: expect.stringContaining('name its folder at the end') });
	});
});
