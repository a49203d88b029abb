/** How lines and letters of a native chart look. */

const EMU_PER_POINT = 12_700;

const hex = (colour: string): string => colour.slice(1).toUpperCase();
export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;

/** A line of a thickness in points. */
export const outline = (colour: string, thickness: number, dash = ''): string => `<a:ln w="${Math.round(thickness * EMU_PER_POINT)}">${solid(colour)}${dash}</a:ln>`;

export const NO_OUTLINE = '<a:ln><a:noFill/></a:ln>';

/** Letters of a size in points. */
export const textProperties = (size: number, colour = '#000000', body = '<a:bodyPr/>'): string => `<c:txPr>${body}<a:p><a:pPr>${runDefaults(size, colour)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;

export const runDefaults = (size: number, colour = '#000000'): string =>
	`<a:defRPr sz="${size * 100}" b="0">${solid(colour)}<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr>`;
