import { setLikeness, wordsOf } from './likeness.ts';
import type { Item, ItemKind, Matching, Pair } from './types.ts';

/** Parents come before children, so that a child's parent is matched when its turn comes. */
const ORDER: readonly ItemKind[] = ['registerEntry', 'plan', 'strategicGoal', 'reserve', 'priority', 'programme', 'goal', 'task', 'measure', 'submeasure', 'indicator'];

/** Below this, two siblings are different elements. */
const ALIKE = 0.5;
/** Below this, elements of different parents are. */
const ALIKE_ELSEWHERE = 0.75;
/** Comparing each with each stops being worth it here: what is left are additions and removals. */
const MOST_COMPARED = 250_000;

/**
 * Finds for every item of the old version the same item of the new: by id, then by code and name under the same parent, then by likeness.
 * Which version is called old makes no difference to who belongs to whom.
 */
export function match(old: readonly Item[], fresh: readonly Item[]): Matching {
	const found = new Pairing([...old, ...fresh]);
	for (const kind of ORDER) {
		found.begin(
			old.filter((item) => item.kind === kind),
			fresh.filter((item) => item.kind === kind),
		);
		const plan = (item: Item): string => found.planOf(item);
		const parent = (item: Item): string => found.familyOf(item);
		found.byKey((item) => item.id && [plan(item), item.id].join('|'));
		if (kind === 'registerEntry') continue;
		if (kind === 'plan') found.byKey(({ origin }) => String(Reflect.get(Object(origin.document.data), 'kind')), 'unique');
		else found.byKey((item) => item.id && `${kind}|${item.id}`, 'unique');
		found.byKey((item) => [parent(item), item.code, item.name.lt].join('|'), 'ordered');
		found.byKey((item) => [parent(item), item.name.lt].join('|'), 'ordered');
		found.byKey((item) => [plan(item), item.name.lt].join('|'), 'unique');
		found.byLikeness(parent, ALIKE);
		found.byLikeness(plan, ALIKE_ELSEWHERE);
	}
	return found.result(old, fresh);
}

class Pairing {
	readonly #newOf = new Map<Item, Item>();
	readonly #oldOf = new Map<Item, Item>();
	/** What is said of an item by which it can be recognised; made once. */
	readonly #traits = new Map<Item, { readonly name: ReadonlySet<string>; readonly facts: ReadonlySet<string> }>();
	readonly #childNames = new Map<Item, Set<string>>();
	/** Numbers of old parents, which tell them apart. */
	readonly #families = new Map<Item, number>();
	#old: Item[] = [];
	#new: Item[] = [];

	constructor(items: readonly Item[]) {
		for (const { parent, name } of items) {
			if (!parent) continue;
			const names = this.#childNames.get(parent) ?? new Set<string>();
			this.#childNames.set(parent, names.add(name.lt));
		}
	}

	begin(old: Item[], fresh: Item[]): void {
		this.#old = old;
		this.#new = fresh;
	}

	/** Names the plan of an item alike in both versions. */
	planOf(item: Item): string {
		let top = item;
		while (top.parent) top = top.parent;
		const old = this.#oldOf.get(top) ?? top;
		return old.ref;
	}

	/** Names the parent of an item alike in both versions: by a number of the old one where it has a partner. */
	familyOf(item: Item): string {
		const { parent } = item;
		if (!parent) return '';
		const old = this.#newOf.has(parent) ? parent : this.#oldOf.get(parent);
		return old ? String(this.#numberOf(old)) : `alone|${parent.kind}|${parent.ref}|${parent.name.lt}`;
	}

	#numberOf(old: Item): number {
		const known = this.#families.get(old) ?? this.#families.size;
		this.#families.set(old, known);
		return known;
	}

	/** Pairs what has the same key: the first with the first, or only what is alone with it. */
	byKey(keyOf: (item: Item) => string | undefined, mode: 'ordered' | 'unique' = 'ordered'): void {
		const olds = grouped(this.#old, keyOf);
		const news = grouped(this.#new, keyOf);
		for (const [key, group] of olds) {
			const others = news.get(key) ?? [];
			if (mode === 'unique' && (group.length > 1 || others.length > 1)) continue;
			for (const [index, item] of group.entries()) {
				const other = others[index];
				if (other) this.#join(item, other);
			}
		}
		this.#forget();
	}

	/** Pairs the most alike first, within groups. */
	byLikeness(groupOf: (item: Item) => string, least: number): void {
		const news = grouped(this.#new, groupOf);
		const candidates: (Pair & { readonly score: number; readonly apart: number; readonly sum: number })[] = [];
		for (const [key, group] of grouped(this.#old, groupOf)) {
			const others = news.get(key) ?? [];
			if (group.length * others.length > MOST_COMPARED) continue;
			for (const [i, old] of group.entries()) {
				for (const [j, fresh] of others.entries()) {
					const score = this.#likeness(old, fresh);
					if (score >= least) candidates.push({ old, new: fresh, score, apart: Math.abs(i - j), sum: i + j });
				}
			}
		}
		candidates.sort((a, b) => b.score - a.score || a.apart - b.apart || a.sum - b.sum);
		for (const pair of candidates) if (!this.#newOf.has(pair.old) && !this.#oldOf.has(pair.new)) this.#join(pair.old, pair.new);
		this.#forget();
	}

	#likeness(old: Item, fresh: Item): number {
		if (old.id !== undefined && fresh.id !== undefined && old.id !== fresh.id) return 0;
		const a = this.#traitsOf(old);
		const b = this.#traitsOf(fresh);
		const name = setLikeness(a.name, b.name);
		const sameCode = old.code !== '' && old.code === fresh.code ? 0.15 : 0;
		if (a.facts.size === 0 && b.facts.size === 0) return name + (name > 0 ? sameCode : 0);
		return 0.6 * name + 0.4 * setLikeness(a.facts, b.facts) + sameCode;
	}

	#traitsOf(item: Item): { readonly name: ReadonlySet<string>; readonly facts: ReadonlySet<string> } {
		const known = this.#traits.get(item);
		if (known) return known;
		const facts = item
			.facts()
			.filter(({ topic }) => topic !== 'name' && topic !== 'split' && topic !== 'financial')
			.map(({ key, value }) => `${key}=${typeof value === 'string' ? value : value.toFixed()}`);
		const traits = { name: wordsOf(item.name.lt), facts: new Set([...facts, ...(this.#childNames.get(item) ?? [])]) };
		this.#traits.set(item, traits);
		return traits;
	}

	#join(old: Item, fresh: Item): void {
		this.#newOf.set(old, fresh);
		this.#oldOf.set(fresh, old);
	}

	#forget(): void {
		this.#old = this.#old.filter((item) => !this.#newOf.has(item));
		this.#new = this.#new.filter((item) => !this.#oldOf.has(item));
	}

	result(old: readonly Item[], fresh: readonly Item[]): Matching {
		return {
			pairs: [...this.#newOf].map(([one, other]) => ({ old: one, new: other })),
			removed: old.filter((item) => !this.#newOf.has(item)),
			added: fresh.filter((item) => !this.#oldOf.has(item)),
			newOf: this.#newOf,
			oldOf: this.#oldOf,
		};
	}
}

function grouped(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === undefined || key === '') continue;
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
