/** Money that a measure had itself and its sub-measures have now, or the other way round, told once: its amounts went nowhere. */
import type { Bilingual } from '../diagnostic.ts';
import type { Amount } from '../model/fact.ts';
import { ZERO } from '../model/money.ts';
import { factDraft } from './compare.ts';
import { type Draft, draft } from './draft.ts';
import { spotOf } from './place.ts';
import type { Item, Matching, Pair, Side } from './types.ts';

/** A measure with the sub-measures of one version. */
interface Family {
	readonly measure: Item;
	readonly parts: readonly Item[];
}

/** Findings on elements, where the amounts of a measure that changed their level follow from one that says so; what came or went with it is told of the measure. */
export function withBearers(drafts: readonly Draft[], matching: Matching): Draft[] {
	const children = { old: partsOf([...matching.pairs.map((pair) => pair.old), ...matching.removed]), new: partsOf([...matching.pairs.map((pair) => pair.new), ...matching.added]) };
	const changed = matching.pairs.flatMap((pair) => {
		if (pair.new.kind !== 'measure') return [];
		const [old, fresh] = [familyOf(pair.old, children.old), familyOf(pair.new, children.new)];
		if (old.parts.length + fresh.parts.length === 0) return [];
		return levelOf(old) !== undefined && levelOf(fresh) !== undefined && levelOf(old) !== levelOf(fresh) ? [{ pair, old, fresh }] : [];
	});
	if (changed.length === 0) return [...drafts];
	const refs = (families: readonly Family[]): ReadonlySet<string | undefined> => new Set(families.flatMap(({ measure, parts }) => [measure, ...parts].map(({ ref }) => ref)));
	const [olds, news] = [refs(changed.map(({ old }) => old)), refs(changed.map(({ fresh }) => fresh))];
	const isOfThem = ({ type, old, new: after }: Draft): boolean => /^(appropriation|split)-/.test(type) && (after ? news.has(after.ref) : olds.has(old?.ref));
	return [...changed.flatMap(({ pair, old, fresh }) => [levelDraft(pair, old, fresh), ...sumDrafts(pair, old, fresh)]), ...drafts.map((one) => (isOfThem(one) ? { ...one, isPart: true } : one))];
}

function partsOf(items: readonly Item[]): ReadonlyMap<Item, readonly Item[]> {
	const parts = new Map<Item, Item[]>();
	for (const item of items) {
		if (item.kind !== 'submeasure' || !item.parent) continue;
		const own = parts.get(item.parent);
		if (own) own.push(item);
		else parts.set(item.parent, [item]);
	}
	return parts;
}

const familyOf = (measure: Item, children: ReadonlyMap<Item, readonly Item[]>): Family => ({ measure, parts: children.get(measure) ?? [] });

/** Whose the money is; undefined where there is none, or at both levels, which is an error. */
function levelOf({ measure, parts }: Family): 'measure' | 'parts' | undefined {
	const isOwn = measure.amounts().length > 0;
	const isOfParts = parts.some((part) => part.amounts().length > 0);
	return isOwn === isOfParts ? undefined : isOwn ? 'measure' : 'parts';
}

function levelDraft({ old, new: fresh }: Pair, before: Family, after: Family): Draft {
	return draft('bearer-changed', fresh, { isPart: false, old: side(old, before), new: side(fresh, after) });
}

function side({ ref, origin }: Item, family: Family): Side {
	const bearers = family.parts.filter((part) => part.amounts().length > 0).map(({ code }) => code);
	const said: Bilingual =
		bearers.length === 0
			? { lt: 'pati priemonė', en: 'the measure itself' }
			: bearers.length === 1
				? { lt: `papriemonė ${bearers[0]}`, en: `sub-measure ${bearers[0]}` }
				: { lt: `papriemonės ${bearers.join(', ')}`, en: `sub-measures ${bearers.join(', ')}` };
	return { ref, value: bearers.join(', ') || 'measure', said: () => said, spot: spotOf(origin) };
}

/** Where the amounts of a source and a year are more or less than before. */
function sumDrafts({ old, new: fresh }: Pair, before: Family, after: Family): Draft[] {
	const [was, is] = [sums(before), sums(after)];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Draft[] => {
		const [a, b] = [was.get(key), is.get(key)];
		const fact = b ?? a;
		if (!fact || (a && b?.value.eq(a.value))) return [];
		return [factDraft(fact, a && b ? 'changed' : b ? 'added' : 'removed', fresh, a, b, old)];
	});
}

/** By source and year. */
function sums({ measure, parts }: Family): ReadonlyMap<string, Amount> {
	const found = new Map<string, Amount>();
	for (const amount of [measure, ...parts].flatMap((item) => item.amounts())) {
		const known = found.get(amount.key);
		found.set(amount.key, { ...amount, value: (known?.value ?? ZERO).plus(amount.value) });
	}
	return found;
}
