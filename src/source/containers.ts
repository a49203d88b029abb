import type { ContainerDirective } from 'mdast-util-directive';

const FENCE = /^[>\s]*(:{3,})/;
const LAST_FENCE = /^[>\s]*(:{3,})\s*$/;

/**
 * Whether a container (`:::name … :::`) of a text is ended by colons of its own. One that isn't takes in all that follows it.
 * @param text of the whole file
 */
export function isClosed({ position }: ContainerDirective, text: string): boolean {
	const lines = text.slice(position?.start.offset, position?.end.offset).split(/\r?\n/);
	const opening = FENCE.exec(lines[0] ?? '')?.[1] ?? '';
	const closing = lines.length > 1 ? LAST_FENCE.exec(lines.at(-1) ?? '')?.[1] : undefined;
	return closing !== undefined && closing.length >= opening.length;
}
