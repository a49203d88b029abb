/** The document tree as a PDF file. */
import type { DocumentTree } from '../../document/nodes.ts';
import type { Layout } from './frames.ts';
import { layoutDocument } from './layout.ts';
import { paintDocument } from './paint.ts';

export type { Layout } from './frames.ts';
export { layoutDocument } from './layout.ts';

/**
 * Renders a document tree.
 * @param tree the document
 * @param layout its layout, when it has been made already
 * @returns the bytes of the PDF file; the same for the same tree
 * @throws when a picture can't be read
 */
export async function renderPdf(tree: DocumentTree, layout: Layout = layoutDocument(tree)): Promise<Uint8Array> {
	return paintDocument(tree, layout);
}
