import { crc32 } from 'node:zlib';

/** What keeps a picture out of documents: its bytes are no picture, or not all of one; it would take too much memory, or is a mere line; its colours are inks of a printing press. */
export type PictureFault =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'damaged' }
	| { readonly kind: 'inks' }
	| { readonly kind: 'too-many-bytes'; readonly bytes: number }
	| { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number }
	| { readonly kind: 'line'; readonly width: number; readonly height: number };

/** A photograph of a phone has some 5 MB and 12 million pixels; a page printed at 600 dots per inch 35 million. */
export const MOST_PICTURE_BYTES = 20 * 1024 * 1024;
export const MOST_PIXELS = 100_000_000;
/** How many times one side may be longer than the other: over the width of a page the other is then less than a millimetre. */
export const MOST_STRETCHED = 200;

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** What stands before the drawing: the declaration, remarks, the type of the document. */
const SVG = /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>/]/;
const [MARK, START_OF_IMAGE, END_OF_IMAGE, START_OF_SCAN] = [0xff, 0xd8, 0xd9, 0xda];

/** What is wrong with a PNG or JPEG file, without unpacking its pixels; undefined when nothing is. Of SVG only the tags are looked at. */
export function pictureFault(file: Uint8Array): PictureFault | undefined {
	if (file.length > MOST_PICTURE_BYTES) return { kind: 'too-many-bytes', bytes: file.length };
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
	if (bytes.subarray(0, PNG.length).equals(PNG)) return pngFault(bytes);
	if (bytes[0] === MARK && bytes[1] === START_OF_IMAGE) return jpegFault(bytes);
	if (!SVG.test(bytes.toString('utf8', 0, 4096))) return { kind: 'unknown' };
	return isBalanced(bytes.toString('utf8')) ? undefined : { kind: 'damaged' };
}

/** Tags of XML, beside what may hold marks that are none. */
const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s<>/"']+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>|</g;

/** Whether every tag ends where it has to: none does in a file that was cut short. */
function isBalanced(xml: string): boolean {
	const open: string[] = [];
	for (const [found, end, name, empty] of xml.matchAll(TAG)) {
		if (found === '<') return false;
		if (name === undefined || empty) continue;
		if (!end) open.push(name);
		else if (open.pop() !== name) return false;
	}
	return open.length === 0;
}

/** Every chunk up to the last is whole, and is what its sum of control says. */
function pngFault(file: Buffer): PictureFault | undefined {
	let size: PictureFault | undefined;
	for (let at = PNG.length; at + 12 <= file.length; ) {
		const length = file.readUInt32BE(at);
		const end = at + 8 + length;
		if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return { kind: 'damaged' };
		const name = file.toString('latin1', at + 4, at + 8);
		if (at === PNG.length) {
			if (name !== 'IHDR' || length < 13) return { kind: 'damaged' };
			size = sizeFault(file.readUInt32BE(at + 8), file.readUInt32BE(at + 12));
		}
		if (name === 'IEND') return size;
		at = end + 4;
	}
	return { kind: 'damaged' };
}

/** There is a frame with a size, pixels after it, and the mark of the end: some programs write something behind it. */
function jpegFault(file: Buffer): PictureFault | undefined {
	let frame: { readonly fault: PictureFault | undefined } | undefined;
	for (let at = 2; at + 4 <= file.length; ) {
		const marker = file[at + 1] ?? 0;
		if (file[at] !== MARK) return { kind: 'damaged' };
		if (marker === MARK) {
			at++;
			continue;
		}
		const length = file.readUInt16BE(at + 2);
		if (length < 2 || at + 2 + length > file.length) return { kind: 'damaged' };
		if (isFrame(marker)) frame = { fault: frameFault(file.subarray(at + 4, at + 2 + length)) };
		at += 2 + length;
		if (marker !== START_OF_SCAN) continue;
		const isWhole = frame !== undefined && file.lastIndexOf(Buffer.from([MARK, END_OF_IMAGE])) >= at;
		return isWhole ? frame?.fault : { kind: 'damaged' };
	}
	return { kind: 'damaged' };
}

/** Frames of pictures but for tables and extensions among their marks. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Four channels are cyan, magenta, yellow and black. */
function frameFault(frame: Buffer): PictureFault | undefined {
	if (frame.length < 6) return { kind: 'damaged' };
	return sizeFault(frame.readUInt16BE(3), frame.readUInt16BE(1)) ?? (frame[5] === 4 ? { kind: 'inks' } : undefined);
}

function sizeFault(width: number, height: number): PictureFault | undefined {
	if (width === 0 || height === 0) return { kind: 'damaged' };
	if (Math.max(width, height) > MOST_STRETCHED * Math.min(width, height)) return { kind: 'line', width, height };
	return width * height > MOST_PIXELS ? { kind: 'too-many-pixels', width, height } : undefined;
}

/** What is wrong with the pictures of a tree by their paths, each looked at when somebody asks. A file that is not there is told elsewhere. */
export function pictureFaults(read: (path: string) => Uint8Array | undefined): (path: string) => PictureFault | undefined {
	const known = new Map<string, PictureFault | undefined>();
	return (path) => {
		if (known.has(path)) return known.get(path);
		const bytes = read(path);
		const fault = bytes && pictureFault(bytes);
		known.set(path, fault);
		return fault;
	};
}
