/** Pages in points. */
import type { PageSetup, Section } from '../../document/nodes.ts';

/** Millimetres to points. */
export const points = (mm: number): number => (mm * 72) / 25.4;

/** A page of one orientation, all lengths in points. */
export interface PageGeometry {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	readonly textWidth: number;
	readonly textHeight: number;
}

/**
 * The page of an orientation. A landscape page is the portrait page turned clockwise, so that the binding margin comes to
 * the top and pages can be bound together.
 */
export function pageGeometry(page: PageSetup, orientation: Section['orientation']): PageGeometry {
	const { left, right, top, bottom } = page.margins;
	const turned = orientation === 'landscape';
	const [width, height] = turned ? [page.height, page.width] : [page.width, page.height];
	const margins = turned ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left };
	return {
		width: points(width),
		height: points(height),
		top: points(margins.top),
		right: points(margins.right),
		bottom: points(margins.bottom),
		left: points(margins.left),
		textWidth: points(width - margins.left - margins.right),
		textHeight: points(height - margins.top - margins.bottom),
	};
}
