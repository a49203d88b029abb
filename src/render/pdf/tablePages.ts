/** Puts a table on pages: head repeated, groups kept together, what is too tall parted. Lengths in points. */

import { CELL_BORDER } from '../text/cellFace.ts';
import { BASELINE, LINE_HEIGHT, widthOf } from '../text/fonts.ts';
import { LEAST_END } from '../text/keptRows.ts';
import type { Strip, TableFlow } from './flow.ts';
import { cellHeight, type GridRow, isTied, rowsHeight, rowsNotes } from './grid.ts';
import { rowFrames } from './gridFrames.ts';
import { fittingRows, partableRows, type RowsSplit, splitFirstRow, splitRows } from './gridSplit.ts';
import { endElements, gapBefore, notesHeight, openPage, overflowPage, type Pager, putItems, putMarks, putNotes, remaining, stripsHeight } from './pager.ts';

const CONTINUED = { size: 9, face: 'italic', below: 2 } as const;

/** Height below which a row that no page can hold isn't begun. */
const LEAST_PART = 48;
/** A row higher than this share of a page may be parted by its lines, lest much of a page stay empty; word processors are told the same. */
const HIGH_SHARE = 1 / 3;
/** A head that would leave less than this share of a page for the body is not repeated. */
const LEAST_BODY_SHARE = 0.4;

/** Fewer rows of a list that may be parted don't begin at the foot of a page. */
const LEAST_BEGINNING = 3;

type Rows = readonly GridRow[];

/** A table about to be put on pages: its rows in chains, each known when the one before has been put. */
export interface OpenTable {
	readonly flow: TableFlow;
	readonly first: Rows;
	readonly second: Rows;
	readonly others: Iterator<Rows>;
	/** Height that must be left on the page below the last row. */
	readonly end: number;
}

const CONTINUED_HEIGHT = CONTINUED.size * LINE_HEIGHT + CONTINUED.below;

/** Groups joined where the last row of one is to be kept with the next, their high rows told. */
function* chains(groups: Iterable<Rows>, pager: Pager): Generator<Rows> {
	let open: GridRow[] = [];
	for (const group of groups) {
		open.push(...withHigh(group, pager));
		if (isTied(open.at(-1))) continue;
		yield open;
		open = [];
	}
	if (open.length > 0) yield open;
}

/** The next chain; none at the end. */
function nextOf(chains: Iterator<Rows>): Rows {
	const { done, value } = chains.next();
	return done ? [] : value;
}

/** @param lead height of what follows the table and must stand on the page of its last row */
export function openTable(pager: Pager, flow: TableFlow, lead: number): OpenTable {
	const others = chains(flow.grid.groups, pager);
	return { flow, first: nextOf(others), second: nextOf(others), others, end: CELL_BORDER / 2 + flow.gaps.below + lead };
}

/** Height of what stands below rows on their page: what stays with the last ones, and the table's end. */
const heightBelow = ({ flow: { below = 0 }, end }: OpenTable, rows: Rows, isLast: boolean): number => (rows.at(-1)?.keepWithNext ? below : 0) + (isLast ? end : 0);

/** The first rows that can't be parted from one another. */
function leadingRows(rows: Rows): Rows {
	const end = rows.findIndex((row) => !isTied(row));
	return rows.slice(0, end + 1);
}

/** Marks the rows so high that they may be parted by their lines; rotated ones can't be. */
function withHigh(rows: Rows, { geometry, highRows }: Pager): Rows {
	const limit = geometry.textHeight * HIGH_SHARE;
	const isHigh = ({ height, cells }: GridRow): boolean => height > limit && cells.some((cell) => !cell.rotated && cellHeight(cell) > limit);
	if (!rows.some(isHigh)) return rows;
	for (const row of rows) if (row.source && isHigh(row)) highRows.add(row.source);
	return rows.map((row) => (isHigh(row) ? { ...row, isHigh: true } : row));
}

/** Whether a cell of rows goes on below them. */
const goOn = (rows: Rows): boolean => rows.some(({ cells }, index) => cells.some(({ rowSpan }) => index + rowSpan > rows.length));

