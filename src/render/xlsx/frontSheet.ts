/** The first sheet: what the title page says, what the workbook is, and a list of its sheets. */
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
	const line = (name: string, text: string, look: CellLook, nameLook: CellLook = { size }): void => {
		const cells = (name === '' ? '' : textCell(book, 0, rows.length, name, book.styles.indexOf(nameLook))) + textCell(book, 1, rows.length, text, book.styles.indexOf(look));
		rows.push({ cells, height: textHeight(text, TEXT_WIDTH, look) });
	};
	for (const [index, text] of (page?.approval ?? []).entries()) {
		line('', text, { ...lettersIn(page?.isDraft && index === 0 ? 'draftMark' : 'approval'), horizontal: 'left' });
	}
	line('', page?.title ?? tree.title, lettersIn('title'));
	if (page?.note !== undefined) line('', page.note, lettersIn('titleNote'));
	line('', '', {});
	const facts = [...(tree.facts ?? [])];
	for (const [name, value] of facts) line(name, value, { size });
	if (facts.length > 0) line('', '', {});
	const links = forms.map(({ name, table }) => {
		const text = table.caption ? plainText({ type: 'paragraph', children: [...table.caption.children] }) : name;
		line(name, text, { size }, { link: true, size });
		return { ref: address(0, rows.length - 1), location: `${quotedSheet(name)}!A1`, text: name };
	});
	return sheetXml({ page: tree.page, running: tree.running, widths: [NAME_WIDTH, TEXT_WIDTH], rows, merged: [], frozen: 0, orientation: 'portrait', links, isFirst: true });
}
