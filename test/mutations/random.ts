/** A generator of random numbers that gives the same ones for the same seed (mulberry32). */
export interface Random {
	/** A whole number from 0, below `limit`. */
	below(limit: number): number;
	/** One of the list; none of an empty one. */
	pick<T>(list: readonly T[]): T | undefined;
}

export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	return { below, pick: (list) => list[below(list.length)] };
}
