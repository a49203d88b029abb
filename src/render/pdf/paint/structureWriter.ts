/**
 * Writes the structure tree while pages are painted. An element is written as soon as nothing more can come into it, so that
 * a table of any length keeps no more than a page of it in memory.
 */
import { type Attributes, element, type Role, type StructureElement } from '../structure.ts';
import type { PdfFile } from './file.ts';
import { byBytes, byteString, number, reference, textString } from './syntax.ts';

/** A page as the structure refers to it. */
export interface StructuredPage {
	readonly id: number;
	/** Key of the page in the parent tree. */
	readonly key: number;
	/** Number of the element that each stretch of marked content belongs to. */
	readonly owners: number[];
}

export interface StructureWriter {
	/** Gives the element its place after all that its parent holds so far, if it has none yet. */
	introduce(element: StructureElement): void;
	/** Begins a stretch of an element's content on a page; gives its number there (MCID). */
	mark(element: StructureElement, page: StructuredPage): number;
	/** Where a picture stands on its page: left, bottom, right, top. */
	setBounds(element: StructureElement, bounds: readonly number[]): void;
	/** Makes an annotation part of an element; gives its key in the parent tree. */
	attach(element: StructureElement, annotation: number, page: StructuredPage): number;
	beginPage(id: number): StructuredPage;
	/** Writes elements into which nothing more comes, with all within. */
	end(elements: readonly StructureElement[]): void;
	/** Writes what a page has completed. */
	endPage(page: StructuredPage): void;
	/** Writes all that is left; gives the number of the root. */
	finish(): number;
}

interface OpenElement {
	readonly id: number;
	readonly element: StructureElement;
	readonly parent: OpenElement | undefined;
	/** References, marked content and annotations in order, and how many. */
	kids: string;
	kidCount: number;
	/** Page of the first content. */
	page: number | undefined;
	bounds: readonly number[] | undefined;
	/** Children not written yet, in order. */
	children: Set<OpenElement> | undefined;
}

function addKid(opened: OpenElement, kid: string): void {
	opened.kids = opened.kids === '' ? kid : `${opened.kids} ${kid}`;
	opened.kidCount++;
}

/** Rows may go on below through cells over several rows, and notes on the next page: layout knows when they are over. */
const ENDED_BY_LAYOUT: ReadonlySet<Role> = new Set(['THead', 'TBody', 'TR', 'Note']);

/** Entries in a leaf of the trees of numbers and names. */
const LEAF = 64;

class Writer implements StructureWriter {
	readonly #file: PdfFile;
	readonly #rootId: number;
	readonly #open = new Map<StructureElement, OpenElement>();
	readonly #endedNotes = new Set<StructureElement>();
	readonly #top: OpenElement[] = [];
	readonly #identified: (readonly [id: string, object: number])[] = [];
	/** Objects that keys of the parent tree stand for. */
	readonly #parents: number[] = [];
	readonly #attributes = new Map<Attributes, string>();
	readonly #shared = new Map<string, string>();
	/** Of attributes that are written with the heads of rows. */
	readonly #syntaxes = new Map<Attributes, string>();

	constructor(file: PdfFile) {
		this.#file = file;
		this.#rootId = file.reserve();
	}

	introduce(element: StructureElement): void {
		// A note that is referred to again has its place already.
		if (!this.#endedNotes.has(element)) this.#opened(element);
	}

	#opened(element: StructureElement): OpenElement {
		const known = this.#open.get(element);
		if (known) return known;
		const parent = element.parent && this.#opened(element.parent);
		const opened: OpenElement = { id: this.#file.reserve(), element, parent, kids: '', kidCount: 0, page: undefined, bounds: undefined, children: undefined };
		this.#open.set(element, opened);
		if (element.id !== undefined) this.#identified.push([element.id, opened.id]);
		if (!parent) this.#top.push(opened);
		else {
			addKid(parent, reference(opened.id));
			parent.children ??= new Set();
			parent.children.add(opened);
		}
		return opened;
	}

	mark(element: StructureElement, page: StructuredPage): number {
		const opened = this.#opened(element);
		const mark = page.owners.push(opened.id) - 1;
		opened.page ??= page.id;
		addKid(opened, opened.page === page.id ? String(mark) : `<</Type/MCR/Pg ${reference(page.id)}/MCID ${mark}>>`);
		return mark;
	}

	setBounds(element: StructureElement, bounds: readonly number[]): void {
		this.#opened(element).bounds = bounds;
	}

	attach(element: StructureElement, annotation: number, page: StructuredPage): number {
		const opened = this.#opened(element);
		addKid(opened, `<</Type/OBJR/Pg ${reference(page.id)}/Obj ${reference(annotation)}>>`);
		return this.#parents.push(opened.id) - 1;
	}

	beginPage(id: number): StructuredPage {
		return { id, key: this.#parents.push(this.#file.reserve()) - 1, owners: [] };
	}

	end(elements: readonly StructureElement[]): void {
		for (const element of elements) {
			const opened = this.#open.get(element);
			if (opened) this.#end(opened);
		}
	}

	endPage(page: StructuredPage): void {
		this.#file.pack(this.#parents[page.key] ?? 0, `[${page.owners.map(reference).join(' ')}]`);
		for (const opened of this.#top) this.#settle(opened);
	}

	/** Ends what comes before the last child: content comes in reading order. */
	#settle({ children }: OpenElement): void {
		if (!children) return;
		let last: OpenElement | undefined;
		for (const child of children) {
			if (ENDED_BY_LAYOUT.has(child.element.role)) continue;
			if (last) this.#end(last);
			last = child;
		}
		if (last) this.#settle(last);
	}

	#end(opened: OpenElement): void {
		const { id, element, parent, children } = opened;
		if (children) for (const child of children) if (child.element.role !== 'Note') this.#end(child);
		parent?.children?.delete(opened);
		this.#open.delete(element);
		if (element.role === 'Note') this.#endedNotes.add(element);
		this.#file.pack(id, this.#dictionary(opened));
	}

	#dictionary({ element, parent, kids, kidCount, page, bounds }: OpenElement): string {
		const { role, id, alt, actualText, language, attributes } = element;
		const rowHeaders = role === 'TD' ? parent?.element.rowHeaders : undefined;
		let body = `<</S/${role}/P ${reference(parent?.id ?? this.#rootId)}`;
		if (page !== undefined) body += `/Pg ${reference(page)}`;
		if (kidCount > 0) body += kidCount === 1 ? `/K ${kids}` : `/K[${kids}]`;
		if (id !== undefined) body += `/ID ${byteString(id)}`;
		if (alt !== undefined) body += `/Alt ${textString(alt)}`;
		if (actualText !== undefined) body += `/ActualText ${textString(actualText)}`;
		if (language !== undefined) body += `/Lang ${textString(language)}`;
		if (bounds) body += `/A<</O/Layout/Placement/${attributes?.owner === 'Layout' && 'placement' in attributes ? attributes.placement : 'Block'}/BBox[${bounds.map(number).join(' ')}]>>`;
		else if (attributes) body += `/A ${rowHeaders ? this.#withRowHeaders(attributes, rowHeaders) : this.#attributeObject(attributes)}`;
		return `${body}>>`;
	}

