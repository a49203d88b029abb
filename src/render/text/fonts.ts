/** The four faces of Tinos (metrically Times New Roman): where their files are and how wide their letters are. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Readonly<Record<Face, readonly [folder: string, file: string]>> = {
	regular: ['400Regular', 'Tinos_400Regular.ttf'],
	bold: ['700Bold', 'Tinos_700Bold.ttf'],
	italic: ['400Regular_Italic', 'Tinos_400Regular_Italic.ttf'],
	boldItalic: ['700Bold_Italic', 'Tinos_700Bold_Italic.ttf'],
};

/** Beside the bundle in a released program; in the fonts' package when run from sources. */
function fontPath(face: Face): string {
	const [folder, file] = FILES[face];
	const beside = fileURLToPath(new URL(`./fonts/${file}`, import.meta.url));
	return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${folder}/${file}`);
}

const data = new Map<Face, Buffer>();

/** The bytes of a face's TrueType file; read once. Throws when the program is installed without its fonts. */
export function fontData(face: Face): Buffer {
	const known = data.get(face);
	if (known) return known;
	const bytes = readFileSync(fontPath(face));
	data.set(face, bytes);
	return bytes;
}

const UNMEASURED = 0xffff;
const BASIC_PLANE = 0x10000;
const SOFT_HYPHEN = 0xad;

interface Meter {
	readonly unitsPerEm: number;
	/** Advance of a code point in font units. */
	advance(codePoint: number): number;
}

const fonts = new Map<Face, Font>();

/** A face, read once: what measures text and what embeds it share it. Throws as `fontData` does. */
export function openFont(face: Face): Font {
	const known = fonts.get(face);
	if (known) return known;
	const font = create(fontData(face));
	if (!('glyphForCodePoint' in font)) throw new Error(`Not a single font: ${FILES[face][1]}`);
	fonts.set(face, font);
	return font;
}

function openMeter(face: Face): Meter {
	const font = openFont(face);
	const measured = new Uint16Array(BASIC_PLANE).fill(UNMEASURED);
	measured[SOFT_HYPHEN] = 0;
	const advance = (codePoint: number): number => {
		const known = measured[codePoint];
		if (known !== undefined && known !== UNMEASURED) return known;
		const width = font.glyphForCodePoint(codePoint).advanceWidth;
		measured[codePoint] = width;
		return width;
	};
	return { unitsPerEm: font.unitsPerEm, advance };
}

const meters = new Map<Face, Meter>();

function meterOf(face: Face): Meter {
	const known = meters.get(face);
	if (known) return known;
	const meter = openMeter(face);
	meters.set(face, meter);
	return meter;
}

/** Width of a text in points, without kerning, as it is painted. A soft hyphen has none. */
export function widthOf(text: string, face: Face, size: number): number {
	const meter = meterOf(face);
	let units = 0;
	for (let i = 0; i < text.length; i++) {
		const codePoint = text.codePointAt(i) ?? 0;
		if (codePoint >= BASIC_PLANE) i++;
		units += meter.advance(codePoint);
	}
	return (units * size) / meter.unitsPerEm;
}

/** Line height for single spacing, as a multiple of the font's size: ascent, descent and gap of the font. */
export const LINE_HEIGHT = 1.15;
/** From the top of a line to its baseline, as a multiple of the font's size. */
export const BASELINE = 0.912;

/** The face with weight or slope added. */
export const bolder = (face: Face): Face => (face === 'regular' || face === 'bold' ? 'bold' : 'boldItalic');
export const slanted = (face: Face): Face => (face === 'regular' || face === 'italic' ? 'italic' : 'boldItalic');

/** The face of letters by weight and slope. */
export const faceOf = ({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Face => (bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular');
