/** The flow: what blocks are laid out to before it is put on pages. Lengths in points. */
import { LEAST_COLUMN } from '../text/nesting.ts';
import type { Item } from './frames.ts';
import type { Grid } from './grid.ts';
import type { Line } from './setLine.ts';
import type { StructureElement } from './structure.ts';

/** An anchor in the flow; a heading's carries what the outline shows. */
export interface Mark {
	readonly id: string;
	readonly heading?: { readonly title: string; readonly depth: number };
}

/** A slice of a page that is never broken: a line, a picture. */
export interface Strip {
	readonly kind: 'strip';
	/** Of the items' origin, from the left edge of the text. */
	readonly x: number;
	readonly height: number;
	/** Space above and below; of two that meet the larger counts, and none at the top of a page that begins because the one before is full. */
	readonly before: number;
	readonly after: number;
	/** On one page with the next strip. */
	readonly keep: boolean;
	readonly items: readonly Item[];
	readonly notes: readonly string[];
	readonly marks: readonly Mark[];
	/** The footnote that has its last line here. */
	readonly ends?: StructureElement;
	/** Elements that take their place here even if they are empty. */
	readonly introduces?: readonly StructureElement[];
}

export interface TableFlow {
	readonly kind: 'table';
	readonly x: number;
	readonly grid: Grid;
	/** «1 lentelės tęsinys», printed above the table on all pages but the first. */
	readonly continued: string | undefined;
	/** More columns of the same rows come in the next table. */
	readonly goesOn?: boolean;
	/** Height of what is to stand below the last row on its page. */
	readonly below?: number;
	/** Height that is empty right above and below it, whatever is around. */
	readonly gaps: { readonly above: number; readonly below: number };
	readonly before: number;
	readonly after: number;
	readonly keep: boolean;
	readonly marks: readonly Mark[];
}

/** A page that is filled by itself; items stand relative to the text's upper left corner. */
export interface WholePage {
	readonly kind: 'page';
	readonly items: readonly Item[];
}

export type Flow = Strip | TableFlow | WholePage | { readonly kind: 'pageBreak' };

/** The column a block is set in. */
export interface Column {
	readonly x: number;
	readonly width: number;
}

/** The column further in; the same when it would become too narrow to read. */
export function indented({ x, width }: Column, by: number): Column {
	return width - by < LEAST_COLUMN ? { x, width } : { x: x + by, width: width - by };
}

export interface Spacing {
	readonly before: number;
	readonly after: number;
}

export const NO_SPACE: Spacing = { before: 0, after: 0 };

interface ParagraphOptions {
	readonly column: Column;
	readonly spacing?: Spacing;
	/** Keep the last line with what follows. */
	readonly keep?: boolean;
	/** Keep all lines together. */
	readonly whole?: boolean;
	readonly marks?: readonly Mark[];
}

/** Strips of a paragraph's lines; at least two lines stay together at the foot and at the top of a page. */
export function paragraphStrips(lines: readonly Line[], options: ParagraphOptions): Strip[] {
	const { column, spacing = NO_SPACE, keep = false, whole = false, marks = [] } = options;
	const last = lines.length - 1;
	return lines.map((line, index) => ({
		kind: 'strip',
		x: column.x,
		height: line.height,
		before: index === 0 ? spacing.before : 0,
		after: index === last ? spacing.after : 0,
		keep: index === last ? keep : whole || index === 0 || index === last - 1,
		items: line.items,
		notes: line.notes,
		marks: index === 0 ? marks : [],
	}));
}

/** A strip of a height with items of its own. */
export function strip(x: number, height: number, items: readonly Item[], rest: Partial<Pick<Strip, 'before' | 'after' | 'keep' | 'marks'>> = {}): Strip {
	return { kind: 'strip', x, height, before: 0, after: 0, keep: false, items, notes: [], marks: [], ...rest };
}
