/** Tables written in Markdown, as forms without captions; remark-docx's have neither styles nor header rows. */
import { Paragraph } from 'docx';
import type { AlignType, Table, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormRow } from '../../document/nodes.ts';
import { printedText } from '../../printed-letters.ts';
import { HALF_DIGIT, lackingWidth, textTableFractions } from '../text/fractions.ts';
import { keptGroups } from '../text/keptRows.ts';
import { markdownTableSize } from '../text/tableSize.ts';
import { boundedWish, type FittedTextTable, fittedTextTable, widened, wishOfCells, wishOfText } from '../text/textTableWidths.ts';
import { type Context, partOf } from './narrative.ts';
import { indentAround, TABLE_SURROUNDINGS } from './paragraphStyles.ts';
import type { DocxContent } from './remarkTypes.ts';
import type { RenderState } from './state.ts';
import { tableBlock } from './tableBlock.ts';
import { TWIPS_PER_POINT } from './units.ts';

function row({ children, data }: TableRow, align: readonly AlignType[], head: boolean): FormRow {
	const cells = children.map((cell, column): FormCell => {
		const alignment = align[column];
		return {
			type: 'formCell',
			kind: 'text',
			children: cell.children,
			...(head ? { bold: true } : {}),
			...(alignment ? { align: alignment } : {}),
		};
	});
	return { type: 'formRow', cells, ...(data?.revision ? { data: { revision: data.revision } } : {}) };
}

/** The letters and the columns, as in the PDF. */
function fitted(rows: readonly FormRow[], fractions: readonly number[], width: number, { tree }: RenderState): FittedTextTable {
	// A row may have more cells than the head: no word is lost.
	const count = Math.max(...rows.map(({ cells }) => cells.length));
	const letters = { size: markdownTableSize(tree), language: tree.language };
	const textOf = (cell: FormCell | undefined): string => (cell?.children ?? []).map((child) => (child.type === 'break' ? '\n' : plainText(child))).join('');
	const wishes = Array.from({ length: count }, (_, column) =>
		wishOfCells(
			rows.map((own, index) => {
				const text = printedText(textOf(own.cells[column]));
				const lacking = index === 0 ? 0 : lackingWidth(text, fractions[column] ?? 0, tree.language) * HALF_DIGIT * letters.size;
				return widened(boundedWish(wishOfText(text, index === 0 ? 'bold' : 'regular', letters), width), lacking);
			}),
		),
	);
	return fittedTextTable(wishes, width, letters.size);
}

/** The cells of a row in some columns; the first one's notes are told where it stands first. */
function band(own: FormRow, columns: readonly number[], isLater: boolean): FormRow {
	const cells = columns.map((column, index): FormCell => {
		const cell = own.cells[column] ?? { type: 'formCell', kind: 'text', children: [] };
		return isLater && index === 0 ? { ...cell, children: cell.children.filter(({ type }) => type !== 'footnoteReference') } : cell;
	});
	return { ...own, cells };
}

const paragraphs = (styles: readonly string[]): Paragraph[] => styles.map((style) => new Paragraph({ style }));

/** A bordered table with its header row repeated on every page, and the small gap under it; another below it with the columns that have no room. */
export function markdownTable(node: Table, context: Context, state: RenderState): DocxContent[] {
	const [head, ...rest] = node.children;
	if (head === undefined) return [];
	const align = node.align ?? [];
	const indent = indentAround(context, state.tree.styles) ?? 0;
	const width = context.width - indent;
	const first = row(head, align, true);
	const isHigh = (line: TableRow | undefined): boolean => line !== undefined && state.laidOut.highRows.has(line);
	const others = rest.map((line) => row(line, align, false));
	const fractions = textTableFractions(node, state.tree.language);
	const { size, bands } = fitted([first, ...others], fractions, width / TWIPS_PER_POINT, state);
	const groups = keptGroups({ groups: others.map((line) => ({ type: 'formRowGroup' as const, rows: [line] })) });
	const [above, below] = TABLE_SURROUNDINGS[partOf(context)];
	return bands.flatMap(({ columns, widths }, place) => {
		const inBand = (own: FormRow): FormRow => band(own, columns, place > 0);
		const shown = groups.map((group) => ({ ...group, rows: group.rows.map(inBand) }));
		const table = { columns: widths.map((own) => ({ width: own })), head: [inBand(first)], groups: shown, fontSize: size };
		const highRows = new Set(shown.flatMap(({ rows }, index) => (isHigh(rest[index]) ? rows : [])));
		const frame = { width, indent, text: { fractions: columns.map((column) => fractions[column] ?? 0) }, highRows };
		return [...paragraphs(above), tableBlock(table, frame, context, state), ...paragraphs(below)];
	});
}
