/** The letters of a table's cells. */
import type { FormCell, Look, Styles } from '../../document/nodes.ts';
import { type Face, faceOf } from './fonts.ts';

/** Between a cell's edge and its letters, points. */
export const CELL_PADDING = { x: 2.5, y: 1.5 } as const;

/** The style of cells of a kind; heads have their own. */
export function cellLook({ kind }: Pick<FormCell, 'kind'>, isHead: boolean, styles: Styles): Look {
	if (isHead) return styles.tableHead;
	return kind === 'number' ? styles.tableNumber : kind === 'code' ? styles.tableCode : styles.tableText;
}

/** The face of a cell: its style's, with weight where the form has sums or what stands above rows. */
export function cellFace(cell: FormCell, isHead: boolean, styles: Styles): Face {
	const { bold, italic } = cellLook(cell, isHead, styles);
	const { tableTotal } = styles;
	const isTotal = cell.bold === true;
	return faceOf({ bold: bold || (isTotal && tableTotal.bold), italic: italic || cell.italic === true || (isTotal && tableTotal.italic) });
}
