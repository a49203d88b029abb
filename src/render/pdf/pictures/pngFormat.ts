/** How PNG files are laid out (ISO/IEC 15948). */

export interface PngHeader {
	readonly width: number;
	readonly height: number;
	readonly bits: number;
	/** 0 grey, 2 red-green-blue, 3 indexed, 4 grey with opacity, 6 red-green-blue with opacity. */
	readonly type: number;
	readonly isInterlaced: boolean;
}

export interface Png extends PngHeader {
	readonly palette: Uint8Array;
	/** Opacities of the palette, or the transparent colour. */
	readonly transparency: Uint8Array | undefined;
}

/** Values of a pixel by type. */
export const CHANNELS: ReadonlyMap<number, number> = new Map([
	[0, 1],
	[2, 3],
	[3, 1],
	[4, 2],
	[6, 4],
]);

export const channelsOf = ({ type }: PngHeader): number => CHANNELS.get(type) ?? 1;

/** Bytes of a line of `width` pixels without its filter. */
export const lineBytes = (png: PngHeader, width: number): number => Math.ceil((width * channelsOf(png) * png.bits) / 8);

/** Pixels of the seven passes of an interlaced picture. */
export const PASSES: readonly (readonly [x: number, y: number, dx: number, dy: number])[] = [
	[0, 0, 8, 8],
	[4, 0, 8, 8],
	[0, 4, 4, 8],
	[2, 0, 4, 4],
	[0, 2, 2, 4],
	[1, 0, 2, 2],
	[0, 1, 1, 2],
];
