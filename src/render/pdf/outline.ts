/** Bookmarks. */
import type PDFDocument from 'pdfkit';
import type { OutlineEntry } from './frames.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Item = Doc['outline'];

/**
 * A function that adds the bookmarks of a page, nested by the depth of their headings; to be called for each page in order
 * while it is the current one.
 */
export function outlinePainter(doc: Doc, entries: readonly OutlineEntry[]): (page: number) => void {
	const open: { readonly depth: number; readonly item: Item }[] = [];
	let next = 0;
	return (page) => {
		for (let entry = entries[next]; entry?.page === page; entry = entries[next]) {
			const { depth, title, top } = entry;
			while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
			const parent = open.at(-1)?.item ?? doc.outline;
			// pdfkit counts `left` from the right edge.
			const options = { expanded: depth === 1, top, left: doc.page.width };
			open.push({ depth, item: parent.addItem(title, options) });
			next++;
		}
	};
}
