import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import type { Markers } from '../merge/segments.ts';
import type { MergedFile } from '../merge/versions.ts';
import { isNarrative, isTable } from '../source/read.ts';
import type { Cli } from './cli.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { git } from './git.ts';
import { type MergedPaths, sideLabels } from './merge-labels.ts';

/**
 * Merges as git asks for: 0 for a clean merge, 1 for one with conflicts. Whatever fails, git's own merge of the text is left in the file,
 * so that no side is ever lost.
 */
export async function mergeFiles(cli: Cli, paths: MergedPaths, markerSize: number): Promise<ExitStatus> {
	const markers: Markers = { size: markerSize, ...sideLabels(cli, paths) };
	const textual = textMerge(cli, paths, markers);
	if (textual === undefined) {
		const { path } = paths;
		cli.say(
			`${cli.text({ lt: `„${path}“: viena iš versijų nėra tekstas, todėl nesulieta nieko, faile palikta versija „ours“`, en: `${path}: one of the versions is no text, so nothing was merged, and the file is left as ours has it` })}\n`,
		);
		return EXIT.planFailed;
	}
	const put = (text: string | Uint8Array): void => writeFileSync(resolve(cli.cwd, paths.ours), text);
	try {
		const merged = await elementMerge(cli, paths, markers);
		if (merged?.kind === 'merged') {
			const isText = textual.isClean && merged.isClean && (await saysSame(paths.path, textual.bytes.toString(), merged.text));
			put(isText ? textual.bytes : merged.text);
			if (!merged.isClean && isYaml(paths.path)) await tellTakenOut(cli, paths.path, merged.text, markerSize);
			return merged.isClean ? EXIT.fine : EXIT.planFailed;
		}
		// What is said of the versions is read from them, and one of them is written over.
		const said = merged && (await refusal(cli, paths, merged.kind));
		put(textual.bytes);
		if (said === undefined) return textual.isClean ? EXIT.fine : EXIT.planFailed;
		cli.say(`${cli.text(said)}\n`);
		return EXIT.planFailed;
	} catch (error) {
		put(textual.bytes);
		cli.say(`${paths.path}: ${error instanceof Error ? error.message : String(error)}\n`);
		return EXIT.planFailed;
	}
}

async function refusal(cli: Cli, paths: MergedPaths, kind: 'unreadable' | 'unmergeable'): Promise<Bilingual> {
	const { path } = paths;
	if (kind === 'unmergeable')
		return { lt: `„${path}“: pagal elementus sulieti nepavyko, todėl sulietos tik eilutės; patikrinkite`, en: `${path}: can't be merged by elements, so only lines were merged; look it through` };
	const { side, line } = (await unreadable(cli, paths)) ?? {};
	const lt = side === undefined ? 'vienos iš versijų' : `versijos „${side}“`;
	const [atLt, atEn] = line === undefined ? ['', ''] : [` (${line} eilutė)`, ` (line ${line})`];
	return {
		lt: `„${path}“: ${lt} perskaityti negalima${atLt}, todėl sulietos tik eilutės; patikrinkite`,
		en: `${path}: ${side ?? 'one of the versions'} can't be read${atEn}, so only lines were merged; look it through`,
	};
}

const isYaml = (path: string): boolean => !isNarrative(path) && !isTable(path);

/** The first version of a file that can't be read, by its name in marks of conflicts, and where its fault is. */
async function unreadable(cli: Cli, { path, ...versions }: MergedPaths): Promise<{ readonly side: string; readonly line?: number } | undefined> {
	const { plainParser } = await import('../source/sources.ts');
	const { spanOf } = await import('../source/position.ts');
	const parse = isTable(path) ? plainParser.table : plainParser.yaml;
	for (const [side, file] of [['ours', versions.ours] as const, ['theirs', versions.theirs] as const, ['base', versions.origin] as const]) {
		const text = readText(resolve(cli.cwd, file));
		if (text === undefined) return { side };
		const place = isNarrative(path) ? undefined : parse({ path, text }).diagnostics[0]?.place;
		if (place) return { side, line: spanOf(place).start.line };
	}
	return undefined;
}

