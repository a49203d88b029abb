import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import { errorCode } from '../system-error.ts';
import { type Failure, pathFailure, usageFailure } from './failure.ts';

const MOST_OUTPUT = 1024 * 1024 * 1024;

/** A repository, read through the `git` program; neither its work tree nor its index is touched. */
export interface Repository {
	/** Absolute path of its work tree; of a bare repository, its own. */
	readonly root: string;
	/** The folder that git was asked from, from the root with `/`; empty for the root itself. */
	readonly prefix: string;
	/** It has no work tree. */
	readonly isBare?: true;
	readonly env: Env;
}

export type Env = Readonly<Record<string, string | undefined>>;

export interface Answer {
	readonly status: number;
	readonly stdout: Buffer;
	readonly stderr: string;
}

/** A file of a commit. */
export interface Blob {
	readonly path: string;
	readonly id: string;
}

/** The repository that a folder is in; without one, or without git, a failure says so, with `help` on what can be done without. */
export function repositoryAt(cwd: string, env: Env, help?: Bilingual): Repository {
	const { status, stdout, stderr } = git(cwd, env, ['rev-parse', '--show-toplevel', '--show-prefix']);
	if (status === 0) {
		const [root = '', prefix = ''] = stdout.toString().split('\n');
		return { root, prefix: prefix.replace(/\/$/, ''), env };
	}
	if (/dubious ownership/.test(stderr)) {
		const command = /git config --global --add safe\.directory .*/.exec(stderr)?.[0];
		throw usageFailure(
			{ lt: 'Saugykla priklauso kitam naudotojui, todėl „git“ jos neskaito', en: "The repository belongs to another user, so git won't read it" },
			command === undefined ? undefined : { lt: `Jei ja pasitikite: ${command}`, en: `If you trust it: ${command}` },
		);
	}
	const [isBare, bare] = git(cwd, env, ['rev-parse', '--is-bare-repository', '--absolute-git-dir']).stdout.toString().split('\n');
	if (isBare === 'true' && bare) return { root: bare, prefix: '', isBare: true, env };
	throw unrecognised(cwd, env, stderr) ?? usageFailure({ lt: 'Šis aplankas ne „git“ saugykloje', en: 'This folder is not in a git repository' }, help);
}

/** git also says “not a git repository” of one that is damaged, or that it may not read: there is something to look at then. */
function unrecognised(cwd: string, { GIT_DIR: named }: Env, stderr: string): Failure | undefined {
	if (named !== undefined) {
		return usageFailure(
			{ lt: `„git“ neatpažįsta saugyklos, kurią nurodo aplinkos kintamasis GIT_DIR: ${named}`, en: `git does not recognise the repository that the environment variable GIT_DIR names: ${named}` },
			{ lt: 'Panaikinkite jį: unset GIT_DIR', en: 'Unset it: unset GIT_DIR' },
		);
	}
	for (let folder = cwd; ; folder = dirname(folder)) {
		const path = join(folder, '.git');
		if (existsSync(path)) {
			return usageFailure(
				{ lt: `„git“ neatpažįsta saugyklos ${path}: ${reasonIn(stderr)}`, en: `git does not recognise the repository ${path}: ${reasonIn(stderr)}` },
				{ lt: 'Sugadintas jos HEAD ar config arba trūksta teisių ją skaityti', en: 'Its HEAD or config is damaged, or you may not read it' },
			);
		}
		if (dirname(folder) === folder) return undefined;
	}
}

function reasonIn(stderr: string): string {
	return (stderr.trim().split('\n')[0] ?? '').replace(/^(error|fatal): /, '');
}

/** Runs git with a list of arguments, never through a shell. */
export function git(cwd: string, env: Env, args: readonly string[], input?: string): Answer {
	const { status, stdout, stderr, error } = spawnSync('git', ['--no-optional-locks', ...args], {
		cwd,
		env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
		maxBuffer: MOST_OUTPUT,
		...(input === undefined ? {} : { input }),
	});
	if (errorCode(error) === 'ENOENT') throw usageFailure({ lt: 'Programa „git“ nerasta', en: 'The program git was not found' }, { lt: 'Įdiekite „git“', en: 'Install git' });
	if (error) throw pathFailure({ lt: 'Programos „git“ paleisti nepavyko', en: "Can't run git" }, error);
	return { status: status ?? 1, stdout, stderr: stderr.toString() };
}

/** Runs git in the root of a repository's work tree. */
export function ask({ root, env }: Repository, args: readonly string[], input?: string): Answer {
	return git(root, env, args, input);
}

