/** Tables written in Markdown, as forms without captions; remark-docx's have neither styles nor header rows. */
import { Paragraph } from 'docx';
import type { AlignType, Table, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormRow } from '../../document/nodes.ts';
import type { Context } from './narrative.ts';
import type { DocxContent } from './remarkTypes.ts';
import type { RenderState } from './state.ts';
import { markdownTableSize } from './styles.ts';
import { tableBlock } from './tableBlock.ts';
import { twips } from './units.ts';

/** Characters between which a column's share of the width varies with its longest cell. */
const NARROWEST = 6;
const WIDEST = 42;

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
	return { type: 'formRow', cells, ...(head ? { shade: 1 } : {}), ...(data?.revision ? { data: { revision: data.revision } } : {}) };
}

function columnShare(table: Table, column: number): number {
	const lengths = table.children.map(({ children }) => plainText(children[column]).length);
	return Math.min(Math.max(...lengths, NARROWEST), WIDEST);
}

/** A bordered table with its header row repeated on every page, and the small gap under it. */
export function markdownTable(node: Table, context: Context, state: RenderState): DocxContent[] {
	const [head, ...rest] = node.children;
	if (head === undefined) return [];
	const align = node.align ?? [];
	const indent = context.place?.indent ?? 0;
	const table = {
		// A row may have more cells than the head: no word is lost.
		columns: Array.from({ length: Math.max(...node.children.map(({ children }) => children.length)) }, (_, column) => ({ width: columnShare(node, column) })),
		head: [row(head, align, true)],
		groups: rest.map((line) => ({ type: 'formRowGroup' as const, rows: [row(line, align, false)] })),
		fontSize: markdownTableSize(state.tree.page.fontSize),
	};
	const width = context.width - indent;
	const frame = { width, indent, pageHeight: twips(state.tree.page.height), language: state.tree.language };
	return [new Paragraph({ style: 'TableEnd' }), tableBlock(table, frame, context, state), new Paragraph({ style: 'TableEnd' })];
}
