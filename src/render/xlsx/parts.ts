/** The parts of a workbook's package that hold it together. */
import { CUSTOM_PROPERTIES } from '../madeFrom.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';
import { quotedSheet } from './addresses.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface NamedSheet {
	readonly name: string;
	readonly xml: string;
	/** Rows printed on every page, counted from 1. */
	readonly titles?: { readonly from: number; readonly to: number };
}

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

export function contentTypesXml(sheets: readonly NamedSheet[]): string {
	const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
	return [
		`${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
		override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
		...sheets.map((_, index) => override(sheetPath(index), `${SPREADSHEET}.worksheet+xml`)),
		override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
		override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
		override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
		override(CUSTOM_PROPERTIES, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
		'</Types>',
	].join('');
}

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
	`${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const packageRelationships = (): string =>
	relationships([
		[`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
		[`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
		[`${OFFICE}/custom-properties`, CUSTOM_PROPERTIES],
	]);

/** The sheets first, so that the nth has the id `rIdn`. */
export const workbookRelationships = (sheets: readonly NamedSheet[]): string =>
	relationships([
		...sheets.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
		[`${OFFICE}/styles`, 'styles.xml'],
		[`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
	]);

export function workbookXml(sheets: readonly NamedSheet[]): string {
	const list = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
	const titles = sheets.flatMap(({ name, titles: rows }, index) =>
		rows ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quotedSheet(name))}!$${rows.from}:$${rows.to}</definedName>`] : [],
	);
	return [
		`${XML_DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>`,
		`<sheets>${list.join('')}</sheets>`,
		titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`,
		'</workbook>',
	].join('');
}
