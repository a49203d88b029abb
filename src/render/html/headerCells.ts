/** Which cells of a table's body head their rows: what a reader by ear is told before each figure. */

/** Longer texts are content, and no help before every cell. */
const LONGEST = 200;
/** Codes of sources, numbers and marks name nothing by themselves. */
const HAS_WORD = /\p{L}{3}/u;

/** Whether a text is fit to head the row it begins. */
export const headsRow = (text: string): boolean => text.length <= LONGEST && HAS_WORD.test(text);
