/**
 * A PDF file whose small objects are packed into compressed object streams (ISO 32000-1, 7.5.7), which pdfkit can't do: a table of
 * 40,000 rows has half a million of them. Written as they are made; only where each lies is kept.
 */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { Raw, reference } from './syntax.ts';

interface KitObject {
	readonly id: number;
	readonly data: Record<string, unknown>;
}

/** What pdfkit 0.20 has beyond its published types. */
interface Internals {
	/** Where each object begins; packed ones have `packedAt`. */
	readonly _offsets: (number | null)[];
	readonly _offset: number;
	readonly _root: KitObject & { readonly data: { readonly Pages: KitObject; readonly Names: KitObject } };
	readonly _info: { readonly id: number };
	readonly _id: Uint8Array;
}

function hasInternals(doc: object): doc is Internals {
	return Array.isArray(Reflect.get(doc, '_offsets')) && typeof Reflect.get(doc, '_offset') === 'number' && typeof Reflect.get(doc, '_root') === 'object';
}

function internals(doc: object): Internals {
	if (!hasInternals(doc)) throw new Error('This version of pdfkit is not known');
	return doc;
}

/** Objects in one stream. */
const PACKED = 200;
/** Place of a packed object among pdfkit's offsets: below zero. */
const packedAt = (stream: number, index: number): number => -(stream * PACKED + index) - 1;

/** Type, place, index: 1, 4 and 2 bytes. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = 7;

export type FileOptions = PDFKit.PDFDocumentOptions & {
	/** The description of the file, as XML. */
	readonly metadata: string;
};

export interface OpenStream {
	/** Number of its object. */
	readonly id: number;
	/** Writes its bytes, compressed. */
	end(bytes: Uint8Array): void;
}

/** See above. */
export class PdfFile extends PDFDocument {
	readonly #metadata: string;
	#ids: number[] = [];
	#bodies: string[] = [];

	constructor({ metadata, ...options }: FileOptions) {
		super({ ...options, autoFirstPage: false, font: '', pdfVersion: '1.7' });
		this.#metadata = metadata;
	}

	/** Number of the root of the page tree. */
	get pagesId(): number {
		return internals(this)._root.data.Pages.id;
	}

	/** Sets the pages by the numbers of their objects, the tree of destinations, and other entries of the catalogue. */
	complete(pages: readonly number[], destinations: number, entries: Record<string, unknown>): void {
		const { data } = internals(this)._root;
		Object.assign(data.Pages.data, { Count: pages.length, Kids: pages.map((id) => new Raw(reference(id))) });
		data.Names.data.Dests = new Raw(reference(destinations));
		Object.assign(data, entries);
	}

	/** The number of an object to be packed later. */
	reserve(): number {
		return internals(this)._offsets.push(null);
	}

	/** Writes a reserved object that is no stream. */
	pack(id: number, body: string): void {
		this.#ids.push(id);
		this.#bodies.push(body);
		if (this.#ids.length === PACKED) this.#flush();
	}

	/** Reserves and writes an object that is no stream. */
	packNew(body: string): number {
		const id = this.reserve();
		this.pack(id, body);
		return id;
	}

	/** Writes bytes as a stream, compressed; gives the number of its object. */
	stream(bytes: Uint8Array, entries: Record<string, unknown> = {}): number {
		return this.write(deflateSync(bytes), { ...entries, Filter: 'FlateDecode' });
	}

	/** A stream whose bytes come later. */
	openStream(): OpenStream {
		const stream = this.ref({ Filter: 'FlateDecode' });
		return { id: idOf(stream), end: (bytes) => stream.end(deflateSync(bytes)) };
	}

	/** Writes bytes that are packed already as a stream; gives the number of its object. */
	write(bytes: Uint8Array, entries: Record<string, unknown> & { readonly Filter: string }): number {
		const stream = this.ref(entries);
		stream.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		return idOf(stream);
	}

	#flush(): void {
		if (this.#ids.length === 0) return;
		let header = '';
		let at = 0;
		for (const [index, id] of this.#ids.entries()) {
			header += `${id} ${at} `;
			at += (this.#bodies[index]?.length ?? 0) + 1;
		}
		const content = Buffer.from(`${header}\n${this.#bodies.join('\n')}`, 'latin1');
		const stream = this.stream(content, { Type: 'ObjStm', N: this.#ids.length, First: header.length + 1 });
		const { _offsets } = internals(this);
		for (const [index, id] of this.#ids.entries()) _offsets[id - 1] = packedAt(stream, index);
		this.#ids = [];
		this.#bodies = [];
	}

	/** Called by pdfkit: the description is ours, for pdfkit's own holds neither both standards nor their schemas. */
	override endMetadata(): void {
		const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
		Reflect.set(metadata, 'compress', false);
		metadata.end(Buffer.from(this.#metadata, 'utf8'));
		Object.assign(internals(this)._root.data, { Metadata: metadata });
		this.#flush();
	}

	/** Called by pdfkit; the structure is written by what paints it. */
	override endMarkings(): void {}

	/** Called by pdfkit when all objects are written: where each of them lies, in a stream of its own. */
	_finalize(): void {
		const { _offsets, _offset, _root, _info, _id } = internals(this);
		const self = _offsets.push(_offset);
		const id = `<${Buffer.from(_id).toString('hex')}>`;
		const data = deflateSync(entries(_offsets));
		const dictionary = `/Type/XRef/Size ${self + 1}/W[${WIDTHS.join(' ')}]/Root ${_root.id} 0 R/Info ${_info.id} 0 R/ID[${id}${id}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ENTRY}>>/Length ${data.length}`;
		this.push(Buffer.from(`${self} 0 obj\n<<${dictionary}>>\nstream\n`, 'latin1'));
		this.push(data);
		this.push(Buffer.from(`\nendstream\nendobj\nstartxref\n${_offset}\n%%EOF\n`, 'latin1'));
		this.push(null);
	}
}

/** Entries of all objects, each as its difference to the one before, which compresses well. */
function entries(offsets: readonly (number | null)[]): Buffer {
	const rows = Buffer.alloc((offsets.length + 1) * (ENTRY + 1));
	const entry = Buffer.alloc(ENTRY);
	const before = Buffer.alloc(ENTRY);
	entry.writeUInt16BE(0xffff, 5);
	for (let object = 0; object <= offsets.length; object++) {
		if (object > 0) fillEntry(entry, offsets[object - 1] ?? 0);
		const row = object * (ENTRY + 1);
		rows[row] = 2;
		for (let i = 0; i < ENTRY; i++) rows[row + 1 + i] = (entry[i] ?? 0) - (before[i] ?? 0);
		entry.copy(before);
	}
	return rows;
}

function fillEntry(entry: Buffer, offset: number): void {
	const packed = -offset - 1;
	entry[0] = offset < 0 ? 2 : 1;
	entry.writeUInt32BE(offset < 0 ? Math.floor(packed / PACKED) : offset, 1);
	entry.writeUInt16BE(offset < 0 ? packed % PACKED : 0, 5);
}

function idOf(object: object): number {
	const id: unknown = Reflect.get(object, 'id');
	if (typeof id !== 'number') throw new Error('This version of pdfkit is not known');
	return id;
}
