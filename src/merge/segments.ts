/** A run of merged text, or what the two sides have in its place. */
export type Segment = string | Conflict | Part;

export interface Conflict {
	readonly ours: string;
	readonly theirs: string;
}

/** The text of one element, so that a fault of the whole can be brought home to it. */
export interface Part {
	readonly of: object;
	readonly segments: readonly Segment[];
}

export interface Markers {
	/** How many `<` there are. */
	readonly size: number;
	readonly ours: string;
	readonly theirs: string;
}

/** Where the text of an element begins and ends in the whole. */
export interface Extent {
	readonly of: object;
	readonly start: number;
	readonly end: number;
}

type Run = string | Conflict;

export function runsOf(segments: readonly Segment[]): Run[] {
	return segments.flatMap((one) => (typeof one === 'object' && 'of' in one ? runsOf(one.segments) : [one]));
}

export function hasConflict(segments: readonly Segment[]): boolean {
	return runsOf(segments).some((run) => typeof run !== 'string');
}

/** The parts of a text without conflicts, each after those within it. */
export function extentsOf(segments: readonly Segment[]): Extent[] {
	const extents: Extent[] = [];
	const visit = (list: readonly Segment[], from: number): number => {
		let at = from;
		for (const one of list) {
			if (typeof one === 'string') at += one.length;
			else if ('of' in one) {
				const start = at;
				at = visit(one.segments, at);
				extents.push({ of: one.of, start, end: at });
			}
		}
		return at;
	};
	visit(segments, 0);
	return extents;
}

/** One of the sides, with what was merged into it. */
export function sideText(segments: readonly Segment[], side: 'ours' | 'theirs'): string {
	return runsOf(segments)
		.map((run) => (typeof run === 'string' ? run : run[side]))
		.join('');
}

/** The merged text. A conflict takes whole lines: what stands beside it in its line is in both of its sides. */
export function markedText(segments: readonly Segment[], markers: Markers): string {
	let text = '';
	let open: { ours: string; theirs: string } | undefined;
	const close = (): void => {
		if (open) text += conflictText(open, markers);
		open = undefined;
	};
	for (const run of runsOf(segments)) {
		if (typeof run === 'string') {
			// To the end of the line that a conflict stands in.
			const isMidLine = open !== undefined && ![open.ours, open.theirs].every((side) => side === '' || side.endsWith('\n'));
			const cut = isMidLine ? run.indexOf('\n') + 1 || run.length : 0;
			if (open) {
				open.ours += run.slice(0, cut);
				open.theirs += run.slice(0, cut);
				if (run.length > cut) close();
			}
			text += run.slice(cut);
		} else {
			if (!open) {
				const begin = text.lastIndexOf('\n') + 1;
				open = { ours: text.slice(begin), theirs: text.slice(begin) };
				text = text.slice(0, begin);
			}
			open.ours += run.ours;
			open.theirs += run.theirs;
		}
	}
	close();
	return text;
}

/** Its marks end as the lines between them do. */
function conflictText({ ours, theirs }: Conflict, markers: Markers): string {
	if (ours === theirs) return ours;
	const end = /\r\n/.test(ours || theirs) ? '\r\n' : '\n';
	const line = (text: string): string => (text === '' || text.endsWith('\n') ? text : text + end);
	const mark = (sign: string, label: string): string => `${sign.repeat(markers.size)}${label === '' ? '' : ` ${label}`}${end}`;
	return mark('<', markers.ours) + line(ours) + mark('=', '') + line(theirs) + mark('>', markers.theirs);
}
