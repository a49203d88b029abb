/**
 * What a table in Word costs at least: a loop by hand that writes each cell of a form once, as text between tags, and zips it. No
 * widths are measured, no words broken, no cells spanned, no styles but the table's borders.
 */

import { strToU8, zipSync } from 'fflate';
import { toString as plainText } from 'mdast-util-to-string';
import type { FormTable } from '../../src/document/nodes.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES =
	'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONSHIPS =
	'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The bytes of a Word document with the cells of a table. */
export function writeFloor({ columns, head, groups }: FormTable): Uint8Array {
	let rows = '';
	for (const { cells } of [...head, ...groups.flatMap((group) => group.rows)]) {
		rows += '<w:tr>';
		for (const { children } of cells) rows += `<w:tc><w:p><w:r><w:t xml:space="preserve">${escaped(plainText({ type: 'root', children: [...children] }))}</w:t></w:r></w:p></w:tc>`;
		rows += '</w:tr>';
	}
	const grid = columns.map(() => '<w:gridCol w:w="700"/>').join('');
	const table = `<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
	const body = `<w:document xmlns:w="${WORD}"><w:body>${table}<w:p/></w:body></w:document>`;
	return zipSync({ '[Content_Types].xml': strToU8(TYPES), '_rels/.rels': strToU8(RELATIONSHIPS), 'word/document.xml': strToU8(body) });
}
