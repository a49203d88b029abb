import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../package-root.ts';
import { filesAndLinks } from '../source/find.ts';
import { rememberingParser } from '../source/sources.ts';
import { errorCode } from '../system-error.ts';
import { type BuildOptions, buildOnce, type Earlier } from './building.ts';
import type { Cli } from './cli.ts';
import { EXIT } from './exit-status.ts';
import { sayFailure } from './failure.ts';
import { keepingParser } from './parse-cache.ts';
import { renderedBefore } from './rendered.ts';
import { isSource } from './revision.ts';

/** How often files are looked at, milliseconds. */
const INTERVAL = 200;
/** Looking takes at most this part of the time, so that a large folder costs no more than a small one. */
const MOST_SHARE = 0.04;

/**
 * Builds, and builds again whenever files of the workspace, or templates of the program, have changed, until Ctrl-C ends the process.
 * Files are looked at rather than waited for: events don't come from network drives, are lost where folders are made, moved or replaced, and tell of every
 * temporary file of an editor.
 */
export async function buildAgain(cli: Cli, path: string, options: BuildOptions): Promise<never> {
	const { workspaceRootAt } = await import('../workspace.ts');
	const root = workspaceRootAt(resolve(cli.cwd, path));
	const earlier: Earlier = { parser: rememberingParser(keepingParser(cli), 1), rendered: renderedBefore() };
	endOnInterrupt(cli);
	let built = root === undefined ? undefined : stateOf(root);
	// What can't be built at all, such as a plan that isn't there, ends it; once it has begun, that may be put right.
	await buildOnce(cli, path, options, earlier);
	for (;;) {
		cli.say(`${cli.text({ lt: 'Laukiama pakeitimų; baigia Ctrl-C', en: 'Waiting for changes; Ctrl-C ends it' })}\n`);
		built = await stateAfter(built, root ?? cli.cwd);
		try {
			await buildOnce(cli, path, options, earlier);
		} catch (error) {
			sayFailure(cli, error);
		}
	}
}

/** Documents are put in place in one go, so wherever a build is interrupted nothing of it is left. */
function endOnInterrupt(cli: Cli): void {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => {
			if (cli.isWatched) cli.say('\r\u001b[2K');
			process.exit(EXIT.fine);
		});
	}
}

/** The next state of the files that differs and has settled: two looks in a row saw it. */
async function stateAfter(built: string | undefined, root: string): Promise<string> {
	let before = built;
	let pause = INTERVAL;
	for (;;) {
		await sleep(pause);
		const begun = performance.now();
		const now = stateOf(root);
		if (now !== undefined && now === before && now !== built) return now;
		before = now;
		pause = Math.max(INTERVAL, (performance.now() - begun) / MOST_SHARE);
	}
}

/** Everything by which a change of the files shows; undefined while they can't be listed. */
function stateOf(root: string): string | undefined {
	try {
		return [root, join(packageRoot(), 'templates')]
			.flatMap((folder) => {
				const { files, links } = filesAndLinks(folder);
				return [...files, ...links.keys()].filter(isSource).map((file) => join(folder, file));
			})
			.map((file) => {
				const { ino, size, mtimeMs } = lstatSync(file);
				return `${file} ${ino} ${size} ${mtimeMs}`;
			})
			.join('\n');
	} catch (error) {
		if (errorCode(error) === undefined) throw error;
		return undefined;
	}
}
