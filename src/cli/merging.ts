import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import type { MergedFile } from '../merge/versions.ts';
import { isNarrative } from '../source/read.ts';
import type { Cli } from './cli.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { git } from './git.ts';

/** The files that git gives a merge driver: three versions, the second to be replaced by what comes out; and what the file is called. */
export interface MergedPaths {
	readonly origin: string;
	readonly ours: string;
	readonly theirs: string;
	readonly path: string;
}

/**
 * Merges as git asks for: 0 for a clean merge, 1 for one with conflicts. Whatever fails, git's own merge of the text is left in the file,
 * so that no side is ever lost.
 */
export async function mergeFiles(cli: Cli, paths: MergedPaths, markerSize: number): Promise<ExitStatus> {
	const textual = textMerge(cli, paths, markerSize);
	const put = (text: string | Uint8Array): void => writeFileSync(resolve(cli.cwd, paths.ours), text);
	try {
		const merged = await elementMerge(cli, paths, markerSize);
		if (merged?.kind === 'merged') {
			const isText = textual.isClean && merged.isClean && (await saysSame(paths.path, textual.bytes.toString(), merged.text));
			put(isText ? textual.bytes : merged.text);
			return merged.isClean ? EXIT.fine : EXIT.planFailed;
		}
		put(textual.bytes);
		if (merged === undefined) return textual.isClean ? EXIT.fine : EXIT.planFailed;
		cli.say(`${cli.text(refusal(paths.path, merged.kind))}\n`);
		return EXIT.planFailed;
	} catch (error) {
		put(textual.bytes);
		cli.say(`${paths.path}: ${error instanceof Error ? error.message : String(error)}\n`);
		return EXIT.planFailed;
	}
}

function refusal(path: string, kind: 'unreadable' | 'unmergeable'): Bilingual {
	return kind === 'unreadable'
		? {
				lt: `„${path}“: vienos iš versijų perskaityti negalima, todėl sulietos tik eilutės; patikrinkite`,
				en: `${path}: one of the versions can't be read, so only lines were merged; look it through`,
			}
		: { lt: `„${path}“: pagal elementus sulieti nepavyko, todėl sulietos tik eilutės; patikrinkite`, en: `${path}: can't be merged by elements, so only lines were merged; look it through` };
}

/** What git itself makes of the lines. */
function textMerge(cli: Cli, { origin, ours, theirs }: MergedPaths, markerSize: number): { readonly bytes: Buffer; readonly isClean: boolean } {
	const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
	const { status, stdout, stderr } = git(cli.cwd, cli.env, ['merge-file', '-p', `--marker-size=${markerSize}`, ...labels, '--', ours, origin, theirs]);
	if (status > 127) throw new Error(stderr.trim());
	return { bytes: stdout, isClean: status === 0 };
}

async function saysSame(path: string, a: string, b: string): Promise<boolean> {
	return isNarrative(path) ? (await import('../merge/narrative.ts')).saysSame(a, b) : (await import('../merge/file.ts')).isSameMeaning(a, b);
}

/** Undefined for a file that is none of a plan's. */
async function elementMerge(cli: Cli, paths: MergedPaths, size: number): Promise<MergedFile | undefined> {
	const [origin = '', ours = '', theirs = ''] = [paths.origin, paths.ours, paths.theirs].map((path) => readText(resolve(cli.cwd, path)));
	const markers = { size, ours: 'ours', theirs: 'theirs' };
	if (isNarrative(paths.path)) return (await import('../merge/narrative.ts')).mergedNarrative({ origin, ours, theirs }, markers);
	const { mergedFile } = await import('../merge/file.ts');
	const { parseYamlFile } = await import('../source/yaml.ts');
	const { checkShape, kinds } = await import('../schema/index.ts');
	const isPlan = [ours, theirs].some((text) => [...text.matchAll(/^kind:\s*["']?([\w-]+)/gm)].some(([, kind = '']) => kinds.some((known) => known === kind)));
	if (!isPlan) return undefined;
	const faults = (text: string): number[] => parseYamlFile({ path: paths.path, text }).documents.flatMap((document) => checkShape(document).flatMap(({ place }) => (place ? [place.range.start] : [])));
	return mergedFile({ origin, ours, theirs }, faults, markers);
}

/** A file that is no UTF-8 can't be merged by meaning. */
function readText(path: string): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}