/** The commit that a revision names, or undefined when there is none; a failure when it names several. */
export function commitOf(repository: Repository, revision: string): string | undefined {
	if (revision === '' || revision.startsWith('-') || revision.includes('\0')) return undefined;
	const { status, stdout, stderr } = ask(repository, ['-c', 'core.warnAmbiguousRefs=true', 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]);
	const id = stdout.toString().trim();
	if (/^(error|warning): .* is ambiguous/m.test(stderr)) throw ambiguous(repository, revision, stderr);
	if (status !== 0 || id === '') return undefined;
	// A full id is taken at its word even when the clone does not have it.
	return ask(repository, ['cat-file', '-e', `${id}^{commit}`]).status === 0 ? id : undefined;
}

/** A tag and a branch of one name, of which git would take the tag, or the beginning of several ids. */
function ambiguous(repository: Repository, revision: string, stderr: string): Failure {
	const commits = [...stderr.matchAll(/^hint:\s+([0-9a-f]+) commit (.*)$/gm)].map(([, id, what]) => `${id} (${what})`);
	const name = /refname '(.*)' is ambiguous/.exec(stderr)?.[1];
	const refs =
		name === undefined
			? []
			: ask(repository, ['for-each-ref', '--format=%(refname)', `refs/heads/${name}`, `refs/tags/${name}`, `refs/remotes/${name}`])
					.stdout.toString()
					.split('\n');
	const choices = [...commits, ...refs.filter(Boolean)].join(', ');
	return usageFailure(
		{ lt: `„${revision}“ tinka kelioms versijoms`, en: `${revision} may be several revisions` },
		choices === '' ? undefined : { lt: `Kuri iš jų: ${choices}?`, en: `Which of them: ${choices}?` },
	);
}

/** Whether a commit has a folder or a file. */
export function hasPath(repository: Repository, commit: string, path: string): boolean {
	return ask(repository, ['cat-file', '-e', `${commit}:${path}`]).status === 0;
}

/** What is checked out: the commit and its day, `2026-11-28`; undefined before the first commit. */
export function headOf(repository: Repository, revision = 'HEAD'): { readonly commit: string; readonly date: string } | undefined {
	const { status, stdout } = ask(repository, ['show', '--no-patch', '--no-show-signature', '--format=%H %cs', '--end-of-options', revision, '--']);
	const [commit, date] = stdout.toString().trim().split(' ');
	return status === 0 && commit && date ? { commit, date } : undefined;
}

/** Files below a folder that differ from the commit that is checked out or are not in it, ignored ones too, by their paths in the folder; some folders left out. */
export function changedFiles(repository: Repository, folder: string, without: readonly string[]): string[] {
	const excluded = without.map((name) => `:(top,exclude,glob)**/${name}/**`);
	const args = ['status', '--porcelain', '-z', '--untracked-files=all', '--ignored=traditional', '--no-renames'];
	const { status, stdout, stderr } = ask(repository, [...args, '--', folder === '' ? ':(top)' : `:(top,literal)${folder}`, ...excluded]);
	if (status !== 0) throw unreadable(repository, 'status', stderr);
	return pathsIn(folder, stdout, 'XY '.length);
}

