/** Draws laid out pages into a PDF file (PDF/UA-1 and PDF/A-2a), page by page as they come. Nothing is measured or decided here. */
import type { DocumentTree } from '../../../document/nodes.ts';
import type { NewSheet, Places } from '../frames.ts';
import { PdfFile } from './file.ts';
import { type Encoders, glyphEncoders } from './glyphs.ts';
import { createImages, type Images, resourceEntries } from './images.ts';
import { writeOutline } from './outline.ts';
import { PagePainter, type PageTools, type PaintedPage } from './pagePainter.ts';
import { createStructureWriter, writeTree } from './structureWriter.ts';
import { byBytes, byteString, number, Raw, reference } from './syntax.ts';
import { languageTag, PROGRAM, xmpPacket } from './xmp.ts';

/** Takes pages in order and then what is known of all. */
export interface Painter {
	readonly newSheet: NewSheet;
	/** Gives the bytes of the file; the same pages and metadata give the same bytes. */
	finish(places: Places): Promise<Uint8Array>;
}

function openFile(tree: DocumentTree): PdfFile {
	const { title, author, subject, date } = tree;
	return new PdfFile({
		lang: languageTag(tree.language),
		displayTitle: true,
		subset: 'PDF/A-2a',
		metadata: xmpPacket(tree),
		info: { Title: title, Author: author, Subject: subject, Creator: PROGRAM, Producer: PROGRAM, CreationDate: date, ModDate: date },
	});
}

/** The bytes of a file, gathered as they are written. */
async function bytesOf(file: PdfFile): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		file.on('data', (chunk: Buffer) => chunks.push(chunk));
		file.on('end', () => resolve(Buffer.concat(chunks)));
		file.on('error', reject);
	});
}

function write({ content, stream }: PaintedPage): void {
	stream.end(Buffer.from(content.map((piece) => (typeof piece === 'string' ? piece : piece())).join('\n'), 'latin1'));
}

/** Writes where anchors stand, so that links and bookmarks can lead there; gives the number of the tree of names. */
function writeDestinations(file: PdfFile, pages: readonly PaintedPage[], heights: readonly number[], { destinations }: Places): number {
	const entries = [...destinations].sort(([a], [b]) => byBytes(a, b));
	return writeTree(
		file,
		'Names',
		entries.map(([id, { page, top }]) => [byteString(id), `[${reference(pages[page - 1]?.id ?? 0)}/XYZ 0 ${number((heights[page - 1] ?? 0) - top)} 0]`]),
	);
}

function writeResources(file: PdfFile, id: number, encoders: Encoders, images: Images): void {
	const fonts = resourceEntries([...encoders.used()].map((font) => [font.id, font.object]));
	const pictures = resourceEntries([...images.used()].map(({ name, object }) => [name, object]));
	file.pack(id, `<</Font<<${fonts}>>/XObject<<${pictures}>>>>`);
}

/** Begins a file. */
export function createPainter(tree: DocumentTree): Painter {
	const file = openFile(tree);
	const bytes = bytesOf(file);
	const [encoders, images] = [glyphEncoders(file), createImages(file)];
	const resources = file.reserve();
	const structure = createStructureWriter(file);
	let anchors: Places['anchors'] = new Map();
	const tools: PageTools = { file, structure, encoders, images, resources, parent: file.pagesId, pageNumber: (anchor) => String(anchors.get(anchor) ?? '') };
	const pages: PaintedPage[] = [];
	const heights: number[] = [];
	return {
		newSheet: (width, height) => {
			const painter = new PagePainter(width, height, tools);
			const finish = (): void => {
				const painted = painter.finish();
				const isComplete = painted.content.every((piece) => typeof piece === 'string');
				if (isComplete) write(painted);
				pages.push(isComplete ? { ...painted, content: [] } : painted);
				heights.push(height);
			};
			return { put: (frame) => painter.paint(frame), end: (elements) => structure.end(elements), finish };
		},
		finish: async (places) => {
			anchors = places.anchors;
			for (const page of pages) if (page.content.length > 0) write(page);
			writeResources(file, resources, encoders, images);
			const entries = catalogueEntries(structure.finish(), writeOutline(file, places.outline));
			file.complete(
				pages.map(({ id }) => id),
				writeDestinations(file, pages, heights, places),
				entries,
			);
			file.end();
			return bytes;
		},
	};
}

function catalogueEntries(structure: number, outline: number | undefined): Record<string, unknown> {
	return {
		StructTreeRoot: new Raw(reference(structure)),
		MarkInfo: new Raw('<</Marked true>>'),
		// The numbers that are printed.
		PageLabels: new Raw('<</Nums[0<</S/D>>]>>'),
		...(outline === undefined ? {} : { Outlines: new Raw(reference(outline)), PageMode: 'UseOutlines' }),
	};
}