	/** Attributes of a cell's column with the heads of its row: a long table has too many cells for writing each from the beginning. */
	#withRowHeaders(attributes: Attributes, rowHeaders: readonly string[]): string {
		const own = this.#syntaxes.get(attributes) ?? attributeSyntax(attributes);
		this.#syntaxes.set(attributes, own);
		const heads = rowHeaders.map(byteString).join(' ');
		return own.endsWith(']>>') ? `${own.slice(0, -3)} ${heads}]>>` : `${own.slice(0, -2)}/Headers[${heads}]>>`;
	}

	/** Attributes that come again, those of the cells of a column, are one object for all. */
	#attributeObject(attributes: Attributes): string {
		const known = this.#attributes.get(attributes);
		if (known !== undefined) return known;
		const syntax = attributeSyntax(attributes);
		const shared = this.#shared.get(syntax) ?? reference(this.#file.packNew(syntax));
		this.#shared.set(syntax, shared);
		this.#attributes.set(attributes, shared);
		return shared;
	}

	finish(): number {
		// An empty document is a document.
		if (this.#top.length === 0) this.introduce(element('Document', undefined));
		for (const opened of this.#top) this.#end(opened);
		for (const left of [...this.#open.values()]) this.#end(left);
		const parents = this.#tree(
			'Nums',
			this.#parents.map((object, key) => [String(key), reference(object)]),
		);
		const named = [...this.#identified].sort(([a], [b]) => byBytes(a, b)).map(([id, object]): readonly [string, string] => [byteString(id), reference(object)]);
		const ids = named.length > 0 ? `/IDTree ${reference(this.#tree('Names', named))}` : '';
		const kids = this.#top.map(({ id }) => reference(id)).join(' ');
		this.#file.pack(this.#rootId, `<</Type/StructTreeRoot/K[${kids}]/ParentTree ${reference(parents)}/ParentTreeNextKey ${this.#parents.length}${ids}>>`);
		return this.#rootId;
	}

	#tree(kind: 'Nums' | 'Names', entries: readonly (readonly [key: string, value: string])[]): number {
		return writeTree(this.#file, kind, entries);
	}
}

/** Writes a tree of numbers or names over entries in order; gives the number of its root. */
export function writeTree(file: PdfFile, kind: 'Nums' | 'Names', entries: readonly (readonly [key: string, value: string])[]): number {
	const leaves: string[] = [];
	for (let from = 0; from < entries.length; from += LEAF) {
		const leaf = entries.slice(from, from + LEAF);
		const limits = `${leaf[0]?.[0] ?? ''} ${leaf.at(-1)?.[0] ?? ''}`;
		leaves.push(reference(file.packNew(`<</Limits[${limits}]/${kind}[${leaf.map(([key, value]) => `${key} ${value}`).join(' ')}]>>`)));
	}
	return file.packNew(leaves.length === 0 ? `<</${kind}[]>>` : `<</Kids[${leaves.join(' ')}]>>`);
}

function attributeSyntax(attributes: Attributes): string {
	switch (attributes.owner) {
		case 'List':
			return `<</O/List/ListNumbering/${attributes.numbering}>>`;
		case 'Layout':
			return 'placement' in attributes ? `<</O/Layout/Placement/${attributes.placement}>>` : '<</O/Layout/TextDecorationType/LineThrough>>';
		case 'Table': {
			const { scope, rowSpan = 1, colSpan = 1, headers = [] } = attributes;
			return [
				'<</O/Table',
				scope ? `/Scope/${scope}` : '',
				rowSpan > 1 ? `/RowSpan ${rowSpan}` : '',
				colSpan > 1 ? `/ColSpan ${colSpan}` : '',
				headers.length > 0 ? `/Headers[${headers.map(byteString).join(' ')}]` : '',
				'>>',
			].join('');
		}
	}
}

/** A writer of the structure tree of a file. */
export const createStructureWriter = (file: PdfFile): StructureWriter => new Writer(file);
