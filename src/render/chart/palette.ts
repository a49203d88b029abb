/**
 * Colours of series. Blues and ochres in turn, each lighter than the one before by about as much: told apart by who sees no
 * red or green, and in a print without colours.
 */
import { luminance } from '../../contrast.ts';
import type { Colour } from './marks.ts';

export const INK: Colour = '#000000';
export const AXIS: Colour = '#595959';
export const GRID: Colour = '#d9d9d9';
export const PAPER: Colour = '#ffffff';

const SERIES: readonly Colour[] = ['#12305a', '#8a4a12', '#3f7fb5', '#d9a24a', '#a9cfe6', '#f3e6c4'];
/** Of lines and of the signs on them, which have no edge: those that stand out from paper (3:1), the lightest darker. */
const LINES: readonly Colour[] = [...SERIES.slice(0, 3), '#b0762a', '#6f93ab', '#9b8a5a'];
/** Shades of one hue, from little to much. */
const SHADES: readonly Colour[] = ['#eaf1f7', '#c0d6e8', '#86aecf', '#3f7fb5', '#12305a'];
/** Dashes that tell lines apart where colours don't. */
const DASHES: readonly (readonly number[])[] = [[], [6, 2], [2, 2], [8, 2, 2, 2], [4, 4], [1, 2]];

export const seriesColour = (index: number): Colour => SERIES[index % SERIES.length] ?? INK;
export const lineColour = (index: number): Colour => LINES[index % LINES.length] ?? INK;
export const seriesDash = (index: number): readonly number[] => DASHES[index % DASHES.length] ?? [];

/** The colours of so many classes of tiles, from little to much. */
export function shadesOf(count: number): Colour[] {
	if (count <= 1) return [SHADES[1] ?? PAPER];
	return Array.from({ length: count }, (_, index) => SHADES[Math.round((index * (SHADES.length - 1)) / (count - 1))] ?? PAPER);
}

/** Lightness from 0 to 100 (CIE L*). */
export function lightness(colour: Colour): number {
	const light = luminance(colour);
	return light <= 0.008856 ? 903.3 * light : 116 * Math.cbrt(light) - 16;
}

/** Black or white, whichever is read better on a colour. */
export const inkOn = (colour: Colour): Colour => (lightness(colour) < 55 ? PAPER : INK);
