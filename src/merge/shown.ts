import { diffArrays } from 'diff';
import { type Markers, markedText, type Segment } from './segments.ts';

type Side = 'ours' | 'theirs';

/** A file in conflict as git shows it: either side as `show` has it, and marks where these differ. Undefined when a side can't be shown. */
export function shownConflict(text: string, show: (side: string) => string | undefined): string | undefined {
	const [ours, theirs] = [show(sideOf(text, 'ours')), show(sideOf(text, 'theirs'))];
	if (ours === undefined || theirs === undefined) return undefined;
	const segments = diffArrays(linesOf(ours), linesOf(theirs)).map(({ added, removed, value }): Segment => {
		const lines = value.join('');
		return added ? { ours: '', theirs: lines } : removed ? { ours: lines, theirs: '' } : lines;
	});
	return markedText(segments, markersIn(text));
}

/** With the names that the first conflict has. */
function markersIn(text: string): Markers {
	const [ours, theirs] = ['<', '>'].map((sign) => new RegExp(`^${sign}{7} (.*)`, 'm').exec(text)?.[1]?.trimEnd());
	return { size: 7, ours: ours ?? 'ours', theirs: theirs ?? 'theirs' };
}

export function isInConflict(text: string): boolean {
	return /^<{7}(?= |$)/m.test(text) && /^>{7}(?= |$)/m.test(text);
}

/** The text with one side's part of each conflict; what both began with, which git writes when asked, is left out. */
function sideOf(text: string, side: Side): string {
	let part: Side | 'origin' | undefined;
	const kept = linesOf(text).filter((line) => {
		if (/^<{7}(?=\s)/.test(line)) part = 'ours';
		else if (part && /^\|{7}(?=\s)/.test(line)) part = 'origin';
		else if (part && /^={7}\s*$/.test(line)) part = 'theirs';
		else if (part && /^>{7}(?=\s)/.test(line)) part = undefined;
		else return part === undefined || part === side;
		return false;
	});
	return kept.join('');
}

function linesOf(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
