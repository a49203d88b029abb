import { diffArrays } from 'diff';
import type { Segment } from './segments.ts';
import type { AllVersions } from './versions.ts';

interface Edit {
	/** Of the units of the origin, half open. */
	readonly start: number;
	readonly end: number;
	readonly units: readonly string[];
}

/** Merges texts by lines, as git does: what only one side changed is taken, what both changed differently is a conflict. */
export function mergedLines(origin: string, ours: string, theirs: string): Segment[] {
	if (ours === theirs || theirs === origin) return [ours];
	if (ours === origin) return [theirs];
	return mergedUnits({ origin: linesOf(origin), ours: linesOf(ours), theirs: linesOf(theirs) }, (line) => line);
}

/** The same of any units that make up a text: those with one key say the same, and are left as the origin has them. */
export function mergedUnits({ origin, ours, theirs }: AllVersions<readonly string[]>, keyOf: (unit: string) => string): Segment[] {
	const [left, right] = [editsOf(origin, ours, keyOf), editsOf(origin, theirs, keyOf)];
	const segments: Segment[] = [];
	let at = 0;
	for (const { start, end } of regions([...left, ...right])) {
		segments.push(origin.slice(at, start).join(''));
		const [before, a, b] = [origin.slice(start, end), applied(origin, left, start, end), applied(origin, right, start, end)];
		const [was, said, other] = [before, a, b].map((units) => units.map(keyOf).join('\n'));
		if (said === other || other === was) segments.push(a.join(''));
		else segments.push(said === was ? b.join('') : { ours: a.join(''), theirs: b.join('') });
		at = end;
	}
	return [...segments, origin.slice(at).join('')];
}

function linesOf(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function editsOf(origin: readonly string[], side: readonly string[], keyOf: (unit: string) => string): Edit[] {
	const edits: Edit[] = [];
	let [at, next] = [0, 0];
	for (const { added, removed, count } of diffArrays(origin.map(keyOf), side.map(keyOf))) {
		const last = edits.at(-1);
		const isNext = last !== undefined && last.end === at;
		if (added || removed) {
			const end = removed ? at + count : at;
			const units = [...(isNext ? last.units : []), ...(added ? side.slice(next, next + count) : [])];
			if (isNext) edits.pop();
			edits.push({ start: isNext ? last.start : at, end, units });
		}
		if (!added) at += count;
		if (!removed) next += count;
	}
	return edits;
}

/** The parts of the origin that any edit touches, joined where edits meet. */
function regions(edits: readonly Edit[]): { readonly start: number; readonly end: number }[] {
	const found: { start: number; end: number }[] = [];
	for (const { start, end } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = found.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else found.push({ start, end });
	}
	return found;
}

function applied(origin: readonly string[], edits: readonly Edit[], start: number, end: number): string[] {
	const units: string[] = [];
	let at = start;
	for (const edit of edits.filter((one) => one.start >= start && one.end <= end)) {
		units.push(...origin.slice(at, edit.start), ...edit.units);
		at = edit.end;
	}
	return [...units, ...origin.slice(at, end)];
}
