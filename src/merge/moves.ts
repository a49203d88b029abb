import { type CollectionLayout, type Layout, type Member, written } from '../source/layout.ts';
import { field, nameOf, triplesOf } from './pairing.ts';
import type { AllVersions, Versions } from './versions.ts';

/** An element in the list that it stands in. */
export interface Placed {
	readonly member: Member;
	readonly list: CollectionLayout;
}

/** An element that one side, or both, put into another list, as each version has it. */
export type Move = AllVersions<Placed>;

export interface Moves {
	/** The versions without the moved elements where they stood before, so that what merges there knows nothing of them. */
	readonly layouts: Versions<CollectionLayout>;
	/** By the element in its new place. */
	readonly moved: ReadonlyMap<object, Move>;
	/** What is around the new places. */
	readonly around: ReadonlySet<object>;
	/** Elements in a new place that the other side put elsewhere, or took out. */
	readonly disputed: ReadonlySet<object>;
}

/** Merging member by member, whatever stands elsewhere. */
export function withoutMoves(layouts: Versions<CollectionLayout>, disputed: ReadonlySet<object> = new Set()): Moves {
	return { layouts, moved: new Map(), around: new Set(), disputed };
}

type Side = 'ours' | 'theirs';

/** An element of a block list, with what is around it, the outermost first. */
interface Element extends Placed {
	readonly identity: string;
	readonly above: readonly Member[];
}

type InPlace = Readonly<Record<Side, Map<Member, Member>>>;

/** Finds what certainly moved: known by its id, else by its name in a list of its kind, and only one of that name came as it went elsewhere. */
export function movesOf(layouts: AllVersions<CollectionLayout>): Moves {
	const elements = { origin: elementsOf(layouts.origin), ours: elementsOf(layouts.ours), theirs: elementsOf(layouts.theirs) };
	const inPlace: InPlace = { ours: new Map(), theirs: new Map() };
	pairInPlace(layouts.origin, layouts.ours, layouts.theirs, inPlace);
	const went = { ours: gone(elements.origin, elements.ours, inPlace.ours), theirs: gone(elements.origin, elements.theirs, inPlace.theirs) };
	if (went.ours.size + went.theirs.size === 0) return withoutMoves(layouts);
	const placed = { ours: new Map(elements.ours.map((one) => [one.member, one])), theirs: new Map(elements.theirs.map((one) => [one.member, one])) };
	const found: Move[] = [];
	const disputed = new Set<Member>();
	for (const origin of elements.origin) {
		const [ours, theirs] = [went.ours.get(origin), went.theirs.get(origin)];
		const stayed = { ours: inPlace.ours.get(origin.member), theirs: inPlace.theirs.get(origin.member) };
		if (ours && theirs) {
			if (isOneParent(ours, theirs, inPlace)) found.push({ origin, ours, theirs });
			else for (const { member } of [ours, theirs]) disputed.add(member);
		} else if (ours ?? theirs) {
			const other: Side = ours ? 'theirs' : 'ours';
			const at = stayed[other];
			const there = at && placed[other].get(at);
			if (!at) disputed.add((ours ?? theirs ?? origin).member);
			else if (there) found.push(ours ? { origin, ours, theirs: there } : { origin, ours: there, theirs: theirs ?? there });
		}
	}
	return { ...cutOut(layouts, found, went), disputed };
}

function cutOut(layouts: AllVersions<CollectionLayout>, found: readonly Move[], went: Readonly<Record<Side, ReadonlyMap<Element, Element>>>): Omit<Moves, 'disputed'> {
	const news = new Map<Member, Element>([...went.ours.values(), ...went.theirs.values()].map((one) => [one.member, one]));
	const moved = new Map<object, Move>();
	const around = new Set<object>();
	const left = { origin: new Set<Member>(), ours: new Set<Member>(), theirs: new Set<Member>() };
	for (const move of found) {
		left.origin.add(move.origin.member);
		for (const side of ['ours', 'theirs'] as const) {
			const { member } = move[side];
			const come = news.get(member);
			if (!come) left[side].add(member);
			else {
				moved.set(member, move);
				for (const one of come.above) around.add(one);
			}
		}
	}
	return { layouts: { origin: without(layouts.origin, left.origin), ours: without(layouts.ours, left.ours), theirs: without(layouts.theirs, left.theirs) }, moved, around };
}

