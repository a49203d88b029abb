import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { parseNarrative } from '../source/markdown.ts';
import { type Parser, plainParser } from '../source/sources.ts';
import { isStoredNarrative, isStoredYaml, storedYaml } from '../source/stored.ts';
import type { NarrativeFile, SourceFile } from '../source/types.ts';
import { parsedYaml, type YamlResult, yamlResult } from '../source/yaml.ts';
import type { Cli } from './cli.ts';

/** Shorter texts are parsed about as fast as they would be read back. */
const WORTHWHILE = 400;
const DAY = 24 * 60 * 60 * 1000;
/** What nobody asked for in so many days goes. */
const KEPT_DAYS = 30;
/** Its time of change says when the folder was last tidied. */
const TIDIED = 'tidied';

/**
 * A parser that keeps what it made of a file's text in the user's cache folder, by a digest of the text: a file that did not change is not parsed again, whatever
 * its name or version. What can't be read or written there is parsed as if there were no cache.
 */
export function keepingParser({ env, cached }: Pick<Cli, 'env' | 'cached'>): Parser {
	const root = cached ? cacheFolder(env) : undefined;
	if (root === undefined) return plainParser;
	// The bundler names the program's parts by what they hold: another build of the program keeps to itself.
	const folder = join(root, digestOf(basename(import.meta.url)));
	return { yaml: (file) => yamlFrom(folder, file), narrative: (file) => narrativeFrom(folder, file), table: plainParser.table };
}

function yamlFrom(folder: string, file: SourceFile): YamlResult {
	if (file.text.length < WORTHWHILE) return plainParser.yaml(file);
	const name = `${digestOf(file.text)}.yaml.json`;
	const kept = read(folder, name);
	if (isStoredYaml(kept)) return yamlResult(file, { contents: kept.contents, diagnostics: [] });
	const parsed = parsedYaml(file);
	const stored = storedYaml(parsed);
	if (stored) keep(folder, name, stored);
	return yamlResult(file, parsed);
}

function narrativeFrom(folder: string, file: SourceFile): NarrativeFile {
	if (file.text.length < WORTHWHILE) return plainParser.narrative(file);
	const name = `${digestOf(file.text)}.md.json`;
	const kept = read(folder, name);
	if (isStoredNarrative(kept)) return { file, tree: kept.tree };
	const { tree } = parseNarrative(file);
	keep(folder, name, { tree });
	return { file, tree };
}

function read(folder: string, name: string): unknown {
	try {
		return JSON.parse(readFileSync(join(folder, name), 'utf8'));
	} catch {
		return undefined;
	}
}

/** Put in place whole, so that another run reads all of it or nothing. */
function keep(folder: string, name: string, stored: object): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const waiting = join(folder, `${name}.${process.pid}.tmp`);
		writeFileSync(waiting, JSON.stringify(stored));
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

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
