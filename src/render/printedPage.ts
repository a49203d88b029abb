/** The printed page of an orientation. */
import type { PageSetup, Section } from '../document/nodes.ts';

/** Lengths in the unit asked for. */
export interface PrintedPage {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	/** Of what is between the margins. */
	readonly textWidth: number;
	readonly textHeight: number;
}

/** A unit: how many of it are so many millimetres. */
type Unit = (mm: number) => number;

export const millimetres: Unit = (mm) => mm;
export const points: Unit = (mm) => (mm * 72) / 25.4;

/** A landscape page is the portrait page turned clockwise, so that the binding margin comes to the top and pages can be bound together. */
export function printedPage(page: PageSetup, orientation: Section['orientation'], unit: Unit): PrintedPage {
	const { left, right, top, bottom } = page.margins;
	const [width, height, sides] =
		orientation === 'portrait' ? [page.width, page.height, { top, right, bottom, left }] : [page.height, page.width, { top: left, right: top, bottom: right, left: bottom }];
	return {
		width: unit(width),
		height: unit(height),
		top: unit(sides.top),
		right: unit(sides.right),
		bottom: unit(sides.bottom),
		left: unit(sides.left),
		textWidth: unit(width - sides.left - sides.right),
		textHeight: unit(height - sides.top - sides.bottom),
	};
}