/** Height of the first rows with the beginning of the first high one; undefined without such. */
function beginningHeight(rows: Rows): number | undefined {
	const high = rows.findIndex((row) => row.isHigh);
	const lead = rows.slice(0, Math.max(0, high));
	return high < 0 || goOn(lead) ? undefined : rowsHeight(lead) + LEAST_PART;
}

/**
 * Height that must be left on a page for a table to begin there, below the strips that stand right above it: for its head and first group, or for less where
 * not even a page can hold them.
 */
export function tableLead(pager: Pager, table: OpenTable, strips: readonly Strip[]): number {
	const { flow, first, second } = table;
	const available = pager.geometry.textHeight - stripsHeight(strips);
	const before = strips.length > 0 ? flow.before : gapBefore(pager, flow.before);
	const above = before + flow.gaps.above + CELL_BORDER + rowsHeight(flow.grid.head);
	const beginning = beginningHeight(first);
	const whole = beginning === undefined ? [rowsHeight(first) + heightBelow(table, first, second.length === 0), rowsHeight(leadingRows(first))] : [beginning];
	const fitting = [...whole, LEAST_PART].find((height) => above + height <= available);
	// A head that is itself too tall is parted as rows are.
	return fitting === undefined ? before + LEAST_PART : above + fitting;
}

function putRows(pager: Pager, flow: TableFlow, rows: Rows, isRepeated = false): void {
	const page = openPage(pager);
	const { sheet, geometry } = page;
	for (const frame of rowFrames(rows, geometry.left + flow.x, page.y)) sheet.put(isRepeated ? { ...frame, isPagination: true } : frame);
	putItems(pager, flow.x, rowsHeight(rows), []);
	putNotes(pager, rowsNotes(rows));
}

/** The mark stands in the margin: a word processor has none, and its rows are to begin at the same place. */
function putContinued(pager: Pager, flow: TableFlow): void {
	if (flow.continued === undefined) return;
	const { size, face } = CONTINUED;
	const x = flow.grid.width - widthOf(flow.continued, face, size);
	const { sheet, geometry, y } = openPage(pager);
	const top = Math.max(y - CONTINUED_HEIGHT, 0);
	sheet.put({ x: geometry.left + flow.x, y: top, items: [{ kind: 'text', x, y: BASELINE * size, text: flow.continued, face, size, gap: 0 }], isPagination: true });
}

function isRepeated(pager: Pager, flow: TableFlow): boolean {
	return rowsHeight(flow.grid.head) <= pager.geometry.textHeight * (1 - LEAST_BODY_SHARE);
}

function continueOnNewPage(pager: Pager, flow: TableFlow): void {
	overflowPage(pager);
	putContinued(pager, flow);
	if (isRepeated(pager, flow)) putRows(pager, flow, flow.grid.head, true);
}

/** How many rows fit with their footnotes. */
function fittingWithNotes(pager: Pager, rows: Rows, room: number): number {
	let count = fittingRows(rows, room);
	for (; count > 1; count--) {
		const part = rows.slice(0, count);
		const notes = rowsNotes(part);
		if (notes.length === 0 || rowsHeight(part) + notesHeight(pager, notes) <= room) break;
	}
	return count;
}

/**
 * Rows that have no room together, row by row; a high row, or one that no page can hold, line by line.
 * @param below height that must be left below the last of them
 */
function putInParts(pager: Pager, flow: TableFlow, rows: Rows, { bodyHeight, below, isFirst }: ChainRoom): void {
	let rest = rows;
	while (rest.length > 0) {
		const room = remaining(pager);
		const count = fittingWithNotes(pager, rest, room);
		const fitting = count === rest.length && rowsHeight(rest) + below > room + 0.01 ? count - 1 : count;
		const fresh = room >= bodyHeight - 0.01;
		// A head whose first rows no page can hold together has those under it that fit.
		const fits = partableRows(rest, fitting) || (fresh || (isFirst && rest === rows) ? fitting : 0);
		const begins = fits === 0 && (rest[0]?.height ?? 0) > bodyHeight && room >= LEAST_PART;
		const lead = leadOfHigh(pager, rest, fitting);
		if (fits === 0 && !fresh && !begins && !lead) {
			continueOnNewPage(pager, flow);
			continue;
		}
		const [part, left] = lead ? beginningOf(rest, lead.length, room) : fits > 0 ? splitRows(rest, fits) : splitFirstRow(rest, room);
		putRows(pager, flow, part);
		if (isFirst && rest === rows) noteParted(pager, part);
		rest = left;
		if (rest.length > 0) continueOnNewPage(pager, flow);
	}
}

