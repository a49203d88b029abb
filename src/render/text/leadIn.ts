import type { Paragraph } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** Letters, some four lines; a longer paragraph overleaf would leave too much of its page empty. */
const LONGEST = 400;

/**
 * Whether a paragraph announces what follows («… ir ją išdėstyti taip:»), or is the last above a signature, and so stays whole on its page. Word processors
 * don't break what they keep with the next paragraph.
 */
export function isLeadIn(paragraph: Paragraph): boolean {
	const text = plainText(paragraph).trimEnd();
	return (text.endsWith(':') || paragraph.data?.staysWithNext === true) && text.length <= LONGEST;
}
