import { createHash } from 'node:crypto';
import { diffWordsWithSpace } from 'diff';
import type { Bilingual } from '../diagnostic.ts';
import type { Fact, Topic } from '../model/facts.ts';
import { plainText } from '../model/localized.ts';
import type { Decimal } from '../model/types.ts';
import { type FindingType, isFindingType, KINDS } from './kinds.ts';
import { spotOf } from './place.ts';
import type { Finding, Item, ItemKind, Matching, Pair, Side, Words } from './types.ts';

/** A finding before it is told apart from others of the same content. */
export type Draft = Omit<Finding, 'fingerprint' | 'weight'> & { readonly subject: string };

/** Every difference of the items of two versions. */
export function itemFindings(matching: Matching): Draft[] {
	return [
		...matching.removed.flatMap((item) => lonely(item, 'removed', matching)),
		...matching.added.flatMap((item) => lonely(item, 'added', matching)),
		...matching.pairs.flatMap((pair) => [...placeFindings(pair, matching), ...factFindings(pair)]),
		...orderFindings(matching),
	];
}

/** What an item is called in fingerprints: its id, else its name, never its code or its place. */
function subjectOf({ kind, id, name, plan }: Item): string {
	return [plan, kind, id ?? plainText(name.lt)].join('|');
}

/** An element of one version alone, and its money, which is part of it. */
function lonely(item: Item, change: 'added' | 'removed', matching: Matching): Draft[] {
	const own = item.kind === 'registerEntry' ? 'register-entry' : item.kind;
	const { parent } = item;
	const isPart = parent !== undefined && parent.kind !== 'plan' && !(change === 'added' ? matching.oldOf : matching.newOf).has(parent);
	const side: Side = { ref: item.ref, value: plainText(item.name.lt), spot: spotOf(item.origin) };
	const whole = draft(`${own}-${change}`, item, { isPart, ...onSide(change, side) });
	const money = item.facts
		.filter(({ topic }) => topic === 'appropriation')
		.map((fact) => ({ ...factDraft(fact, change, item, change === 'added' ? undefined : fact, change === 'added' ? fact : undefined), isPart: true }));
	return [whole, ...money];
}

function onSide(change: 'added' | 'removed', side: Side): { readonly old?: Side; readonly new?: Side } {
	return change === 'added' ? { new: side } : { old: side };
}

function draft(type: string, item: Item, rest: Pick<Draft, 'isPart'> & Partial<Draft>): Draft {
	if (!isFindingType(type)) throw new Error(`No type of finding ${type}`);
	return { type, kind: item.kind, ...(item.plan === '' ? {} : { plan: item.plan }), name: item.name, subject: subjectOf(item), ...rest };
}

/** Moved under another parent, renumbered among its siblings, written in another file. */
function placeFindings({ old, new: fresh }: Pair, matching: Matching): Draft[] {
	const found: Draft[] = [];
	const sides = { old: { ref: old.ref, value: old.fullCode, spot: spotOf(old.origin) }, new: { ref: fresh.ref, value: fresh.fullCode, spot: spotOf(fresh.origin) }, isPart: false };
	const isMoved = old.parent !== undefined && fresh.parent !== undefined && matching.newOf.get(old.parent) !== fresh.parent;
	if (isMoved) found.push(draft(`${fresh.kind}-moved`, fresh, sides));
	else if (old.code !== fresh.code && fresh.kind !== 'registerEntry') found.push(draft('renumbered', fresh, sides));
	const files = filesOf(old, fresh);
	const above = old.parent && fresh.parent ? filesOf(old.parent, fresh.parent) : undefined;
	if (files.old !== files.new && (!above || above.old !== files.old || above.new !== files.new) && !isMoved) {
		found.push(draft('moved-to-file', fresh, { ...sides, old: { ...sides.old, value: files.old }, new: { ...sides.new, value: files.new } }));
	}
	return found;
}

function filesOf(old: Item, fresh: Item): { readonly old: string; readonly new: string } {
	return { old: old.origin.document.file.path, new: fresh.origin.document.file.path };
}

function factFindings({ old, new: fresh }: Pair): Draft[] {
	const olds = new Map(old.facts.map((fact) => [fact.key, fact]));
	const news = new Map(fresh.facts.map((fact) => [fact.key, fact]));
	const keys = new Set([...olds.keys(), ...news.keys()]);
	return [...keys].flatMap((key) => {
		const [before, after] = [olds.get(key), news.get(key)];
		if (before && after) return sameValue(before.value, after.value) ? [] : [factDraft(after, 'changed', fresh, before, after, old)];
		const fact = after ?? before;
		if (!fact || isSilent(fact)) return [];
		return [factDraft(fact, after ? 'added' : 'removed', fresh, before, after, old)];
	});
}

/** How money is split is no news of its own where the amount came or went: the amount is told. */
function isSilent({ topic }: Fact): boolean {
	return topic === 'split';
}

export function sameValue(a: Decimal | string, b: Decimal | string): boolean {
	return typeof a === 'string' || typeof b === 'string' ? a === b : a.eq(b);
}

/** Topics whose coming and going is a type of its own. */
const WITH_ENDS: ReadonlySet<Topic> = new Set(['appropriation', 'target', 'baseline', 'text']);

