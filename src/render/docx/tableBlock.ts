/** A prepared table's place in the `docx` document: an element of ours that the finished package exchanges for the table. */
import type { FileChild } from 'docx';
import { Paragraph } from 'docx';
import type { Pieces } from '../zip.ts';
import type { Context } from './narrative.ts';
import { at, inline } from './narrative.ts';
import type { RenderState } from './state.ts';
import type { RichCell, TableContent, TableFrame } from './tableXml.ts';
import { prepareTable } from './tableXml.ts';
import { BlockElement, Element } from './xml.ts';

function richParagraph({ cell, style, keepNext }: RichCell, context: Context): Paragraph {
	const inherited = { ...context.style, ...(cell.italic ? { italic: true } : {}) };
	return new Paragraph({
		style,
		...(keepNext ? { keepNext } : {}),
		children: inline(cell.children, at({ ...context, style: inherited }, { style })),
	});
}

/** The stand-in of a table; its rich cells go through `docx`, so that links, notes and pictures in them work. */
export function tableBlock(table: TableContent, frame: TableFrame, context: Context, state: RenderState): FileChild {
	const { pieces, richCells, styles } = prepareTable(table, frame, state);
	const filled = (cells: readonly string[]): Pieces => pieces.map((piece) => (typeof piece === 'number' ? (cells[piece] ?? '<w:p/>') : piece));
	const index = state.tables.push({ styles, filled }) - 1;
	return new BlockElement(
		'plan:table',
		{ n: index },
		richCells.map((rich) => new Element('plan:cell', {}, [richParagraph(rich, context)])),
	);
}