/** git shows a driver one file at a time: where an element was put into another one, people are told, and where it went if that is found. */
async function tellTakenOut(cli: Cli, path: string, text: string, markerSize: number): Promise<void> {
	const { takenOutIn } = await import('../merge/taken-out.ts');
	for (const { line, by, id, name } of takenOutIn(text, markerSize)) {
		const other = by === 'ours' ? 'theirs' : 'ours';
		const words = id === undefined ? name : `id: ${id}`;
		const before = new Set([path, ...filesWith(cli, other, words)]);
		const there = filesWith(cli, by, words).filter((one) => !before.has(one));
		const [file] = there;
		const [lt, en] =
			file !== undefined && there.length === 1
				? [`dabar jis yra faile „${file}“: pakeitimą įrašykite ten, o čia išimkite`, `it is in ${file} now: make the change there, and take it out here`]
				: ['jei jis perkeltas į kitą failą, pakeitimą įrašykite ten', 'if it was moved to another file, make the change there'];
		cli.say(
			`${cli.text({
				lt: `„${path}“, ${line} eilutė: elemento „${name}“ versijoje „${by}“ nebėra, o „${other}“ jis pakeistas; ${lt}`,
				en: `${path}:${line}: “${name}” is gone in ${by} and changed in ${other}; ${en}`,
			})}\n`,
		);
	}
}

/** Files of a side that hold some words: ours is the commit that is checked out, theirs what git says that it merges. None where that isn't known. */
function filesWith(cli: Cli, side: 'ours' | 'theirs', words: string): string[] {
	const merged = Object.keys(cli.env).flatMap((name) => /^GITHEAD_([0-9a-f]+)$/.exec(name)?.[1] ?? []);
	const revision = side === 'ours' ? 'HEAD' : merged.length === 1 ? merged[0] : undefined;
	if (revision === undefined) return [];
	const { stdout } = git(cli.cwd, cli.env, ['grep', '-lzF', '--full-name', '-e', words, revision, '--', ':(top,glob)**/*.yaml', ':(top,glob)**/*.yml']);
	return stdout
		.toString()
		.split('\0')
		.flatMap((name) => (name === '' ? [] : name.slice(revision.length + 1)));
}

/** What git itself makes of the lines; undefined where a version has none. */
function textMerge(cli: Cli, { origin, ours, theirs }: MergedPaths, markers: Markers): { readonly bytes: Buffer; readonly isClean: boolean } | undefined {
	const labels = [markers.ours, 'base', markers.theirs].flatMap((label) => ['-L', label]);
	const { status, stdout, stderr } = git(cli.cwd, cli.env, ['merge-file', '-p', `--marker-size=${markers.size}`, ...labels, '--', ours, origin, theirs]);
	if (/Cannot merge binary files/.test(stderr)) return undefined;
	if (status > 127) throw new Error(stderr.trim());
	return { bytes: stdout, isClean: status === 0 };
}

async function saysSame(path: string, a: string, b: string): Promise<boolean> {
	if (isNarrative(path)) return (await import('../merge/narrative.ts')).saysSame(a, b);
	return isTable(path) ? (await import('../merge/table.ts')).hasSameCells(a, b) : (await import('../merge/file.ts')).isSameMeaning(a, b);
}

/** Undefined for a file that is none of a plan's. */
async function elementMerge(cli: Cli, paths: MergedPaths, markers: Markers): Promise<MergedFile | undefined> {
	const [origin, ours, theirs] = [paths.origin, paths.ours, paths.theirs].map((path) => readText(resolve(cli.cwd, path)));
	if (origin === undefined || ours === undefined || theirs === undefined) return { kind: 'unreadable' };
	if (isNarrative(paths.path)) return (await import('../merge/narrative.ts')).mergedNarrative({ origin, ours, theirs }, markers);
	if (isTable(paths.path)) return (await import('../merge/table.ts')).mergedTable({ origin, ours, theirs }, markers);
	const { mergedFile } = await import('../merge/file.ts');
	const { checkShape, kinds } = await import('../schema/index.ts');
	const isPlan = [ours, theirs].some((text) => [...text.matchAll(/^kind:\s*["']?([\w-]+)/gm)].some(([, kind = '']) => kinds.some((known) => known === kind)));
	if (!isPlan) return undefined;
	return mergedFile({ origin, ours, theirs }, (documents) => documents.flatMap((document) => checkShape(document).flatMap(({ place }) => (place ? [place.range.start] : []))), markers);
}

/** Undefined for a file that is no UTF-8: it can't be merged by meaning. */
function readText(path: string): string | undefined {
	const bytes = readFileSync(path);
	return isUtf8(bytes) ? bytes.toString() : undefined;
}
