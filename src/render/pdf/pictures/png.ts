/** PNG files (ISO/IEC 15948). What PDF can hold as it is goes in as it is; transparent and interlaced pictures are redrawn on white. */
import { deflateSync, inflateSync } from 'node:zlib';
import { MOST_PIXELS, type Picture, UnusablePicture } from './picture.ts';
import { CHANNELS, lineBytes, PASSES, type Png, type PngHeader } from './pngFormat.ts';
import { onWhite } from './pngPixels.ts';

/** Bytes of all lines with their filters. */
function expectedBytes(png: PngHeader): number {
	if (!png.isInterlaced) return png.height * (lineBytes(png, png.width) + 1);
	let bytes = 0;
	for (const [x, y, dx, dy] of PASSES) {
		const [width, height] = [Math.ceil((png.width - x) / dx), Math.ceil((png.height - y) / dy)];
		if (width > 0 && height > 0) bytes += height * (lineBytes(png, width) + 1);
	}
	return bytes;
}

function readHeader(chunk: Buffer): PngHeader {
	if (chunk.length < 13) throw new UnusablePicture('damaged');
	const header = { width: chunk.readUInt32BE(0), height: chunk.readUInt32BE(4), bits: chunk[8] ?? 0, type: chunk[9] ?? 0, isInterlaced: chunk[12] === 1 };
	const isKnown = CHANNELS.has(header.type) && [1, 2, 4, 8, 16].includes(header.bits) && header.width > 0 && header.height > 0;
	if (!isKnown) throw new UnusablePicture('damaged');
	if (header.width * header.height > MOST_PIXELS) throw new UnusablePicture('tooLarge');
	return header;
}

function readChunks(file: Buffer): { readonly png: Png; readonly packed: Buffer } {
	let header: PngHeader | undefined;
	let palette: Uint8Array = new Uint8Array();
	let transparency: Uint8Array | undefined;
	const data: Buffer[] = [];
	for (let at = 8; at + 12 <= file.length; ) {
		const length = file.readUInt32BE(at);
		const name = file.toString('latin1', at + 4, at + 8);
		const chunk = file.subarray(at + 8, at + 8 + length);
		if (chunk.length < length) throw new UnusablePicture('damaged');
		if (name === 'IHDR') header = readHeader(chunk);
		else if (name === 'PLTE') palette = chunk;
		else if (name === 'tRNS') transparency = chunk;
		else if (name === 'IDAT') data.push(chunk);
		else if (name === 'IEND') break;
		at += length + 12;
	}
	if (!header || data.length === 0 || (header.type === 3 && palette.length < 3)) throw new UnusablePicture('damaged');
	return { png: { ...header, palette, transparency }, packed: Buffer.concat(data) };
}

function inflated(packed: Buffer, png: Png): Buffer {
	const expected = expectedBytes(png);
	try {
		const bytes = inflateSync(packed, { maxOutputLength: expected + 65_536 });
		if (bytes.length >= expected) return bytes.subarray(0, expected);
	} catch {
		// Whatever zlib says: the pixels can't be read.
	}
	throw new UnusablePicture('damaged');
}

/** Reads a PNG file. Throws an UnusablePicture. */
export function readPng(file: Buffer): Picture {
	const { png, packed } = readChunks(file);
	const { width, height, bits, type, palette } = png;
	const lines = inflated(packed, png);
	if (png.transparency || png.isInterlaced || type === 4 || type === 6) {
		const { colors, pixels } = onWhite(png, lines);
		return { width, height, colors, bits: 8, data: deflateSync(pixels), filter: 'FlateDecode', isPredicted: false, orientation: 1 };
	}
	const common = { width, height, bits, data: packed, filter: 'FlateDecode', isPredicted: true, orientation: 1 } as const;
	if (type === 3) return { ...common, colors: 'DeviceRGB', palette: palette.subarray(0, 3 * Math.min(Math.floor(palette.length / 3), 2 ** bits)) };
	return { ...common, colors: type === 0 ? 'DeviceGray' : 'DeviceRGB' };
}
