/** Draws one page: its content stream with every stretch marked as content of an element or as decoration, and its links. */
import { widthOf } from '../../text/fonts.ts';
import type { BoxItem, DrawingItem, Frame, Item, LinkItem, PageNumberItem, PictureItem, TextItem } from '../frames.ts';
import type { StructureElement } from '../structure.ts';
import { drawingOperators } from './drawing.ts';
import type { OpenStream, PdfFile } from './file.ts';
import type { Encoders } from './glyphs.ts';
import type { Images } from './images.ts';
import { boxesOperators, boxOperators, pagePoint, ruleOperators, textOperators } from './operators.ts';
import type { StructuredPage, StructureWriter } from './structureWriter.ts';
import { byteString, number, reference, textString } from './syntax.ts';

/** A piece of content; what is known only when all pages are laid out, page numbers, is a function. */
type Content = string | (() => string);

export interface PaintedPage {
	/** Number of the page's object. */
	readonly id: number;
	readonly content: readonly Content[];
	/** Takes the content. */
	readonly stream: OpenStream;
}

/** What all pages of a document share. */
export interface PageTools {
	readonly file: PdfFile;
	readonly structure: StructureWriter;
	readonly encoders: Encoders;
	readonly images: Images;
	/** Number of the object that lists fonts and pictures. */
	readonly resources: number;
	/** Number of the object of the page tree. */
	readonly parent: number;
	/** The page number of an anchor; empty when there is no such anchor. */
	readonly pageNumber: (anchor: string) => string;
}

/** What the stretch being drawn is: content of an element, or one of two kinds of decoration. */
type Mark = StructureElement | 'Layout' | 'Pagination' | undefined;

const areBoxes = (items: readonly Item[]): items is readonly BoxItem[] => items.every((item) => item.kind === 'box' && !item.element);

export class PagePainter {
	readonly #width: number;
	readonly #height: number;
	readonly #tools: PageTools;
	readonly #id: number;
	readonly #structured: StructuredPage;
	readonly #content: Content[];
	readonly #annotations: number[] = [];
	#mark: Mark;
	/** Face and size selected last. */
	#font = '';

	constructor(width: number, height: number, tools: PageTools) {
		this.#width = width;
		this.#height = height;
		this.#tools = tools;
		this.#id = tools.file.reserve();
		this.#structured = tools.structure.beginPage(this.#id);
		this.#content = [`1 0 0 -1 0 ${number(height)} cm`];
	}

	paint(frame: Frame): void {
		if (frame.introduces && !frame.isPagination) for (const element of frame.introduces) this.#tools.structure.introduce(element);
		if (!this.#paintBoxes(frame)) for (const item of frame.items) this.#paintItem(frame, item);
	}

	/** The cells of a row at once. */
	#paintBoxes(frame: Frame): boolean {
		const { items } = frame;
		if (items.length < 2 || !areBoxes(items)) return false;
		const operators = boxesOperators(frame, items);
		if (operators === undefined) return false;
		this.#turnTo(frame.isPagination ? 'Pagination' : 'Layout');
		this.#content.push(operators);
		return true;
	}

	/** Opens the stretch that an item belongs to, unless it is open. */
	#turnTo(mark: Mark): void {
		if (mark === this.#mark) return;
		if (this.#mark !== undefined) this.#content.push('EMC');
		this.#mark = mark;
		if (mark === undefined) return;
		if (typeof mark === 'string') this.#content.push(`/Artifact<</Type/${mark}>>BDC`);
		else this.#content.push(`/${mark.role}<</MCID ${this.#tools.structure.mark(mark, this.#structured)}>>BDC`);
	}

	#paintItem(frame: Frame, item: Item): void {
		// A link is nothing to be seen.
		if (item.kind !== 'link') this.#turnTo(frame.isPagination ? 'Pagination' : (item.element ?? 'Layout'));
		switch (item.kind) {
			case 'text':
				this.#content.push(this.#text(frame, item));
				if (item.introduces && !frame.isPagination) this.#tools.structure.introduce(item.introduces);
				return;
			case 'pageNumber':
				return this.#paintPageNumber(frame, item);
			case 'rule':
				this.#content.push(ruleOperators(frame, item));
				return;
			case 'box':
				this.#content.push(boxOperators(frame, item));
				return;
			case 'link':
				return frame.isPagination ? undefined : this.#paintLink(frame, item);
			case 'picture':
				return this.#paintPicture(frame, item);
			case 'drawing':
				return this.#paintDrawing(frame, item);
		}
	}

