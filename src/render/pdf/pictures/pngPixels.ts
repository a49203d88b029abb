/** The pixels of a PNG file: filters undone, passes put together, laid on white. */
import { UnusablePicture } from './picture.ts';
import { channelsOf, lineBytes, PASSES, type Png } from './pngFormat.ts';

function paeth(left: number, above: number, corner: number): number {
	const guess = left + above - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
	if (a <= b && a <= c) return left;
	return b <= c ? above : corner;
}

/** Undoes the filter of a line in place; `step` is the number of bytes to the pixel at the left. */
function unfilter(filter: number, line: Buffer, above: Buffer, step: number): void {
	for (let i = 0; i < line.length; i++) {
		const left = i < step ? 0 : (line[i - step] ?? 0);
		const up = above[i] ?? 0;
		const corner = i < step ? 0 : (above[i - step] ?? 0);
		const value = line[i] ?? 0;
		if (filter === 1) line[i] = value + left;
		else if (filter === 2) line[i] = value + up;
		else if (filter === 3) line[i] = value + ((left + up) >> 1);
		else if (filter === 4) line[i] = value + paeth(left, up, corner);
	}
}

/** The value at a place of a line as it is stored. */
function sample(line: Buffer, index: number, bits: number): number {
	if (bits === 8) return line[index] ?? 0;
	if (bits === 16) return line.readUInt16BE(index * 2);
	const bit = index * bits;
	return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
}

/** Puts the colour of a pixel, red, green, blue or grey alone, into `colour` and gives its opacity from 0 to 1. */
type Reader = (line: Buffer, x: number, colour: Uint8Array) => number;

function indexedReader({ bits, palette, transparency }: Png): Reader {
	return (line, x, colour) => {
		const index = sample(line, x, bits);
		for (let part = 0; part < 3; part++) colour[part] = palette[index * 3 + part] ?? 0;
		return (transparency?.[index] ?? 255) / 255;
	};
}

/** A colour declared transparent, as it is stored; only where there is no opacity of its own. */
function clearColour({ transparency }: Png, parts: number): readonly number[] | undefined {
	if (!transparency || transparency.length < parts * 2) return undefined;
	return Array.from({ length: parts }, (_, part) => (transparency[part * 2] ?? 0) * 256 + (transparency[part * 2 + 1] ?? 0));
}

function colourReader(png: Png, parts: number): Reader {
	const { bits } = png;
	const channels = channelsOf(png);
	const most = 2 ** bits - 1;
	const clear = clearColour(png, parts);
	return (line, x, colour) => {
		let isClear = clear !== undefined;
		for (let part = 0; part < parts; part++) {
			const value = sample(line, x * channels + part, bits);
			if (clear && value !== clear[part]) isClear = false;
			colour[part] = Math.round((value * 255) / most);
		}
		if (isClear) return 0;
		return channels === parts ? 1 : sample(line, x * channels + parts, bits) / most;
	};
}

/** The picture on white, eight bits a colour. */
export function onWhite(png: Png, lines: Buffer): { readonly colors: 'DeviceGray' | 'DeviceRGB'; readonly pixels: Uint8Array } {
	const parts = png.type === 0 || png.type === 4 ? 1 : 3;
	const pixels = new Uint8Array(png.width * png.height * parts);
	const read = png.type === 3 ? indexedReader(png) : colourReader(png, parts);
	const colour = new Uint8Array(3);
	const step = Math.max(1, (channelsOf(png) * png.bits) >> 3);
	let at = 0;
	for (const [x0, y0, dx, dy] of png.isInterlaced ? PASSES : [[0, 0, 1, 1] as const]) {
		const [width, height] = [Math.ceil((png.width - x0) / dx), Math.ceil((png.height - y0) / dy)];
		if (width <= 0 || height <= 0) continue;
		const bytes = lineBytes(png, width);
		let above: Buffer = Buffer.alloc(bytes);
		for (let row = 0; row < height; row++) {
			const filter = lines[at] ?? 0;
			if (filter > 4) throw new UnusablePicture('damaged');
			const line = lines.subarray(at + 1, at + 1 + bytes);
			unfilter(filter, line, above, step);
			for (let column = 0; column < width; column++) {
				const opacity = read(line, column, colour);
				const pixel = ((y0 + row * dy) * png.width + x0 + column * dx) * parts;
				for (let part = 0; part < parts; part++) pixels[pixel + part] = Math.round((colour[part] ?? 0) * opacity + 255 * (1 - opacity));
			}
			above = line;
			at += bytes + 1;
		}
	}
	return { colors: parts === 1 ? 'DeviceGray' : 'DeviceRGB', pixels };
}
