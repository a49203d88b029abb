/** Lengths and pages: millimetres and points in, Word's twips (1/20 point), half-points and pixels out. */
import type { PageSetup, Section } from '../../document/nodes.ts';
import { type PrintedPage, printedPage } from '../printedPage.ts';

export const TWIPS_PER_MM = 1440 / 25.4;
/** A twip is a twentieth of a point. */
export const TWIPS_PER_POINT = 20;
const TWIPS_PER_PIXEL = 1440 / 96;

/** Millimetres to twips. */
export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Points to half-points, the unit of w:sz. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Twips to pixels of 1/96 inch, the unit of picture sizes in `docx`. */
export const pixels = (lengthInTwips: number): number => lengthInTwips / TWIPS_PER_PIXEL;

/** A page of one orientation, all lengths in twips. */
export interface PageGeometry extends PrintedPage {
	/** From the paper's edge to the page number, which stands in the middle of the top margin. */
	readonly header: number;
	/** From the paper's lower edge to the running foot, whose line stands in the middle of the bottom margin. */
	readonly footer: number;
}

/** Half a line of 12 points: what lifts the number so that its middle is the margin's middle. */
const HALF_LINE = 140;

/** The page of an orientation in twips. */
export const pageGeometry = (page: PageSetup, orientation: Section['orientation']): PageGeometry => ({
	...printedPage(page, orientation, twips),
	header: Math.max(twips(page.margins.top / 2) - HALF_LINE, 0),
	footer: Math.max(twips(page.margins.bottom / 2) - HALF_LINE, 0),
});
