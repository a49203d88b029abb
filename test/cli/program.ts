import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');
export const PROGRAM = join(root, 'bin/plan');
export const FIXTURES = join(root, 'test/fixtures');

export interface Ended {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface Surroundings {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly input?: string | Uint8Array;
	/** The user to run as, when the tests run as the administrator. */
	readonly uid?: number;
}

/** Nothing of the machine's own locale and colours, so that a test says what it depends on. */
export const PLAIN_ENV: Readonly<Record<string, string>> = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C.UTF-8' };

/** Runs the built program as a user does. */
export function plan(args: readonly string[], { cwd = tmpdir(), env = {}, input, uid }: Surroundings = {}): Ended {
	if (!existsSync(join(root, 'dist/main.js'))) throw new Error('dist/ is missing: npm run build');
	const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
		cwd,
		env: { ...PLAIN_ENV, ...env },
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		...(input === undefined ? {} : { input }),
		...(uid === undefined ? {} : { uid }),
	});
	return { status, stdout, stderr };
}

/** An empty folder that goes away with the test. */
export function emptyFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'plan-cli-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

let starter: string | undefined;

/** A new workspace as `plan init` makes it, in a folder that goes away with the test. */
export function newWorkspace(): string {
	const folder = emptyFolder();
	cpSync(madeStarter(), folder, { recursive: true });
	return folder;
}

/** The same for several tests, which take it away themselves. */
export function madeWorkspace(): string {
	const folder = mkdtempSync(join(tmpdir(), 'plan-cli-'));
	cpSync(madeStarter(), folder, { recursive: true });
	return folder;
}

/** Made once for a file of tests. */
function madeStarter(): string {
	if (starter !== undefined) return starter;
	const folder = mkdtempSync(join(tmpdir(), 'plan-cli-starter-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const { status, stderr } = plan(['init'], { cwd: folder });
	if (status !== 0) throw new Error(stderr);
	starter = folder;
	return folder;
}

/** No line of a program's call stack, which is not for users. */
export const STACK = /^\s+at .+:\d+:\d+\)?$/m;
