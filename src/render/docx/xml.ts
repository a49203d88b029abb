/** XML as strings, for the parts and tables written without the `docx` object tree, and one generic element for the rest. */
import { FileChild, NextAttributeComponent, XmlComponent } from 'docx';

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

/** An element of any name inside a `docx` object tree. */
export class Element extends XmlComponent {
	constructor(name: string, attributes: Readonly<Record<string, string | number>> = {}, children: readonly (XmlComponent | string)[] = []) {
		super(name);
		const entries = Object.entries(attributes);
		if (entries.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(entries.map(([key, value]) => [key, { key, value }]))));
		this.root.push(...children);
	}
}

/** An element of any name as a child of the document's body. */
export class BlockElement extends FileChild {
	constructor(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly XmlComponent[]) {
		super(name);
		const entries = Object.entries(attributes);
		if (entries.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(entries.map(([key, value]) => [key, { key, value }]))));
		this.root.push(...children);
	}
}
