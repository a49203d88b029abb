/** Height in points of the paragraph that a word processor has between a table and what is around it: the least that Word takes. */
export const TABLE_GAP = 0.7;
