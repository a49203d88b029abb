/** Which parts of two versions belong together, in the order of both: what stayed, what went and what came. */
import { diffArrays } from 'diff';
import { likenessOf, type Traits } from './traits.ts';

/** A pair that stayed, perhaps changed; what went has no `new`, what came no `old`. */
export type Step<T> = { readonly old: T; readonly new: T; readonly isSame: boolean } | { readonly old: T; readonly new?: never } | { readonly new: T; readonly old?: never };

interface Part<T> {
	readonly value: T;
	readonly traits: Traits;
}

/** Below this, two parts are not the same one changed. */
const ALIKE = 0.35;
/** Comparing each with each stops being worth it here; only parts that stayed to the letter hold the two together then. */
const MOST_COMPARED = 1_000_000;
/** A long part weighs more than a short one, which may stand in many places; but not without end. */
const HEAVIEST = 60;

/**
 * Aligns two sequences so that as much as possible stays in place; what moved went from one place and came to another. Of what
 * went and came between two parts that stayed, what went stands first.
 */
export function align<T>(old: readonly T[], fresh: readonly T[], traitsOf: (value: T) => Traits): Step<T>[] {
	const parts = (values: readonly T[]): Part<T>[] => values.map((value) => ({ value, traits: traitsOf(value) }));
	return between(parts(old), parts(fresh));
}

function isExact<T>(a: Part<T> | undefined, b: Part<T> | undefined): boolean {
	return a !== undefined && b !== undefined && a.traits.kind === b.traits.kind && a.traits.exact === b.traits.exact;
}

function between<T>(old: readonly Part<T>[], fresh: readonly Part<T>[]): Step<T>[] {
	let start = 0;
	while (isExact(old[start], fresh[start])) start++;
	let end = 0;
	while (end < Math.min(old.length, fresh.length) - start && isExact(old.at(-1 - end), fresh.at(-1 - end))) end++;
	const [a, b] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
	const inner = a.length * b.length > MOST_COMPARED ? anchored(a, b) : best(a, b);
	return [...same(old.slice(0, start), fresh.slice(0, start)), ...inner, ...same(old.slice(old.length - end), fresh.slice(fresh.length - end))];
}

function same<T>(old: readonly Part<T>[], fresh: readonly Part<T>[]): Step<T>[] {
	return old.flatMap(({ value }, index) => {
		const other = fresh[index];
		return other ? [{ old: value, new: other.value, isSame: true }] : [];
	});
}

const gone = <T>(parts: readonly Part<T>[]): Step<T>[] => parts.map(({ value }) => ({ old: value }));
const come = <T>(parts: readonly Part<T>[]): Step<T>[] => parts.map(({ value }) => ({ new: value }));

/** Long sequences: held together by what stayed to the letter, and aligned in between. */
function anchored<T>(old: readonly Part<T>[], fresh: readonly Part<T>[]): Step<T>[] {
	const key = ({ traits }: Part<T>): string => `${traits.kind}|${traits.exact}`;
	const steps: Step<T>[] = [];
	let [i, j] = [0, 0];
	let [gap, other] = [0, 0];
	const close = (): void => {
		const [a, b] = [old.slice(gap, i), fresh.slice(other, j)];
		steps.push(...(a.length * b.length > MOST_COMPARED ? [...gone(a), ...come(b)] : best(a, b)));
	};
	for (const { added, removed, count } of diffArrays(old.map(key), fresh.map(key))) {
		if (removed) i += count;
		else if (added) j += count;
		else {
			close();
			steps.push(...same(old.slice(i, i + count), fresh.slice(j, j + count)));
			i += count;
			j += count;
			[gap, other] = [i, j];
		}
	}
	close();
	return steps;
}

/** The alignment whose pairs are worth most together: each pair its likeness, the more so the longer the parts. */
function best<T>(old: readonly Part<T>[], fresh: readonly Part<T>[]): Step<T>[] {
	const width = fresh.length + 1;
	const worth = new Float64Array(old.length * fresh.length);
	const total = new Float64Array((old.length + 1) * width);
	for (let i = old.length - 1; i >= 0; i--) {
		for (let j = fresh.length - 1; j >= 0; j--) {
			const pair = worthOf(old[i], fresh[j]);
			worth[i * fresh.length + j] = pair;
			const apart = Math.max(total[(i + 1) * width + j] ?? 0, total[i * width + j + 1] ?? 0);
			total[i * width + j] = Math.max(apart, pair > 0 ? pair + (total[(i + 1) * width + j + 1] ?? 0) : 0);
		}
	}
	return walk(old, fresh, (i, j) => {
		const here = total[i * width + j] ?? 0;
		const pair = worth[i * fresh.length + j] ?? 0;
		if (pair > 0 && here === pair + (total[(i + 1) * width + j + 1] ?? 0)) return 'pair';
		return here === total[(i + 1) * width + j] ? 'old' : 'new';
	});
}

function worthOf<T>(old: Part<T> | undefined, fresh: Part<T> | undefined): number {
	if (!old || !fresh) return 0;
	const likeness = likenessOf(old.traits, fresh.traits);
	return likeness < ALIKE ? 0 : likeness * (1 + Math.min(old.traits.words.size + old.traits.figures.size, HEAVIEST));
}

function walk<T>(old: readonly Part<T>[], fresh: readonly Part<T>[], choose: (i: number, j: number) => 'pair' | 'old' | 'new'): Step<T>[] {
	const steps: Step<T>[] = [];
	let waiting: Step<T>[] = [];
	for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
		const [a, b] = [old[i], fresh[j]];
		const choice = a && b ? choose(i, j) : a ? 'old' : 'new';
		if (choice === 'pair' && a && b) {
			steps.push(...waiting, { old: a.value, new: b.value, isSame: isExact(a, b) });
			waiting = [];
		} else if (choice === 'old' && a) steps.push({ old: a.value });
		else if (b) waiting.push({ new: b.value });
		if (choice !== 'new') i++;
		if (choice !== 'old') j++;
	}
	return [...steps, ...waiting];
}
