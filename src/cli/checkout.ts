import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CommitAddress } from './addresses.ts';
import { pathFailure } from './failure.ts';
import { filesOfCommit } from './versions.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** Does work in a temporary folder with a commit's workspace as it was; neither work tree nor index is touched, and nothing of the folder stays. */
export function withCheckout<T>(address: CommitAddress, work: (folder: string) => Promise<T>): Promise<T> {
	return withFiles(filesOfCommit(address).files, work);
}

/** Does work in a temporary folder with the files given; nothing of it stays. */
export async function withFiles<T>(files: ReadonlyMap<string, Uint8Array>, work: (folder: string) => Promise<T>): Promise<T> {
	const folder = temporaryFolder();
	const remove = (): void => rmSync(folder, { recursive: true, force: true });
	const interrupted = (signal: NodeJS.Signals): void => {
		remove();
		release();
		process.kill(process.pid, signal);
	};
	const release = (): void => {
		for (const signal of INTERRUPTS) process.off(signal, interrupted);
	};
	for (const signal of INTERRUPTS) process.on(signal, interrupted);
	try {
		writeAll(folder, files);
		return await work(folder);
	} finally {
		remove();
		release();
	}
}

function temporaryFolder(): string {
	try {
		return mkdtempSync(join(tmpdir(), 'plan-'));
	} catch (error) {
		throw pathFailure({ lt: 'Laikinojo aplanko sukurti nepavyko', en: "Can't make a temporary folder" }, error);
	}
}

function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
	try {
		for (const [path, bytes] of files) {
			// git itself makes no such trees; one made by hand must not lead out.
			if (path.split('/').includes('..')) continue;
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), bytes);
		}
	} catch (error) {
		throw pathFailure({ lt: 'Versijos failų į laikinąjį aplanką įrašyti nepavyko', en: "Can't write the files of the revision to a temporary folder" }, error);
	}
}
