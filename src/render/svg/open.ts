/** SVG pictures, read by resvg: whatever a file holds comes out as plain paths. Scripts are not run, and nothing that a file names is fetched. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { imageSize } from 'image-size';
import { type Face, fontData } from '../text/fonts.ts';

export interface SvgPicture {
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** The same picture in a small part of SVG: groups, paths with absolute coordinates, gradients; texts are paths. */
	readonly markup: string;
	/** A raster of it as a PNG file, `width` pixels wide. */
	png(width: number): Uint8Array;
}

const FACES: readonly Face[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** Beside the bundle in a released program; in its package when run from sources. */
function programPath(): string {
	const beside = fileURLToPath(new URL('./resvg.wasm', import.meta.url));
	return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
}

let ready: Promise<void> | undefined;
let isReady = false;

/** Whether bytes look like an SVG file. */
export const isSvg = (file: Buffer): boolean => /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>/]/.test(file.toString('utf8', 0, 4096));

/** Loads what opens SVG pictures when one is among the paths; it takes a tenth of a second. */
export async function prepareSvg(paths: Iterable<string>): Promise<void> {
	if (isReady || ![...paths].some((path) => /\.svg$/i.test(path))) return;
	ready ??= initWasm(readFileSync(programPath()));
	await ready;
	isReady = true;
}

/**
 * Opens an SVG file, after `prepareSvg`.
 * @throws when the file is no sound SVG
 */
export function openSvg(file: Buffer): SvgPicture {
	const font = { fontBuffers: FACES.map(fontData), defaultFontFamily: 'Tinos', serifFamily: 'Tinos', sansSerifFamily: 'Tinos' };
	const text = sized(file);
	const picture = new Resvg(text, { font });
	return {
		width: picture.width,
		height: picture.height,
		markup: withoutMissing(picture.toString()),
		png: (width) => new Resvg(text, { font, fitTo: { mode: 'width', value: width } }).render().asPng(),
	};
}

/** With both sides stated, in the view box's proportions: of a file with one alone resvg takes the other for the view box's. */
function sized(file: Buffer): string {
	const { width, height } = imageSize(file);
	return file.toString('utf8').replace(/<svg\b[^>]*?(?=\s*\/?>)/, (tag) => `${tag.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')} width="${width}" height="${height}"`);
}

/** Pictures elsewhere, which are never fetched, leave an empty image with their address. */
const withoutMissing = (markup: string): string => markup.replace(/\s*<image [^>]*"data:image\/raw[^>]*\/>/g, '');
