/**
 * What layout gives to painting: pages of frames with items. All lengths are points; x runs right and y down from the
 * top left corner, of the page for frames and of its frame for items. Text stands on `y` (its baseline).
 */
import type { Face } from '../text/fonts.ts';

export interface TextItem {
	readonly kind: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly face: Face;
	readonly size: number;
	/** Added to every space to justify the line. */
	readonly gap: number;
}

export interface RuleItem {
	readonly kind: 'rule';
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	readonly thickness: number;
}

export interface BoxItem {
	readonly kind: 'box';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Fill: 0 black to 1 white; none when absent. */
	readonly grey?: number;
	/** Thickness of the border; none when absent. */
	readonly border?: number;
}

export interface PictureItem {
	readonly kind: 'picture';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Absolute path of a PNG or JPEG file. */
	readonly path: string;
	readonly alt: string;
}

export interface LinkItem {
	readonly kind: 'link';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** An address, or `#` and an anchor of this document. */
	readonly target: string;
}

/** The page number of an anchor, known when all pages are laid out; its right edge is at `right`. */
export interface PageNumberItem {
	readonly kind: 'pageNumber';
	readonly target: string;
	readonly right: number;
	readonly y: number;
	readonly face: Face;
	readonly size: number;
}

export type Item = TextItem | RuleItem | BoxItem | PictureItem | LinkItem | PageNumberItem;

export interface Frame {
	readonly x: number;
	readonly y: number;
	readonly items: readonly Item[];
	/** The frame is turned a quarter to the left about its corner: text runs bottom to top. */
	readonly rotated?: boolean;
}

export interface Page {
	readonly width: number;
	readonly height: number;
	readonly frames: readonly Frame[];
}

/** Where an anchor stands: page from 1, `top` points below the page's upper edge. */
export interface Destination {
	readonly page: number;
	readonly top: number;
}

export interface OutlineEntry extends Destination {
	readonly title: string;
	/** 1 for chapters. */
	readonly depth: number;
}

export interface Layout {
	readonly pages: readonly Page[];
	/** Page numbers, as printed, of headings, tables and figures by id. */
	readonly anchors: ReadonlyMap<string, number>;
	readonly destinations: ReadonlyMap<string, Destination>;
	/** Headings in order. */
	readonly outline: readonly OutlineEntry[];
}
