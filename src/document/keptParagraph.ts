import type { Paragraph } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** Letters, some four lines; a longer paragraph overleaf would leave too much of its page empty. */
const LONGEST = 400;

/** Whether a paragraph is of a few lines. */
export const isShort = (paragraph: Paragraph): boolean => plainText(paragraph).trimEnd().length <= LONGEST;

/** How a paragraph stays on the page of what follows. */
export interface Kept {
	/** Its last lines stand there. */
	readonly withNext: boolean;
	/** All of its lines do. Word processors break few of what they keep with the next paragraph, so short ones are kept whole. */
	readonly isWhole: boolean;
}

/** A paragraph that announces what follows («… ir ją išdėstyti taip:») stays with it as long as it is short, the last ones above a signature whatever their length. */
export function keptOf(paragraph: Paragraph): Kept {
	const isAboveSignature = paragraph.data?.staysWithNext === true;
	const announces = isShort(paragraph) && plainText(paragraph).trimEnd().endsWith(':');
	return { withNext: isAboveSignature || announces, isWhole: announces || (isAboveSignature && isShort(paragraph)) };
}
