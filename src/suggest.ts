/** Finds the known word that was probably meant: for «did you mean …?». */
import type { Bilingual } from './diagnostic.ts';

/**
 * The candidate nearest to `word`, or undefined when none is near enough. One slip (a letter wrong, missing, extra or two swapped) is
 * forgiven in short words, one more for every further four characters. Case, diacritics, brackets, quotes, hyphens and zeros before a number count less than letters:
 * `sb` finds `SB`, `gele` finds `gėlė`, `SBVB` finds `SB(VB)`, `7` finds `07`, `1.2` finds `01.02`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const limit = allowance(word);
	let best: string | undefined;
	let bestCost = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		if (candidate === word || candidate === '') continue;
		const cost = costOf(word, candidate, Math.min(limit, bestCost));
		// A respelling beside the slips is forgiven.
		if (Math.floor(cost) > limit || cost >= bestCost) continue;
		best = candidate;
		bestCost = cost;
	}
	return best;
}

/** The candidate nearest to `word` when no other is as near: `KPPP` is `KPP`, but `XB` may be `SB` or `VB`. */
export function onlyNearest(word: string, candidates: Iterable<string>): string | undefined {
	const [found, ...others] = nearestOnes(word, candidates);
	return others.length === 0 ? found : undefined;
}

/** «Did you mean …?» of the candidates near to a word: of two that are as near both are named, of more the first, and where none is near what it begins. Nothing when there is no such. */
export function meantWords(word: string, candidates: Iterable<string>): Bilingual | undefined {
	const all = [...candidates];
	const [first = begun(word, all), second, third] = nearestOnes(word, all);
	return didYouMean(first, third === undefined ? second : undefined);
}

/** «Did you mean …?» of one word, or of two; nothing of none. */
export function didYouMean(word: string | undefined, other?: string): Bilingual | undefined {
	const named = [word, other].filter((one) => one !== undefined);
	if (named.length === 0) return undefined;
	return { lt: `Gal turėta omenyje ${named.map((one) => `„${one}“`).join(' ar ')}?`, en: `Did you mean ${named.map((one) => `\`${one}\``).join(' or ')}?` };
}

/** The candidate that a word is the beginning of, as `svp-2026` is of `svp-2026-2028` and `warn` of `warning`: of several the one that the others begin with too. */
export function begun(word: string, candidates: readonly string[]): string | undefined {
	const longer = candidates.filter((one) => one.length > word.length && one.startsWith(word) && (word.length > 3 || (word.length > 2 && /^[-:.]/.test(one.slice(word.length)))));
	const [shortest] = longer.toSorted((a, b) => a.length - b.length);
	return shortest !== undefined && longer.every((one) => one.startsWith(shortest)) ? shortest : undefined;
}

/** The nearest candidate and those that are as near, three at most. */
function nearestOnes(word: string, candidates: Iterable<string>): string[] {
	const left = new Set(candidates);
	const slips = (candidate: string): number => Math.floor(costOf(word, candidate, Number.POSITIVE_INFINITY));
	const found: string[] = [];
	for (let next = nearest(word, left); next !== undefined && found.length < 3; next = nearest(word, left)) {
		if (found[0] !== undefined && slips(next) > slips(found[0])) break;
		found.push(next);
		left.delete(next);
	}
	return found;
}

/** Writing a letter in the other case, without its diacritic or without a bracket, costs next to nothing, but more than nothing: an exact spelling wins. */
const RESPELLING = 0.001;

function allowance(word: string): number {
	return word.length <= 2 ? 1 : 1 + Math.floor((word.length - 1) / 4);
}

function costOf(word: string, candidate: string, limit: number): number {
	const a = plain(word);
	const b = plain(candidate);
	if (a === '') return Number.POSITIVE_INFINITY;
	if (a === b || withoutZeros(word) === withoutZeros(candidate)) return RESPELLING * distance(word, candidate, Number.POSITIVE_INFINITY);
	// A word of one or two characters has nothing left to be recognised by when a slip is all of it.
	const letters = Math.max(a.length, b.length);
	const slips = distance(a, b, limit);
	return slips >= letters ? Number.POSITIVE_INFINITY : slips + RESPELLING * (word === a && candidate === b ? 0 : 1);
}

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\p{M}()\s_„“”‚‘’«»"'-]/gu, '')
		.replace(/^0+(?=\d)/, '')
		.toLowerCase();
}

/** A code whose parts have no zeros in front. */
function withoutZeros(code: string): string {
	return code.replace(/(?<!\d)0+(?=\d)/g, '');
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours; infinite as soon as it must exceed `limit`. */
function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
			current.push(cost);
			least = Math.min(least, cost);
		}
		if (least > limit) return Number.POSITIVE_INFINITY;
		beforeLast = last;
		last = current;
	}
	return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
