/** The printed page of an orientation. */
import type { PageSetup, Section } from '../document/nodes.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Lengths in millimetres. */
export interface PrintedPage {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** A landscape page is the portrait page turned clockwise, so that the binding margin comes to the top and pages can be bound together. */
export function printedPage({ width, height, margins }: PageSetup, orientation: Section['orientation']): PrintedPage {
	const { left, right, top, bottom } = margins;
	if (orientation === 'portrait') return { width, height, top, right, bottom, left };
	return { width: height, height: width, top: left, right: top, bottom: right, left: bottom };
}

/** Width of the text, in points. */
export const textWidth = ({ width, left, right }: PrintedPage): number => (width - left - right) * POINTS_PER_MM;
