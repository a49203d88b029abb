/** Lengths and pages: millimetres and points in, Word's twips (1/20 point), half-points and pixels out. */
import type { PageSetup, Section } from '../../document/nodes.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_PIXEL = 1440 / 96;

/** Millimetres to twips. */
export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Points to half-points, the unit of w:sz. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Twips to pixels of 1/96 inch, the unit of picture sizes in `docx`. */
export const pixels = (lengthInTwips: number): number => lengthInTwips / TWIPS_PER_PIXEL;

/** A page of one orientation, all lengths in twips. */
export interface PageGeometry {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	/** From the paper's edge to the page number, which stands in the middle of the top margin. */
	readonly header: number;
	/** From the paper's lower edge to the running foot, whose line stands in the middle of the bottom margin. */
	readonly footer: number;
	readonly textWidth: number;
	readonly textHeight: number;
}

/** Half a line of 12 points: what lifts the number so that its middle is the margin's middle. */
const HALF_LINE = 140;

/**
 * The page of an orientation in twips. A landscape page is the portrait page turned clockwise, so that the binding margin
 * comes to the top and pages can be bound together.
 */
export function pageGeometry(page: PageSetup, orientation: Section['orientation']): PageGeometry {
	const { left, right, top, bottom } = page.margins;
	const turned = orientation === 'landscape';
	const [width, height] = turned ? [page.height, page.width] : [page.width, page.height];
	const margins = turned ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left };
	return {
		width: twips(width),
		height: twips(height),
		top: twips(margins.top),
		right: twips(margins.right),
		bottom: twips(margins.bottom),
		left: twips(margins.left),
		header: Math.max(twips(margins.top / 2) - HALF_LINE, 0),
		footer: Math.max(twips(margins.bottom / 2) - HALF_LINE, 0),
		textWidth: twips(width - margins.left - margins.right),
		textHeight: twips(height - margins.top - margins.bottom),
	};
}
