/** The letters of a table's cells. */
import type { Colour, FormCell, Look, Styles } from '../../document/nodes.ts';
import { type Ground, groundLook } from '../../document/shades.ts';
import { type Face, faceOf, LINE_HEIGHT } from './fonts.ts';

/** Between a cell's border and its letters, points. */
export const CELL_PADDING = { x: 2.5, y: 1.5 } as const;
/** Thickness of the lines between cells, points. Rows and columns are counted from the middle of one to the middle of the next. */
export const CELL_BORDER = 0.5;

/** How long a line of a rotated cell is before it is broken, ems: the row is that high. */
export const ROTATED_LINE = 25;

const TWIPS_PER_POINT = 20;

/**
 * Height of a line in a cell for a size of letters, points. It is a little more than the font asks for, so that it is the same wherever
 * the font's height is rounded to twips (up in LibreOffice): long tables then come to the same pages everywhere.
 */
export const cellPitch = (size: number): number => (Math.ceil(size * LINE_HEIGHT * TWIPS_PER_POINT - 1e-6) + 1) / TWIPS_PER_POINT;

/** The style of cells of a kind; heads have their own. */
export function cellLook({ kind }: Pick<FormCell, 'kind'>, isHead: boolean, styles: Styles): Look {
	if (isHead) return styles.tableHead;
	return kind === 'number' ? styles.tableNumber : kind === 'code' ? styles.tableCode : styles.tableText;
}

/** Weight and slope of a cell: its style's, with those of sums where the form has sums or what stands above rows. */
export function cellLetters(cell: FormCell, isHead: boolean, styles: Styles): Pick<Look, 'bold' | 'italic'> {
	const { bold, italic } = cellLook(cell, isHead, styles);
	const { tableTotal } = styles;
	const isTotal = cell.bold === true;
	return { bold: bold || (isTotal && tableTotal.bold), italic: italic || cell.italic === true || (isTotal && tableTotal.italic) };
}

/** The colour of a cell's letters: that of its ground, which links there have too, else of sums, else of its kind; black when undefined. */
export function cellColour(cell: Pick<FormCell, 'kind' | 'bold'>, ground: Ground, styles: Styles): Colour | undefined {
	const own = groundLook(ground, styles)?.color;
	if (own !== undefined || ground.isHead) return own;
	return (cell.bold ? styles.tableTotal.color : undefined) ?? cellLook(cell, false, styles).color;
}

/** The face of a cell. */
export const cellFace = (cell: FormCell, isHead: boolean, styles: Styles): Face => faceOf(cellLetters(cell, isHead, styles));
