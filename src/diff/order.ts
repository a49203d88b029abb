/** What stands in another order than before. It is no other content, though documents mostly print it as it stands. */

import type { Fact } from '../model/fact.ts';
import { LIST_NAMES } from '../model/fact-words.ts';
import type { Origin } from '../model/types.ts';
import type { YamlPath } from '../source/types.ts';
import { type Draft, draft, fileOf } from './draft.ts';
import { spotOf } from './place.ts';
import type { Item, Matching, Pair, Side } from './types.ts';

/** Lists of an element whose members stand in another order; what came or went is told as such. */
export function listFindings({ old, new: fresh }: Pair, olds: readonly Fact[], news: readonly Fact[]): Draft[] {
	const was = listsOf(olds);
	return [...listsOf(news)].flatMap(([name, after]) => {
		const before = was.get(name);
		if (!before) return [];
		// Which bodies came or went is told with all of them in their order.
		if (name === 'bodies' && !isSameSet(before.members, after.members)) return [];
		const [a, b] = [before.members, after.members].map((members, index) => members.filter((one) => (index === 0 ? after : before).members.includes(one)));
		if (a?.join('\n') === b?.join('\n')) return [];
		const detail = LIST_NAMES[name];
		// Money by body is all that of the first.
		if (name === 'bodies' && a?.[0] !== b?.[0]) return [firstBodyDraft([old, before], [fresh, after])];
		const side = ({ ref }: Item, { fact }: OrderedList) => ({ ref, spot: spotOf(fact.origin, fact.list === undefined ? fact.field : fact.field.slice(0, -1)) });
		const found = draft('reordered', fresh, { isPart: false, statement: name, ...(detail ? { detail } : {}), old: side(old, before), new: side(fresh, after) });
		return [{ ...found, subject: `${found.subject}|${name}` }];
	});
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join('\n') === [...other].sort().join('\n');

/** That another of the same bodies comes first, with all of them in their order. */
function firstBodyDraft(old: readonly [Item, OrderedList], fresh: readonly [Item, OrderedList]): Draft {
	const side = ([{ ref }, { fact, members }]: readonly [Item, OrderedList]): Side => ({
		ref,
		value: members.join(', '),
		said: fact.said,
		spot: spotOf(fact.origin, fact.field),
	});
	return draft('first-body-changed', fresh[0], { isPart: false, old: side(old), new: side(fresh) });
}

interface OrderedList {
	/** The list, or its first member. */
	readonly fact: Fact;
	/** By what they say in Lithuanian, in the order of the file. */
	readonly members: readonly string[];
}

function listsOf(facts: readonly Fact[]): ReadonlyMap<string, OrderedList> {
	const found = new Map<string, OrderedList>();
	for (const fact of facts) {
		// A single member has no order.
		if (fact.references && fact.references.length > 1) found.set(String(fact.field[0]), { fact, members: fact.references.map(({ text }) => text) });
		else if (fact.list !== undefined && fact.key.endsWith('|lt')) {
			const known = found.get(fact.list);
			found.set(fact.list, { fact: known?.fact ?? fact, members: [...(known?.members ?? []), fact.key] });
		}
	}
	return found;
}

/** Siblings that stayed, in another order in their file than before. */
export function orderFindings({ pairs, newOf }: Matching): Draft[] {
	const families = new Map<Item, Pair[]>();
	for (const pair of pairs) {
		const { old, new: fresh } = pair;
		if (!old.parent || !fresh.parent || newOf.get(old.parent) !== fresh.parent) continue;
		if (fileOf(old) !== fileOf(old.parent) || fileOf(fresh) !== fileOf(fresh.parent)) continue;
		const family = families.get(old.parent);
		if (family) family.push(pair);
		else families.set(old.parent, [pair]);
	}
	return [...families].flatMap(([parent, children]) => {
		const other = newOf.get(parent);
		const kinds = new Set(children.map(({ old }) => old.kind));
		const isSame = [...kinds].every((kind) => isInOrder(children.filter(({ old }) => old.kind === kind)));
		if (!other || isSame) return [];
		return [draft('reordered', other, { isPart: false, old: { ref: parent.ref, spot: spotOf(parent.origin) }, new: { ref: other.ref, spot: spotOf(other.origin) } })];
	});
}

/** What comes later in the one version does in the other. */
function isInOrder(pairs: readonly Pair[]): boolean {
	const sorted = [...pairs].sort((a, b) => apart(a.old.origin, b.old.origin));
	return sorted.every((pair, index) => {
		const before = sorted[index - 1];
		return before === undefined || apart(before.new.origin, pair.new.origin) < 0;
	});
}

/** Less than nothing when the first of two places of a file comes before the second. */
function apart(a: Origin, b: Origin): number {
	const [one, other] = a.document === b.document ? stepsApart(a.path, b.path) : [];
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	const start = ({ document, path }: Origin): number => document.place(path).range.start;
	return start(a) - start(b);
}

/** The first steps in which two paths differ: in one list these are places in it. */
function stepsApart(a: YamlPath, b: YamlPath): readonly (string | number | undefined)[] {
	const at = a.findIndex((step, index) => step !== b[index]);
	return [a[at], b[at]];
}
