/** The first sheet: what the workbook is, and a list of its sheets. */
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentTree, FormTable, TitlePage } from '../../document/nodes.ts';
import { address, quotedSheet } from './addresses.ts';
import { type Book, textCell } from './cells.ts';
import { textHeight } from './room.ts';
import { type SheetRow, sheetXml } from './sheetXml.ts';
import { type CellLook, lettersOf } from './styles.ts';

export const FRONT_NAME = { lt: 'Turinys', en: 'Contents' } as const;

/** Points. */
const TITLE_SIZE = 12;
const NAME_WIDTH = 130;
const TEXT_WIDTH = 520;

export interface NamedForm {
	readonly name: string;
	readonly table: FormTable;
}

export function frontSheet(tree: DocumentTree, forms: readonly NamedForm[], book: Book): string {
	const page = tree.sections.flatMap(({ children }) => children).find((block): block is TitlePage => block.type === 'titlePage');
	const rows: SheetRow[] = [];
	const line = (text: string, look: CellLook): void => {
		rows.push({ cells: textCell(book, 1, rows.length, text, book.styles.indexOf(look)), height: textHeight(text, TEXT_WIDTH, look) });
	};
	for (const [index, text] of (page?.approval ?? []).entries()) {
		const look = page?.isDraft && index === 0 ? tree.styles.draftMark : tree.styles.approval;
		line(text, { ...lettersOf(look), horizontal: 'left' });
	}
	line(page?.title ?? tree.title, { ...lettersOf(tree.styles.title), size: TITLE_SIZE });
	if (page?.note !== undefined) line(page.note, lettersOf(tree.styles.titleNote));
	line('', {});
	const links = forms.map(({ name, table }) => {
		const row = rows.length;
		const text = table.caption ? plainText({ type: 'paragraph', children: [...table.caption.children] }) : name;
		rows.push({ cells: textCell(book, 0, row, name, book.styles.indexOf({ link: true })) + textCell(book, 1, row, text, book.styles.indexOf({})), height: textHeight(text, TEXT_WIDTH) });
		return { ref: address(0, row), location: `${quotedSheet(name)}!A1`, text: name };
	});
	return sheetXml({ page: tree.page, running: tree.running, widths: [NAME_WIDTH, TEXT_WIDTH], rows, merged: [], frozen: 0, orientation: 'portrait', links, isFirst: true });
}
