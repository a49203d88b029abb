/** Classes of table cells. A form has tens of thousands of cells, so their names are short; styles.ts says what each looks like. */
import type { Alignment, CellKind, Colour } from '../../document/nodes.ts';
import { colourDigits, type Shade } from '../../document/shades.ts';

export const ALIGNMENT_CLASSES = { left: 'l', center: 'c', right: 'r', justify: 'j' } as const;

/** Of figures, which stand at the right unless they are aligned otherwise. */
const NUMBER_CLASS = 'n';

/** The classes of a cell that doesn't say itself how it is aligned, by the alignment of its kind. */
export function kindClasses(kind: CellKind, align: Alignment): string {
	if (kind === 'number') return align === 'right' ? NUMBER_CLASS : `${NUMBER_CLASS} ${ALIGNMENT_CLASSES[align]}`;
	return align === 'left' ? '' : ALIGNMENT_CLASSES[align];
}

export const BOLD_CLASS = 'b';
export const ITALIC_CLASS = 'i';
/** Of a cell whose text, in a span, runs bottom to top. */
export const ROTATED_CLASS = 'v';

/** Of a figure that lacks so many half digits' width to the longest fraction of its column; a decimal comma is half a digit wide. */
export const fractionClass = (halfDigits: number): string => `f${halfDigits}`;

/** Of a row by its fill. */
export const shadeClass = (shade: Shade): string => (shade === 0 ? '' : `s${shade}`);

/** Of a cell with letters of a colour, where its row doesn't give it. */
export const colourClass = (colour: Colour): string => `x${colourDigits(colour)}`;
