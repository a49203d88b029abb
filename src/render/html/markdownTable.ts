/** Tables written in Markdown. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AlignType, Table, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentTree, Look } from '../../document/nodes.ts';
import { headsRow } from '../headerCells.ts';
import { lackingWidth, textTableFractions } from '../text/fractions.ts';
import { ALIGNMENT_CLASSES, fractionClass, kindClasses } from './tableClasses.ts';
import { WORDING } from './wording.ts';

/** More columns than this keep a width at which they can be read, and are scrolled sideways on a telephone. */
export const COLUMNS_THAT_FIT = 3;
/** Width in ems below which a column of a scrolled table isn't squeezed. */
const COLUMN_LEAST = 6;

interface RowSetting {
	readonly align: readonly AlignType[];
	readonly look: Look;
	readonly isHead: boolean;
	/** What the text of a cell lacks to the widest fraction of its column, half digits. */
	lackingIn(text: string, column: number): number;
}

function cells(row: TableRow, { align, look, isHead, lackingIn }: RowSetting, own: State): ElementContent[] {
	return row.children.map((cell, column) => {
		const alignment = align[column];
		const lacking = isHead ? 0 : lackingIn(plainText(cell), column);
		const classes = [alignment ? ALIGNMENT_CLASSES[alignment] : kindClasses('text', look.align), lacking > 0 ? fractionClass(lacking) : ''].filter((name) => name !== '');
		const properties = classes.length === 0 ? {} : { className: classes };
		if (isHead) return h('th', { scope: 'col', ...properties }, own.all(cell));
		const isHeader = column === 0 && row.children.length > 1 && headsRow(plainText(cell));
		return isHeader ? h('th', { scope: 'row', ...properties }, own.all(cell)) : h('td', properties, own.all(cell));
	});
}

/** Letters that stand beside one another on a printed page, about; the borders and padding of a column take the room of two. */
const PRINTED_LETTERS = 100;
const BESIDE_LETTERS = 2;

/** Whether the longest words of the columns don't fit beside one another on a page: on paper, where nothing scrolls, they are broken. */
function isCrowded({ children }: Table, columns: number): boolean {
	const longest = Array.from({ length: columns }, (_, column) => {
		const words = children.flatMap((row) => plainText(row.children[column] ?? { type: 'tableCell', children: [] }).split(/\s+/));
		return Math.max(...words.map((word) => word.length));
	});
	return longest.reduce((sum, letters) => sum + letters + BESIDE_LETTERS, 0) > PRINTED_LETTERS;
}

/** A bordered table; its first row is its head, and words in the first column head their rows. */
export function markdownTable(node: Table, own: State, { language, styles }: DocumentTree): ElementContent {
	const [head, ...rest] = node.children;
	const align = node.align ?? [];
	const columns = head?.children.length ?? 0;
	const isWide = columns > COLUMNS_THAT_FIT;
	const fractions = textTableFractions(node, language);
	const setting = { align, lackingIn: (text: string, column: number) => lackingWidth(text, fractions[column] ?? 0, language) };
	const table = h('table', isWide ? { style: `--least:${columns * COLUMN_LEAST}em` } : {}, [
		...(head ? [h('thead', [h('tr', cells(head, { ...setting, look: styles.tableHead, isHead: true }, own))])] : []),
		...(rest.length > 0
			? [
					h(
						'tbody',
						rest.map((row) => h('tr', cells(row, { ...setting, look: styles.tableText, isHead: false }, own))),
					),
				]
			: []),
	]);
	return h('div', { className: ['md', isWide ? 'wider' : 'narrow', ...(isCrowded(node, columns) ? ['crowded'] : [])] }, [
		h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: WORDING[language].table }, [table]),
	]);
}
