/** Pictures as objects of the file, each embedded once. */
import type { SvgPicture } from '../../svg/open.ts';
import type { Picture } from '../pictures/picture.ts';
import { readPng } from '../pictures/png.ts';
import { readPicture } from '../pictures/read.ts';
import type { PdfFile } from './file.ts';
import { NotDrawable, writeSvg } from './svg.ts';
import { number, Raw, reference } from './syntax.ts';

interface EmbeddedImage {
	readonly name: string;
	readonly object: number;
	readonly orientation: number;
}

/** From the unit square of a stored picture to that of the picture as shown, by its Exif orientation from 1. */
const TURNS: readonly (readonly [a: number, b: number, c: number, d: number, e: number, f: number])[] = [
	[1, 0, 0, 1, 0, 0],
	[-1, 0, 0, 1, 1, 0],
	[-1, 0, 0, -1, 1, 1],
	[1, 0, 0, -1, 0, 1],
	[0, -1, -1, 0, 1, 1],
	[0, -1, 1, 0, 0, 1],
	[0, 1, 1, 0, 0, 0],
	[0, 1, -1, 0, 1, 0],
];

export interface Images {
	/** Operators that draw a picture into a rectangle of the page, whose y axis runs down; none when the file can't be read any more. */
	draw(path: string, x: number, y: number, width: number, height: number): string;
	/** Names and objects of all that were drawn. */
	used(): Iterable<EmbeddedImage>;
}

/** Wide enough for a page in print. */
const RASTER_WIDTH = 2000;

function embed(file: PdfFile, path: string, name: string): EmbeddedImage | undefined {
	const picture = readPicture(path);
	if (typeof picture === 'string') return undefined;
	return 'markup' in picture ? { name, object: embedSvg(file, picture), orientation: 1 } : { name, object: embedPicture(file, picture), orientation: picture.orientation };
}

/** As paths; as a raster what paths can't say. */
function embedSvg(file: PdfFile, picture: SvgPicture): number {
	try {
		return writeSvg(file, picture);
	} catch (error) {
		if (!(error instanceof NotDrawable)) throw error;
		return embedPicture(file, readPng(Buffer.from(picture.png(RASTER_WIDTH))));
	}
}

function embedPicture(file: PdfFile, { width, height, colors, bits, palette, data, filter, isPredicted }: Picture): number {
	const parts = colors === 'DeviceGray' || palette ? 1 : 3;
	const indexed = palette && new Raw(`[/Indexed/DeviceRGB ${palette.length / 3 - 1} <${Buffer.from(palette).toString('hex')}>]`);
	return file.write(data, {
		Type: 'XObject',
		Subtype: 'Image',
		Width: width,
		Height: height,
		ColorSpace: indexed ?? colors,
		BitsPerComponent: bits,
		Filter: filter,
		...(isPredicted ? { DecodeParms: { Predictor: 15, Colors: parts, BitsPerComponent: bits, Columns: width } } : {}),
	});
}

/** The pictures of a file. */
export function createImages(file: PdfFile): Images {
	const images = new Map<string, EmbeddedImage>();
	return {
		draw: (path, x, y, w, h) => {
			const image = images.get(path) ?? embed(file, path, `I${images.size + 1}`);
			if (!image) return '';
			images.set(path, image);
			const [a, b, c, d, e, f] = TURNS[image.orientation - 1] ?? [1, 0, 0, 1, 0, 0];
			const matrix = [w * a, -h * b, w * c, -h * d, x + w * e, y + h - h * f];
			return `q ${matrix.map(number).join(' ')} cm /${image.name} Do Q`;
		},
		used: () => images.values(),
	};
}

/** Entries of a dictionary of resources. */
export const resourceEntries = (resources: Iterable<readonly [name: string, object: number]>): string => [...resources].map(([name, object]) => `/${name} ${reference(object)}`).join('');
