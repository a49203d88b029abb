/** What stands in the margins of every page but the first: its number, the running head below it, the running foot. Lengths in points. */
import type { DocumentTree, Look } from '../../document/nodes.ts';
import { BASELINE, widthOf } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import type { Strip } from './flow.ts';
import type { Frame, Item } from './frames.ts';
import type { PageGeometry } from './geometry.ts';
import { stripsHeight } from './pager.ts';
import { plainPieces } from './pieces.ts';
import { styledStrips, textStyle } from './styles.ts';

/** Between what stands in a margin and the text. */
const GAP = 4;
/** Letters are made smaller by steps where a margin hasn't room for a running text, but no smaller than this. */
const STEP = 0.5;
const SMALLEST = 4;

/** Pages are numbered from the second on, in the middle of the upper margin. */
function numberItem(page: number, { top, textWidth }: PageGeometry, look: Look): Item {
	const text = String(page);
	const { face, size } = textStyle(look);
	const room = textWidth - widthOf(text, face, size);
	const x = look.align === 'right' ? room : look.align === 'left' ? 0 : room / 2;
	return { kind: 'text', x, y: top / 2 + (BASELINE * size) / 2, text, face, size, colour: look.color, gap: 0 };
}

function fittedStrips(text: string, usual: Look, room: number, { textWidth }: PageGeometry, context: LayoutContext): Strip[] {
	for (let size = usual.size; ; size -= STEP) {
		const look = { ...usual, size, before: 0, after: 0 };
		const strips = styledStrips(plainPieces(text, textStyle(look)), look, { column: { x: 0, width: textWidth }, context });
		if (stripsHeight(strips) <= room || size - STEP < SMALLEST) return strips;
	}
}

function framesOf(strips: readonly Strip[], left: number, from: number): Frame[] {
	let y = from;
	return strips.map(({ x, height, items }) => {
		const frame = { x: left + x, y, items, isPagination: true };
		y += height;
		return frame;
	});
}

/** Below the number, so near the text as its margin has room. */
function headFrames(text: string, geometry: PageGeometry, context: LayoutContext): Frame[] {
	const { runningHead, pageNumber } = context.tree.styles;
	const { top, left } = geometry;
	const from = top / 2 + pageNumber.size / 2;
	return framesOf(fittedStrips(text, runningHead, top - GAP - from, geometry, context), left, from);
}

function footFrames(text: string, geometry: PageGeometry, context: LayoutContext): Frame[] {
	const { height, bottom, left } = geometry;
	const strips = fittedStrips(text, context.tree.styles.runningFoot, bottom - 2 * GAP, geometry, context);
	return framesOf(strips, left, height - (bottom + stripsHeight(strips)) / 2);
}

/** What pages of a document repeat in their margins, by their number and geometry. */
export function marginFrames(context: LayoutContext): (page: number, geometry: PageGeometry) => readonly Frame[] {
	const { styles, running = {} }: DocumentTree = context.tree;
	const known = new Map<number, readonly Frame[]>();
	const runningFrames = (geometry: PageGeometry): readonly Frame[] => {
		const frames = known.get(geometry.width) ?? [
			...(running.head === undefined ? [] : headFrames(running.head, geometry, context)),
			...(running.foot === undefined ? [] : footFrames(running.foot, geometry, context)),
		];
		known.set(geometry.width, frames);
		return frames;
	};
	return (page, geometry) => (page === 1 ? [] : [{ x: geometry.left, y: 0, items: [numberItem(page, geometry, styles.pageNumber)], isPagination: true }, ...runningFrames(geometry)]);
}
