/**
 * Tables as prepared XML. A form has thousands of rows; as `docx` objects 20,000 of them take seconds and most of a gigabyte,
 * as strings a tenth. Cells of plain text are written here whole; a cell with anything else leaves a gap for what
 * remark-docx makes of it.
 */
import type { FormCell, FormRow, FormTable, PhrasingContent } from '../../document/nodes.ts';
import { type Language, SOFT_HYPHEN } from '../text/breaks.ts';
import { columnWidths } from '../text/columnWidths.ts';
import { softHyphenated } from '../text/softHyphens.ts';
import { escapeXml } from '../xml.ts';
import type { PlacedCell } from './grid.ts';
import { placeCells, rotatedHeight, textHeight } from './grid.ts';
import { revisedXml, revisionOf } from './revisions.ts';
import { cellStyle } from './styles.ts';

export type TableContent = Pick<FormTable, 'columns' | 'head' | 'groups' | 'fontSize'>;

export interface TableFrame {
	/** Width and distance from the margin, twips. */
	readonly width: number;
	readonly indent: number;
	/** Text height of the page, twips. */
	readonly pageHeight: number;
	readonly language: Language;
	/** The caption, for readers that don't see the page. */
	readonly title?: string;
}

export interface RichCell {
	readonly cell: FormCell;
	readonly style: string;
	readonly keepNext: boolean;
}

/** Strings, and indices of rich cells between them. */
export interface PreparedTable {
	readonly pieces: readonly (string | number)[];
	readonly richCells: readonly RichCell[];
}

const TWIPS_PER_POINT = 20;
/** Both sides of a cell, points. */
const CELL_PADDING = 5.7;
const FILLS = ['', 'F2F2F2', 'D9D9D9', 'BFBFBF'] as const;

/** Column widths in twips, which add up to the table's: each edge is rounded, so that roundings don't add up. */
function widthsInTwips(table: TableContent, { width, language }: TableFrame): number[] {
	let edge = 0;
	let used = 0;
	return columnWidths(table, width / TWIPS_PER_POINT, language).map((own) => {
		edge += own;
		const column = Math.round(edge * TWIPS_PER_POINT) - used;
		used += column;
		return column;
	});
}

const isPlain = (children: readonly PhrasingContent[]): boolean => children.every(({ type }) => type === 'text' || type === 'break');

/** Where a cell's text stands: what its words are broken for. Lengths in points. */
interface CellRoom {
	readonly width: number;
	readonly fontSize: number;
	readonly language: Language;
}

function plainRuns(cell: FormCell, room: CellRoom): string {
	const format = `${cell.bold ? '<w:b/><w:bCs/>' : ''}${cell.italic ? '<w:i/><w:iCs/>' : ''}`;
	const properties = format === '' ? '' : `<w:rPr>${format}</w:rPr>`;
	let runs = '';
	for (const child of cell.children) {
		if (child.type === 'break') runs += revisedXml(revisionOf(child), `<w:r>${properties}<w:br/></w:r>`);
		else if (child.type === 'text' && child.value !== '') runs += revisedXml(revisionOf(child), `<w:r>${properties}${texts(cell.rotated ? child.value : breakable(child.value, cell, room))}</w:r>`);
	}
	return runs;
}

/** Soft hyphens have an element of their own. */
function texts(value: string): string {
	return value
		.split(SOFT_HYPHEN)
		.map((text) => `<w:t${/^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`)
		.join('<w:softHyphen/>');
}

/** Words wider than their cell get soft hyphens where the language breaks them, since not every reader has its rules. */
function breakable(text: string, { bold, kind }: FormCell, { width, fontSize, language }: CellRoom): string {
	if (kind !== 'text') return text;
	return softHyphenated(text, { face: bold ? 'bold' : 'regular', size: fontSize, width, language });
}

interface RowSetting {
	readonly head: boolean;
	readonly keepNext: boolean;
}

/** Writes one table; holds what all its rows share. */
class TableWriter {
	readonly #table: TableContent;
	readonly #frame: TableFrame;
	readonly #widths: readonly number[];
	readonly #pieces: (string | number)[] = [];
	readonly #richCells: RichCell[] = [];
	#text = '';

	constructor(table: TableContent, frame: TableFrame) {
		this.#table = table;
		this.#frame = frame;
		this.#widths = widthsInTwips(table, frame);
	}

