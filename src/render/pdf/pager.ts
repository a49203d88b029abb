/** Puts the flow on pages: what is kept together, footnotes at the foot, anchors. Lengths in points. */

import type { TableRow } from 'mdast';
import type { FormRow } from '../../document/nodes.ts';
import { LINE_HEIGHT } from '../text/fonts.ts';
import { NOTES_SEPARATOR } from '../text/notesSeparator.ts';
import type { Mark, Strip } from './flow.ts';
import type { Destination, Frame, Item, NewSheet, OutlineEntry, Sheet } from './frames.ts';
import type { PageGeometry } from './geometry.ts';
import type { StructureElement } from './structure.ts';

interface OpenPage {
	readonly geometry: PageGeometry;
	readonly sheet: Sheet;
	/** Where the next frame goes, from the page's upper edge. */
	y: number;
	/** Space the last strip wants below. */
	after: number;
	/** Nothing of the flow stands on it yet. */
	empty: boolean;
	/** The page before was full: what begins here needs no space above. Where a page was asked for, it has its space, as in Word. */
	readonly isOverflow: boolean;
	readonly notes: Strip[];
	notesHeight: number;
}

export interface Pager {
	geometry: PageGeometry;
	/** How many pages are finished. */
	pageCount: number;
	/** Whether the next page is begun because the one before is full. */
	isOverflow: boolean;
	readonly newSheet: NewSheet;
	open: OpenPage | undefined;
	/** Lines of footnotes for which the page had no room. */
	carriedNotes: Strip[];
	readonly notesSeen: Set<string>;
	/** The lines of a footnote set to a width. */
	readonly noteStrips: (identifier: string, width: number) => Strip[];
	/** What stands in a page's margin. */
	readonly marginFrames: (page: number, geometry: PageGeometry) => readonly Frame[];
	readonly destinations: Map<string, Destination>;
	readonly outline: OutlineEntry[];
	/** Rows of tables that may be parted by their lines. */
	readonly highRows: Set<FormRow | TableRow>;
}

/** Above the footnotes: space, rule, space. */
const NOTES_SPACE = NOTES_SEPARATOR * LINE_HEIGHT;
const NOTES_RULE = { width: 57, thickness: 0.5, above: NOTES_SPACE / 2 } as const;
/** Lines of footnotes carried over take at most this share of a page. */
const CARRIED_SHARE = 0.8;

export function createPager(geometry: PageGeometry, hooks: Pick<Pager, 'noteStrips' | 'marginFrames' | 'newSheet'>): Pager {
	return { geometry, pageCount: 0, isOverflow: false, open: undefined, carriedNotes: [], notesSeen: new Set(), ...hooks, destinations: new Map(), outline: [], highRows: new Set() };
}

/** The page being filled; a new one when there is none. */
export function openPage(pager: Pager): OpenPage {
	if (pager.open) return pager.open;
	const { geometry } = pager;
	const sheet = pager.newSheet(geometry.width, geometry.height);
	const page: OpenPage = { geometry, sheet, y: geometry.top, after: 0, empty: true, isOverflow: pager.isOverflow, notes: [], notesHeight: 0 };
	pager.isOverflow = false;
	pager.open = page;
	for (const frame of pager.marginFrames(pager.pageCount + 1, geometry)) sheet.put(frame);
	const carried = pager.carriedNotes;
	pager.carriedNotes = [];
	for (const note of carried) putNote(pager, page, note, geometry.textHeight * (1 - CARRIED_SHARE));
	return page;
}

/** Finishes the page being filled, if any; what comes next goes on a new page. */
export function endPage(pager: Pager): void {
	const page = pager.open;
	if (!page) return;
	pager.open = undefined;
	const { geometry, sheet } = page;
	let y = geometry.height - geometry.bottom - page.notesHeight;
	if (page.notes.length > 0) {
		y += NOTES_SPACE;
		const ruleY = -NOTES_RULE.above;
		sheet.put({ x: geometry.left, y, items: [{ kind: 'rule', x1: 0, y1: ruleY, x2: NOTES_RULE.width, y2: ruleY, thickness: NOTES_RULE.thickness }] });
	}
	for (const note of page.notes) {
		sheet.put(frameOf(note, geometry.left, y));
		putMarks(pager, note.marks, y);
		if (note.ends) sheet.end([note.ends]);
		y += note.height;
	}
	sheet.finish();
	pager.pageCount++;
}

/** Ends the page if anything stands on it. */
export function breakPage(pager: Pager): void {
	if (pager.open && !pager.open.empty) endPage(pager);
	pager.isOverflow = false;
}

/** Ends the page, which is full; what comes next begins at the very top of a new one. */
export function overflowPage(pager: Pager): void {
	endPage(pager);
	pager.isOverflow = true;
}

