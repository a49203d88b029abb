/** Pictures as data addresses, so that the page needs no other file. */
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { imageSize } from 'image-size';

export interface Picture {
	/** The file as a `data:` address. */
	readonly source: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

/** Formats every browser shows, by the names image-size gives them. */
const MEDIA_TYPES: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', gif: 'gif', webp: 'webp', bmp: 'bmp', svg: 'svg+xml' };

function read(path: string): Picture | undefined {
	try {
		const file = readFileSync(path);
		const { width, height, type } = imageSize(file);
		const media = MEDIA_TYPES[type ?? ''];
		return media === undefined ? undefined : { source: `data:image/${media};base64,${file.toString('base64')}`, width, height };
	} catch {
		// Missing or broken: rules say so where the text names it; a draft made in spite of them shows the alternative text.
		return undefined;
	}
}

/**
 * A function that gives a picture by its path, each read once; undefined for an address on the web, which is never fetched, and for
 * what browsers can't show. SVG goes in as any other picture, never as part of the page: there browsers run no script of it and
 * load nothing it names.
 */
export function pictureReader(): (path: string) => Picture | undefined {
	const known = new Map<string, Picture | undefined>();
	return (path) => {
		if (!known.has(path)) known.set(path, isAbsolute(path) ? read(path) : undefined);
		return known.get(path);
	};
}