/** Named members of block lists, whatever they are in. */
function elementsOf(layout: CollectionLayout): Element[] {
	const found: Element[] = [];
	const visit = (list: CollectionLayout, key: string, above: readonly Member[]): void => {
		for (const member of list.members) {
			const name = list.kind === 'list' && list.style === 'block' ? identityOf(member, key) : undefined;
			if (name !== undefined) found.push({ member, list, identity: name, above });
			if (member.value && member.value.kind !== 'scalar') visit(member.value, member.key ?? key, [...above, member]);
		}
	};
	visit(layout, '', []);
	return found;
}

function identityOf(member: Member, key: string): string | undefined {
	const [id, name] = [field(member, 'id'), nameOf(member)];
	return id !== undefined ? `id ${id}` : name === undefined ? undefined : `${key} ${name}`;
}

function pairInPlace(origin: CollectionLayout, ours: CollectionLayout, theirs: CollectionLayout, found: InPlace): void {
	for (const one of triplesOf(origin, ours, theirs)) {
		if (!one.origin) continue;
		if (one.ours) found.ours.set(one.origin, one.ours);
		if (one.theirs) found.theirs.set(one.origin, one.theirs);
		const [before, left, right] = [collection(one.origin.value), collection(one.ours?.value), collection(one.theirs?.value)];
		const some = left ?? right;
		if (before && some && before.kind === some.kind && (!left || !right || left.kind === right.kind)) pairInPlace(before, left ?? emptied(some), right ?? emptied(some), found);
	}
}

function collection(value: Layout | undefined): CollectionLayout | undefined {
	return value?.kind === 'scalar' ? undefined : value;
}

/** The same without what is in it. */
export function emptied(layout: CollectionLayout): CollectionLayout {
	return { ...layout, members: [], text: layout.open + layout.close };
}

/** What a side has elsewhere. What is within something that moved went along with it, and isn't asked after. */
function gone(origins: readonly Element[], news: readonly Element[], inPlace: ReadonlyMap<Member, Member>): Map<Element, Element> {
	const stayed = new Set(inPlace.values());
	const left = origins.filter(({ member }) => !inPlace.has(member));
	const come = byIdentity(news.filter(({ member }) => !stayed.has(member)));
	const found = new Map<Element, Element>();
	const taken = new Set<Member>();
	for (const [identity, [one, ...more]] of byIdentity(left)) {
		const [other, ...others] = come.get(identity) ?? [];
		if (!one || !other || more.length + others.length > 0 || [...one.above, ...other.above].some((each) => taken.has(each))) continue;
		found.set(one, other);
		taken.add(one.member).add(other.member);
	}
	return found;
}

function byIdentity(elements: readonly Element[]): Map<string, Element[]> {
	const groups = new Map<string, Element[]>();
	for (const one of elements) groups.set(one.identity, [...(groups.get(one.identity) ?? []), one]);
	return groups;
}

/** Both sides put it into what is one thing to both. */
function isOneParent(ours: Element, theirs: Element, inPlace: InPlace): boolean {
	const [left, right] = [ours.above.at(-1), theirs.above.at(-1)];
	return [...inPlace.ours].some(([origin, member]) => member === left && inPlace.theirs.get(origin) === right);
}

function without(layout: CollectionLayout, left: ReadonlySet<Member>): CollectionLayout {
	const members = layout.members
		.filter((member) => !left.has(member))
		.map((member): Member => {
			const value = collection(member.value);
			const cut = value && without(value, left);
			return cut === value || cut === undefined ? member : { ...member, value: cut };
		});
	if (members.length === layout.members.length && members.every((member, index) => member === layout.members[index])) return layout;
	const cut = { ...layout, members };
	return { ...cut, text: written(cut) };
}
