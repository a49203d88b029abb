import type { Place, SourceFile } from './types.ts';

/** A line and a column, both from 1; columns count UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Where a place begins and ends; the end is after its last unit. */
export interface Span {
	readonly start: Position;
	readonly end: Position;
}

const indexes = new WeakMap<SourceFile, readonly number[]>();

/** The span of a place. Each file's lines are found once, and only when something in it is reported. */
export function spanOf({ file, range }: Place): Span {
	const starts = lineStarts(file);
	return { start: positionAt(starts, file.text, range.start), end: positionAt(starts, file.text, Math.max(range.start, range.end)) };
}

/** «svp/plan.yaml:12:3», by the file's own path or as it is seen from elsewhere. */
export function placeText(place: Place, path = place.file.path): string {
	const { line, column } = spanOf(place).start;
	return `${path}:${line}:${column}`;
}

/** The line and column of an offset of a file. */
export function positionOf(file: SourceFile, offset: number): Position {
	return positionAt(lineStarts(file), file.text, offset);
}

/** The text of a line (from 1) of a file, without its line break. */
export function lineText(file: SourceFile, line: number): string {
	const starts = lineStarts(file);
	const start = starts[line - 1];
	if (start === undefined) return '';
	return file.text.slice(start, starts[line] ?? file.text.length).replace(/\r?\n$|\r$/, '');
}

/** The line and column of an offset of a text. Of a file, `spanOf` and `positionOf` remember the lines. */
export function lineColumn(text: string, offset: number): Position {
	return positionAt(startsOf(text), text, offset);
}

function lineStarts(file: SourceFile): readonly number[] {
	const known = indexes.get(file);
	if (known) return known;
	const starts = startsOf(file.text);
	indexes.set(file, starts);
	return starts;
}

/** Offsets where lines begin. A byte order mark is no column of the first line. */
function startsOf(text: string): readonly number[] {
	const starts = [text.startsWith('\ufeff') ? 1 : 0];
	const breaks = /\r\n?|\n/g;
	while (breaks.test(text)) starts.push(breaks.lastIndex);
	return starts;
}

function positionAt(starts: readonly number[], text: string, offset: number): Position {
	const bounded = Math.min(Math.max(offset, starts[0] ?? 0), Math.max(text.length, starts[0] ?? 0));
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= bounded) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
}