	write(): PreparedTable {
		const { head, groups } = this.#table;
		this.#text += this.#opening();
		this.#rows(head, () => ({ head: true, keepNext: true }));
		for (const { rows, mayBreak } of groups) {
			// Of a group that may be parted two rows stay together at either end.
			const isTied = (index: number): boolean => index < rows.length - 1 && (!mayBreak || index === 0 || index === rows.length - 2);
			this.#rows(rows, (row, index) => ({ head: false, keepNext: isTied(index) || row.keepWithNext === true }));
		}
		this.#text += '</w:tbl>';
		this.#pieces.push(this.#text);
		return { pieces: this.#pieces, richCells: this.#richCells };
	}

	#opening(): string {
		const { width, indent, title } = this.#frame;
		const caption = title === undefined ? '' : `<w:tblCaption w:val="${escapeXml(title)}"/>`;
		const look = '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
		const grid = this.#widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
		return `<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${caption}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
	}

	#rows(rows: readonly FormRow[], setting: (row: FormRow, index: number) => RowSetting): void {
		const placed = placeCells(rows, this.#widths.length);
		const heights = this.#minimalHeights(placed);
		rows.forEach((row, index) => {
			const cells = placed[index] ?? [];
			const { head, keepNext } = setting(row, index);
			const whole = head || !this.#outgrows(cells) ? '<w:cantSplit/>' : '';
			const height = heights[index] ? `<w:trHeight w:val="${heights[index]}" w:hRule="atLeast"/>` : '';
			const properties = `${whole}${height}${head ? '<w:tblHeader/>' : ''}`;
			const [before = '', after = ''] = revisedXml(revisionOf(row), '|').split('|');
			this.#text += before + (properties === '' ? '<w:tr>' : `<w:tr><w:trPr>${properties}</w:trPr>`);
			for (const cell of cells) this.#cell(cell, FILLS[row.shade ?? 0], { head, keepNext });
			this.#text += `</w:tr>${after}`;
		});
	}

	#cell(placed: PlacedCell, fill: string, { head, keepNext }: RowSetting): void {
		const { cell } = placed;
		const style = cellStyle(this.#table.fontSize, head ? 'head' : (cell?.kind ?? 'text'));
		this.#text += `<w:tc><w:tcPr>${this.#cellProperties(placed, fill, head)}</w:tcPr>`;
		if (cell && !isPlain(cell.children)) {
			this.#pieces.push(this.#text, this.#richCells.length);
			this.#richCells.push({ cell, style, keepNext });
			this.#text = '</w:tc>';
			return;
		}
		const alignment = cell?.align === undefined ? '' : `<w:jc w:val="${cell.align}"/>`;
		this.#text += `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}${alignment}</w:pPr>${cell ? plainRuns(cell, this.#room(placed)) : ''}</w:p></w:tc>`;
	}

	/** Content of w:tcPr in schema order. */
	#cellProperties({ column, span, rows, cell, continued }: PlacedCell, fill: string, head: boolean): string {
		let properties = `<w:tcW w:w="${this.#width(column, span)}" w:type="dxa"/>`;
		if (span > 1) properties += `<w:gridSpan w:val="${span}"/>`;
		if (continued) properties += '<w:vMerge/>';
		else if (rows > 1) properties += '<w:vMerge w:val="restart"/>';
		if (fill !== '') properties += `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
		if (cell?.rotated) properties += '<w:textDirection w:val="btLr"/>';
		if (head || cell?.rotated) properties += '<w:vAlign w:val="center"/>';
		return properties;
	}

	#room({ column, span }: PlacedCell): CellRoom {
		return { width: this.#width(column, span) / TWIPS_PER_POINT - CELL_PADDING, fontSize: this.#table.fontSize, language: this.#frame.language };
	}

	#width(column: number, span: number): number {
		let width = 0;
		for (let i = column; i < column + span; i++) width += this.#widths[i] ?? 0;
		return width;
	}

	/** Twips each row needs for rotated text, which by itself doesn't make a row grow; 0 where there is none. */
	#minimalHeights(rows: readonly (readonly PlacedCell[])[]): number[] {
		const heights = rows.map(() => 0);
		rows.forEach((cells, index) => {
			for (const { cell, column, span, rows: covered } of cells) {
				if (!cell?.rotated) continue;
				const share = Math.ceil((rotatedHeight(cell, this.#width(column, span) / 20, this.#table.fontSize) * 20) / covered);
				for (let i = index; i < index + covered; i++) heights[i] = Math.max(heights[i] ?? 0, share);
			}
		});
		return heights;
	}

	/** Whether a row is so high that keeping it whole would leave much of a page empty. */
	#outgrows(cells: readonly PlacedCell[]): boolean {
		const limit = this.#frame.pageHeight / 20 / 3;
		const { fontSize } = this.#table;
		return cells.some(({ cell, column, span, rows }) => cell !== undefined && !cell.rotated && rows === 1 && textHeight(cell, this.#width(column, span) / 20, fontSize) > limit);
	}
}

/** A table's XML with gaps for its rich cells. */
export const prepareTable = (table: TableContent, frame: TableFrame): PreparedTable => new TableWriter(table, frame).write();
