/** JPEG files: put into the PDF as they are. */
import { MOST_PIXELS, type Picture, UnusablePicture } from './picture.ts';

const [MARK, START, END, SCAN, EXIF] = [0xff, 0xd8, 0xd9, 0xda, 0xe1];
/** Beginnings of frames but for those that aren't pictures (tables, extensions). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Lossless and arithmetic coding have no place in PDF. */
const isReadable = (marker: number): boolean => marker <= 0xc2;

const ORIENTATION = 0x0112;

/** The orientation told in an Exif segment; 1 when it tells none. */
function orientationIn(segment: Buffer): number {
	if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 14) return 1;
	const tiff = segment.subarray(6);
	const isLittle = tiff.toString('latin1', 0, 2) === 'II';
	const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	for (let entry = 0; entry < short(first); entry++) {
		const at = first + 2 + entry * 12;
		if (short(at) !== ORIENTATION) continue;
		const value = short(at + 8);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}

/** Reads a JPEG file. Throws an UnusablePicture. */
export function readJpeg(file: Buffer): Picture {
	let orientation = 1;
	for (let at = 2; at + 4 <= file.length; ) {
		if (file[at] !== MARK) throw new UnusablePicture('damaged');
		const marker = file[at + 1] ?? 0;
		if (marker === MARK) {
			at++;
			continue;
		}
		const length = file.readUInt16BE(at + 2);
		const segment = file.subarray(at + 4, at + 2 + length);
		if (marker === EXIF) orientation = orientationIn(segment);
		if (isFrame(marker)) return pictureOf(marker, segment, orientation, file);
		if (marker === SCAN) break;
		at += 2 + length;
	}
	throw new UnusablePicture('damaged');
}

function pictureOf(marker: number, frame: Buffer, orientation: number, file: Buffer): Picture {
	if (frame.length < 6 || !hasEnd(file)) throw new UnusablePicture('damaged');
	const [bits, height, width, channels] = [frame[0] ?? 0, frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5] ?? 0];
	if (width === 0 || height === 0) throw new UnusablePicture('damaged');
	if (width * height > MOST_PIXELS) throw new UnusablePicture('tooLarge');
	// Inks have no place in a file whose colours are those of screens.
	if (!isReadable(marker) || bits !== 8 || (channels !== 1 && channels !== 3)) throw new UnusablePicture('unsupported');
	return { width, height, colors: channels === 1 ? 'DeviceGray' : 'DeviceRGB', bits, data: file, filter: 'DCTDecode', isPredicted: false, orientation };
}

/** A file cut short has no end; some programs write something after it. */
const hasEnd = (file: Buffer): boolean => file.lastIndexOf(Buffer.from([MARK, END])) > 0;

export const isJpeg = (file: Buffer): boolean => file[0] === MARK && file[1] === START;
