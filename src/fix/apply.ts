import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import type { SourceFile } from '../source/types.ts';

export interface FixOptions {
	/** Also what may change a meaning. */
	readonly unsafe?: boolean;
}

/** A text that fixes have changed. */
export interface ChangedText {
	/** From the workspace's root. */
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

export interface AppliedFixes {
	/** In the order of paths; only texts that differ. */
	readonly changes: readonly ChangedText[];
	/** The findings whose fixes were carried out, in their order. */
	readonly applied: readonly Diagnostic[];
	/** Findings whose fixes touch what another fix has changed: their turn comes when the texts have been read anew. */
	readonly postponed: readonly Diagnostic[];
}

/**
 * Carries out the fixes of findings on the texts they were found in. Each fix is done whole or not at all: one that overlaps an earlier one waits.
 * Outside the edits every character stays; line breaks that an edit brings are those of the file. Suppressed findings are left as they are.
 */
export function applyFixes(files: readonly SourceFile[], diagnostics: readonly Diagnostic[], { unsafe = false }: FixOptions = {}): AppliedFixes {
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	const taken = new Map<string, Edit[]>();
	const applied: Diagnostic[] = [];
	const postponed: Diagnostic[] = [];
	for (const diagnostic of diagnostics) {
		const fix = usableFix(diagnostic, unsafe);
		if (!fix?.edits.every((edit) => fits(edit, texts))) continue;
		const isFree = fix.edits.every((edit) => !overlapsAny(edit, taken.get(edit.place.file.path) ?? []));
		(isFree ? applied : postponed).push(diagnostic);
		if (isFree) for (const edit of fix.edits) take(edit, taken);
	}
	return { changes: changesOf(texts, taken), applied, postponed };
}

/** The fix of a finding that may be carried out. */
export function usableFix({ fix, suppressed }: Diagnostic, unsafe: boolean): Fix | undefined {
	return fix && fix.edits.length > 0 && !suppressed && (fix.safe || unsafe) ? fix : undefined;
}

/** An edit of a text that has changed since, or that isn't there, would hit the wrong place. */
function fits({ place: { file, range } }: Edit, texts: ReadonlyMap<string, string>): boolean {
	return texts.get(file.path) === file.text && range.start >= 0 && range.start <= range.end && range.end <= file.text.length;
}

/** Edits that touch without overlapping go together, but for insertions: in one place there would be no telling which comes first. */
function overlapsAny(edit: Edit, taken: readonly Edit[]): boolean {
	const { start, end } = edit.place.range;
	const next = firstAtOrAfter(taken, start);
	const before = taken[next - 1]?.place.range;
	const after = taken[next]?.place.range;
	if (before && (before.end > start || (before.end === start && start === end))) return true;
	return after !== undefined && (after.start < end || after.start === start || (after.start === end && after.start === after.end));
}

function take(edit: Edit, taken: Map<string, Edit[]>): void {
	const { path } = edit.place.file;
	const edits = taken.get(path) ?? [];
	edits.splice(firstAtOrAfter(edits, edit.place.range.start), 0, edit);
	taken.set(path, edits);
}

/** Where in edits sorted by place an offset belongs. */
function firstAtOrAfter(edits: readonly Edit[], offset: number): number {
	let low = 0;
	let high = edits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((edits[middle]?.place.range.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function changesOf(texts: ReadonlyMap<string, string>, taken: ReadonlyMap<string, readonly Edit[]>): ChangedText[] {
	return [...taken]
		.map(([path, edits]): ChangedText => {
			const before = texts.get(path) ?? '';
			return { path, before, after: edited(before, edits) };
		})
		.filter(({ before, after }) => before !== after)
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function edited(text: string, edits: readonly Edit[]): string {
	const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
	const parts: string[] = [];
	let from = 0;
	for (const { place, text: replacement } of edits) {
		parts.push(text.slice(from, place.range.start), replacement.replaceAll(/\r?\n/g, lineBreak));
		from = place.range.end;
	}
	return [...parts, text.slice(from)].join('');
}
