/** Forms in letters that fit their pages, in rows that stay together. */
import { type DocumentBlock, type DocumentTree, type FormRow, type FormTable, isPlainGrid, type Section } from '../../document/nodes.ts';
import { points, printedPage } from '../printedPage.ts';
import { fittedFontSize, isCramped, pleasantFontSize, READABLE_FONT } from './columnWidths.ts';
import { keptGroups } from './keptRows.ts';

/** Every output of a document asks, and what one tells another of rows is told of the same rows. */
const known = new WeakMap<DocumentTree, DocumentTree>();

/** A table in so many parts at most, one below the other, of about as many columns each, the first column in all. */
function inParts({ caption, unitNote, sourceNote, ...table }: FormTable, parts: number): FormTable[] {
	const most = Math.ceil((table.columns.length - 1) / parts);
	const count = Math.ceil((table.columns.length - 1) / most);
	return Array.from({ length: count }, (_, index): FormTable => {
		const own = <T>(columns: readonly T[]): T[] => [...columns.slice(0, 1), ...columns.slice(1 + index * most, 1 + (index + 1) * most)];
		const row = (one: FormRow): FormRow => ({ ...one, cells: own(one.cells) });
		const [isFirst, isLast] = [index === 0, index === count - 1];
		return {
			...table,
			id: isFirst ? table.id : `${table.id}-${index + 1}`,
			...(isFirst && caption ? { caption } : {}),
			...(isFirst && unitNote !== undefined ? { unitNote } : {}),
			...(isLast && sourceNote ? { sourceNote } : {}),
			columns: own(table.columns),
			head: table.head.map(row),
			groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(row) })),
		};
	});
}

/** The table with its rows kept together, in the letters that it fits in. Rows first: columns are measured once for the rows that are printed. */
function fitted(table: FormTable, width: number, tree: DocumentTree): FormTable {
	const kept = { ...table, groups: keptGroups(table) };
	// What can be parted is, rather than be set in small letters for the sake of its text.
	const fontSize = Math.min(fittedFontSize(kept, width, tree), isPlainGrid(kept) ? table.fontSize : pleasantFontSize(kept, width, tree));
	return { ...kept, fontSize };
}

/** A table in as few parts as can be read, all in letters of one size. */
function fittedParts(table: FormTable, width: number, tree: DocumentTree): FormTable[] {
	let parts = [fitted(table, width, tree)];
	const smallest = (): number => Math.min(...parts.map(({ fontSize }) => fontSize));
	const isRead = (): boolean => smallest() >= READABLE_FONT && !parts.some((part) => isCramped(part, width, tree));
	const most = table.fontSize >= READABLE_FONT && !isRead() && isPlainGrid(table) ? table.columns.length - 1 : 1;
	for (let count = 2; count <= most && !isRead(); count++) parts = inParts(table, count).map((part) => fitted(part, width, tree));
	const fontSize = smallest();
	return parts.map((part) => (part.fontSize === fontSize ? part : { ...part, fontSize }));
}

/** The document with every form set in letters small enough for the page that it stands on, a plain table of too many columns in parts, and rows kept with the next where they are to be. */
export function fittedTables(tree: DocumentTree): DocumentTree {
	const onPage = (section: Section): Section => {
		const { textWidth } = printedPage(tree.page, section.orientation, points);
		return { ...section, children: section.children.flatMap((block): readonly DocumentBlock[] => (block.type === 'formTable' ? fittedParts(block, textWidth, tree) : [block])) };
	};
	const made = known.get(tree) ?? { ...tree, sections: tree.sections.map(onPage) };
	known.set(tree, made);
	return made;
}
