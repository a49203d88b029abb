/** The forms of a document tree as an Office Open XML workbook. */
import type { DocumentTree } from '../../document/nodes.ts';
import { CUSTOM_PROPERTIES, customPropertiesXml } from '../madeFrom.ts';
import { corePropertiesXml } from '../officeProperties.ts';
import { zipped } from '../zip.ts';
import type { Book } from './cells.ts';
import { formSheet } from './formSheet.ts';
import { FRONT_NAME, frontSheet, type NamedForm } from './frontSheet.ts';
import { contentTypesXml, type NamedSheet, packageRelationships, sheetPath, workbookRelationships, workbookXml } from './parts.ts';
import { sharedStrings } from './strings.ts';
import { createStyles } from './styles.ts';

/** The longest name of a sheet. */
const LONGEST = 31;

/** Forms that have a sheet, under names that a spreadsheet takes, each of its own. */
function namedForms({ sections, language }: DocumentTree): NamedForm[] {
	const taken = new Set([FRONT_NAME[language].toLowerCase(), 'history']);
	return sections.flatMap(({ children }) =>
		children.flatMap((block) => {
			if (block.type !== 'formTable' || block.sheet === undefined) return [];
			const name = freeName(block.sheet.replace(/[\p{Cc}[\]:*?/\\]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || block.id, taken);
			taken.add(name.toLowerCase());
			return [{ name, table: block }];
		}),
	);
}

/** Spreadsheets know no difference of case in names. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
	for (let number = 1; ; number++) {
		const suffix = number === 1 ? '' : ` (${number})`;
		const name = wanted.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
		if (!taken.has(name.toLowerCase())) return name;
	}
}

/**
 * Renders the forms of a document tree, a sheet each, after a sheet that lists them.
 * @returns the bytes of the .xlsx; the same for the same tree
 */
export function renderXlsx(tree: DocumentTree): Uint8Array {
	const book: Book = { strings: sharedStrings(), styles: createStyles(tree.styles) };
	const forms = namedForms(tree);
	const front: NamedSheet = { name: FRONT_NAME[tree.language], xml: frontSheet(tree, forms, book) };
	const sheets = [front, ...forms.map(({ name, table }): NamedSheet => ({ name, ...formSheet(table, tree, book) }))];
	return zipped([
		['[Content_Types].xml', contentTypesXml(sheets)],
		['_rels/.rels', packageRelationships()],
		['docProps/core.xml', corePropertiesXml(tree)],
		[CUSTOM_PROPERTIES, customPropertiesXml(tree.madeFrom ?? new Map())],
		['xl/workbook.xml', workbookXml(sheets)],
		['xl/_rels/workbook.xml.rels', workbookRelationships(sheets)],
		['xl/styles.xml', book.styles.xml()],
		['xl/sharedStrings.xml', book.strings.xml()],
		...sheets.map(({ xml }, index) => [sheetPath(index), xml] as const),
	]);
}
