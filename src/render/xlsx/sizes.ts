/** The sizes of letters in a workbook. It is read on a screen and printed to fit its page, so that they are not those of the document; but where a template's are larger or smaller than usual, so are they, by as much. */
import type { StyleName, Styles } from '../../document/nodes.ts';
import { stylesFor } from '../../document/styles.ts';
import { FONT_SIZE } from './styles.ts';

const USUAL = stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257 });

/** Where the document's letters have the usual size, points; others have `FONT_SIZE`. */
const USUAL_IN_SHEET: { readonly [Name in StyleName]?: number } = { title: 12, caption: 12 };

/** What is smaller is not read with ease, and what is larger leaves no room for a table, points. */
const SMALLEST = 8;
const LARGEST = 16;

/** The size of letters of a kind in a sheet, in half points; that of cells is the one of `tableText`, whose size is the document's text's. */
export function sheetSize(name: StyleName, styles: Styles): number {
	const size = ((USUAL_IN_SHEET[name] ?? FONT_SIZE) * styles[name].size) / USUAL[name].size;
	return Math.min(Math.max(Math.round(size * 2) / 2, SMALLEST), LARGEST);
}
