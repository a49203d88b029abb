/** Classes of table cells. A form has tens of thousands of cells, so their names are short; styles.ts says what each looks like. */
import type { CellKind } from '../../document/nodes.ts';

export const ALIGNMENT_CLASSES = { left: 'l', center: 'c', right: 'r' } as const;

/** How a kind of cell is aligned when its cell doesn't say. */
export const KIND_CLASSES: Readonly<Record<CellKind, string>> = { text: '', code: 'c', number: 'n' };
export const HEAD_CLASS = 'c';

export const BOLD_CLASS = 'b';
export const ITALIC_CLASS = 'i';
/** Of a cell whose text, in a span, runs bottom to top. */
export const ROTATED_CLASS = 'v';

/** Of a figure that lacks so many half digits' width to the longest fraction of its column; a decimal comma is half a digit wide. */
export const fractionClass = (halfDigits: number): string => `f${halfDigits}`;

/** Of a row by its fill. */
export const shadeClass = (shade: 0 | 1 | 2 | 3): string => (shade === 0 ? '' : `s${shade}`);
