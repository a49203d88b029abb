import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMadeFrom } from '../../../src/render/madeFrom.ts';
import { describeWith } from '../../tools.ts';
import { emptyFolder, newWorkspace, plan } from '../program.ts';
import { git, repository } from '../repository.ts';

function build(cwd: string, ...args: readonly string[]): Buffer {
	const { status, stderr } = plan(['build', '--plan', 'spp-2030', '--to', 'html', ...args], { cwd });
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return readFileSync(join(cwd, 'build/spp-2030.html'));
}

const commitIn = (bytes: Uint8Array): string | undefined => readMadeFrom(bytes)?.get('commit');

describeWith(['git'], 'what a document was made from', () => {
	it('is its commit, with the versions of what made it', () => {
		const { cwd, commit } = repository();
		expect(Object.fromEntries(readMadeFrom(build(cwd)) ?? [])).toEqual({
			commit,
			tool: '0.1.0',
			rules: '0.1.0',
			registers: expect.stringMatching(/^[0-9a-f]{12}$/),
			template: expect.stringMatching(/^spp [0-9a-f]{12}$/),
			document: 'spp-2030',
			language: 'lt',
		});
	});

	it.each<[string, (cwd: string) => void]>([
		['a changed file', (cwd) => writeFileSync(join(cwd, 'plan.yaml'), `${readFileSync(join(cwd, 'plan.yaml'), 'utf8')}# pastaba\n`)],
		['a file that is not in it', (cwd) => writeFileSync(join(cwd, 'spp/text/naujas.md'), 'Tekstas.\n')],
		['a file that git ignores', (cwd) => writeFileSync(join(cwd, '.git/info/exclude'), '*.md\n') ?? writeFileSync(join(cwd, 'pastaba.md'), 'Tekstas.\n')],
		['a lost file', (cwd) => rmSync(join(cwd, 'README.md'))],
		['a file with a strange name', (cwd) => writeFileSync(join(cwd, 'naujas „failas“\n.md'), 'Tekstas.\n')],
	])('is no commit with %s', (_, change) => {
		const { cwd } = repository();
		change(cwd);
		expect(commitIn(build(cwd))).toBe('uncommitted');
	});

	it.each<[string, (cwd: string) => void]>([
		['documents, wherever they are', (cwd) => mkdirSync(join(cwd, 'isleista')) ?? writeFileSync(join(cwd, 'isleista/spp.pdf'), '%PDF')],
		['hidden files', (cwd) => writeFileSync(join(cwd, '.pastaba.yaml'), 'a: 1\n')],
		['installed packages', (cwd) => mkdirSync(join(cwd, 'node_modules/a'), { recursive: true }) ?? writeFileSync(join(cwd, 'node_modules/a/b.yaml'), 'a: 1\n')],
	])('is the commit in spite of %s', (_, add) => {
		const { cwd, commit } = repository();
		add(cwd);
		expect(commitIn(build(cwd))).toBe(commit);
	});

	it('is the commit when only files of other folders have changed', () => {
		const cwd = emptyFolder();
		cpSync(newWorkspace(), join(cwd, 'planai/mano'), { recursive: true });
		git(cwd, 'init', '-q');
		git(cwd, 'add', '-A');
		git(cwd, 'commit', '-q', '-m', 'first');
		writeFileSync(join(cwd, 'kita.yaml'), 'a: 1\n');
		expect(commitIn(build(join(cwd, 'planai/mano')))).toBe(git(cwd, 'rev-parse', 'HEAD'));
	});

	it('is the same outside of git, before the first commit and with the same files changed', () => {
		const outside = newWorkspace();
		const fresh = newWorkspace();
		git(fresh, 'init', '-q');
		const { cwd } = repository();
		writeFileSync(join(cwd, 'kita.md'), '');
		const bytes = build(outside);
		expect(commitIn(bytes)).toBe('uncommitted');
		expect(build(fresh)).toEqual(bytes);
		expect(build(cwd)).toEqual(bytes);
	});
});

