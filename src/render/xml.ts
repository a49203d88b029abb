/** XML as strings. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out of the XML
const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without the characters XML 1.0 has no place for; line ends within a paragraph become spaces. */
export function printable(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out of the XML
	return text.replace(/[\t\r\n]+/g, ' ').replace(/[\u0000-\u001f\ufffe\uffff]/g, '');
}

/** Text as XML content or attribute value. */
export function escapeXml(text: string): string {
	return SPECIAL.test(text) ? printable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
