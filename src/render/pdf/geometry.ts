/** The pages of the layout. Lengths in points. */
import type { PageSetup, Section } from '../../document/nodes.ts';
import { type PrintedPage, points, printedPage } from '../printedPage.ts';

export type PageGeometry = PrintedPage;

/**
 * Left free at the foot of each page: a word processor needs a paragraph, however small, below a table and another one to end a
 * section, and without room for them would have an empty page where a table fills one to its end.
 */
const SPARE = 2;

/** The page of an orientation as it is filled. */
export function pageGeometry(page: PageSetup, orientation: Section['orientation']): PageGeometry {
	const printed = printedPage(page, orientation, points);
	return { ...printed, bottom: printed.bottom + SPARE, textHeight: printed.textHeight - SPARE };
}
