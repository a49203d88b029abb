import type { Code, Html, Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Bilingual } from '../diagnostic.ts';
import type { NarrativeFile, OffsetRange } from './types.ts';

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
 * @param text of the whole file
 */
export function isClosedByAnother(node: ContainerDirective, text: string): boolean {
	const { opening, closing } = fencesOf(node, text);
	if (closing < opening) return false;
	const lacksThese = (inner: Nodes): boolean =>
		(inner.type === 'containerDirective' && !isClosed(inner, text) && fencesOf(inner, text).opening === closing) || ('children' in inner && inner.children.some(lacksThese));
	return node.children.some(lacksThese);
}

/** A block of code or a comment that has no end, and so takes in all that follows it. */
export interface OpenBlock {
	/** The mark that it begins with. */
	readonly range: OffsetRange;
	readonly message: Bilingual;
	readonly help: Bilingual;
}

/**
 * What to say of a block of code (between marks such as ```` ``` ````) or a comment (`<!--`) without an end; undefined where it has one, and of code that is only indented.
 * @param text of the whole file
 */
export function openBlock({ type, position }: Code | Html, text: string): OpenBlock | undefined {
	const start = position?.start.offset ?? 0;
	const written = text.slice(start, position?.end.offset);
	const [mark = ''] = (type === 'html' ? /^<!--/ : /^(?:`{3,}|~{3,})/).exec(written) ?? [];
	if (mark === '' || (type === 'html' ? written.includes('-->') : endsWithFence(written, mark))) return undefined;
	return {
		range: { start, end: start + mark.length },
		message:
			type === 'html'
				? { lt: 'Komentaras neturi pabaigos: viskas, kas toliau, nebūtų išspausdinta', en: 'The comment has no end: nothing that follows would be printed' }
				: { lt: `Kodas, kuris prasideda ženklais ${mark}, neturi pabaigos: į jį patenka viskas, kas toliau`, en: `The code that begins with ${mark} has no end: it takes in all that follows` },
		help: type === 'html' ? { lt: 'Užbaikite jį ženklais „-->“', en: 'End it with `-->`' } : { lt: `Po jo rašykite ${mark} atskiroje eilutėje`, en: `Write a line of ${mark} after it` },
	};
}

function endsWithFence(code: string, mark: string): boolean {
	const [, ...lines] = code.split(/\r?\n/);
	const [, last = ''] = /^(?:[ \t]*>)*[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1) ?? '') ?? [];
	return last.startsWith(mark);
}

/** What a text has in blocks without an end, as it is written: told are they, not that it is wanting elsewhere. */
export function swallowedIn({ tree, file: { text } }: NarrativeFile): string {
	const swallowedBy = (node: Nodes): string => {
		if (node.type === 'code' || node.type === 'html') return openBlock(node, text) ? text.slice(node.position?.start.offset, node.position?.end.offset) : '';
		return 'children' in node ? node.children.map(swallowedBy).join('') : '';
	};
	return swallowedBy(tree);
}

/** Whether a text has a container or a block without an end. */
export function hasOpenPart(narrative: NarrativeFile): boolean {
	const isOpen = (node: Nodes): boolean => (node.type === 'containerDirective' && !isClosed(node, narrative.file.text)) || ('children' in node && node.children.some(isOpen));
	return isOpen(narrative.tree) || swallowedIn(narrative) !== '';
}

/** How many colons a container begins and ends with; 0 where it has no end. */
function fencesOf({ position }: ContainerDirective, text: string): { readonly opening: number; readonly closing: number } {
	const lines = text.slice(position?.start.offset, position?.end.offset).split(/\r?\n/);
	const closing = lines.length > 1 ? LAST_FENCE.exec(lines.at(-1) ?? '')?.[1] : undefined;
	return { opening: FENCE.exec(lines[0] ?? '')?.[1]?.length ?? 0, closing: closing?.length ?? 0 };
}
