/**
 * Tables as prepared XML. A form has thousands of rows; as `docx` objects 20,000 of them take seconds and most of a gigabyte,
 * as strings a tenth. Cells of plain text are written here whole; a cell with anything else leaves a gap for what
 * remark-docx makes of it.
 */
import { strToU8 } from 'fflate';
import type { DocumentTree, FormCell, FormRow, FormTable, PhrasingContent } from '../../document/nodes.ts';
import { fillDigits, paperFill, type Shade } from '../../document/shades.ts';
import type { LaidOut } from '../laidOut.ts';
import { cellText } from '../text/cellText.ts';
import { columnWidths } from '../text/columnWidths.ts';
import { fractionWidths, lackingFraction, lackingWidth } from '../text/fractions.ts';
import { LEAST_END } from '../text/keptRows.ts';
import { escapeXml } from '../xml.ts';
import { cellStyle } from './cellStyles.ts';
import type { PlacedCell } from './grid.ts';
import { placeCells } from './grid.ts';
import { markedPieces, withLineBreaks } from './lineBreaks.ts';
import { revisedXml, revisionOf } from './revisions.ts';
import { TWIPS_PER_POINT } from './units.ts';

export type TableContent = Pick<FormTable, 'columns' | 'head' | 'groups' | 'measuredGroups' | 'fontSize'>;

export interface TableFrame {
	/** Width and distance from the margin, twips. */
	readonly width: number;
	readonly indent: number;
	/** Of a table written in Markdown, whose columns have their widths, in points, already: the widest fraction of each, half digits. */
	readonly text?: { readonly fractions: readonly number[] };
	/** The caption, for readers that don't see the page. */
	readonly title?: string;
	/** Rows that may be parted by their lines. */
	readonly highRows: LaidOut['highRows'];
}

export interface RichCell {
	readonly cell: FormCell;
	readonly style: string;
	readonly keepNext: boolean;
}

/** XML in UTF-8, and indices of rich cells between it. */
export interface PreparedTable {
	readonly pieces: readonly (Uint8Array | number)[];
	readonly richCells: readonly RichCell[];
	/** Of the paragraphs in its cells. */
	readonly styles: ReadonlySet<string>;
}

/** The language and the letters of the document. */
type Letters = Pick<DocumentTree, 'language' | 'styles'>;

/** Column widths in twips, which add up to the table's: each edge is rounded, so that roundings don't add up. */
function widthsInTwips(table: TableContent, { width, text }: TableFrame, letters: Letters): number[] {
	let edge = 0;
	let used = 0;
	const widths = text ? table.columns.map((column) => column.width) : columnWidths(table, width / TWIPS_PER_POINT, letters);
	return widths.map((own) => {
		edge += own;
		const column = Math.round(edge * TWIPS_PER_POINT) - used;
		used += column;
		return column;
	});
}

/** Letters in a piece: a table of thousands of rows is never one string. */
const PIECE = 65_536;

const isPlain = (children: readonly PhrasingContent[]): boolean => children.every(({ type }) => type === 'text' || type === 'break');

/** The document and how our own layout has it. */
interface Setting {
	readonly tree: Letters;
	readonly laidOut: LaidOut;
}

/** Weight is the paragraph's, whose style is that of sums. */
function plainRuns(cell: FormCell, setting: Setting): string {
	const properties = cell.italic ? '<w:rPr><w:rStyle w:val="Emphasis"/></w:rPr>' : '';
	let runs = '';
	for (const child of cell.children) {
		if (child.type === 'break') runs += revisedXml(revisionOf(child), `<w:r>${properties}<w:br/></w:r>`);
		else if (child.type === 'text' && child.value !== '') runs += revisedXml(revisionOf(child), `<w:r>${properties}${texts(withLineBreaks(child, setting.tree.language, setting.laidOut))}</w:r>`);
	}
	return runs;
}

const texts = (value: string): string => markedPieces(value, textElement, (mark) => `<w:${mark}/>`).join('');

const textElement = (text: string): string => `<w:t${/^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`;

interface RowSetting {
	readonly head: boolean;
	readonly keepNext: boolean;
}

interface CellSetting extends RowSetting {
	/** Of its row. */
	readonly shade: Shade;
}

/** Writes one table; holds what all its rows share. */
class TableWriter {
	readonly #table: TableContent;
	readonly #frame: TableFrame;
	readonly #setting: Setting;
	readonly #widths: readonly number[];
	/** The widest fraction of each column, half digits. */
	readonly #fractions: readonly number[];
	readonly #pieces: (Uint8Array | number)[] = [];
	readonly #richCells: RichCell[] = [];
	readonly #styles = new Set<string>();
	#text = '';

	constructor(table: TableContent, frame: TableFrame, setting: Setting) {
		this.#table = table;
		this.#frame = frame;
		this.#setting = setting;
		this.#widths = widthsInTwips(table, frame, setting.tree);
		const widths = this.#widths.map((width) => width / TWIPS_PER_POINT);
		this.#fractions = frame.text?.fractions ?? fractionWidths(table, widths, setting.tree.language);
	}

