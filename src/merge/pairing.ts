import { setLikeness, wordsOf } from '../diff/likeness.ts';
import { type CollectionLayout, type Layout, type Member, meaning } from '../source/layout.ts';

/** A member of a collection in the versions that have it. */
export interface Triple {
	readonly origin?: Member;
	readonly ours?: Member;
	readonly theirs?: Member;
}

/** What a list's members are called by, when they have neither id nor code nor name. */
const NAMES = ['source', 'measure', 'indicator', 'year', 'parent', 'programme', 'plan', 'title', 'kind'] as const;
/** Below this, members that nothing names are different ones. */
const ALIKE = 0.5;
/** Below this, what has the same code is something else that took its number. */
const SAME_CODE = 0.3;

/** Finds which members of three versions are the same. */
export function triplesOf(origin: CollectionLayout | undefined, ours: CollectionLayout, theirs: CollectionLayout): Triple[] {
	const kind = ours.kind;
	const left = paired(kind, origin?.members ?? [], ours.members, 'changes');
	const right = paired(kind, origin?.members ?? [], theirs.members, 'changes');
	const [ofOurs, ofTheirs] = [new Set(left.values()), new Set(right.values())];
	const added = paired(
		kind,
		ours.members.filter((member) => !ofOurs.has(member)),
		theirs.members.filter((member) => !ofTheirs.has(member)),
		'additions',
	);
	const [ourOwn, theirOwn] = [ours.members[0], theirs.members[0]];
	// A file that both added is one file.
	if (ours.style === 'stream' && !origin?.members.length && ours.members.length === 1 && theirs.members.length === 1 && ourOwn && theirOwn) added.set(ourOwn, theirOwn);
	const both = new Set(added.values());
	return [
		...(origin?.members ?? []).map((one): Triple => triple(one, left.get(one), right.get(one))),
		...ours.members.filter((one) => !ofOurs.has(one)).map((one): Triple => triple(undefined, one, added.get(one))),
		...theirs.members.filter((one) => !ofTheirs.has(one) && !both.has(one)).map((one): Triple => triple(undefined, undefined, one)),
	];
}

function triple(origin: Member | undefined, ours: Member | undefined, theirs: Member | undefined): Triple {
	return { ...(origin ? { origin } : {}), ...(ours ? { ours } : {}), ...(theirs ? { theirs } : {}) };
}

/** In «additions» only what is certainly the same is paired: two new elements of one code are two. */
function paired(kind: 'map' | 'list', olds: readonly Member[], news: readonly Member[], what: 'changes' | 'additions'): Map<Member, Member> {
	const found = new Map<Member, Member>();
	const taken = new Set<Member>();
	const join = (keyOf: (member: Member) => string | undefined, isSame: (a: Member, b: Member) => boolean = () => true): void => {
		const waiting = grouped(news, keyOf, taken);
		for (const old of olds) {
			if (found.has(old)) continue;
			const key = keyOf(old);
			const others = key === undefined ? undefined : waiting.get(key);
			const at = others?.findIndex((other) => isSame(old, other)) ?? -1;
			const [other] = at < 0 ? [] : (others?.splice(at, 1) ?? []);
			if (!other) continue;
			found.set(old, other);
			taken.add(other);
		}
	};
	if (kind === 'map') {
		join(({ key }) => key);
		return found;
	}
	join((member) => tagged('id', field(member, 'id')));
	join(({ value }) => meaning(value), areOneId);
	join((member) => both(field(member, 'code'), nameOf(member)), areOneId);
	join((member) => tagged('name', nameOf(member)), areOneId);
	join((member) => (isNamed(member) ? undefined : namesOf(member)));
	if (what === 'additions') return found;
	join(
		(member) => tagged('code', field(member, 'code')),
		(a, b) => areOneId(a, b) && likeness(a, b) >= SAME_CODE,
	);
	joinAlike(olds, news, found, taken);
	return found;
}

function grouped(members: readonly Member[], keyOf: (member: Member) => string | undefined, taken: ReadonlySet<Member>): Map<string, Member[]> {
	const groups = new Map<string, Member[]>();
	for (const member of members) {
		const key = taken.has(member) ? undefined : keyOf(member);
		if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), member]);
	}
	return groups;
}

/** The most alike first; a line of funding is known by its source and never by likeness. */
function joinAlike(olds: readonly Member[], news: readonly Member[], found: Map<Member, Member>, taken: Set<Member>): void {
	const isOpen = (member: Member): boolean => member.value !== undefined && member.value.kind === 'map' && field(member, 'source') === undefined;
	const candidates = olds
		.filter((old) => !found.has(old) && isOpen(old))
		.flatMap((old) => news.filter((one) => !taken.has(one) && isOpen(one) && areOneId(old, one)).map((one) => ({ old, one, score: likeness(old, one) })))
		.filter(({ score }) => score >= ALIKE)
		.sort((a, b) => b.score - a.score);
	for (const { old, one } of candidates) {
		if (found.has(old) || taken.has(one)) continue;
		found.set(old, one);
		taken.add(one);
	}
}

/** The text of a member's field; undefined for none and for what is no text. */
export function field({ value }: Member, key: string): string | undefined {
	const layout = fieldLayout(value, key);
	return layout?.kind === 'scalar' ? layout.said.replace(/^#/, '') : undefined;
}

function fieldLayout(value: Layout | undefined, key: string): Layout | undefined {
	return value?.kind === 'map' ? value.members.find((member) => member.key === key)?.value : undefined;
}

/** In Lithuanian. */
export function nameOf(member: Member): string | undefined {
	const name = fieldLayout(member.value, 'name');
	const text = name?.kind === 'map' ? fieldLayout(name, 'lt') : name;
	return text?.kind === 'scalar' ? text.said : undefined;
}

function isNamed(member: Member): boolean {
	return field(member, 'id') !== undefined || field(member, 'code') !== undefined || nameOf(member) !== undefined;
}

function namesOf(member: Member): string | undefined {
	const names = NAMES.flatMap((name) => field(member, name) ?? []);
	return names.length === 0 ? undefined : names.join('|');
}

function areOneId(a: Member, b: Member): boolean {
	const [left, right] = [field(a, 'id'), field(b, 'id')];
	return left === undefined || right === undefined || left === right;
}

function tagged(tag: string, text: string | undefined): string | undefined {
	return text === undefined ? undefined : `${tag}:${text}`;
}

function both(code: string | undefined, name: string | undefined): string | undefined {
	return code === undefined || name === undefined ? undefined : `${code}|${name}`;
}

function likeness(a: Member, b: Member): number {
	const name = setLikeness(wordsOf(nameOf(a) ?? ''), wordsOf(nameOf(b) ?? ''));
	return Math.max(name, setLikeness(leavesOf(a), leavesOf(b)));
}

/** What a member says, value by value; its code and name are looked at by themselves. */
function leavesOf({ value }: Member): ReadonlySet<string> {
	const leaves = new Set<string>();
	const visit = (layout: Layout | undefined, path: string): void => {
		if (layout?.kind === 'scalar') leaves.add(`${path}=${layout.said}`);
		else for (const { key = '', value: inner } of layout?.members ?? []) if (path !== '' || (key !== 'code' && key !== 'name')) visit(inner, `${path}/${key}`);
	};
	visit(value, '');
	return leaves;
}
