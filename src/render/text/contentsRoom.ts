/** Room at the right of an entry of the contents or of a list, points: only dots and the page number stand there. */
export const NUMBER_ROOM = 26;
