/** Parts of the package that `docx` would fill with the present time or with its own defaults. */
import type { DocumentTree } from '../../document/nodes.ts';
import { LANGUAGE_TAGS } from './styles.ts';
import { twips } from './units.ts';
import { escapeXml } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** docProps/core.xml: dates are the tree's, so the same plan gives the same bytes. */
export function corePropertiesXml(tree: DocumentTree): string {
	const date = tree.date.toISOString().replace(/\.\d+Z$/, 'Z');
	const author = escapeXml(tree.author);
	return [
		DECLARATION,
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escapeXml(tree.title)}</dc:title><dc:subject>${escapeXml(tree.subject)}</dc:subject><dc:creator>${author}</dc:creator>`,
		`<dc:description>${escapeXml(tree.subject)}</dc:description><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
		`<dc:language>${LANGUAGE_TAGS[tree.language]}</dc:language></cp:coreProperties>`,
	].join('');
}

/** word/settings.xml: the layout rules of Word 2013 and later, no prompt to update fields, a decimal comma for Lithuanian. */
export function settingsXml(tree: DocumentTree): string {
	const [decimal, list] = tree.language === 'lt' ? [',', ';'] : ['.', ','];
	const rules = { compatibilityMode: 15, overrideTableStyleFontSizeAndJustification: 1, enableOpenTypeFeatures: 1, doNotFlipMirrorIndents: 1, differentiateMultirowTableHeaders: 1 };
	const compat = Object.entries(rules).map(([name, value]) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`);
	return [
		DECLARATION,
		'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>',
		`<w:defaultTabStop w:val="${twips(tree.page.indent)}"/><w:characterSpacingControl w:val="doNotCompress"/>`,
		'<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
		`<w:compat>${compat.join('')}</w:compat><w:themeFontLang w:val="${LANGUAGE_TAGS[tree.language]}"/>`,
		`<w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/></w:settings>`,
	].join('');
}
