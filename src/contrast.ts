/** How well colours stand out from one another (WCAG 2.1, relative luminance and contrast ratio). */

/** `#rrggbb` */
type Colour = `#${string}`;

/** From 0, black, to 1, white. */
export function luminance(colour: Colour): number {
	const channel = (at: number): number => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** From 1, the same, to 21, black on white. */
export function contrast(one: Colour, other: Colour): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours are among red, green and blue: from 0, the same, to 442, black and white. */
export function distance(one: Colour, other: Colour): number {
	return Math.hypot(...[1, 3, 5].map((at) => Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)));
}

/** A colour between two, so far on the way from the first, 0, to the other, 1. */
export function mix(from: Colour, to: Colour, share: number): Colour {
	const channels = [1, 3, 5].map((at) => {
		const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
		return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${channels.join('')}`;
}
