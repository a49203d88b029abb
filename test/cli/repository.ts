import { spawnSync } from 'node:child_process';
import { newWorkspace } from './program.ts';

/** Runs git with commits of one day and nothing of the machine's own settings. */
export function git(cwd: string, ...args: readonly string[]): string {
	const day = '2026-03-02T10:00:00+02:00';
	const env = { PATH: process.env.PATH ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
	const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], { cwd, env, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	return stdout.trim();
}

/** A new workspace, committed. */
export function repository(): { readonly cwd: string; readonly commit: string } {
	const cwd = newWorkspace();
	git(cwd, 'init', '-q', '-b', 'main');
	git(cwd, 'add', '-A');
	git(cwd, 'commit', '-q', '-m', 'first');
	return { cwd, commit: git(cwd, 'rev-parse', 'HEAD') };
}
