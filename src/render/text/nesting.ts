/** How far lists and quotations are set in, alike wherever there are pages. */

/** Room for a list's marker, and from one level to the next, mm. */
export const LIST_STEP = 7;

/** Levels of lists that word processors know. */
export const LIST_LEVELS = 9;
/** Lists nested deeper are set as those of this level, counted from 0. */
export const DEEPEST_LIST = LIST_LEVELS - 1;

/** Where the outermost lists of a footnote stand, behind its mark, mm. */
export const NOTE_LIST_INDENT = 2;

/** Points. No column is made narrower by what is nested: below that it can't be read. */
export const LEAST_COLUMN = 140;

/** Where markers of the outermost lists stand, in the unit asked for: their texts begin where paragraphs do. */
export const markersAt = (firstLine: number, step: number): number => Math.max(firstLine - step, 0);
