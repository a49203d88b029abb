/** The XML of one sheet. */
import type { DocumentTree } from '../../document/nodes.ts';
import { millimetres, printedPage } from '../printedPage.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';

const MM_PER_INCH = 25.4;
/** Points to the unit of column widths: digits of the workbook's font, 7 pixels of 1/96 inch each. */
const CHARACTER = (7 * 72) / 96;
const WIDEST = 255;
const HIGHEST = 409;

/** Papers that spreadsheets know by a number (ECMA-376, ST_PaperSize), by the shorter side, mm; A4 for others. */
const PAPERS: Readonly<Record<number, number>> = { 297: 8, 210: 9, 148: 11 };
const A4 = 9;

export interface SheetRow {
	/** Points; as high as its text when absent. */
	readonly height?: number;
	/** Its cells, as XML. */
	readonly cells: string;
}

export interface SheetContent {
	readonly page: DocumentTree['page'];
	/** In the margins of its pages. */
	readonly running: DocumentTree['running'];
	/** Points. */
	readonly widths: readonly number[];
	readonly rows: readonly SheetRow[];
	readonly merged: readonly string[];
	/** After how many rows printed pages end. */
	readonly breaks?: readonly number[];
	/** How many rows stay in view when the rest is scrolled; 0 for none. */
	readonly frozen: number;
	readonly orientation: 'portrait' | 'landscape';
	/** Links to other sheets. */
	readonly links?: readonly { readonly ref: string; readonly location: string; readonly text: string }[];
	/** Whether it is in view when the workbook is opened. */
	readonly isFirst: boolean;
}

/** Elements in the order of the schema (ECMA-376, CT_Worksheet). */
export function sheetXml(sheet: SheetContent): string {
	const { widths, rows, merged, links = [] } = sheet;
	const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width / CHARACTER, WIDEST).toFixed(2)}" customWidth="1"/>`);
	return [
		`${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
		`<sheetViews>${viewXml(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
		...rows.map(rowXml),
		'</sheetData>',
		merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
		links.length === 0 ? '' : `<hyperlinks>${links.map(({ ref, location, text }) => `<hyperlink ref="${ref}" location="${escapeXml(location)}" display="${escapeXml(text)}"/>`).join('')}</hyperlinks>`,
		printXml(sheet),
		'</worksheet>',
	].join('');
}

function viewXml({ frozen, isFirst }: SheetContent): string {
	const pane =
		frozen === 0
			? ''
			: `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${frozen + 1}" sqref="A${frozen + 1}"/>`;
	return `<sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView>`;
}

function rowXml({ height, cells }: SheetRow, index: number): string {
	const ht = height === undefined ? '' : ` ht="${Math.min(height, HIGHEST).toFixed(1)}" customHeight="1"`;
	return `<row r="${index + 1}"${ht}>${cells}</row>`;
}

/** The page of the document, as wide as the table; its number at the top from the second page on. Codes such as «01» are meant to be texts. */
function printXml({ page, running = {}, orientation, widths, rows, breaks = [] }: SheetContent): string {
	const { width, height, top, right, bottom, left } = printedPage(page, orientation, millimetres);
	const paper = PAPERS[Math.min(width, height)] ?? A4;
	const inches = (mm: number): string => (mm / MM_PER_INCH).toFixed(3);
	const margins = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(top / 2)}" footer="${inches(bottom / 2)}"`;
	const texts = `A1:${String.fromCharCode(65 + Math.min(widths.length - 1, 25))}${Math.max(rows.length, 1)}`;
	return [
		`<pageMargins ${margins}/><pageSetup paperSize="${paper}" orientation="${width > height ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
		`<headerFooter differentFirst="1"><oddHeader>${marginText('&P', running.head)}</oddHeader>${running.foot === undefined ? '' : `<oddFooter>${marginText(running.foot.replaceAll('&', '&&'))}</oddFooter>`}</headerFooter>`,
		breaks.length === 0 ? '' : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`,
		`<ignoredErrors><ignoredError sqref="${texts}" numberStoredAsText="1"/></ignoredErrors>`,
	].join('');
}

/** Longest text of a margin that a spreadsheet takes. */
const LONGEST_MARGIN = 255;

/** Lines in the middle of a margin; `&` begins a code there, and is written twice to be printed. */
function marginText(first: string, second?: string): string {
	const text = second === undefined ? first : `${first}\n${second.replaceAll('&', '&&')}`;
	return `&C${text}`.slice(0, LONGEST_MARGIN).split('\n').map(escapeXml).join('&#10;');
}