	write(): PreparedTable {
		const { head, groups } = this.#table;
		this.#text += this.#opening();
		this.#rows(head, () => ({ head: true, keepNext: true }));
		for (const { rows, mayBreak } of groups) {
			// Of a group that may be parted some rows stay together at either end.
			const isTied = (index: number): boolean => index < rows.length - 1 && (!mayBreak || index === 0 || index >= rows.length - LEAST_END);
			this.#rows(rows, (row, index) => ({ head: false, keepNext: isTied(index) || row.keepWithNext === true }));
		}
		this.#text += '</w:tbl>';
		this.#endPiece();
		return { pieces: this.#pieces, richCells: this.#richCells, styles: this.#styles };
	}

	/** Encoded at once: bytes take half the room of a text with Lithuanian letters. */
	#endPiece(): void {
		this.#pieces.push(strToU8(this.#text));
		this.#text = '';
	}

	#opening(): string {
		const { width, indent, text, title } = this.#frame;
		const hasHead = this.#table.head.length > 0 ? 1 : 0;
		const caption = title === undefined ? '' : `<w:tblCaption w:val="${escapeXml(title)}"/>`;
		const look = `<w:tblLook w:val="06${hasHead ? '2' : '0'}0" w:firstRow="${hasHead}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
		const grid = this.#widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
		return `<w:tbl><w:tblPr><w:tblStyle w:val="${text ? 'TextTable' : 'FormTable'}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${caption}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
	}

	#rows(rows: readonly FormRow[], setting: (row: FormRow, index: number) => RowSetting): void {
		const placed = placeCells(rows, this.#widths.length);
		rows.forEach((row, index) => {
			const cells = placed[index] ?? [];
			const { head, keepNext: isTied } = setting(row, index);
			const higher = this.#setting.laidOut.rowHeights.get(row);
			const isHigh = !head && this.#frame.highRows.has(row);
			// Word processors don't part what is to stay with the next.
			const keepNext = isTied && !isHigh;
			const whole = isHigh ? '' : '<w:cantSplit/>';
			const height = higher === undefined ? '' : `<w:trHeight w:val="${Math.round(higher * TWIPS_PER_POINT)}" w:hRule="atLeast"/>`;
			const properties = `${whole}${height}${head ? '<w:tblHeader/>' : ''}`;
			const [before = '', after = ''] = revisedXml(revisionOf(row), '|').split('|');
			this.#text += before + (properties === '' ? '<w:tr>' : `<w:tr><w:trPr>${properties}</w:trPr>`);
			for (const cell of cells) this.#cell(cell, { head, keepNext, shade: row.shade ?? 0 });
			this.#text += `</w:tr>${after}`;
			if (this.#text.length > PIECE) this.#endPiece();
		});
	}

	/** The ground of a row; that of heads is the table style's, which knows of no other rows. */
	#fill({ head, shade }: CellSetting): string {
		const fill = head ? undefined : paperFill({ isHead: false, shade }, this.#setting.tree.styles);
		return fill === undefined ? '' : fillDigits(fill);
	}

	/** What a figure lacks to the widest fraction of its column. */
	#lacking(cell: FormCell, column: number): number {
		const { language } = this.#setting.tree;
		const widest = this.#fractions[column] ?? 0;
		return this.#frame.text ? lackingWidth(cellText(cell), widest, language) : lackingFraction(cell, widest, language);
	}

	#cell(placed: PlacedCell, setting: CellSetting): void {
		const { cell, column } = placed;
		const { head, keepNext, shade } = setting;
		const { styles } = this.#setting.tree;
		const lacking = cell && !head ? this.#lacking(cell, column) : 0;
		const style = cellStyle(this.#table.fontSize, cell, { isHead: head, shade }, styles, lacking);
		this.#styles.add(style);
		this.#text += `<w:tc><w:tcPr>${this.#cellProperties(placed, this.#fill(setting), head)}</w:tcPr>`;
		if (cell && !isPlain(cell.children)) {
			this.#endPiece();
			this.#pieces.push(this.#richCells.length);
			this.#richCells.push({ cell, style, keepNext });
			this.#text = '</w:tc>';
			return;
		}
		this.#text += `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>${cell ? plainRuns(cell, this.#setting) : ''}</w:p></w:tc>`;
	}

	/** Content of w:tcPr in schema order. */
	#cellProperties({ column, span, rows, cell, continued }: PlacedCell, fill: string, head: boolean): string {
		let properties = `<w:tcW w:w="${this.#width(column, span)}" w:type="dxa"/>`;
		if (span > 1) properties += `<w:gridSpan w:val="${span}"/>`;
		if (continued) properties += '<w:vMerge/>';
		else if (rows > 1) properties += '<w:vMerge w:val="restart"/>';
		if (fill !== '') properties += `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
		if (cell?.rotated) properties += '<w:textDirection w:val="btLr"/>';
		// That of heads is the table style's.
		if (cell?.rotated && !head) properties += '<w:vAlign w:val="center"/>';
		return properties;
	}

	#width(column: number, span: number): number {
		let width = 0;
		for (let i = column; i < column + span; i++) width += this.#widths[i] ?? 0;
		return width;
	}
}

/** A table's XML with gaps for its rich cells. */
export const prepareTable = (table: TableContent, frame: TableFrame, setting: Setting): PreparedTable => new TableWriter(table, frame, setting).write();
