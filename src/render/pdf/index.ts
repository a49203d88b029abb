/** The document tree as a PDF file: PDF/UA-1 and PDF/A-2a in one. */
import type { DocumentTree } from '../../document/nodes.ts';
import type { LaidOut } from '../laidOut.ts';
import { pictureAddresses } from '../pictureAddresses.ts';
import { prepareSvg } from '../svg/open.ts';
import type { Problem } from './frames.ts';
import { layoutPages } from './layout.ts';
import { createPainter } from './paint/paint.ts';

export type { Layout, Problem } from './frames.ts';
export { laidOut, layoutDocument } from './layout.ts';

export interface PdfDocument extends LaidOut {
	readonly bytes: Uint8Array;
	/** What could not be printed as it was written. */
	readonly problems: readonly Problem[];
}

/** Renders a document tree page by page. The same tree gives the same bytes. */
export async function buildPdf(tree: DocumentTree): Promise<PdfDocument> {
	await prepareSvg(pictureAddresses(tree));
	const painter = createPainter(tree);
	const places = layoutPages(tree, painter.newSheet);
	const { anchors, wordBreaks, entryLines, rowHeights, highRows, treeHeights, titleRooms, problems } = places;
	return { bytes: await painter.finish(places), anchors, wordBreaks, entryLines, rowHeights, highRows, treeHeights, titleRooms, problems };
}

/** The bytes of the PDF file of a document tree. */
export async function renderPdf(tree: DocumentTree): Promise<Uint8Array> {
	return (await buildPdf(tree)).bytes;
}
