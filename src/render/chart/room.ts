/** What the layout of a chart works with. Lengths in points. */

import { decimalText } from '../../decimal-text.ts';
import type { Chart } from '../../document/nodes.ts';
import type { Language } from '../text/breaks.ts';
import type { Palette } from './palette.ts';
import type { TextLook } from './texts.ts';

export interface ChartRoom {
	readonly width: number;
	/** Letters. */
	readonly size: number;
	readonly language: Language;
	readonly palette?: Palette;
}

/** A drawn figure. */
export interface Figure {
	readonly value: number;
	readonly text: string;
}

export const lookOf = ({ size, language }: ChartRoom): TextLook => ({ face: 'regular', size, language });
/** Labels beside figures. */
export const smallLook = ({ size, language }: ChartRoom): TextLook => ({ face: 'regular', size: size - 1, language });

export const axisNumber = (value: number, decimals: number, { language }: ChartRoom): string => decimalText(value.toFixed(decimals), language);

/** A series' figures as numbers, in the order of categories. */
export const figuresOf = ({ values }: Chart['series'][number]): (Figure | undefined)[] => values.map((value) => value && { value: Number(value.value), text: value.text });

/** All numbers of a chart. */
export const numbersOf = ({ series }: Pick<Chart, 'series'>): number[] => series.flatMap((one) => figuresOf(one).flatMap((figure) => (figure ? [figure.value] : [])));

/** Height of the area between axes, as a share of the chart's width. */
export const SHAPE = 0.34;

/** An area of the frame. */
export interface Area {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}
