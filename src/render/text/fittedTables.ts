/** Forms in letters that fit their pages, in rows that stay together. */
import type { DocumentTree, FormTable, Section } from '../../document/nodes.ts';
import { points, printedPage } from '../printedPage.ts';
import { fittedFontSize } from './columnWidths.ts';
import { keptGroups } from './keptRows.ts';

/** Every output of a document asks, and what one tells another of rows is told of the same rows. */
const known = new WeakMap<DocumentTree, DocumentTree>();

/** Rows first: columns are measured once for the rows that are printed. */
function fittedTable(table: FormTable, width: number, tree: DocumentTree): FormTable {
	const kept = { ...table, groups: keptGroups(table) };
	return { ...kept, fontSize: fittedFontSize(kept, width, tree) };
}

/** The document with every form set in letters small enough for the page that it stands on, and rows kept with the next where they are to be. */
export function fittedTables(tree: DocumentTree): DocumentTree {
	const fitted = (section: Section): Section => {
		const { textWidth } = printedPage(tree.page, section.orientation, points);
		return { ...section, children: section.children.map((block) => (block.type === 'formTable' ? fittedTable(block, textWidth, tree) : block)) };
	};
	const made = known.get(tree) ?? { ...tree, sections: tree.sections.map(fitted) };
	known.set(tree, made);
	return made;
}
