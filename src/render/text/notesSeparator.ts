/** Size in points of the line that has the rule above footnotes: what LibreOffice leaves there whatever the document says, and Word by this line's style. */
export const NOTES_SEPARATOR = 5.5;
