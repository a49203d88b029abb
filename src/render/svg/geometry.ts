/** Paths and transforms as resvg writes them. */

/** a b c d e f of SVG and PDF alike. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Segment = { readonly to: 'M' | 'L' | 'C'; readonly points: readonly number[] } | { readonly to: 'Z' };

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `matrix(1 0 0 1 0 0)` */
export function matrixOf(text: string | undefined): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (text ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
	return [a, b, c, d, e, f];
}

/** First the right one, then the left. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

/** The segments of a path in absolute coordinates; curves of the second degree as of the third, which PDF has. */
export function segmentsOf(path: string): Segment[] {
	const segments: Segment[] = [];
	let [x, y] = [0, 0];
	for (const [, command = '', numbers = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
		const points = numbers
			.trim()
			.split(/[\s,]+/)
			.filter(Boolean)
			.map(Number);
		if (command === 'Z') segments.push({ to: 'Z' });
		else if (command === 'Q') {
			const [qx = 0, qy = 0, ex = 0, ey = 0] = points;
			segments.push({ to: 'C', points: [x + (2 * (qx - x)) / 3, y + (2 * (qy - y)) / 3, ex + (2 * (qx - ex)) / 3, ey + (2 * (qy - ey)) / 3, ex, ey] });
		} else if (command === 'M' || command === 'L' || command === 'C') segments.push({ to: command, points });
		if (points.length >= 2) [x = 0, y = 0] = points.slice(-2);
	}
	return segments;
}

/** The matrix from the unit square to the box that a path fills; curves are taken at steps. */
export function unitBox(segments: readonly Segment[]): Matrix {
	const [xs, ys]: [number[], number[]] = [[], []];
	let [x0, y0] = [0, 0];
	for (const segment of segments) {
		if (segment.to === 'Z') continue;
		const [a = 0, b = 0, c = 0, d = 0, e = a, f = b] = segment.points;
		const steps = segment.to === 'C' ? 32 : 1;
		for (let step = 1; step <= steps; step++) {
			const t = step / steps;
			const at = (p0: number, p1: number, p2: number, p3: number): number => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
			xs.push(segment.to === 'C' ? at(x0, a, c, e) : a);
			ys.push(segment.to === 'C' ? at(y0, b, d, f) : b);
		}
		[x0, y0] = segment.to === 'C' ? [e, f] : [a, b];
	}
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return [Math.max(...xs) - left, 0, 0, Math.max(...ys) - top, left, top];
}
