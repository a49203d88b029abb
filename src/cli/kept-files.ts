import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { Cli } from './cli.ts';

const DAY = 24 * 60 * 60 * 1000;
/** What nobody asked for in so many days goes. */
const KEPT_DAYS = 30;
/** Its time of change says when the folder was last tidied. */
const TIDIED = 'tidied';

/** What a part of the program made of texts, in files that a later run reads back. */
export interface KeptFiles {
	/** What was kept under a name; undefined when there is nothing, or it can't be read. */
	read(name: string): string | undefined;
	/** Put in place whole, so that another run reads all of it or nothing. */
	keep(name: string, content: string): void;
}

/**
 * The user's cache folder for the part of the program at `url`: the bundler names parts by what they hold and call, so another build of the program keeps to
 * itself. Undefined where there is no such folder.
 */
export function keptFiles(env: Cli['env'], url: string): KeptFiles | undefined {
	const root = cacheFolder(env);
	if (root === undefined) return undefined;
	const folder = join(root, digestOf(basename(url)));
	return { read: (name) => read(folder, name), keep: (name, content) => keep(folder, name, content) };
}

/** Names a text by what it says. */
export function digestOf(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function read(folder: string, name: string): string | undefined {
	try {
		return readFileSync(join(folder, name), 'utf8');
	} catch {
		return undefined;
	}
}

function keep(folder: string, name: string, content: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const waiting = join(folder, `${name}.${process.pid}.tmp`);
		writeFileSync(waiting, content);
		renameSync(waiting, join(folder, name));
		tidy(folder);
	} catch {
		// A cache that can't be written is no fault of the plan.
	}
}

/** Once a day, what was written long ago goes: what is still in use is written again by the next run. */
function tidy(folder: string): void {
	const now = Date.now();
	const stamp = join(folder, '..', TIDIED);
	const before = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
	if (before !== undefined && now - before < DAY) return;
	writeFileSync(stamp, '');
	utimesSync(stamp, new Date(now), new Date(now));
	for (const build of readdirSync(join(folder, '..'))) {
		if (build === TIDIED) continue;
		const own = join(folder, '..', build);
		for (const entry of readdirSync(own)) if (now - statSync(join(own, entry)).mtimeMs > KEPT_DAYS * DAY) rmSync(join(own, entry), { force: true });
		if (readdirSync(own).length === 0) rmSync(own, { recursive: true, force: true });
	}
}

/** Where programs keep what they can make anew, by the custom of the system. */
function cacheFolder(env: Cli['env']): string | undefined {
	const home = env.HOME ?? env.USERPROFILE ?? homedir();
	const folder = env.XDG_CACHE_HOME || (process.platform === 'win32' && env.LOCALAPPDATA) || (home && join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache'));
	return folder ? join(folder, 'plan') : undefined;
}
