/** Greys of rows: none, task, goal, programme. Black text stands out from each at 7:1 at least. */

/** 0 black to 1 white. */
export const ROW_GREYS = [undefined, 0.95, 0.89, 0.82] as const;

/** The same as colours of six hexadecimal digits; none for white. */
export const ROW_FILLS = ROW_GREYS.map((grey) =>
	grey === undefined
		? ''
		: Math.round(grey * 255)
				.toString(16)
				.toUpperCase()
				.repeat(3),
);
