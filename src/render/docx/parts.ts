/** Settings that `docx` would fill with its own defaults. */
import type { DocumentTree } from '../../document/nodes.ts';
import { LANGUAGE_TAGS } from '../officeProperties.ts';
import { XML_DECLARATION } from '../xml.ts';
import { twips } from './units.ts';

/** word/settings.xml: the layout rules of Word 2013 and later, lines before a hard break not stretched, no prompt to update fields, a decimal comma for Lithuanian. */
export function settingsXml(tree: DocumentTree): string {
	const [decimal, list] = tree.language === 'lt' ? [',', ';'] : ['.', ','];
	const rules = { compatibilityMode: 15, overrideTableStyleFontSizeAndJustification: 1, enableOpenTypeFeatures: 1, doNotFlipMirrorIndents: 1, differentiateMultirowTableHeaders: 1 };
	const compat = Object.entries(rules).map(([name, value]) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`);
	return [
		XML_DECLARATION,
		'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>',
		`<w:defaultTabStop w:val="${twips(tree.page.indent)}"/><w:characterSpacingControl w:val="doNotCompress"/>`,
		'<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
		`<w:compat><w:doNotExpandShiftReturn/>${compat.join('')}</w:compat><w:themeFontLang w:val="${LANGUAGE_TAGS[tree.language]}"/>`,
		`<w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/></w:settings>`,
	].join('');
}
