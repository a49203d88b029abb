/** Draws a layout with pdfkit. Nothing is measured or decided here but where links lead. */
import PDFDocument from 'pdfkit';
import type { DocumentTree } from '../../document/nodes.ts';
import type { Face } from '../text/fonts.ts';
import { widthOf } from '../text/fonts.ts';
import type { Frame, Item, Layout, LinkItem, PageNumberItem, TextItem } from './frames.ts';
import { type GlyphEncoder, glyphEncoders } from './glyphs.ts';
import { boxOperators, pagePoint, ruleOperators, textOperators } from './operators.ts';
import { outlinePainter } from './outline.ts';

type Doc = InstanceType<typeof PDFDocument>;

interface Painter {
	readonly doc: Doc;
	readonly layout: Layout;
	readonly encoder: (face: Face) => GlyphEncoder;
	/** Names of destinations by anchor: in one order for every reader, whatever letters anchors have. */
	readonly names: ReadonlyMap<string, string>;
	/** Content of the current page not written yet. */
	content: string[];
	facesUsed: Set<Face>;
}

function flush(painter: Painter): void {
	if (painter.content.length > 0) painter.doc.addContent(painter.content.join('\n'));
	painter.content = [];
}

function paintText(painter: Painter, frame: Frame, item: TextItem): void {
	const encoder = painter.encoder(item.face);
	if (!painter.facesUsed.has(item.face)) {
		painter.facesUsed.add(item.face);
		encoder.use();
	}
	painter.content.push(textOperators(frame, item, encoder));
}

function paintPageNumber(painter: Painter, frame: Frame, item: PageNumberItem): void {
	const { target, right, y, face, size } = item;
	const text = String(painter.layout.anchors.get(target) ?? '');
	if (text !== '') paintText(painter, frame, { kind: 'text', x: right - widthOf(text, face, size), y, text, face, size, gap: 0 });
}

function paintLink({ doc, names }: Painter, frame: Frame, { x, y, width, height, target }: LinkItem): void {
	const [left, top] = pagePoint(frame, x, y);
	const name = target.startsWith('#') ? names.get(target.slice(1)) : undefined;
	if (name !== undefined) doc.goTo(left, top, width, height, name);
	else if (/^(https?|mailto):/i.test(target)) doc.link(left, top, width, height, encodeURI(decodedUri(target)));
}

function decodedUri(target: string): string {
	try {
		return decodeURI(target);
	} catch {
		return target;
	}
}

function paintItem(painter: Painter, frame: Frame, item: Item): void {
	switch (item.kind) {
		case 'text':
			return paintText(painter, frame, item);
		case 'pageNumber':
			return paintPageNumber(painter, frame, item);
		case 'rule':
			painter.content.push(ruleOperators(frame, item));
			return;
		case 'box':
			painter.content.push(boxOperators(frame, item));
			return;
		case 'link':
			return paintLink(painter, frame, item);
		case 'picture': {
			flush(painter);
			painter.doc.image(item.path, frame.x + item.x, frame.y + item.y, { width: item.width, height: item.height });
		}
	}
}

function openDocument(tree: DocumentTree): Doc {
	const { title, author, subject, date } = tree;
	return new PDFDocument({
		autoFirstPage: false,
		font: '',
		pdfVersion: '1.7',
		lang: tree.language === 'lt' ? 'lt-LT' : 'en-GB',
		displayTitle: true,
		info: { Title: title, Author: author, Subject: subject, Creator: 'plan', Producer: 'plan', CreationDate: date, ModDate: date },
	});
}

function destinationNames(layout: Layout): Map<string, string> {
	const names = new Map<string, string>();
	for (const id of layout.destinations.keys()) names.set(id, `d${String(names.size).padStart(6, '0')}`);
	return names;
}

function paintPages(painter: Painter): void {
	const { doc, layout, names } = painter;
	const paintOutline = outlinePainter(doc, layout.outline);
	const destinations = [...layout.destinations];
	let next = 0;
	for (const [index, page] of layout.pages.entries()) {
		doc.addPage({ size: [page.width, page.height], margin: 0 });
		painter.facesUsed = new Set();
		for (const frame of page.frames) for (const item of frame.items) paintItem(painter, frame, item);
		flush(painter);
		for (; destinations[next]?.[1].page === index + 1; next++) {
			const [id, { top }] = destinations[next] ?? ['', { top: 0 }];
			doc.addNamedDestination(names.get(id) ?? id, 'XYZ', 0, top, 0);
		}
		paintOutline(index + 1);
	}
}

/** Draws a layout. Returns the bytes of the PDF file; the same layout and metadata give the same bytes. */
export async function paintDocument(tree: DocumentTree, layout: Layout): Promise<Uint8Array> {
	const doc = openDocument(tree);
	const chunks: Buffer[] = [];
	const finished = new Promise<Uint8Array>((resolve, reject) => {
		doc.on('data', (chunk: Buffer) => chunks.push(chunk));
		doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
		doc.on('error', reject);
	});
	paintPages({ doc, layout, encoder: glyphEncoders(doc), names: destinationNames(layout), content: [], facesUsed: new Set() });
	doc.end();
	return finished;
}
