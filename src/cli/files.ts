import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../system-error.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

export interface OutputFile {
	/** Absolute. */
	readonly path: string;
	readonly bytes: Uint8Array | string;
	/** The file is there already, and who may read and write it stays. */
	readonly keepsMode?: boolean;
}

/**
 * Writes files so that each is either what it was or whole: all go to temporary files beside their places first, and only then are renamed.
 * Folders that are missing are made. When anything fails, nothing of it is left, and what the operating system said is thrown.
 */
export function replaceFiles(files: readonly OutputFile[]): void {
	const madeFolders: string[] = [];
	const temporary: string[] = [];
	const release = holdInterrupts();
	try {
		const renames = files.flatMap(({ path, bytes, keepsMode = false }) => {
			const made = makeFolder(dirname(path));
			if (made !== undefined) madeFolders.push(made);
			// A device or a pipe (/dev/stdout) is written to, never replaced.
			if (isSpecial(path)) {
				writeFileSync(path, bytes);
				return [];
			}
			const waiting = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
			temporary.push(waiting);
			writeFileSync(waiting, bytes, { flag: 'wx' });
			if (keepsMode) chmodSync(waiting, statSync(path).mode);
			return [[waiting, path] as const];
		});
		for (const [waiting, path] of renames) renameSync(waiting, path);
	} catch (error) {
		for (const path of temporary) rmSync(path, { force: true });
		for (const folder of madeFolders) rmSync(folder, { recursive: true, force: true });
		throw error;
	} finally {
		release();
	}
}

/** Makes a folder and those above it; gives the first that it made. `mkdirSync` would try for ever where the system makes no folders and says that there is none (/proc). */
function makeFolder(folder: string): string | undefined {
	if (existsSync(folder)) return undefined;
	const above = makeFolder(dirname(folder));
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another run may have made it meanwhile.
		if (errorCode(error) === 'EEXIST') return above;
		throw error;
	}
	return above ?? folder;
}

/** Throws what the operating system says when nothing could be written in the folder, which need not exist yet. */
export function assertWritableFolder(folder: string): void {
	let existing = folder;
	while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
	if (!statSync(existing).isDirectory()) throw Object.assign(new Error(`${existing} is not a folder`), { code: 'ENOTDIR' });
	accessSync(existing, constants.W_OK | constants.X_OK);
}

/** A device, a pipe or a folder in the file's place; renaming onto a folder fails by itself, but only after the others were renamed. */
function isSpecial(path: string): boolean {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	if (stat?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
	return stat !== undefined && !stat.isFile() && !stat.isSymbolicLink();
}

/** Ctrl-C comes too late once the files are being put in place: that takes no time worth saving, and half of it must not stay. */
function holdInterrupts(): () => void {
	const hold = (): void => {};
	for (const signal of INTERRUPTS) process.on(signal, hold);
	return () => {
		for (const signal of INTERRUPTS) process.off(signal, hold);
	};
}
