import { diffArrays } from 'diff';
import type { Segment } from './segments.ts';

type Side = 'ours' | 'theirs';

/** How the things in a sequence are told apart, written and merged. */
export interface Things<T> {
	/** The same for things that say the same. */
	keyOf(one: T): string;
	/** From 0 to 1. */
	likeness(a: T, b: T): number;
	written(one: T): string;
	merged(origin: T, ours: T, theirs: T): Segment[];
}

/** What a side made of the origin's things, by their index. */
interface Changes<T> {
	readonly kept: ReadonlyMap<number, T>;
	/** What comes before each; after the last it is under the number of them all. */
	readonly added: ReadonlyMap<number, readonly T[]>;
	/** Of what was added, the things that only moved, by the index of what they were. */
	readonly moved: ReadonlyMap<number, T>;
}

/** Below this, a thing that stands in the place of another is another thing. */
const ALIKE = 0.3;

/** Merges things that stand one after another; neighbours are changed independently. What both sides added in one place is a conflict, unless it is the same. */
export function mergedSequence<T>({ origin, ours, theirs }: Readonly<Record<'origin' | Side, readonly T[]>>, things: Things<T>): Segment[] {
	const changes = { ours: changesOf(origin, ours, things), theirs: changesOf(origin, theirs, things) };
	const moved = { ours: settledMoves(changes.ours, changes.theirs), theirs: settledMoves(changes.theirs, changes.ours) };
	const originOf = { ours: inverted(moved.ours), theirs: inverted(moved.theirs) };
	const text = (added: readonly T[]): string => added.map(things.written).join('');
	const addedBy = (side: Side, one: T): Segment[] => {
		const index = originOf[side].get(one);
		const before = index === undefined ? undefined : origin[index];
		if (index === undefined || before === undefined) return [things.written(one)];
		const other = changes[side === 'ours' ? 'theirs' : 'ours'].kept.get(index);
		if (other !== undefined) return side === 'ours' ? things.merged(before, one, other) : things.merged(before, other, one);
		return [side === 'ours' ? { ours: things.written(one), theirs: '' } : { ours: '', theirs: things.written(one) }];
	};
	const additions = (index: number): Segment[] => {
		const [left, right] = [changes.ours.added.get(index) ?? [], changes.theirs.added.get(index) ?? []];
		if (left.length > 0 && right.length > 0) return text(left) === text(right) ? [text(left)] : [{ ours: text(left), theirs: text(right) }];
		return [...left.flatMap((one) => addedBy('ours', one)), ...right.flatMap((one) => addedBy('theirs', one))];
	};
	const inPlace = (before: T, index: number): Segment[] => {
		const [left, right] = [changes.ours.kept.get(index), changes.theirs.kept.get(index)];
		if (left !== undefined && right !== undefined) return things.merged(before, left, right);
		const stays = left ?? right;
		if (stays === undefined || moved.ours.has(index) || moved.theirs.has(index) || things.keyOf(stays) === things.keyOf(before)) return [];
		return [{ ours: left === undefined ? '' : things.written(left), theirs: right === undefined ? '' : things.written(right) }];
	};
	return [...origin.flatMap((before, index) => [...additions(index), ...inPlace(before, index)]), ...additions(origin.length)];
}

/** Where both sides added something a moved thing is a part of their conflict, and stays in its old place for the other side. */
function settledMoves<T>({ added, moved }: Changes<T>, other: Changes<T>): ReadonlyMap<number, T> {
	const disputed = new Set([...added].flatMap(([place, ones]) => (other.added.has(place) ? ones : [])));
	return new Map([...moved].filter(([, one]) => !disputed.has(one)));
}

function inverted<T>(moved: ReadonlyMap<number, T>): ReadonlyMap<T, number> {
	return new Map([...moved].map(([index, one]) => [one, index]));
}

function changesOf<T>(origin: readonly T[], side: readonly T[], things: Things<T>): Changes<T> {
	const kept = new Map<number, T>();
	const added = new Map<number, T[]>();
	const run: { olds: number[]; news: T[] } = { olds: [], news: [] };
	const settle = (at: number): void => {
		const partners = partnersOf(
			run.olds.flatMap((index) => origin[index] ?? []),
			run.news,
			things,
		);
		let place = run.olds[0] ?? at;
		for (const [index, one] of run.news.entries()) {
			const old = run.olds[partners[index] ?? -1];
			if (old === undefined) added.set(place, [...(added.get(place) ?? []), one]);
			else {
				kept.set(old, one);
				place = old + 1;
			}
		}
		run.olds = [];
		run.news = [];
	};
	let [at, next] = [0, 0];
	for (const { added: isAdded, removed, count = 0 } of diffArrays(origin.map(things.keyOf), side.map(things.keyOf))) {
		if (!isAdded && !removed) settle(at);
		for (let step = 0; step < count; step++) {
			const one = isAdded || !removed ? side[next++] : undefined;
			if (removed) run.olds.push(at);
			else if (one !== undefined && isAdded) run.news.push(one);
			else if (one !== undefined) kept.set(at, one);
			if (!isAdded) at++;
		}
	}
	settle(at);
	return { kept, added, moved: movedOf(origin, kept, added, things) };
}

/** For each new thing the index of the old one that it came from: one by one when there are as many, else those most alike, in their order. */
function partnersOf<T>(olds: readonly T[], news: readonly T[], { likeness }: Things<T>): (number | undefined)[] {
	if (olds.length === news.length) return news.map((_, index) => index);
	const scores = news.map((fresh) => olds.map((old) => likeness(old, fresh)));
	// best[n][o]: the greatest likeness of the news from n on with the olds from o on.
	const best = Array.from({ length: news.length + 1 }, () => new Array<number>(olds.length + 1).fill(0));
	const at = (n: number, o: number): number => best[n]?.[o] ?? 0;
	const score = (n: number, o: number): number => scores[n]?.[o] ?? 0;
	const joined = (n: number, o: number): number => (score(n, o) >= ALIKE ? score(n, o) + at(n + 1, o + 1) : 0);
	for (let n = news.length - 1; n >= 0; n--) {
		const row = best[n] ?? [];
		for (let o = olds.length - 1; o >= 0; o--) row[o] = Math.max(joined(n, o), at(n + 1, o), at(n, o + 1));
	}
	let o = 0;
	return news.map((_, n) => {
		while (o < olds.length && joined(n, o) < at(n, o) && at(n, o + 1) === at(n, o)) o++;
		return o < olds.length && score(n, o) >= ALIKE && joined(n, o) === at(n, o) ? o++ : undefined;
	});
}

/** What is gone from its place and stands, just as it was, in one other. */
function movedOf<T>(origin: readonly T[], kept: ReadonlyMap<number, T>, added: ReadonlyMap<number, readonly T[]>, { keyOf }: Things<T>): Map<number, T> {
	const moved = new Map<number, T>();
	const news = [...added.values()].flat();
	for (const [index, one] of origin.entries()) {
		const key = keyOf(one);
		if (kept.has(index) || origin.filter((other) => keyOf(other) === key).length > 1) continue;
		const [there, ...more] = news.filter((other) => keyOf(other) === key);
		if (there !== undefined && more.length === 0) moved.set(index, there);
	}
	return moved;
}
