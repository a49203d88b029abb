/** The values in which two documents that no element is of differ: settings, forms, budgets. */
import { diffArrays } from 'diff';
import type { YamlPath } from '../source/types.ts';

export interface Leaf {
	readonly path: YamlPath;
	readonly value: unknown;
}

/** A value that differs, by a path that names members of lists by what they call themselves, else by their number. */
export interface ChangedLeaf {
	readonly name: string;
	readonly old?: Leaf;
	readonly new?: Leaf;
}

/** What tells the members of a list apart, the first that all have. */
const NAMES = ['id', 'code', 'measure', 'indicator', 'name', 'parent', 'programme'];
/** What tells a member by itself where others of its list don't have it: columns of forms. */
const OWN_NAMES = ['id', 'head'];

/** Each scalar that differs. Members that only have another place in their list are the same. */
export function changedLeaves(old: unknown, fresh: unknown): ChangedLeaf[] {
	return between(old === undefined ? undefined : { path: [], value: old }, fresh === undefined ? undefined : { path: [], value: fresh }, '');
}

function between(old: Leaf | undefined, fresh: Leaf | undefined, name: string): ChangedLeaf[] {
	if (old && fresh && textOf(old.value) === textOf(fresh.value)) return [];
	const [a, b] = [old?.value, fresh?.value];
	if (isMixed(a, b)) return [...between(old, undefined, name), ...between(undefined, fresh, name)];
	if (Array.isArray(a) || Array.isArray(b)) return listLeaves(listOf(old), listOf(fresh), name);
	if (isMapping(a) || isMapping(b)) {
		const keys = new Set([...Object.keys(isMapping(a) ? a : {}), ...Object.keys(isMapping(b) ? b : {})]);
		return [...keys].flatMap((key) => between(memberAt(old, key), memberAt(fresh, key), name === '' ? key : `${name}.${key}`));
	}
	return [{ name, ...(old ? { old } : {}), ...(fresh ? { new: fresh } : {}) }];
}

/** A list, a mapping and a scalar have nothing in common. */
function isMixed(a: unknown, b: unknown): boolean {
	return a !== undefined && b !== undefined && (Array.isArray(a) !== Array.isArray(b) || isMapping(a) !== isMapping(b));
}

function isMapping(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberAt(leaf: Leaf | undefined, key: string): Leaf | undefined {
	const value = member(leaf?.value, key);
	return leaf && value !== undefined ? { path: [...leaf.path, key], value } : undefined;
}

function listOf(leaf: Leaf | undefined): Leaf[] {
	return leaf && Array.isArray(leaf.value) ? leaf.value.map((value, index) => ({ path: [...leaf.path, index], value })) : [];
}

type MemberPair = readonly [old: Leaf | undefined, fresh: Leaf | undefined];

function listLeaves(olds: readonly Leaf[], news: readonly Leaf[], name: string): ChangedLeaf[] {
	const naming = NAMES.find((one) => [olds, news].every((list) => areToldApart(list, one)));
	const pairs = naming === undefined ? aligned(olds, news) : pairedBy(olds, news, ({ value }) => String(member(value, naming)));
	return pairs.flatMap(([old, fresh]) => {
		const leaf = fresh ?? old;
		const label = naming === undefined ? (member(leaf?.value, 'id') ?? Number(leaf?.path.at(-1)) + 1) : member(leaf?.value, naming);
		return between(old, fresh, `${name}[${String(label)}]`);
	});
}

function areToldApart(list: readonly Leaf[], key: string): boolean {
	const names = list.map(({ value }) => member(value, key));
	return names.every((one) => typeof one === 'string') && new Set(names).size === list.length;
}

function pairedBy(olds: readonly Leaf[], news: readonly Leaf[], nameOf: (leaf: Leaf) => string | undefined): MemberPair[] {
	const left = new Set(news);
	const paired = olds.map((old): MemberPair => {
		const own = nameOf(old);
		const other = own === undefined ? undefined : [...left].find((one) => nameOf(one) === own);
		if (other) left.delete(other);
		return [old, other];
	});
	return [...paired, ...[...left].map((fresh): MemberPair => [undefined, fresh])];
}

/** Members that did not stay to the letter in their place: by what they say, by what they call themselves, then by where they stand between those that stayed. */
function aligned(olds: readonly Leaf[], news: readonly Leaf[]): readonly MemberPair[] {
	const gaps = new Map<Leaf, number>();
	let [i, j, gap] = [0, 0, 0];
	for (const { count, added, removed } of diffArrays(
		olds.map(({ value }) => textOf(value)),
		news.map(({ value }) => textOf(value)),
	)) {
		if (!added && !removed) gap++;
		for (const leaf of removed ? olds.slice(i, i + count) : added ? news.slice(j, j + count) : []) gaps.set(leaf, gap);
		if (!added) i += count;
		if (!removed) j += count;
	}
	const names: readonly ((leaf: Leaf) => string | undefined)[] = [
		({ value }) => textOf(value),
		...OWN_NAMES.map((key) => (leaf: Leaf) => ownName(leaf, key)),
		(leaf) => (ownName(leaf, 'id') === undefined ? String(gaps.get(leaf)) : undefined),
	];
	const [gone, come] = [olds, news].map((list) => list.filter((leaf) => gaps.has(leaf)));
	return names.reduce(
		(pairs: readonly MemberPair[], nameOf) => {
			const alone = (side: 0 | 1): Leaf[] => pairs.flatMap((pair) => (pair[1 - side] === undefined ? (pair[side] ?? []) : []));
			return [...pairs.filter(([old, fresh]) => old && fresh), ...pairedBy(alone(0), alone(1), nameOf)];
		},
		pairedBy(gone ?? [], come ?? [], () => undefined),
	);
}

function ownName({ value }: Leaf, key: string): string | undefined {
	const own = member(value, key);
	return own === undefined ? undefined : textOf(own);
}

function textOf(value: unknown): string {
	return JSON.stringify(value) ?? '';
}

/** A value of a mapping; undefined where there is none. */
export function member(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
