/** The grounds of tables' rows and heads: those of the template's styles, else greys. Black letters stand out from each grey at 7:1 at least. */
import type { FormRow } from './nodes.ts';
import type { Colour, Look, Styles } from './styles.ts';

export type Shade = NonNullable<FormRow['shade']>;

/** A colour, or a grey from 0, black, to 1, white. */
export type Fill = Colour | number;

/** By shade: none, task, goal, programme. On a screen they are darker, where paper takes more of them than it seems. */
const GREYS = { paper: [undefined, 0.95, 0.89, 0.82], screen: [undefined, '#f2f2f2', '#d9d9d9', '#bfbfbf'] } as const satisfies Record<string, readonly (Fill | undefined)[]>;

/** What a row stands on: that of heads where it is one, else that of its shade. */
export interface Ground {
	readonly isHead: boolean;
	/** 0 when absent. */
	readonly shade?: Shade | undefined;
}

/** The ground of code. */
export const CODE_FILL: Colour = '#f0f0f0';
/** Between the edge of the ground and the lines of a block of code, points. */
export const CODE_PADDING = 4;

/** The ground of a head that is not in a form. */
export const TEXT_HEAD: Ground = { isHead: true, shade: 1 };

/** The style that says a ground's fill and its letters; none of rows without a ground. */
export function groundLook({ isHead, shade }: Ground, styles: Styles): Look | undefined {
	if (isHead) return styles.tableHead;
	if (shade === 1) return styles.tableShade1;
	if (shade === 2) return styles.tableShade2;
	return shade === 3 ? styles.tableShade3 : undefined;
}

/** The fill of a ground on paper; white when undefined. */
export const paperFill = (ground: Ground, styles: Styles): Fill | undefined => groundLook(ground, styles)?.fill ?? GREYS.paper[ground.shade ?? 0];

/** The same on a screen. */
export const screenFill = (ground: Ground, styles: Styles): Colour | undefined => groundLook(ground, styles)?.fill ?? GREYS.screen[ground.shade ?? 0];

/** The six hexadecimal digits of a fill. */
export const fillDigits = (fill: Fill): string =>
	typeof fill === 'number'
		? Math.round(fill * 255)
				.toString(16)
				.toUpperCase()
				.repeat(3)
		: colourDigits(fill);

/** The six hexadecimal digits of a colour. */
export const colourDigits = (colour: Colour): string => colour.slice(1).toUpperCase();
