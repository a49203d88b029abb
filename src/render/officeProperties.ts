/** What a document or workbook of Office Open XML says of itself. */
import type { DocumentTree } from '../document/nodes.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

export const LANGUAGE_TAGS = { lt: 'lt-LT', en: 'en-GB' } as const;

/** docProps/core.xml: dates are the tree's, so the same plan gives the same bytes. */
export function corePropertiesXml(tree: DocumentTree): string {
	const date = tree.date.toISOString().replace(/\.\d+Z$/, 'Z');
	const author = escapeXml(tree.author);
	return [
		XML_DECLARATION,
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escapeXml(tree.title)}</dc:title><dc:subject>${escapeXml(tree.subject)}</dc:subject><dc:creator>${author}</dc:creator>`,
		`<dc:description>${escapeXml(tree.subject)}</dc:description><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
		`<dc:language>${LANGUAGE_TAGS[tree.language]}</dc:language></cp:coreProperties>`,
	].join('');
}
