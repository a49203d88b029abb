import type { List } from 'mdast';

/** Items of a loose list stand apart, like paragraphs: there are empty lines between or within them. */
export function isLoose(list: List): boolean {
	return list.spread === true || list.children.some(({ spread }) => spread === true);
}