describeWith(['git'], 'the same bytes', () => {
	it('on two machines at one commit, in whatever time zone and language', () => {
		const { cwd } = repository();
		const clone = join(emptyFolder(), 'kitur');
		git(cwd, 'clone', '-q', cwd, clone);
		const built = (at: string, env: Readonly<Record<string, string>>): Buffer[] => {
			expect(plan(['build', '--to', 'docx,pdf,html,xlsx,json', '--out', 'build', '--lang', 'en'], { cwd: at, env }).status).toBe(0);
			return ['spp-2030', 'svp-2026-2028'].flatMap((id) => ['docx', 'pdf', 'html', 'xlsx', 'json'].map((extension) => readFileSync(join(at, `build/${id}.${extension}`))));
		};
		const here = built(cwd, { TZ: 'Pacific/Kiritimati', LC_ALL: 'lt_LT.UTF-8', LANG: 'lt_LT.UTF-8' });
		const there = built(clone, { TZ: 'America/Adak', LC_ALL: 'C', LANG: 'tr_TR.UTF-8' });
		expect(there).toHaveLength(10);
		expect(there.every((bytes, index) => bytes.equals(here[index] ?? Buffer.of()))).toBe(true);
	});
});

describeWith(['git'], 'a draft', () => {
	const marks = (bytes: Buffer): string[] => [...bytes.toString().matchAll(/<p[^>]*>([^<]*)</g)].map(([, text = '']) => text).slice(0, 3);

	it('shows the commit that it was made from, and whether files were changed since', () => {
		const { cwd, commit } = repository();
		const short = commit.slice(0, 8);
		expect(marks(build(cwd, '--draft')).join('\n')).toContain(`versija ${short}`);
		writeFileSync(join(cwd, 'kita.md'), '');
		const changed = build(cwd, '--draft').toString();
		expect(changed).toContain('2026\u00a0m. kovo 2\u00a0d.');
		expect(changed).toContain(`versija ${short}, pakeista`);
		expect(build(cwd, '--draft', '--language', 'en').toString()).toContain(`version ${short}, changed`);
		expect(build(cwd).toString()).not.toContain(short);
	});

	it('shows none outside of git', () => {
		const page = build(newWorkspace(), '--draft').toString();
		expect(page).toContain('PROJEKTAS');
		expect(page).not.toContain('versija');
	});
});

describeWith(['git'], 'a part alone', () => {
	it('goes to a file of its own, and can be verified', () => {
		const { cwd } = repository();
		expect(plan(['build', '--only', '01', '--to', 'html,xlsx'], { cwd })).toMatchObject({
			status: 0,
			stdout: expect.stringMatching(/^build\/svp-2026-2028-01\.html [^,]+, build\/svp-2026-2028-01\.xlsx [^,]+$/),
		});
		const page = readFileSync(join(cwd, 'build/svp-2026-2028-01.html'));
		expect(readMadeFrom(page)?.get('only')).toBe('01');
		expect(plan(['verify', 'build/svp-2026-2028-01.html', '--at', 'HEAD'], { cwd })).toMatchObject({ status: 0 });
	});

	it.each([
		[['--only', 'f44'], 'The documents have no part f44', 'Did you mean `f4`?'],
		[['--only', '../'], '../ is neither the code of a programme nor the name of a form nor a chapter’s title', undefined],
		[['--only', '01', '--only', 'f4'], '--only goes once: each part takes a command of its own', undefined],
		[['--only', 'Įvadaz'], 'The documents have no part Įvadaz', 'Did you mean `Įvadas`?'],
		[['--only', '01', '--to', 'pdf,json'], "--only doesn't go with json, which has the whole plan", 'plan show REF --json has a part'],
	])('%j is refused', (args, sentence, help) => {
		const { status, stdout, stderr } = plan(['build', ...args], { cwd: newWorkspace() });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toBe(`error: ${sentence}\n${help === undefined ? '' : `help: ${help}\n`}`);
	});
});
