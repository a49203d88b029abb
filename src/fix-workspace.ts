import type { Diagnostic } from './diagnostic.ts';
import { applyFixes, type ChangedText, type FixOptions, usableFix } from './fix/apply.ts';
import type { SourceFile } from './source/types.ts';
import type { LoadedWorkspace } from './workspace.ts';

/** Fixes make room for further ones; after this many rounds the rest is left to the next run. */
const MOST_ROUNDS = 10;

/** Reads and checks the workspace with the given texts (by path from its root) in place of the disk's. */
export type Load = (texts: ReadonlyMap<string, string>) => Promise<LoadedWorkspace>;

export interface FixedWorkspace {
	/** What is found once the fixes are done. */
	readonly loaded: LoadedWorkspace;
	/** From what is on the disk to the last round. Nothing has been written. */
	readonly changes: readonly ChangedText[];
	/** How many findings were fixed. */
	readonly fixed: number;
	/** Findings whose fixes would have brought an error, and were taken back. */
	readonly refused: readonly Diagnostic[];
}

/** Fixes and checks again until nothing more can be fixed. A round that adds an error is taken back, and the fix at fault left out. */
export async function fixWorkspace(load: Load, options: FixOptions = {}): Promise<FixedWorkspace> {
	const texts = new Map<string, string>();
	const originals = new Map<string, string>();
	const refused: Diagnostic[] = [];
	let loaded = await load(texts);
	let fixed = 0;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const done = await fixOnce({ load, loaded, texts, options, refused });
		if (!done) break;
		for (const { path, before, after } of done.changes) {
			if (!originals.has(path)) originals.set(path, before);
			texts.set(path, after);
		}
		fixed += done.fixed;
		loaded = done.loaded;
	}
	const changes = [...originals].map(([path, before]): ChangedText => ({ path, before, after: texts.get(path) ?? before }));
	return { loaded, changes: changes.filter(({ before, after }) => before !== after).sort((a, b) => (a.path < b.path ? -1 : 1)), fixed, refused };
}

interface Round {
	readonly load: Load;
	readonly loaded: LoadedWorkspace;
	readonly texts: ReadonlyMap<string, string>;
	readonly options: FixOptions;
	readonly refused: Diagnostic[];
}

/** One round: all fixes at once, or half of them, and half of those, until no error is added. Undefined when there is nothing (more) to do. */
async function fixOnce({ load, loaded, texts, options, refused }: Round): Promise<Omit<FixedWorkspace, 'refused'> | undefined> {
	const files = filesOf(loaded);
	const refusedKeys = new Set(refused.map(keyOf));
	const candidates = (): Diagnostic[] => earliest(loaded.diagnostics.filter((one) => usableFix(one, options.unsafe ?? false) && !refusedKeys.has(keyOf(one))));
	let trial = candidates();
	for (;;) {
		const { changes, applied } = applyFixes(files, trial, options);
		if (changes.length === 0) return undefined;
		const after = await load(new Map([...texts, ...changes.map(({ path, after: text }) => [path, text] as const)]));
		if (!addsError(loaded.diagnostics, after.diagnostics)) return { loaded: after, changes, fixed: applied.length };
		const [first, another] = applied;
		if (first && !another) {
			refused.push(first);
			refusedKeys.add(keyOf(first));
			trial = candidates();
		} else trial = applied.slice(0, Math.ceil(applied.length / 2));
	}
}

function filesOf({ workspace }: LoadedWorkspace): SourceFile[] {
	if (!workspace) return [];
	return [...new Set([...workspace.documents.map(({ file }) => file), ...[...workspace.narratives.values()].map(({ file }) => file)])];
}

/** What a file's syntax and shape hide shows only when they are right: so those are fixed first, and checked again. */
function earliest(fixable: readonly Diagnostic[]): Diagnostic[] {
	const phase = Math.min(...fixable.map(phaseOf));
	return fixable.filter((one) => phaseOf(one) === phase);
}

function phaseOf({ rule }: Diagnostic): number {
	return rule.startsWith('source/') ? 0 : rule.startsWith('schema/') ? 1 : 2;
}

/** Tells a finding from others across rounds, in which places move. */
function keyOf({ rule, place, element, message }: Diagnostic): string {
	return [rule, place?.file.path, element, message.en].join('\0');
}

/**
 * Whether a file has more errors of a rule than before. When a fault of syntax or shape is gone, errors of later phases may have been there all along, hidden by it.
 * Elements are not compared by their names and codes: fixes change these.
 */
function addsError(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
	const isError = ({ severity, suppressed }: Diagnostic): boolean => severity === 'error' && !suppressed;
	const earlier = before.filter(isError);
	const later = after.filter(isError);
	const worst = Math.min(...earlier.map(phaseOf));
	const upTo = (phase: number, found: readonly Diagnostic[]): Diagnostic[] => found.filter((one) => phaseOf(one) <= phase);
	const isUncovered = upTo(worst, later).length < upTo(worst, earlier).length;
	const known = counts(earlier);
	return [...counts(isUncovered ? upTo(worst, later) : later)].some(([key, count]) => count > (known.get(key) ?? 0));
}

function counts(errors: readonly Diagnostic[]): Map<string, number> {
	const byKey = new Map<string, number>();
	for (const { rule, place } of errors) {
		const key = `${rule}\0${place?.file.path}`;
		byKey.set(key, (byKey.get(key) ?? 0) + 1);
	}
	return byKey;
}