/** Files below a folder that git is told to ignore, by their paths in the folder. */
export function ignoredFiles(repository: Repository, folder: string): string[] {
	const { status, stdout, stderr } = ask(repository, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', folder === '' ? ':(top)' : `:(top,literal)${folder}`]);
	if (status !== 0) throw unreadable(repository, 'ls-files', stderr);
	return pathsIn(folder, stdout);
}

/** Which of some paths in a folder git is told to ignore; none where no git says it. */
export function ignoredOf(folder: string, env: Env, paths: readonly string[]): string[] {
	try {
		return pathsIn('', git(folder, env, ['check-ignore', '-z', '--stdin'], paths.join('\0')).stdout);
	} catch {
		return [];
	}
}

/** The paths in a folder of what git lists from the repository's root, each after some letters of another kind. */
function pathsIn(folder: string, listed: Uint8Array, before = 0): string[] {
	const start = before + (folder === '' ? 0 : folder.length + 1);
	return listed
		.toString()
		.split('\0')
		.filter(Boolean)
		.map((entry) => entry.slice(start));
}

/** The commit from which two revisions part. */
export function mergeBase(repository: Repository, a: string, b: string): string | undefined {
	const { status, stdout } = ask(repository, ['merge-base', a, b]);
	return status === 0 ? stdout.toString().trim() : undefined;
}

/** What people call a commit: a tag or a branch that is there, `main~3` before one; undefined where it takes a way through merges. */
export function nameOf(repository: Repository, commit: string): string | undefined {
	const kinds = ['refs/tags', 'refs/heads', 'refs/remotes'];
	const [here] = ask(repository, ['for-each-ref', '--format=%(refname:short)', '--points-at', commit, ...kinds])
		.stdout.toString()
		.split('\n');
	if (here) return here;
	const { status, stdout } = ask(repository, ['name-rev', '--name-only', '--no-undefined', ...kinds.map((kind) => `--refs=${kind}/*`), commit]);
	const name = stdout
		.toString()
		.trim()
		.replace(/^(tags|heads|remotes)\//, '');
	return status === 0 && /^[^~^]+~\d+$/.test(name) ? name : undefined;
}

/** Who wrote a commit, by the repository's list of names where it has one, and when. */
export function authorOf(repository: Repository, commit: string): { readonly author: string; readonly date: Date } {
	const { status, stdout, stderr } = ask(repository, ['show', '--no-patch', '--format=%aN%n%at', commit]);
	const [author = '', seconds = ''] = stdout.toString().split('\n');
	if (status !== 0) throw unreadable(repository, commit, stderr);
	return { author, date: new Date(Number(seconds) * 1000) };
}

/** Every file of a commit below a folder, links and submodules left out. */
export function blobsOf(repository: Repository, commit: string, folder = ''): Blob[] {
	return entriesOf(repository, commit, folder, /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s);
}

/** The symbolic links of a commit below a folder; each is a file that says where it leads. */
export function linksOf(repository: Repository, commit: string, folder = ''): Blob[] {
	return entriesOf(repository, commit, folder, /^120000 blob ([0-9a-f]+)\t(.*)$/s);
}

/** The submodules of a commit by their folders, each with the commit of its that is meant: their files are in other repositories. */
export function submodulesOf(repository: Repository, commit: string): Blob[] {
	return entriesOf(repository, commit, '', /^160000 commit ([0-9a-f]+)\t(.*)$/s);
}

/** The same of the work tree: what is checked out in each, else what the index names. */
export function submodulesHere(repository: Repository): Blob[] {
	const { status, stdout, stderr } = ask(repository, ['ls-files', '--stage', '-z', ':(top)']);
	if (status !== 0) throw unreadable(repository, 'ls-files', stderr);
	return matches(stdout, /^160000 ([0-9a-f]+) \d\t(.*)$/s).map(({ id, path }) => {
		const folder = join(repository.root, path);
		const here = existsSync(join(folder, '.git')) ? git(folder, repository.env, ['rev-parse', '--verify', 'HEAD']).stdout.toString().trim() : '';
		return { id: here || id, path };
	});
}

/** What a commit lists below a folder: the id and the path of each entry of one form. */
function entriesOf(repository: Repository, commit: string, folder: string, form: RegExp): Blob[] {
	const { status, stdout, stderr } = ask(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(folder === '' ? [] : ['--', `${folder}/`])]);
	if (status !== 0) throw unreadable(repository, commit, stderr);
	return matches(stdout, form);
}

function matches(listed: Uint8Array, form: RegExp): Blob[] {
	return listed
		.toString()
		.split('\0')
		.flatMap((entry) => {
			const [, id, path] = form.exec(entry) ?? [];
			return id !== undefined && path !== undefined ? [{ id, path }] : [];
		});
}

/** The bytes of blobs by their ids, each asked for once. */
export function contentsOf(repository: Repository, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
	const asked = [...new Set(ids)];
	const contents = new Map<string, Uint8Array>();
	if (asked.length === 0) return contents;
	const { status, stdout, stderr } = ask(repository, ['cat-file', '--batch'], asked.map((id) => `${id}\n`).join(''));
	let at = 0;
	while (at < stdout.length) {
		const end = stdout.indexOf(10, at);
		const [id = '', kind, size] = stdout
			.subarray(at, end < 0 ? stdout.length : end)
			.toString()
			.split(' ');
		if (kind !== 'blob' || end < 0) throw unreadable(repository, id, `${stderr} ${kind ?? ''}`);
		at = end + 1 + Number(size);
		contents.set(id, stdout.subarray(end + 1, at));
		at++;
	}
	if (status !== 0 || contents.size !== asked.length) throw unreadable(repository, asked[0] ?? '', stderr);
	return contents;
}

function unreadable(repository: Repository, what: string, reason: string): Failure {
	const said = reasonIn(reason);
	const sentence = { lt: `„git“ negali perskaityti ${what}: ${said}`, en: `git can't read ${what}: ${said}` };
	// Where a clone has only some of the objects, git gets the others when they are asked for.
	if (ask(repository, ['config', '--get-regexp', '^remote\\..*\\.promisor$']).status === 0) {
		return usageFailure(sentence, {
			lt: 'Saugykloje ne visi failai (ji dalinė), o parsisiųsti trūkstamų nepavyko: ar nuotolinė saugykla pasiekiama, pasako „git fetch“',
			en: 'The clone is partial, and what it lacks could not be fetched: git fetch tells whether the remote can be reached',
		});
	}
	return usageFailure(sentence, { lt: 'Ar saugykla sveika, pasako „git fsck“', en: 'git fsck tells whether the repository is sound' });
}
