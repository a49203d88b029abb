import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkspace } from './program.ts';

/** The file of a new workspace that holds its measures. */
export const PROGRAMME = 'svp/programa-01.yaml';

/** Runs git with commits of one day and nothing of the machine's own settings. */
export function git(cwd: string, ...args: readonly string[]): string {
	const day = '2026-03-02T10:00:00+02:00';
	const env = { PATH: process.env.PATH ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
	const settings = ['user.name=Test', 'user.email=test@localhost', 'protocol.file.allow=always'].flatMap((one) => ['-c', one]);
	const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], { cwd, env, encoding: 'utf8' });
	if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
	return stdout.trim();
}

/** A new workspace, committed. */
export function repository(): { readonly cwd: string; readonly commit: string } {
	const cwd = repositoryIn(newWorkspace());
	return { cwd, commit: git(cwd, 'rev-parse', 'HEAD') };
}

/** A folder as a repository, all that is in it committed. */
export function repositoryIn(folder: string): string {
	git(folder, 'init', '-q', '-b', 'main');
	return commit(folder);
}

/** Commits what there is, or what is staged alone. */
export function commit(folder: string, isAll = true): string {
	if (isAll) git(folder, 'add', '-A');
	git(folder, 'commit', '-q', '-m', 'plan: change');
	return folder;
}

/** Replaces a text of the measures' file. */
export function edit(folder: string, from: string, to: string): void {
	const path = join(folder, PROGRAMME);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`No ${from}`);
	writeFileSync(
		path,
		text.replace(from, () => to),
	);
}
