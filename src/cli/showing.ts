import { readFileSync } from 'node:fs';
import { decoded, isNarrative } from '../source/read.ts';

/** Shows a text; undefined when it can't be read. */
type Show = (text: string) => string | undefined;

/**
 * What git is to show of a plan's file, in place of the file itself. What can't be read is shown as it is, since `git diff` must never fail.
 * git starts the program for each file and version, so nothing is loaded that isn't needed.
 */
export async function shownFile(path: string): Promise<Uint8Array> {
	const bytes = readFileSync(path);
	const text = decoded(bytes);
	const show = text === undefined ? undefined : isNarrative(path) ? await narrativeShow(path) : await planShow(text);
	if (text === undefined || !show) return bytes;
	const shown = /^<{7}/m.test(text) ? await conflictShown(text, show) : show(text);
	return shown === undefined ? bytes : Buffer.from(shown);
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
