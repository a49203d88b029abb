/** Axes of numbers. */

export interface Scale {
	readonly ticks: readonly number[];
	readonly from: number;
	readonly to: number;
	/** Between ticks. */
	readonly step: number;
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

/**
 * An axis with round ticks that holds a range of numbers; from 0 to 1 without more when that is nothing.
 * @param parts about so many steps
 * @param finest decimals of the numbers; ticks have no more
 */
export function niceScale(least: number, most: number, parts: number, finest = 100): Scale {
	const [low, high] = least === most ? [Math.min(0, least), Math.max(0, most)] : [least, most];
	const step = low === high ? 1 : Math.max(niceStep(high - low, parts), 10 ** -finest);
	const first = Math.floor(low / step + 1e-9);
	const last = low === high ? first + 1 : Math.ceil(high / step - 1e-9);
	const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
	const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(decimals)));
	const [from, to] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
	return { ticks, from, to, step: Number(step.toFixed(decimals)), decimals, at: (value) => (value - from) / (to - from) };
}
