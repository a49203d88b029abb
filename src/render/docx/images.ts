/** Pictures read before rendering, which itself is synchronous. */
import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImageRun } from 'docx';
import { imageSize } from 'image-size';
import type { DocumentTree } from '../../document/nodes.ts';
import { pictureAddresses } from '../pictureAddresses.ts';
import { isSvg, openSvg, prepareSvg } from '../svg/open.ts';
import type { ImageData } from './remarkTypes.ts';

/** A picture as a run, so many pixels wide and high. */
export function pictureRun(image: ImageData, width: number, height: number, alt: string): ImageRun {
	const common = { transformation: { width: Math.round(width), height: Math.round(height) }, altText: { name: '', description: alt } };
	if (image.type !== 'svg') return new ImageRun({ type: image.type, data: image.data, ...common });
	return new ImageRun({ type: image.type, data: image.data, fallback: { type: 'png', data: image.fallback }, ...common });
}

type Raster = 'png' | 'jpg' | 'gif' | 'bmp';
const isRaster = (type: string | undefined): type is Raster => type === 'png' || type === 'jpg' || type === 'gif' || type === 'bmp';

/** Of the raster beside every SVG, for readers that know none; twice what a screen shows of a whole line. */
const RASTER_WIDTH = 1400;

const bytes = (buffer: Uint8Array): ArrayBuffer => new Uint8Array(buffer).buffer;

/** The file a picture's address names; undefined for addresses on the web, which are never fetched. */
function pathOf(url: string): string | undefined {
	if (url.startsWith('file:')) return fileURLToPath(url);
	return isAbsolute(url) ? url : undefined;
}

/** Cleaned: Word is given paths alone, and sets no text of its own. */
function svg(file: Buffer): ImageData {
	const { width, height, markup, png } = openSvg(file);
	return { type: 'svg', data: bytes(Buffer.from(markup)), width, height, fallback: bytes(png(RASTER_WIDTH)) };
}

/** A picture that Word shows; null when there is no such file, or none that can be measured. */
async function load(path: string): Promise<ImageData | null> {
	try {
		const file = await readFile(path);
		if (isSvg(file)) return svg(file);
		const { width, height, type } = imageSize(file);
		return isRaster(type) ? { type, data: bytes(file), width, height } : null;
	} catch {
		return null;
	}
}

/**
 * Every picture of the tree by its address or path; null where it can't be shown (a file that is missing or damaged, an unknown
 * format, the web), so that its alternative text stands in its place.
 */
export async function loadImages(tree: DocumentTree): Promise<Map<string, ImageData | null>> {
	const images = new Map<string, ImageData | null>();
	const urls = pictureAddresses(tree);
	await prepareSvg(urls);
	for (const url of urls) {
		const path = pathOf(url);
		images.set(url, path === undefined || !/\.(png|jpe?g|gif|bmp|svg)$/i.test(path) ? null : await load(path));
	}
	return images;
}
