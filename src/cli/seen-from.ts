import { join, relative } from 'node:path';
import type { Cli } from './cli.ts';

/** A path of the workspace as seen from the current folder, for people to open; the absolute path when that is shorter. */
export function seenFrom(cli: Cli, root: string, path: string): string {
	const absolute = join(root, path);
	const seen = relative(cli.cwd, absolute);
	if (seen === '') return '.';
	return seen.startsWith('..') && seen.length > absolute.length ? absolute : seen;
}
