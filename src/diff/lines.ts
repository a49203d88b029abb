import { diffLines } from 'diff';
import type { OffsetRange } from '../source/types.ts';

/** The ranges of the new text that the old one has otherwise; where lines were only taken out, the line that took their place. */
export function changedRanges(old: string, fresh: string): OffsetRange[] {
	const ranges: OffsetRange[] = [];
	let at = 0;
	for (const { added, removed, value } of diffLines(old, fresh)) {
		if (removed) ranges.push({ start: at, end: lineEnd(fresh, at) });
		else {
			if (added) ranges.push({ start: at, end: at + value.length });
			at += value.length;
		}
	}
	return ranges;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length + 1 : end + 1;
}
