/** The document tree as a PDF file: PDF/UA-1 and PDF/A-2a in one. */
import type { DocumentTree } from '../../document/nodes.ts';
import type { Places, Problem, Sheet } from './frames.ts';
import { layoutPages } from './layout.ts';
import { createPainter } from './paint/paint.ts';

export type { Layout, Problem } from './frames.ts';
export { layoutDocument } from './layout.ts';

export interface PdfDocument {
	readonly bytes: Uint8Array;
	/** Page numbers, as printed, of headings, tables and figures by id. */
	readonly anchors: ReadonlyMap<string, number>;
	/** What could not be printed as it was written. */
	readonly problems: readonly Problem[];
}

/** Renders a document tree page by page. The same tree gives the same bytes. */
export async function buildPdf(tree: DocumentTree): Promise<PdfDocument> {
	const painter = createPainter(tree);
	const { anchors, problems, ...rest } = layoutPages(tree, painter.newSheet);
	return { bytes: await painter.finish({ anchors, problems, ...rest }), anchors, problems };
}

/** The bytes of the PDF file of a document tree. */
export async function renderPdf(tree: DocumentTree): Promise<Uint8Array> {
	return (await buildPdf(tree)).bytes;
}

/** A sheet for who only wants to know where things stand. */
const BLANK: Sheet = { put: () => {}, end: () => {}, finish: () => {} };

/** The page numbers of a document's anchors alone. */
export function pageNumbers(tree: DocumentTree): Places['anchors'] {
	return layoutPages(tree, () => BLANK).anchors;
}
