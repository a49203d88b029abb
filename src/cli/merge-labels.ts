import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Cli } from './cli.ts';
import { git } from './git.ts';

/** The files that git gives a merge driver: three versions, the second to be replaced by what comes out; what the file is called, and what the sides are where git tells. */
export interface MergedPaths {
	readonly origin: string;
	readonly ours: string;
	readonly theirs: string;
	readonly path: string;
	readonly oursLabel?: string;
	readonly theirsLabel?: string;
}

/** What the marks of a conflict call the sides: `theirs: 1a2b3c4 (plan: more for businesses)`, or the bare word where git doesn't tell what it merges. */
export interface SideLabels {
	readonly ours: string;
	readonly theirs: string;
}

interface Candidate {
	readonly revision: string;
	readonly label: string;
}

/** git from 2.45 on hands over what the sides are. For an older one theirs is looked for; ours is what is checked out. */
export function sideLabels(cli: Cli, paths: MergedPaths): SideLabels {
	const known = handedOver(paths.theirsLabel) ?? [...mergedHeads(cli), ...steps(cli)].find(({ revision }) => isFileOf(cli, paths, revision))?.label;
	return { ours: named('ours', handedOver(paths.oursLabel)), theirs: named('theirs', known) };
}

function named(side: string, what: string | undefined): string {
	return what === undefined ? side : `${side}: ${what}`;
}

/** A git that doesn't know them leaves `%X` and `%Y` as they are. */
function handedOver(label: string | undefined): string | undefined {
	return label === undefined || /^(%[XY])?$/.test(label) ? undefined : label.replaceAll('\n', ' ');
}

/** The branches that `git merge` merges. */
function mergedHeads({ env }: Cli): Candidate[] {
	return Object.entries(env).flatMap(([name, label]) => {
		const revision = /^GITHEAD_([0-9a-f]+)$/.exec(name)?.[1];
		return revision === undefined || label === undefined ? [] : [{ revision, label }];
	});
}

/** The commit that git is at: the last that a rebase began, or the first that several picks or reverts have still to do. */
function steps(cli: Cli): Candidate[] {
	const { stdout } = git(cli.cwd, cli.env, ['rev-parse', '--git-path', 'rebase-merge/done', '--git-path', 'sequencer/todo']);
	const [done = [], todo = []] = linesOf(stdout.toString()).map((path) => stepsIn(resolve(cli.cwd, path)));
	return [done.at(-1), todo[0]].flatMap((step = ''): Candidate[] => {
		const [, verb, commit] = /^(?!m)(\w+) (?:-[cC] )?([0-9a-f]{4,}) /.exec(step) ?? [];
		if (commit === undefined) return [];
		const label = git(cli.cwd, cli.env, ['show', '--no-patch', '--no-show-signature', '--format=%h (%s)', commit, '--']).stdout.toString().trim();
		return verb === 'revert' ? [{ revision: `${commit}^`, label: `parent of ${label}` }] : [{ revision: commit, label }];
	});
}

function stepsIn(path: string): string[] {
	return existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : [];
}

function linesOf(text: string): string[] {
	return text.split('\n').filter(Boolean);
}

/** The proof: a commit that is merged has the file as git handed it over. */
function isFileOf(cli: Cli, { path, theirs }: MergedPaths, revision: string): boolean {
	const { status, stdout } = git(cli.cwd, cli.env, ['cat-file', 'blob', `${revision}:${path}`]);
	return status === 0 && stdout.equals(readFileSync(resolve(cli.cwd, theirs)));
}