function factDraft(fact: Fact, change: 'added' | 'removed' | 'changed', item: Item, before: Fact | undefined, after: Fact | undefined, oldItem: Item = item): Draft {
	const topic = fact.topic === 'register' ? 'register-entry' : fact.topic;
	const type = `${topic}-${WITH_ENDS.has(fact.topic) ? change : 'changed'}`;
	return draft(type, item, {
		isPart: false,
		...(fact.detail ? { detail: fact.detail } : {}),
		...(fact.source === undefined ? {} : { source: fact.source }),
		...(fact.column === undefined ? {} : { column: fact.column }),
		...(before ? { old: { ref: oldItem.ref, value: before.value, spot: spotOf(before.origin, before.field) } } : {}),
		...(after ? { new: { ref: item.ref, value: after.value, spot: spotOf(after.origin, after.field) } } : {}),
		...figures(before?.value, after?.value, fact.topic),
		...wording(before, after),
		subject: `${subjectOf(oldItem)}|${fact.key}`,
	});
}

/** Differences of amounts that came or went are the whole amount. */
function figures(before: Decimal | string | undefined, after: Decimal | string | undefined, topic: Topic): Pick<Draft, 'difference' | 'percent'> {
	if (typeof before === 'string' || typeof after === 'string') return {};
	if (before && after) return { difference: after.minus(before), ...percentOf(before, after) };
	if (topic !== 'appropriation') return {};
	if (after) return { difference: after };
	return before ? { difference: before.times(-1) } : {};
}

/** The difference in percent of the old value, to one decimal; nothing to compare with when that is zero. */
export function percentOf(before: Decimal, after: Decimal): { readonly percent?: Decimal } {
	return before.eq(0) ? {} : { percent: after.minus(before).times(100).div(before.abs()).round(1) };
}

const WORDED: ReadonlySet<Topic> = new Set(['name', 'text', 'register']);

function wording(before: Fact | undefined, after: Fact | undefined): Pick<Draft, 'words'> {
	if (!before || !after || !WORDED.has(after.topic) || typeof before.value !== 'string' || typeof after.value !== 'string') return {};
	return { words: wordsBetween(before.value, after.value) };
}

/** The words of two texts: what both have, what only one. */
export function wordsBetween(old: string, fresh: string): Words[] {
	return diffWordsWithSpace(old, fresh).map(({ value, added, removed }) => ({ op: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

/** Siblings that stayed, in another order in their file than before. */
function orderFindings({ pairs, newOf, oldOf }: Matching): Draft[] {
	const olds = new Map<Item, Item[]>();
	const news = new Map<Item, Item[]>();
	const put = (families: Map<Item, Item[]>, parent: Item, child: Item): void => {
		families.set(parent, [...(families.get(parent) ?? []), child]);
	};
	const positions = (item: Item): number => item.origin.document.place(item.origin.path).range.start;
	for (const { old, new: fresh } of pairs) {
		if (!old.parent || !fresh.parent || newOf.get(old.parent) !== fresh.parent) continue;
		if (old.origin.document.file.path !== old.parent.origin.document.file.path || fresh.origin.document.file.path !== fresh.parent.origin.document.file.path) continue;
		put(olds, old.parent, old);
		put(news, fresh.parent, fresh);
	}
	return [...olds].flatMap(([parent, children]) => {
		const other = newOf.get(parent);
		if (!other || children.length < 2) return [];
		const inOrder = (one: ItemKind, items: readonly Item[]): Item[] => items.filter(({ kind }) => kind === one).sort((a, b) => positions(a) - positions(b));
		const isSame = [...new Set(children.map(({ kind }) => kind))].every((kind) => {
			const after = inOrder(kind, news.get(other) ?? []);
			return inOrder(kind, children).every((child, index) => after[index] !== undefined && oldOf.get(after[index]) === child);
		});
		if (isSame) return [];
		return [draft('reordered', other, { isPart: false, old: { ref: parent.ref, spot: spotOf(parent.origin) }, new: { ref: other.ref, spot: spotOf(other.origin) } })];
	});
}

/** Gives each finding its weight and a fingerprint of its content, unique in the comparison. */
export function finished(drafts: readonly Draft[]): Finding[] {
	const seen = new Map<string, number>();
	return drafts.map(({ subject, ...draft }) => {
		const said = [draft.type, subject, ...[draft.old?.value, draft.new?.value].map((value) => (value === undefined ? '' : typeof value === 'string' ? value : value.toFixed()))];
		const content = isPlacement(draft.type) ? said.slice(0, 2).join('\n') : said.join('\n');
		const nth = seen.get(content) ?? 0;
		seen.set(content, nth + 1);
		const fingerprint = createHash('sha256').update(`${content}\n${nth}`).digest('hex').slice(0, 16);
		return { ...draft, weight: KINDS[draft.type].weight, fingerprint };
	});
}

/** Findings whose values are codes, which change with what happens around the element. */
function isPlacement(type: FindingType): boolean {
	return type.endsWith('-moved') && type !== 'paragraph-moved';
}

/** The text in both languages where it is the same. */
export function asIs(text: string): Bilingual {
	return { lt: text, en: text };
}
