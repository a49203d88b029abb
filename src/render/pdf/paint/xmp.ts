/** What the file says of itself in XMP: title and dates, and the two standards it keeps. */
import type { DocumentTree } from '../../../document/nodes.ts';
import { xmpOf } from '../../madeFrom.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);

/** PDF/A allows only properties it knows or that the file describes: those of PDF/UA and our own are described (ISO 19005-2, 6.6.2.3; ISO 14289-1, 5). */
const describedSchemas = (
	own: string,
): string => `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>${own}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** The name of the program in files. */
export const PROGRAM = 'plan';

/** ISO codes of a document's language, as readers of text choose voices by. */
export const languageTag = (language: DocumentTree['language']): string => (language === 'lt' ? 'lt-LT' : 'en-GB');

/** The XMP packet of a document. Says the same as the file's information dictionary, as PDF/A demands. */
export function xmpPacket({ title, author, subject, date, language, madeFrom }: DocumentTree): string {
	const own = xmpOf(madeFrom ?? new Map());
	const time = date.toISOString().replace(/\.\d+Z$/, 'Z');
	const alternatives = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
	return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${describedSchemas(own.schema)}
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${alternatives(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternatives(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${languageTag(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool><xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PROGRAM}</pdf:Producer></rdf:Description>${own.description}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
