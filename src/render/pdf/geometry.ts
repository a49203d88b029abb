/** The pages of the layout. Lengths in points. */
import type { PageSetup, Section } from '../../document/nodes.ts';
import { type PrintedPage, points, printedPage } from '../printedPage.ts';
import { TABLE_GAP } from '../text/tableGap.ts';

export type PageGeometry = PrintedPage;

/** Left free at the foot of each page: what word processors' rounding of heights may add up to over a page. */
const SPARE = 0.1;

/** The height of the paragraph with which a word processor ends a section: without room for it there would be an empty page. */
export const SECTION_END = TABLE_GAP;

/** The page of an orientation as it is filled. */
export function pageGeometry(page: PageSetup, orientation: Section['orientation']): PageGeometry {
	const printed = printedPage(page, orientation, points);
	return { ...printed, bottom: printed.bottom + SPARE, textHeight: printed.textHeight - SPARE };
}
