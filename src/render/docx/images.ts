/** Pictures read before rendering, which itself is synchronous. */
import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageSize } from 'image-size';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type DocumentTree, isDrawn } from '../../document/nodes.ts';
import type { ImageData } from './remarkTypes.ts';

type Raster = 'png' | 'jpg' | 'gif' | 'bmp';
const isRaster = (type: string | undefined): type is Raster => type === 'png' || type === 'jpg' || type === 'gif' || type === 'bmp';

/** One transparent pixel: the format wants a raster beside every SVG, for readers that know none. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64');

const bytes = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;

/** The file a picture's address names; undefined for addresses on the web, which are never fetched. */
function pathOf(url: string): string | undefined {
	if (url.startsWith('file:')) return fileURLToPath(url);
	return isAbsolute(url) ? url : undefined;
}

/** A picture, and its size where it is of a kind that can be measured; undefined when there is no such file or it holds none. */
async function measured(path: string): Promise<{ readonly file: Buffer; readonly size: ReturnType<typeof imageSize> } | undefined> {
	try {
		const file = await readFile(path);
		return { file, size: imageSize(file) };
	} catch {
		return undefined;
	}
}

async function load(path: string): Promise<ImageData | null> {
	const picture = await measured(path);
	if (!picture) return null;
	const { width, height, type } = picture.size;
	const data = bytes(picture.file);
	if (type === 'svg') return { type, data, width, height, fallback: bytes(PIXEL) };
	return isRaster(type) ? { type, data, width, height } : null;
}

function addresses(tree: DocumentTree): Set<string> {
	const found = new Set<string>();
	for (const section of tree.sections) {
		for (const block of section.children) {
			if (block.type === 'figure') found.add(block.path);
			else if (!isDrawn(block) && block.type !== 'formTable' && block.type !== 'titlePage' && block.type !== 'contents' && block.type !== 'captionList') {
				const root: Root = { type: 'root', children: block.type === 'statement' ? [...block.children] : [block] };
				visit(root, ['image', 'definition'], (node) => {
					if (node.type === 'image' || node.type === 'definition') found.add(node.url);
				});
			}
		}
	}
	return found;
}

/**
 * Every picture of the tree by its address or path; null where it can't be shown (a file that is missing or damaged, an unknown
 * format, the web), so that its alternative text stands in its place.
 */
export async function loadImages(tree: DocumentTree): Promise<Map<string, ImageData | null>> {
	const images = new Map<string, ImageData | null>();
	for (const url of addresses(tree)) {
		const path = pathOf(url);
		images.set(url, path === undefined || !/\.(png|jpe?g|gif|bmp|svg)$/i.test(path) ? null : await load(path));
	}
	return images;
}
