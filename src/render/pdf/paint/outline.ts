/** Bookmarks (ISO 32000-1, 12.3.3). */
import type { OutlineEntry } from '../frames.ts';
import type { PdfFile } from './file.ts';
import { byteString, reference, textString } from './syntax.ts';

interface Bookmark {
	readonly id: number;
	readonly entry: OutlineEntry;
	readonly children: Bookmark[];
}

/** Chapters are shown open, all below closed. */
const isOpen = ({ entry }: Bookmark): boolean => entry.depth === 1;

/** Entries nested by the depth of their headings. */
function nested(entries: readonly OutlineEntry[], file: PdfFile): Bookmark[] {
	const roots: Bookmark[] = [];
	const open: Bookmark[] = [];
	for (const entry of entries) {
		while ((open.at(-1)?.entry.depth ?? 0) >= entry.depth) open.pop();
		const bookmark = { id: file.reserve(), entry, children: [] };
		(open.at(-1)?.children ?? roots).push(bookmark);
		open.push(bookmark);
	}
	return roots;
}

/** How many bookmarks are seen below one that is open. */
const shown = (bookmarks: readonly Bookmark[]): number => bookmarks.reduce((count, one) => count + 1 + (isOpen(one) ? shown(one.children) : 0), 0);

function writeLevel(siblings: readonly Bookmark[], parent: number, file: PdfFile): string {
	for (const [index, bookmark] of siblings.entries()) {
		const { id, entry, children } = bookmark;
		const [before, after] = [siblings[index - 1], siblings[index + 1]];
		const below = children.length === 0 ? '' : `${writeLevel(children, id, file)}/Count ${isOpen(bookmark) ? shown(children) : -shown(children)}`;
		const around = `${before ? `/Prev ${reference(before.id)}` : ''}${after ? `/Next ${reference(after.id)}` : ''}`;
		file.pack(id, `<</Title ${textString(entry.title)}/Parent ${reference(parent)}${around}${below}/Dest ${byteString(entry.id)}>>`);
	}
	return `/First ${reference(siblings[0]?.id ?? 0)}/Last ${reference(siblings.at(-1)?.id ?? 0)}`;
}

/** Writes the bookmarks of headings in order; gives the number of their root, undefined when there are none. */
export function writeOutline(file: PdfFile, entries: readonly OutlineEntry[]): number | undefined {
	if (entries.length === 0) return undefined;
	const root = file.reserve();
	const bookmarks = nested(entries, file);
	file.pack(root, `<</Type/Outlines${writeLevel(bookmarks, root, file)}/Count ${shown(bookmarks)}>>`);
	return root;
}
