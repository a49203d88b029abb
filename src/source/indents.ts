import type { OffsetRange } from './types.ts';

/** A line that stands at no column of its neighbours. */
export interface StrayIndent {
	/** Its first word. */
	readonly range: OffsetRange;
	/** Spaces before what it begins with. */
	readonly found: number;
	/** The same, of the neighbour that it most probably belongs with. */
	readonly expected: number;
	/** That neighbour's line, from 1. */
	readonly like: number;
	/** It begins a member of a list. */
	readonly isMember: boolean;
}

interface Line {
	readonly number: number;
	readonly start: number;
	readonly indent: number;
	/** Columns of the dashes that it begins with. */
	readonly dashes: readonly number[];
	/** Where its key begins; absent for what has none. */
	readonly key?: number;
	readonly word: string;
}

/** How the line that begins at an offset stands out from those around it; undefined when it doesn't. */
export function strayIndent(text: string, start: number): StrayIndent | undefined {
	const lines = contentLines(text);
	const at = lines.findIndex((line) => line.start === start);
	const [line, before, after] = [lines[at], lines[at - 1], lines[at + 1]];
	if (!line) return undefined;
	// Where the line before is less indented than both its neighbours, which are alike, it is the one that was shifted.
	const earlier = lines[at - 2];
	if (line.key !== undefined && before && earlier && before.dashes.length === 0 && line.dashes.length === 0 && before.indent < line.indent && earlier.key === line.key && !opensBlock(text, before))
		return stray(before, line.indent, earlier);
	const columns = openColumns(lines.slice(0, at), line.dashes.length > 0 ? 'dashes' : 'keys');
	const distance = (column: number): number => Math.abs(column - line.indent);
	const isNext = (column: number): boolean => (line.dashes.length > 0 ? after?.dashes[0] === column : after?.dashes.length === 0 && after.key === column);
	const [nearest] = [...columns].sort(([a], [b]) => distance(a) - distance(b) || Number(isNext(b)) - Number(isNext(a)) || b - a);
	return nearest && nearest[0] !== line.indent ? stray(line, ...nearest) : undefined;
}

const stray = (line: Line, expected: number, { number }: Line): StrayIndent => ({
	range: { start: line.start + line.indent, end: line.start + line.indent + line.word.length },
	found: line.indent,
	expected,
	like: number,
	isMember: line.dashes.length > 0,
});

const opensBlock = (text: string, { start }: Line): boolean => /:\s*(?:#.*)?\r?$/.test(text.slice(start).split('\n', 1)[0] ?? '');

/** Columns at which a line could go on with what is open after these lines, each with the nearest line that stands there. */
function openColumns(lines: readonly Line[], of: 'dashes' | 'keys'): ReadonlyMap<number, Line> {
	const columns = new Map<number, Line>();
	let limit = Number.POSITIVE_INFINITY;
	for (const line of lines.toReversed()) {
		if (line.word === '---') break;
		const own = of === 'dashes' ? line.dashes : line.key === undefined ? [] : [line.key];
		for (const column of own) if (column < limit && !columns.has(column)) columns.set(column, line);
		if (line.key !== undefined || line.dashes.length > 0) limit = Math.min(limit, line.indent + 1);
	}
	return columns;
}

/** Lines that are neither empty nor a mere remark. */
function contentLines(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const [at, written] of text.split('\n').entries()) {
		const [, spaces = '', marks = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(written.trimEnd()) ?? [];
		const content = spaces.length + marks.length;
		const isBareDash = rest === '-';
		const dashes = [...marks.matchAll(/-/g)].map(({ index }) => spaces.length + index);
		if (rest !== '' && !rest.startsWith('#'))
			lines.push({
				number: at + 1,
				start,
				indent: spaces.length,
				dashes: isBareDash ? [...dashes, content] : dashes,
				word: dashes.length > 0 ? '-' : (/^[^\s:]+/.exec(rest)?.[0] ?? rest.slice(0, 1)),
				...(/^(?:"[^"]*"|'[^']*'|[^\s"'][^:]*):(?:\s|$)/.test(rest) ? { key: content } : {}),
			});
		start += written.length + 1;
	}
	return lines;
}
