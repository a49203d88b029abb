/** What a file says of what it was made from: written by every renderer in its format's own way, read back from all of them. */
import { strFromU8, unzipSync } from 'fflate';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/** Facts by name, such as `commit`. */
export type MadeFrom = ReadonlyMap<string, string>;

/** Before the names, where they stand among others'. */
export const PREFIX = 'plan-';
/** Names this program's properties in XMP. */
const NAMESPACE = 'urn:plan:made-from:1#';
export const CUSTOM_PROPERTIES = 'docProps/custom.xml';
/** Identifies properties that are a document's own (MS-OSHARED, 2.3.3.2.2). */
const USER_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Larger metadata is not ours. */
const LARGEST = 1_000_000;

/** docProps/custom.xml of documents and workbooks. */
export function customPropertiesXml(madeFrom: MadeFrom): string {
	const properties = [...madeFrom].map(
		([name, value], index) => `<property fmtid="${USER_PROPERTIES}" pid="${index + 2}" name="${PREFIX}${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
	);
	const namespaces = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
	return `${XML_DECLARATION}<Properties ${namespaces}>${properties.join('')}</Properties>`;
}

/** Facts as XMP, with the description of them that PDF/A asks for (ISO 19005-2, 6.6.2.3.2); empty strings without any. */
export function xmpOf(madeFrom: MadeFrom): { readonly schema: string; readonly description: string } {
	if (madeFrom.size === 0) return { schema: '', description: '' };
	const described = [...madeFrom.keys()].map(
		(name) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>What the document was made from or by: ${name}</pdfaProperty:description>
</rdf:li>`,
	);
	return {
		schema: `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>What a document was made from and by</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>plan</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${described.join('\n')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`,
		description: `<rdf:Description rdf:about="" xmlns:plan="${NAMESPACE}">${[...madeFrom].map(([name, value]) => `<plan:${name}>${escapeXml(value)}</plan:${name}>`).join('')}</rdf:Description>`,
	};
}

/** What a file of any of the formats was made from; undefined when it doesn't say, or is of none of them. */
export function readMadeFrom(bytes: Uint8Array): MadeFrom | undefined {
	const begin = strFromU8(bytes.subarray(0, 200), true);
	if (begin.startsWith('%PDF-')) return fromMatches(xmpText(bytes), /<plan:([a-z]+)>([^<]*)<\/plan:\1>/gi);
	if (begin.startsWith('PK')) return fromMatches(customPart(bytes), /name="plan-([a-z]+)"><vt:lpwstr>([^<]*)</gi);
	if (/^<!doctype html/i.test(begin)) return fromMatches(strFromU8(bytes.subarray(0, LARGEST)), /<meta name="plan-([a-z]+)" content="([^"]*)"/gi);
	return begin.trimStart().startsWith('{') ? fromJson(bytes) : undefined;
}

function xmpText(bytes: Uint8Array): string {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = file.lastIndexOf('<x:xmpmeta');
	const end = file.indexOf('</x:xmpmeta>', Math.max(start, 0));
	return start < 0 || end < 0 || end - start > LARGEST ? '' : file.toString('utf8', start, end);
}

function customPart(bytes: Uint8Array): string {
	try {
		const part = unzipSync(bytes, { filter: ({ name, originalSize }) => name === CUSTOM_PROPERTIES && originalSize < LARGEST })[CUSTOM_PROPERTIES];
		return part ? strFromU8(part) : '';
	} catch {
		return '';
	}
}

function fromMatches(text: string, pattern: RegExp): MadeFrom | undefined {
	const facts = [...text.matchAll(pattern)].map(([, name = '', value = '']): [string, string] => [name, plain(value)]);
	return facts.length === 0 ? undefined : new Map(facts);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string =>
	text.replace(/&(?:#x([\da-f]{1,4})|(\w+));/gi, (whole, code: string | undefined, name: string) => (code === undefined ? (ENTITIES[name] ?? whole) : String.fromCharCode(Number.parseInt(code, 16))));

function fromJson(bytes: Uint8Array): MadeFrom | undefined {
	try {
		const data: unknown = JSON.parse(strFromU8(bytes));
		const facts: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'madeFrom') : undefined;
		if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return undefined;
		return new Map(Object.entries(facts).flatMap(([name, value]: [string, unknown]) => (typeof value === 'string' ? [[name, value] as const] : [])));
	} catch {
		return undefined;
	}
}
