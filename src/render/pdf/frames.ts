/**
 * What layout gives to painting: pages of frames with items. All lengths are points; x runs right and y down from the
 * top left corner, of the page for frames and of its frame for items. Text stands on `y` (its baseline).
 */
import type { Colour } from '../../document/nodes.ts';
import type { Fill } from '../../document/shades.ts';
import type { Drawing } from '../chart/marks.ts';
import type { LaidOut } from '../laidOut.ts';
import type { Face } from '../text/fonts.ts';
import type { PictureFault } from './pictures/picture.ts';
import type { StructureElement } from './structure.ts';

/** The element of the logical structure that an item is content of; without one it is decoration. */
interface Content {
	readonly element?: StructureElement | undefined;
}

export interface TextItem extends Content {
	readonly kind: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly face: Face;
	readonly size: number;
	/** Black when absent. */
	readonly colour?: Colour | undefined;
	/** Added to every space to justify the line. */
	readonly gap: number;
	/** Elements that take their place in the structure after this text: the footnote that it is the mark of. */
	readonly introduces?: StructureElement | undefined;
}

export interface RuleItem extends Content {
	readonly kind: 'rule';
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	readonly thickness: number;
	/** Black when absent. */
	readonly colour?: Colour | undefined;
}

export interface BoxItem extends Content {
	readonly kind: 'box';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** None when absent. */
	readonly fill?: Fill | undefined;
	/** Thickness of the border; none when absent. */
	readonly border?: number;
	/** Of the border; black when absent. */
	readonly colour?: Colour | undefined;
}

export interface PictureItem extends Content {
	readonly kind: 'picture';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Absolute path of a PNG or JPEG file. */
	readonly path: string;
}

/** A chart or a tree: lines, areas and letters from its corner on. */
export interface DrawingItem extends Content {
	readonly kind: 'drawing';
	readonly x: number;
	readonly y: number;
	readonly drawing: Drawing;
}

export interface LinkItem {
	readonly kind: 'link';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** An address, or `#` and an anchor of this document. */
	readonly target: string;
	readonly element: StructureElement;
	/** Where it leads, in words. */
	readonly description: string;
}

/** The page number of an anchor, known when all pages are laid out; its right edge is at `right`. */
export interface PageNumberItem extends Content {
	readonly kind: 'pageNumber';
	readonly target: string;
	readonly right: number;
	readonly y: number;
	readonly face: Face;
	readonly size: number;
	/** Black when absent. */
	readonly colour?: Colour | undefined;
}

export type Item = TextItem | RuleItem | BoxItem | PictureItem | DrawingItem | LinkItem | PageNumberItem;

export interface Frame {
	readonly x: number;
	readonly y: number;
	readonly items: readonly Item[];
	/** The frame is turned a quarter to the left about its corner: text runs bottom to top. */
	readonly rotated?: boolean;
	/** Elements that take their place in the structure here, in order, whether or not they have content. */
	readonly introduces?: readonly StructureElement[];
	/** Not content but what pages repeat: page numbers, heads of tables on later pages. */
	readonly isPagination?: boolean;
}

export interface Page {
	readonly width: number;
	readonly height: number;
	readonly frames: readonly Frame[];
}

/** A page that takes its frames one by one, so that nobody need hold a long table. */
export interface Sheet {
	put(frame: Frame): void;
	/** Nothing more comes into elements that are rows, tables or notes. */
	end(elements: readonly StructureElement[]): void;
	finish(): void;
}

/** Begins a page of a width and height. */
export type NewSheet = (width: number, height: number) => Sheet;

/** Where an anchor stands: page from 1, `top` points below the page's upper edge. */
export interface Destination {
	readonly page: number;
	readonly top: number;
}

export interface OutlineEntry extends Destination {
	/** Its anchor. */
	readonly id: string;
	readonly title: string;
	/** 1 for chapters. */
	readonly depth: number;
}

/** What is known when all pages have been laid out. */
export interface Places extends LaidOut {
	readonly destinations: ReadonlyMap<string, Destination>;
	/** Headings in order. */
	readonly outline: readonly OutlineEntry[];
	/** What could not be printed as it was written. */
	readonly problems: readonly Problem[];
}

export interface Layout extends Places {
	readonly pages: readonly Page[];
}

export type Problem =
	| { readonly kind: 'picture'; readonly path: string; readonly fault: PictureFault }
	/** A table whose letters, points, are too small to read with ease; `table` is its label, or what it is called. */
	| { readonly kind: 'letters'; readonly table: string; readonly size: number }
	/** A title page with more on it than has room. */
	| { readonly kind: 'titlePage' };
