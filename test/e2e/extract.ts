/** Runs the built program and reads its documents back with programs that are not ours. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A folder that is removed by `cleanUp`. */
const folders: string[] = [];
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'plan-e2e-'));
	folders.push(folder);
	return folder;
}

export function cleanUp(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Run {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs `bin/plan` as a user does. */
export async function plan(args: readonly string[], options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Run> {
	try {
		const { stdout, stderr } = await run(process.execPath, [join(root, 'bin/plan'), ...args], {
			cwd: options.cwd ?? root,
			env: { PATH: process.env.PATH ?? '', ...options.env },
			maxBuffer: 64 * 1024 * 1024,
		});
		return { status: 0, stdout, stderr };
	} catch (error) {
		if (typeof error === 'object' && error !== null && 'code' in error && 'stdout' in error && 'stderr' in error && typeof error.code === 'number') {
			return { status: error.code, stdout: String(error.stdout), stderr: String(error.stderr) };
		}
		throw error;
	}
}

/** LibreOffice's filters by extension; of a PDF with the bookmarks as named places. */
const FILTERS = { txt: 'txt:Text', pdf: 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}' } as const;

/** Converts documents with LibreOffice: a profile of its own, so that it needs no other one and disturbs none. */
export async function convert(files: readonly string[], to: keyof typeof FILTERS): Promise<Map<string, string>> {
	const folder = temporaryFolder();
	await run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', FILTERS[to], '--outdir', folder, ...files], { timeout: 240_000 });
	return new Map(files.map((file) => [file, join(folder, `${basename(file).replace(/\.[^.]*$/, '')}.${to}`)]));
}

/** The sheets of a workbook by name, as LibreOffice computes them: numbers with all their decimals, a point before them. */
export async function sheetsAsCsv(file: string): Promise<Map<string, string>> {
	const folder = temporaryFolder();
	// Comma, double quotes, UTF-8, from the first line, in American English, not as shown, every sheet to a file of its own.
	const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';
	await run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', filter, '--outdir', folder, file], { timeout: 240_000 });
	const stem = basename(file).replace(/\.[^.]*$/, '');
	const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	return new Map(files.map((name) => [name.slice(stem.length + 1, -'.csv'.length), readFileSync(join(folder, name), 'utf8')]));
}

/** A PDF's pages as text, in the order in which it was painted: a cell's lines stand together. */
export async function pdfPages(file: string): Promise<string[]> {
	const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
	return stdout.split('\f').slice(0, -1);
}

/** The pages of the bookmarks of a document that LibreOffice printed, by name. */
export async function bookmarkPages(file: string): Promise<Map<string, number>> {
	const { stdout } = await run('pdfinfo', ['-dests', file], { maxBuffer: 64 * 1024 * 1024 });
	return new Map([...stdout.matchAll(/^ *(\d+) \[.*\] "(.*)"$/gm)].map(([, page, name]): [string, number] => [(name ?? '').replaceAll('5F', '_'), Number(page)]));
}

/** The sizes of a PDF's pages, in points. */
export async function pdfSizes(file: string): Promise<{ readonly width: number; readonly height: number }[]> {
	const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '99999', file], { maxBuffer: 64 * 1024 * 1024 });
	return [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}

export const textFile = (file: string): string => readFileSync(file, 'utf8');

/** Rows of `pdffonts` below its head. */
export async function pdfFonts(file: string): Promise<string[]> {
	const { stdout } = await run('pdffonts', [file]);
	return stdout
		.split('\n')
		.slice(2)
		.filter((line) => line.trim() !== '');
}

/** Titles of a PDF's bookmarks, parents before children. */
export async function pdfBookmarks(file: string): Promise<string[]> {
	const { stdout } = await run('qpdf', ['--json', '--json-key=outlines', file], { maxBuffer: 64 * 1024 * 1024 });
	const { outlines }: { outlines: Bookmark[] } = JSON.parse(stdout);
	const titles = (list: readonly Bookmark[]): string[] => list.flatMap(({ title, kids }) => [title, ...titles(kids)]);
	return titles(outlines);
}

interface Bookmark {
	readonly title: string;
	readonly kids: readonly Bookmark[];
}

/** @throws with qpdf's findings when the file is not sound */
export async function checkPdf(file: string): Promise<void> {
	await run('qpdf', ['--check', file]);
}
