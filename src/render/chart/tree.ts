/** A tree of boxes from the left to the right, parted where a page ends. Lengths in points. */
import type { TreeBox, TreeDrawing } from '../../document/nodes.ts';
import type { Drawing, Mark } from './marks.ts';
import { AXIS } from './palette.ts';
import { type RevisedLine, revisedMarks, wrappedRevised } from './revisedTexts.ts';
import type { ChartRoom } from './room.ts';
import { lineHeight, type TextLook, textMarks, wrapped } from './texts.ts';

const COLUMN_GAP = 16;
const ROW_GAP = 4;
const PADDING = 3;
const EDGE = { colour: AXIS, thickness: 0.6 } as const;
/** Fills by level, darkest first, as the rows of forms have. */
const FILLS = ['#d9d9d9', '#f2f2f2', '#ffffff'] as const;

/** A box with its text in lines, and the height that it and all that hangs on it take. */
interface Measured {
	readonly level: number;
	readonly lines: readonly RevisedLine[];
	readonly own: number;
	readonly height: number;
	readonly children: readonly Measured[];
}

interface Setting {
	readonly look: TextLook;
	readonly column: number;
}

function measured({ label, text, revised, children }: TreeBox, level: number, setting: Setting): Measured {
	const { look, column } = setting;
	const width = column - 2 * PADDING;
	const lines = revised ? wrappedRevised(revised, width, look) : wrapped(`${label.replaceAll(' ', '\u00a0')} ${text}`, width, look).map((line): RevisedLine => [{ text: line, revision: undefined }]);
	const own = lines.length * lineHeight(look) + 2 * PADDING;
	return withChildren(
		{ level, lines, own },
		children.map((child) => measured(child, level + 1, setting)),
	);
}

function withChildren(box: Pick<Measured, 'level' | 'lines' | 'own'>, children: readonly Measured[]): Measured {
	return { ...box, children, height: Math.max(box.own, heightOf(children)) };
}

const heightOf = (boxes: readonly Measured[]): number => boxes.reduce((sum, { height }) => sum + height, 0) + Math.max(0, boxes.length - 1) * ROW_GAP;

/** What hangs on a box and takes no more than this with it stays with it, when something stands above. */
const WHOLE = 110;

/** As much of the boxes as a height has room for, and the rest; at least one box, so that it ends, unless some were kept before. */
function partedAt(boxes: readonly Measured[], room: number, isBegun = false): readonly [readonly Measured[], readonly Measured[]] {
	const kept: Measured[] = [];
	let left = room;
	for (const [index, box] of boxes.entries()) {
		if (box.height <= left) {
			kept.push(box);
			left -= box.height + ROW_GAP;
			continue;
		}
		const mayWait = isBegun || kept.length > 0;
		if (mayWait && (box.own > left || box.height <= WHOLE)) return [kept, boxes.slice(index)];
		const [above, below] = box.children.length > 0 ? partedAt(box.children, left, mayWait) : [[], []];
		if (mayWait && (above.length === 0 || heightOf(above) > left)) return [kept, boxes.slice(index)];
		const rest = boxes.slice(index + 1);
		return [[...kept, withChildren(box, above)], below.length > 0 ? [withChildren(box, below), ...rest] : rest];
	}
	return [kept, []];
}

function boxMarks(boxes: readonly Measured[], x: number, top: number, setting: Setting, marks: Mark[]): number[] {
	let y = top;
	return boxes.map((box) => {
		const middle = y + box.height / 2;
		const { look, column } = setting;
		const right = x + column;
		const boxTop = middle - box.own / 2;
		marks.push({ kind: 'rect', x, y: boxTop, width: column, height: box.own, fill: FILLS[Math.min(box.level, FILLS.length - 1)] ?? '#ffffff', stroke: EDGE });
		marks.push(...box.lines.flatMap((line, index) => revisedMarks(line, { x: x + PADDING, top: boxTop + PADDING + index * lineHeight(look) }, look)));
		const middles = boxMarks(box.children, right + COLUMN_GAP, y + (box.height - heightOf(box.children)) / 2, setting, marks);
		marks.push(...connectors(right, middle, middles));
		y += box.height + ROW_GAP;
		return middle;
	});
}

/** A line from a box, a bar beside it, and a line to each box that hangs on it. */
function connectors(x: number, middle: number, middles: readonly number[]): Mark[] {
	const [first, last] = [middles.at(0), middles.at(-1)];
	if (first === undefined || last === undefined) return [];
	const at = x + COLUMN_GAP / 2;
	const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({ kind: 'line', x1, y1, x2, y2, stroke: EDGE });
	const bar = first === last ? [] : [line(at, first, at, last)];
	return [line(x, middle, at, middle), ...bar, ...middles.map((y) => line(at, y, x + COLUMN_GAP, y))];
}

const depthOf = (boxes: readonly TreeBox[]): number => boxes.reduce((most, { children }) => Math.max(most, 1 + depthOf(children)), 0);

/** How high the drawings of a tree may be, points. */
export interface TreeHeights {
	/** Of the first, below what stands on its page; as of the others when absent. */
	readonly first?: number;
	readonly others: number;
}

/** Share of a page's text height that a tree takes at most where nothing is known of the pages, so that its caption fits below. */
const TALLEST = 0.8;

/** The heights for who does not know where on its page a tree stands. */
export const usualHeights = (textHeight: number): TreeHeights => ({ others: textHeight * TALLEST });

/** Lays out a tree in drawings of bounded heights, one after another; a box parted between two stands in both. */
export function layoutTree(tree: TreeDrawing, { first, others }: TreeHeights, room: ChartRoom): Drawing[] {
	const look: TextLook = { face: 'regular', size: room.size, language: room.language };
	const bold: TextLook = { ...look, face: 'bold' };
	const depth = Math.max(1, depthOf(tree.roots));
	const setting: Setting = { look, column: (room.width - (depth - 1) * COLUMN_GAP) / depth };
	const levels = tree.levels.slice(0, depth).map((title) => wrapped(title, setting.column, bold));
	const headHeight = Math.max(...levels.map((lines) => lines.length), 1) * lineHeight(bold) + 3;
	const head = levels.flatMap((lines, level) => textMarks(lines, { x: level * (setting.column + COLUMN_GAP) + setting.column / 2, top: 0, anchor: 'middle' }, bold));
	const drawings: Drawing[] = [];
	let rest: readonly Measured[] = tree.roots.map((root) => measured(root, 0, setting));
	while (rest.length > 0) {
		const height = drawings.length === 0 ? (first ?? others) : others;
		const [now, later] = partedAt(rest, height - headHeight - 1);
		const marks: Mark[] = [...head];
		boxMarks(now, 0, headHeight, setting, marks);
		drawings.push({ width: room.width, height: headHeight + heightOf(now) + 1, marks });
		rest = later;
	}
	return drawings;
}
