/**
 * Colours of series. Blues and ochres in turn, each lighter than the one before by about as much: told apart by who sees no
 * red or green, and in a print without colours.
 */
import { contrast, distance, mix } from '../../contrast.ts';
import type { Colour } from './marks.ts';

export const INK: Colour = '#000000';
export const AXIS: Colour = '#595959';
export const GRID: Colour = '#d9d9d9';
export const PAPER: Colour = '#ffffff';

const SERIES: readonly Colour[] = ['#12305a', '#8a4a12', '#3f7fb5', '#d9a24a', '#a9cfe6', '#f3e6c4'];
/** Of lines and of the signs on them, which have no edge: those that stand out from paper (3:1), the lightest darker. */
const LINES: readonly Colour[] = [...SERIES.slice(0, 3), '#b0762a', '#6f93ab', '#9b8a5a'];
const SIDES: readonly Colour[] = ['#12305a', '#d9a24a'];
/** Shades of one hue, from little to much. */
const SHADES: readonly Colour[] = ['#eaf1f7', '#c0d6e8', '#86aecf', '#3f7fb5', '#12305a'];
/** Dashes that tell lines apart where colours don't. */
const DASHES: readonly (readonly number[])[] = [[], [6, 2], [2, 2], [8, 2, 2, 2], [4, 4], [1, 2]];

/** The template's colours of the first series. */
export type Palette = readonly Colour[] | undefined;

/** The usual colours that lie nearer than this to one of the template's would be taken for it. */
const LEAST_DISTANCE = 48;

/** The colour of a series: the template's own, then the usual ones from there on that aren't like any of them. */
function colourOf(index: number, palette: Palette = [], usual: readonly Colour[]): Colour {
	const others = [...usual.slice(palette.length), ...usual.slice(0, palette.length)];
	const colours = [...palette, ...others.filter((colour) => palette.every((own) => distance(own, colour) >= LEAST_DISTANCE))];
	return colours[index % colours.length] ?? INK;
}

export const seriesColour = (index: number, palette: Palette): Colour => colourOf(index, palette, SERIES);
export const lineColour = (index: number, palette: Palette): Colour => colourOf(index, palette, LINES);
export const seriesDash = (index: number): readonly number[] => DASHES[index % DASHES.length] ?? [];
/** Of the left and the right side of a pyramid. */
export const sideColour = (side: number, palette: Palette): Colour => colourOf(side, palette, SIDES);

/** How much of the template's first colour the shades have, from little to much. */
const TINTS = [0.08, 0.25, 0.5, 0.75, 1] as const;

/** The colours of so many classes of tiles, from little to much. */
export function shadesOf(count: number, palette: Palette): Colour[] {
	const [first] = palette ?? [];
	const shades = first === undefined ? SHADES : TINTS.map((share) => mix(PAPER, first, share));
	if (count <= 1) return [shades[1] ?? PAPER];
	return Array.from({ length: count }, (_, index) => shades[Math.round((index * (shades.length - 1)) / (count - 1))] ?? PAPER);
}

/** Black or white, whichever is read better on a colour. */
export const inkOn = (colour: Colour): Colour => (contrast(INK, colour) > contrast(PAPER, colour) ? INK : PAPER);
