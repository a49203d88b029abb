/** Pictures from files. */
import { readFileSync, statSync } from 'node:fs';
import { isSvg, openSvg, type SvgPicture } from '../../svg/open.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { type Picture, type PictureFault, UnusablePicture } from './picture.ts';
import { readPng } from './png.ts';

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';
const MOST_BYTES = 100 * 2 ** 20;

function readFile(path: string): Buffer {
	try {
		if (statSync(path).size > MOST_BYTES) throw new UnusablePicture('tooLarge');
		return readFileSync(path);
	} catch (error) {
		throw error instanceof UnusablePicture ? error : new UnusablePicture('missing');
	}
}

function readSvg(file: Buffer): SvgPicture {
	try {
		return openSvg(file);
	} catch {
		throw new UnusablePicture('damaged');
	}
}

/** Reads a picture; a fault when it can't be shown. What is read is recognised by its bytes, not its name. */
export function readPicture(path: string): Picture | SvgPicture | PictureFault {
	try {
		const file = readFile(path);
		if (file.toString('latin1', 0, 8) === PNG_SIGNATURE) return readPng(file);
		if (isJpeg(file)) return readJpeg(file);
		if (isSvg(file)) return readSvg(file);
		return file.length === 0 ? 'damaged' : 'unsupported';
	} catch (error) {
		if (error instanceof UnusablePicture) return error.fault;
		if (error instanceof RangeError) return 'damaged';
		throw error;
	}
}

/** Width and height as shown. */
export function shownSize(picture: Picture | SvgPicture): readonly [width: number, height: number] {
	const { width, height } = picture;
	return 'orientation' in picture && picture.orientation > 4 ? [height, width] : [width, height];
}