	#text(frame: Frame, item: TextItem): string {
		const encoder = this.#tools.encoders.of(item.face);
		const font = `/${encoder.id} ${number(item.size)} Tf `;
		const selects = font === this.#font ? '' : font;
		this.#font = font;
		return textOperators(frame, item, encoder, selects);
	}

	#paintPageNumber(frame: Frame, { target, right, y, face, size, colour }: PageNumberItem): void {
		const encoder = this.#tools.encoders.of(face);
		this.#font = '';
		this.#content.push(() => {
			const text = this.#tools.pageNumber(target);
			return textOperators(frame, { kind: 'text', x: right - widthOf(text, face, size), y, text, face, size, colour, gap: 0 }, encoder, `/${encoder.id} ${number(size)} Tf `);
		});
	}

	#paintPicture(frame: Frame, { path, x, y, width, height, element }: PictureItem): void {
		const [left, top] = pagePoint(frame, x, y);
		this.#content.push(this.#tools.images.draw(path, left, top, width, height));
		if (element) this.#setBounds(element, left, top, width, height);
	}

	#paintDrawing(frame: Frame, { drawing, x, y, element }: DrawingItem): void {
		const [left, top] = pagePoint(frame, x, y);
		this.#content.push(drawingOperators(drawing, left, top, this.#tools.encoders));
		if (element) this.#setBounds(element, left, top, drawing.width, drawing.height);
	}

	#setBounds(element: StructureElement, left: number, top: number, width: number, height: number): void {
		const pageHeight = this.#height;
		this.#tools.structure.setBounds(element, [left, pageHeight - top - height, left + width, pageHeight - top]);
	}

	#paintLink(frame: Frame, { x, y, width, height, target, element, description }: LinkItem): void {
		const { file, structure } = this.#tools;
		const [x1, y1] = pagePoint(frame, x, y);
		const [x2, y2] = pagePoint(frame, x + width, y + height);
		const pageHeight = this.#height;
		const rectangle = [Math.min(x1, x2), pageHeight - Math.max(y1, y2), Math.max(x1, x2), pageHeight - Math.min(y1, y2)].map(number).join(' ');
		const id = file.reserve();
		const action = target.startsWith('#') ? `/Dest ${byteString(target.slice(1))}` : `/A<</S/URI/URI ${byteString(target)}>>`;
		const key = structure.attach(element, id, this.#structured);
		file.pack(id, `<</Type/Annot/Subtype/Link/Rect[${rectangle}]/Border[0 0 0]/F 4/P ${reference(this.#id)}/StructParent ${key}/Contents ${textString(description)}${action}>>`);
		this.#annotations.push(id);
	}

	/** Writes the page's object and all structure that it completes. */
	finish(): PaintedPage {
		this.#turnTo(undefined);
		const { file, structure, parent, resources } = this.#tools;
		structure.endPage(this.#structured);
		const stream = file.openStream();
		const annotations = this.#annotations.length > 0 ? `/Annots[${this.#annotations.map(reference).join(' ')}]` : '';
		const box = `[0 0 ${number(this.#width)} ${number(this.#height)}]`;
		const shared = `/Parent ${reference(parent)}/Resources ${reference(resources)}`;
		file.pack(this.#id, `<</Type/Page${shared}/MediaBox${box}/Contents ${reference(stream.id)}/StructParents ${this.#structured.key}/Tabs/S${annotations}>>`);
		return { id: this.#id, content: this.#content, stream };
	}
}
