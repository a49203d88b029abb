/** The first sheet: what the workbook is, and a list of its sheets. */
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentTree, FormTable, StyleName, TitlePage } from '../../document/nodes.ts';
import { address, quotedSheet } from './addresses.ts';
import { type Book, textCell } from './cells.ts';
import { textHeight } from './room.ts';
import { type SheetRow, sheetXml } from './sheetXml.ts';
import { sheetSize } from './sizes.ts';
import { type CellLook, lettersOf } from './styles.ts';

export const FRONT_NAME = { lt: 'Turinys', en: 'Contents' } as const;

/** Points. */
const NAME_WIDTH = 130;
const TEXT_WIDTH = 520;

export interface NamedForm {
	readonly name: string;
	readonly table: FormTable;
}

export function frontSheet(tree: DocumentTree, forms: readonly NamedForm[], book: Book): string {
	const page = tree.sections.flatMap(({ children }) => children).find((block): block is TitlePage => block.type === 'titlePage');
	const rows: SheetRow[] = [];
	const lettersIn = (name: StyleName): CellLook => ({ ...lettersOf(tree.styles[name]), size: sheetSize(name, tree.styles) });
	const size = sheetSize('tableText', tree.styles);
	const line = (text: string, look: CellLook): void => {
		rows.push({ cells: textCell(book, 1, rows.length, text, book.styles.indexOf(look)), height: textHeight(text, TEXT_WIDTH, look) });
	};
	for (const [index, text] of (page?.approval ?? []).entries()) {
		line(text, { ...lettersIn(page?.isDraft && index === 0 ? 'draftMark' : 'approval'), horizontal: 'left' });
	}
	line(page?.title ?? tree.title, lettersIn('title'));
	if (page?.note !== undefined) line(page.note, lettersIn('titleNote'));
	line('', {});
	const links = forms.map(({ name, table }) => {
		const row = rows.length;
		const text = table.caption ? plainText({ type: 'paragraph', children: [...table.caption.children] }) : name;
		rows.push({
			cells: textCell(book, 0, row, name, book.styles.indexOf({ link: true, size })) + textCell(book, 1, row, text, book.styles.indexOf({ size })),
			height: textHeight(text, TEXT_WIDTH, { size }),
		});
		return { ref: address(0, row), location: `${quotedSheet(name)}!A1`, text: name };
	});
	return sheetXml({ page: tree.page, running: tree.running, widths: [NAME_WIDTH, TEXT_WIDTH], rows, merged: [], frozen: 0, orientation: 'portrait', links, isFirst: true });
}