function makeRoom(pager: Pager): void {
	if (pager.open && !pager.open.empty) overflowPage(pager);
}

/** Height left on the page above its footnotes. */
export function remaining(pager: Pager): number {
	const { geometry, y, notesHeight } = openPage(pager);
	return geometry.height - geometry.bottom - notesHeight - y;
}

function putNote(pager: Pager, page: OpenPage, note: Strip, leave: number): void {
	const height = note.height + (page.notes.length === 0 ? NOTES_SPACE : 0);
	const room = page.geometry.height - page.geometry.bottom - page.notesHeight - page.y - leave;
	// What not even an empty page can hold is put there all the same.
	const isHopeless = page.empty && page.notes.length === 0;
	if (pager.carriedNotes.length > 0 || (height > room && !isHopeless)) pager.carriedNotes.push(note);
	else {
		page.notes.push(note);
		page.notesHeight += height;
	}
}

/** Height that footnotes not printed yet will take on the current page. */
export function notesHeight(pager: Pager, notes: readonly string[]): number {
	let height = 0;
	for (const id of new Set(notes)) {
		if (pager.notesSeen.has(id)) continue;
		for (const note of pager.noteStrips(id, pager.geometry.textWidth)) height += note.height;
	}
	return height > 0 && openPage(pager).notes.length === 0 ? height + NOTES_SPACE : height;
}

/** Prints footnotes at the foot of the current page, or what has no room there on the next. */
export function putNotes(pager: Pager, notes: readonly string[]): void {
	const page = openPage(pager);
	for (const id of notes) {
		if (pager.notesSeen.has(id)) continue;
		pager.notesSeen.add(id);
		for (const note of pager.noteStrips(id, pager.geometry.textWidth)) putNote(pager, page, note, 0);
	}
}

/** Makes anchors point to the current page at `top` points below its edge. */
export function putMarks(pager: Pager, marks: readonly Mark[], top: number): void {
	const page = pager.pageCount + 1;
	for (const { id, heading } of marks) {
		if (!pager.destinations.has(id)) pager.destinations.set(id, { page, top });
		if (heading) pager.outline.push({ ...heading, id, page, top });
	}
}

/** Space above a block that wants `before`, at the current place. */
export function gapBefore(pager: Pager, before: number): number {
	const page = openPage(pager);
	if (page.empty) return page.isOverflow ? 0 : before;
	return Math.max(page.after, before);
}

/** Tells that nothing more comes into elements. */
export function endElements(pager: Pager, elements: readonly StructureElement[]): void {
	openPage(pager).sheet.end(elements);
}

const frameOf = ({ x, items, introduces }: Pick<Strip, 'x' | 'items' | 'introduces'>, left: number, y: number): Frame => ({ x: left + x, y, items, ...(introduces ? { introduces } : {}) });

/** Puts items at the current place and moves on. */
export function putItems(pager: Pager, x: number, height: number, items: readonly Item[], isPagination = false): void {
	const page = openPage(pager);
	if (items.length > 0) page.sheet.put({ x: page.geometry.left + x, y: page.y, items, ...(isPagination ? { isPagination } : {}) });
	page.y += height;
	page.after = 0;
	page.empty = false;
}

function putStrip(pager: Pager, strip: Strip): void {
	const page = openPage(pager);
	page.y += gapBefore(pager, strip.before);
	putMarks(pager, strip.marks, page.y);
	putItems(pager, strip.x, strip.height, strip.items);
	page.after = strip.after;
	putNotes(pager, strip.notes);
}

/** Height of strips one below the other at the top of a page, with the space below. */
export function stripsHeight(strips: readonly Strip[]): number {
	let height = 0;
	let after: number | undefined;
	for (const strip of strips) {
		height += strip.height + (after === undefined ? 0 : Math.max(after, strip.before));
		after = strip.after;
	}
	return height + (after ?? 0);
}

/** Height of strips at the current place. */
function chainHeight(pager: Pager, strips: readonly Strip[]): number {
	const [first] = strips;
	return first ? stripsHeight(strips) - (strips.at(-1)?.after ?? 0) + gapBefore(pager, first.before) : 0;
}

/**
 * Puts strips that belong together on one page, a new one if need be. Those no page can hold go over several.
 * @param lead height of what follows and must begin on the same page
 */
export function putChain(pager: Pager, strips: readonly Strip[], lead: number): void {
	const notes = strips.flatMap((strip) => strip.notes);
	const below = lead === 0 ? 0 : (strips.at(-1)?.after ?? 0);
	if (chainHeight(pager, strips) + below + lead + notesHeight(pager, notes) > remaining(pager) + 0.01) makeRoom(pager);
	for (const strip of strips) {
		if (gapBefore(pager, strip.before) + strip.height > remaining(pager) + 0.01) makeRoom(pager);
		putStrip(pager, strip);
	}
}
