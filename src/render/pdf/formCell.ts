/** The lines of a form table's cells. Lengths in points. */
import type { FormCell } from '../../document/nodes.ts';
import { type Ground, groundLook } from '../../document/shades.ts';
import { cellColour, cellFace, cellLook, cellPitch, ROTATED_LINE } from '../text/cellFace.ts';
import { LINE_HEIGHT } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { longestWordOf, naturalWidth, setLines } from './lines.ts';
import { type Piece, piecesOf, resized, type TextStyle } from './pieces.ts';
import type { Line } from './setLine.ts';
import type { StructureElement } from './structure.ts';

interface CellSetting extends Ground {
	/** Width for the lines; for rotated cells, of the whole cell. */
	readonly width: number;
	readonly fontSize: number;
	/** What a figure lacks to the widest fraction of its column. */
	readonly lacking: number;
	readonly context: LayoutContext;
	/** The element of the cell. */
	readonly element: StructureElement;
}

/** A number that is too wide is set smaller, down to this share, before it is broken. */
const SMALLEST_NUMBER = 0.7;

function cellStyle(cell: FormCell, setting: CellSetting): TextStyle {
	const { fontSize, element, context, isHead } = setting;
	const { styles } = context.tree;
	const style = { face: cellFace(cell, isHead, styles), size: fontSize, colour: cellColour(cell, setting, styles), element };
	return groundLook(setting, styles)?.color ? { ...style, isOnGround: true } : style;
}

function fittedNumber(pieces: readonly Piece[], width: number): readonly Piece[] {
	if (naturalWidth(pieces) <= width) return pieces;
	const longestWord = longestWordOf(pieces);
	return longestWord > width ? resized(pieces, Math.max(SMALLEST_NUMBER, width / longestWord - 0.001)) : pieces;
}

/** Lines of an upright cell, aligned as its style says unless the cell has its own. */
export function formLines(cell: FormCell, setting: CellSetting): Line[] {
	const { lacking, context, isHead, fontSize } = setting;
	const width = setting.width - lacking;
	const pieces = piecesOf(cell.children, cellStyle(cell, setting), context);
	const fitted = cell.kind === 'number' ? fittedNumber(pieces, width) : pieces;
	const align = cell.align ?? cellLook(cell, isHead, context.tree.styles).align;
	const { language } = context.tree;
	return setLines(fitted, { width, align, language, hyphenate: cell.kind === 'text', keepWords: isHead ? 'always' : 'where free', pitch: cellPitch(fontSize), wordBreaks: context.wordBreaks });
}

/** Lines of a rotated cell: as many as stand side by side in the cell's width, each as short as that allows. */
export function rotatedLines(cell: FormCell, setting: CellSetting): Line[] {
	const { width, fontSize, context } = setting;
	const pieces = piecesOf(cell.children, cellStyle(cell, setting), context);
	const most = Math.max(1, Math.floor((width - 2) / (fontSize * LINE_HEIGHT)));
	const natural = naturalWidth(pieces);
	const set = (length: number): Line[] => setLines(pieces, { width: length, align: 'left', language: context.tree.language, hyphenate: false });
	if (natural === 0) return [];
	for (let length = Math.max(Math.min(longestWordOf(pieces), fontSize * ROTATED_LINE), natural / most); length < natural; length += fontSize / 2) {
		const lines = set(length + 0.1);
		if (lines.length <= most) return lines;
	}
	return set(natural + 0.1);
}
