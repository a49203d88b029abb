/** The workbook that Word opens when somebody edits a chart's data. */
import type { Chart } from '../../../document/nodes.ts';
import { escapeXml, XML_DECLARATION } from '../../xml.ts';
import { zipped } from '../../zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET = 'Sheet1';

/** The letter of a column counted from 0; charts have fewer than 26. */
export const columnLetter = (column: number): string => String.fromCharCode(65 + column);

const textCell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** The figures that a chart draws: those of a pyramid's left side go to the left, so they are below zero. */
export function drawnValue({ kind }: Chart, series: number, value: string): string {
	return kind === 'pyramid' && series === 0 && Number(value) !== 0 ? `-${value}` : value;
}

function sheetXml(chart: Chart): string {
	const head = [chart.categoryTitle, ...chart.series.map(({ name }) => name)].map((title, column) => textCell(`${columnLetter(column)}1`, title));
	const rows = chart.categories.map((category, index) => {
		const row = index + 2;
		const cells = chart.series.flatMap(({ values }, series) => {
			const value = values[index];
			return value ? [`<c r="${columnLetter(series + 1)}${row}" s="1"><v>${drawnValue(chart, series, value.value)}</v></c>`] : [];
		});
		return `<row r="${row}">${textCell(`A${row}`, category)}${cells.join('')}</row>`;
	});
	return `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="36" customWidth="1"/></cols><sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData></worksheet>`;
}

const stylesXml = (format: string): string =>
	[
		`${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(format)}"/></numFmts>`,
		'<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
		'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
		'<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
	].join('');

const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
const relationship = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (...list: readonly string[]): string => `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

/**
 * A workbook with one sheet: a row for each category, a column for each series.
 * @param format of its numbers, as spreadsheets write formats
 */
export function chartWorkbook(chart: Chart, format: string): Uint8Array {
	const types = [override('xl/workbook.xml', 'sheet.main'), override('xl/worksheets/sheet1.xml', 'worksheet'), override('xl/styles.xml', 'styles')].join('');
	const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
	return zipped([
		['[Content_Types].xml', `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${types}</Types>`],
		['_rels/.rels', relationships(relationship(1, 'officeDocument', 'xl/workbook.xml'))],
		['xl/workbook.xml', `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
		['xl/_rels/workbook.xml.rels', relationships(relationship(1, 'worksheet', 'worksheets/sheet1.xml'), relationship(2, 'styles', 'styles.xml'))],
		['xl/styles.xml', stylesXml(format)],
		['xl/worksheets/sheet1.xml', sheetXml(chart)],
	]);
}
