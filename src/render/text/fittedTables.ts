/** Forms in letters that fit their pages, in rows that stay together. */
import type { DocumentTree, Section } from '../../document/nodes.ts';
import { points, printedPage } from '../printedPage.ts';
import { fittedFontSize } from './columnWidths.ts';
import { keptGroups } from './keptRows.ts';

/** Every output of a document asks, and what one tells another of rows is told of the same rows. */
const known = new WeakMap<DocumentTree, DocumentTree>();

/** The document with every form set in letters small enough for the page that it stands on, and rows kept with the next where they are to be. */
export function fittedTables(tree: DocumentTree): DocumentTree {
	const fitted = (section: Section): Section => {
		const { textWidth } = printedPage(tree.page, section.orientation, points);
		const children = section.children.map((block) => (block.type === 'formTable' ? { ...block, fontSize: fittedFontSize(block, textWidth, tree), groups: keptGroups(block) } : block));
		return { ...section, children };
	};
	const made = known.get(tree) ?? { ...tree, sections: tree.sections.map(fitted) };
	known.set(tree, made);
	return made;
}
