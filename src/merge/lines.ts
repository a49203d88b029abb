import { diffArrays } from 'diff';
import type { Segment } from './segments.ts';

interface Edit {
	/** Of the lines of the origin, half open. */
	readonly start: number;
	readonly end: number;
	readonly lines: readonly string[];
}

/** Merges texts by lines, as git does: what only one side changed is taken, what both changed differently is a conflict. */
export function mergedLines(origin: string, ours: string, theirs: string): Segment[] {
	if (ours === theirs || theirs === origin) return [ours];
	if (ours === origin) return [theirs];
	const lines = linesOf(origin);
	const [left, right] = [editsOf(lines, ours), editsOf(lines, theirs)];
	const segments: Segment[] = [];
	let at = 0;
	for (const { start, end } of regions([...left, ...right])) {
		segments.push(lines.slice(at, start).join(''));
		const [a, b] = [applied(lines, left, start, end), applied(lines, right, start, end)];
		const before = lines.slice(start, end).join('');
		if (a === b || b === before) segments.push(a);
		else if (a === before) segments.push(b);
		else segments.push({ ours: a, theirs: b });
		at = end;
	}
	return [...segments, lines.slice(at).join('')];
}

function linesOf(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function editsOf(origin: readonly string[], text: string): Edit[] {
	const edits: Edit[] = [];
	let at = 0;
	for (const { added, removed, value } of diffArrays([...origin], linesOf(text))) {
		const last = edits.at(-1);
		const isNext = last !== undefined && last.end === at;
		if (added || removed) {
			const end = removed ? at + value.length : at;
			const lines = [...(isNext ? last.lines : []), ...(added ? value : [])];
			if (isNext) edits.pop();
			edits.push({ start: isNext ? last.start : at, end, lines });
		}
		if (!added) at += value.length;
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

function applied(origin: readonly string[], edits: readonly Edit[], start: number, end: number): string {
	let text = '';
	let at = start;
	for (const edit of edits.filter((one) => one.start >= start && one.end <= end)) {
		text += origin.slice(at, edit.start).join('') + edit.lines.join('');
		at = edit.end;
	}
	return text + origin.slice(at, end).join('');
}
