import { readFileSync } from 'node:fs';
import { decoded, isNarrative } from '../source/read.ts';
import type { Cli } from './cli.ts';
import { digestOf, keptFiles } from './kept-files.ts';

/** Shorter texts are shown about as fast as what was kept of them would be read back. */
const WORTHWHILE = 2000;

/** Shows a text; undefined when it can't be read. */
type Show = (text: string) => string | undefined;

/**
 * What git is to show of a plan's file, in place of the file itself. What can't be read is shown as it is, since `git diff` must never fail.
 * git starts the program for each file and version, and for the same ones again: nothing is loaded that isn't needed, and what was shown once is kept.
 */
export async function shownFile(path: string, env: Cli['env']): Promise<Uint8Array> {
	const bytes = readFileSync(path);
	const text = decoded(bytes);
	if (text === undefined) return bytes;
	const files = text.length < WORTHWHILE ? undefined : keptFiles(env, import.meta.url);
	const name = files && `${digestOf(text)}.${isNarrative(path) ? 'md' : 'yaml'}.shown`;
	// Its end says that it is whole.
	const kept = name === undefined ? undefined : files?.read(name);
	if (kept?.endsWith(WHOLE)) return Buffer.from(kept.slice(0, -WHOLE.length));
	const shown = await shownText(path, text);
	if (shown !== undefined && name !== undefined) files?.keep(name, shown + WHOLE);
	return shown === undefined ? Buffer.concat([Buffer.from(await faultOf(path, text, env)), bytes]) : Buffer.from(shown);
}

/** A line that says why a plan's file is shown as it is; empty for other files. */
async function faultOf(path: string, text: string, env: Cli['env']): Promise<string> {
	if (isNarrative(path) || !/^kind:/m.test(text)) return '';
	const [{ parseYamlFile }, { spanOf }, { messageLanguage }] = [await import('../source/yaml.ts'), await import('../source/position.ts'), await import('./language.ts')];
	const [fault] = parseYamlFile({ path, text }).diagnostics;
	if (!fault?.place) return '';
	const { line, column } = spanOf(fault.place).start;
	return `# ${line}:${column}: ${fault.message[messageLanguage([], env)]}\n`;
}

const WHOLE = '\0';

/** Undefined when it can't be read. */
async function shownText(path: string, text: string): Promise<string | undefined> {
	const show = isNarrative(path) ? await narrativeShow(path) : await planShow(text);
	if (!show) return undefined;
	return /^<{7}/m.test(text) ? conflictShown(text, show) : show(text);
}

/** Undefined for YAML that is none of a plan's. */
async function planShow(text: string): Promise<Show | undefined> {
	return /^kind:/m.test(text) ? (await import('../source/outline.ts')).outlineOf : undefined;
}

async function narrativeShow(path: string): Promise<Show> {
	const [{ parseNarrative }, { narrativeOutline }] = [await import('../source/markdown.ts'), await import('../diff/blocks.ts')];
	return (text) => narrativeOutline(parseNarrative({ path, text }));
}

async function conflictShown(text: string, show: Show): Promise<string | undefined> {
	const { isInConflict, shownConflict } = await import('../merge/shown.ts');
	return isInConflict(text) ? shownConflict(text, show) : show(text);
}
