/**
 * What drawing a table costs at least: a small loop by hand over pdfkit that writes each cell of a form table once, tagged, at
 * a place known beforehand. Nothing is measured, broken into lines, kept together or repeated.
 */
import { toString as plainText } from 'mdast-util-to-string';
import PDFDocument from 'pdfkit';
import type { FormTable } from '../../src/document/nodes.ts';
import { fontData } from '../../src/render/text/fonts.ts';

const PAGE = { size: [842, 595], margin: 40 };
const ROW_HEIGHT = 14;

/** The bytes of a tagged PDF with the cells of a table. */
export async function drawFloor(table: FormTable): Promise<number> {
	const doc = new PDFDocument({ autoFirstPage: false, tagged: true, pdfVersion: '1.7', subset: 'PDF/A-2a', font: '', lang: 'lt-LT', info: { CreationDate: new Date(0) } });
	let bytes = 0;
	const finished = new Promise<number>((resolve) => {
		doc.on('data', (chunk: Buffer) => {
			bytes += chunk.length;
		});
		doc.on('end', () => resolve(bytes));
	});
	doc.registerFont('regular', fontData('regular'));
	const tagged = doc.struct('Table');
	doc.addStructure(tagged);
	const width = (PAGE.size[0] ?? 0) / table.columns.length;
	let y = Number.POSITIVE_INFINITY;
	for (const row of [...table.head, ...table.groups.flatMap((group) => group.rows)]) {
		if (y > 540) {
			doc.addPage(PAGE);
			doc.font('regular').fontSize(7);
			y = 40;
		}
		const tr = doc.struct('TR');
		tagged.add(tr);
		for (const [index, cell] of row.cells.entries()) {
			const x = 40 + index * width;
			doc.markContent('Artifact', { type: 'Layout' });
			doc.rect(x, y, width, ROW_HEIGHT).stroke();
			doc.endMarkedContent();
			const text = plainText({ type: 'root', children: [...cell.children] });
			tr.add(doc.struct('TD', {}, () => doc.text(text, x + 2, y + 2, { lineBreak: false })));
		}
		tr.end();
		y += ROW_HEIGHT;
	}
	tagged.end();
	doc.end();
	return finished;
}
