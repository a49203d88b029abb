import { extname } from 'node:path';
import { SKIPPED_FOLDERS } from '../source/find.ts';
import type { Env } from './git.ts';
import { changedFiles, headOf, repositoryAt } from './git.ts';
import { OUTPUTS } from './outputs.ts';

/** The version of a workspace's files, as git knows it. */
export interface Revision {
	/** Id of the commit that is checked out. */
	readonly commit: string;
	/** Its day, `2026-11-28`. */
	readonly date: string;
	/** Whether a document made now can hold something else than the commit's files say. */
	readonly isChanged: boolean;
}

/** The version of the files in a workspace's folder; undefined where no git says it: no repository, no commit, no program. */
export function revisionOf(root: string, env: Env): Revision | undefined {
	try {
		const repository = repositoryAt(root, env);
		const head = headOf(repository);
		return head && { ...head, isChanged: changedFiles(repository, repository.prefix, [...SKIPPED_FOLDERS]).some(isSource) };
	} catch {
		return undefined;
	}
}

/** Hidden files are no part of a plan, and documents, wherever they are written, no sources of it. */
export function isSource(path: string): boolean {
	return !/(^|\/)\./.test(path) && !OUTPUTS.has(extname(path).slice(1));
}
