/** Axes of numbers. */

export interface Scale {
	readonly ticks: readonly number[];
	readonly from: number;
	readonly to: number;
	/** Decimals of the ticks. */
	readonly decimals: number;
	/** Where a number stands between 0, the start, and 1, the end. */
	readonly at: (value: number) => number;
}

/** A step of 1, 2 or 5 times a power of ten that parts a range into about so many. */
function niceStep(range: number, parts: number): number {
	const rough = range / parts;
	const power = 10 ** Math.floor(Math.log10(rough));
	const times = rough / power;
	return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
}

/** An axis with round ticks that holds a range of numbers. */
export function niceScale(least: number, most: number, parts: number): Scale {
	const [low, high] = least === most ? (least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)]) : [least, most];
	const step = niceStep(high - low, parts);
	const first = Math.floor(low / step + 1e-9);
	const last = Math.ceil(high / step - 1e-9);
	const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
	const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(decimals)));
	const [from, to] = [first * step, last * step];
	return { ticks, from, to, decimals, at: (value) => (value - from) / (to - from) };
}

/** Lines may begin where their numbers do, when those are far from zero. */
const FAR_FROM_ZERO = 0.6;

/** The axis of lines. */
export function lineScale(values: readonly number[], parts: number): Scale {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return least > 0 && least / most > FAR_FROM_ZERO && least !== most ? niceScale(least, most, parts) : niceScale(Math.min(0, least), Math.max(0, most), parts);
}

/** The axis of bars, which begins at zero. */
export const barScale = (values: readonly number[], parts: number): Scale => niceScale(Math.min(0, ...values), Math.max(0, ...values), parts);
