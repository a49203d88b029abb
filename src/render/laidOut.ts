/** What our own layout of a document knows that other programs, which lay it out by themselves, are told. */
import type { TableRow, Text } from 'mdast';
import type { FormRow, TitlePage, TreeDrawing } from '../document/nodes.ts';
import type { TreeHeights } from './chart/tree.ts';

export interface LaidOut {
	/** Page numbers, as printed, of headings, tables and figures by id. */
	readonly anchors: ReadonlyMap<string, number>;
	/** Where lines end within words: places in the values of texts, in order. Where a no-break space stands there, it is given up. */
	readonly wordBreaks: ReadonlyMap<Text, readonly number[]>;
	/** Entries of the contents and of lists that take more than one line, by their texts: the part on each line. */
	readonly entryLines: ReadonlyMap<string, readonly string[]>;
	/** Heights in points of rows that are higher than what stands in them alone asks for. */
	readonly rowHeights: ReadonlyMap<FormRow, number>;
	/** Rows so high that they may be parted by their lines, lest they leave much of a page empty, and rows that don't stay with the next, lest a head stand alone. */
	readonly highRows: ReadonlySet<FormRow | TableRow>;
	/** How high the drawings are in which a tree stands on its pages. */
	readonly treeHeights: ReadonlyMap<TreeDrawing, TreeHeights>;
	/** How title pages are shared by what stands on them. */
	readonly titleRooms: ReadonlyMap<TitlePage, TitleRoom>;
}

/** How a title page is shared, points. */
export interface TitleRoom {
	/** From the approval block to the title, the picture within. */
	readonly above: number;
	/** 0 without a picture. */
	readonly logoHeight: number;
	/** Of the title's letters. */
	readonly titleSize: number;
}

/** Of a document that was not laid out. */
export const NOT_LAID_OUT: LaidOut = { anchors: new Map(), wordBreaks: new Map(), entryLines: new Map(), rowHeights: new Map(), highRows: new Set(), treeHeights: new Map(), titleRooms: new Map() };
