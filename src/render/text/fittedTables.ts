/** Forms in letters that fit their pages, in rows that stay together. */
import type { DocumentTree, Section } from '../../document/nodes.ts';
import { printedPage, textWidth } from '../printedPage.ts';
import { fittedFontSize } from './columnWidths.ts';
import { keptGroups } from './keptRows.ts';

/** The document with every form set in letters small enough for the page that it stands on, and rows kept with the next where they are to be. */
export function fittedTables(tree: DocumentTree): DocumentTree {
	const fitted = (section: Section): Section => {
		const width = textWidth(printedPage(tree.page, section.orientation));
		const children = section.children.map((block) => (block.type === 'formTable' ? { ...block, fontSize: fittedFontSize(block, width, tree), groups: keptGroups(block) } : block));
		return { ...section, children };
	};
	return { ...tree, sections: tree.sections.map(fitted) };
}
