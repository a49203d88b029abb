import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

const FENCE = /^[>\s]*(:{3,})/;
const LAST_FENCE = /^[>\s]*(:{3,})\s*$/;

/**
 * Whether a container (`:::name … :::`) of a text is ended by colons of its own. One that isn't takes in all that follows it.
 * @param text of the whole file
 */
export function isClosed(node: ContainerDirective, text: string): boolean {
	const { opening, closing } = fencesOf(node, text);
	return closing >= opening;
}

/**
 * Whether a container without an end is ended by the colons of a part within it, which then seems to be the one without an end.
 * A title page has no parts, so that any within it are not its own.
 * @param text of the whole file
 */
export function isClosedByAnother(node: ContainerDirective, text: string): boolean {
	const { opening, closing } = fencesOf(node, text);
	if (closing < opening || (closing === opening && node.name !== 'title-page')) return false;
	const lacksThese = (inner: Nodes): boolean =>
		(inner.type === 'containerDirective' && !isClosed(inner, text) && fencesOf(inner, text).opening === closing) || ('children' in inner && inner.children.some(lacksThese));
	return node.children.some(lacksThese);
}

/** How many colons a container begins and ends with; 0 where it has no end. */
function fencesOf({ position }: ContainerDirective, text: string): { readonly opening: number; readonly closing: number } {
	const lines = text.slice(position?.start.offset, position?.end.offset).split(/\r?\n/);
	const closing = lines.length > 1 ? LAST_FENCE.exec(lines.at(-1) ?? '')?.[1] : undefined;
	return { opening: FENCE.exec(lines[0] ?? '')?.[1]?.length ?? 0, closing: closing?.length ?? 0 };
}