/** Notes a row that doesn't stay with the next, since word processors would leave the caption behind. */
function noteParted({ highRows }: Pager, rows: Rows): void {
	const last = rows.at(-1);
	if (isTied(last) && last?.source) highRows.add(last.source);
}

/** The rows that fit before a high one, when the page has room for its beginning; undefined when that is not so. */
function leadOfHigh(pager: Pager, rows: Rows, fitting: number): Rows | undefined {
	const [lead, high] = [rows.slice(0, fitting), rows[fitting]];
	const room = remaining(pager) - rowsHeight(lead);
	return high?.isHigh && high.height > room && room >= LEAST_PART && !goOn(lead) ? lead : undefined;
}

/** The first `count` rows and as many lines of the next as have room below them. */
function beginningOf(rows: Rows, count: number, room: number): RowsSplit {
	const lead = rows.slice(0, count);
	const [begun, left] = splitFirstRow(rows.slice(count), room - rowsHeight(lead));
	return [[...lead, ...begun], left];
}

/** Puts a table at the current place, where `tableLead` has found room for its beginning. */
export function putTable(pager: Pager, table: OpenTable): void {
	const { flow, first, second, others } = table;
	const { head, element } = flow.grid;
	const { textHeight } = pager.geometry;
	const headHeight = rowsHeight(head);
	const page = openPage(pager);
	page.y += gapBefore(pager, flow.before) + flow.gaps.above + CELL_BORDER / 2;
	putMarks(pager, flow.marks, page.y);
	const bodyHeight = textHeight - (isRepeated(pager, flow) ? headHeight : 0);
	if (headHeight <= remaining(pager) + 0.01) putRows(pager, flow, head);
	else putInParts(pager, flow, head, { bodyHeight, below: 0, isFirst: false });
	for (let chain = first, next = second; chain.length > 0; chain = next, next = nextOf(others)) {
		const below = heightBelow(table, chain, next.length === 0);
		putChainOfRows(pager, flow, chain, { bodyHeight, below, isFirst: chain === first });
		if (!flow.goesOn)
			endElements(
				pager,
				chain.map((row) => row.element),
			);
	}
	if (!flow.goesOn) endElements(pager, [element]);
	const last = openPage(pager);
	last.y += CELL_BORDER / 2 + flow.gaps.below;
	last.after = flow.after;
}

interface ChainRoom {
	/** Of a page below the head. */
	readonly bodyHeight: number;
	/** Height that must be left below the chain. */
	readonly below: number;
	readonly isFirst: boolean;
}

function putChainOfRows(pager: Pager, flow: TableFlow, chain: Rows, chainRoom: ChainRoom): void {
	const { bodyHeight, below, isFirst } = chainRoom;
	const height = rowsHeight(chain);
	const notes = rowsNotes(chain);
	const needed = height + below + (notes.length > 0 ? notesHeight(pager, notes) : 0);
	const room = remaining(pager);
	const isNext = !isFirst && needed > room + 0.01 && height <= bodyHeight && room < bodyHeight - 0.01 && !leadOfHigh(pager, chain, fittingWithNotes(pager, chain, room));
	const rows = isNext ? putBeginning(pager, flow, chain, room) : chain;
	if (isNext) continueOnNewPage(pager, flow);
	if (rowsHeight(rows) + below <= remaining(pager) + 0.01) putRows(pager, flow, rows);
	else putInParts(pager, flow, rows, chainRoom);
}

/** Puts what fits of rows that may be parted, when that is worth it; the rest is for the next page. */
function putBeginning(pager: Pager, flow: TableFlow, chain: Rows, room: number): Rows {
	const fitting = Math.min(fittingWithNotes(pager, chain, room), chain.length - LEAST_END);
	if (!chain.every((row) => row.mayBreak) || fitting < LEAST_BEGINNING) return chain;
	const [part, left] = splitRows(chain, fitting);
	putRows(pager, flow, part);
	return left;
}
