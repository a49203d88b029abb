import { hash } from 'node:crypto';
import type { Fact, Topic } from '../model/fact.ts';
import { plainText } from '../model/localized.ts';
import { compared } from '../model/sign.ts';
import type { Decimal } from '../model/types.ts';
import { type Draft, draft, fileOf, subjectOf } from './draft.ts';
import { type FindingType, KINDS } from './kinds.ts';
import { rewrittenMembers } from './members.ts';
import { listFindings } from './order.ts';
import { percentOf } from './percent.ts';
import { spotOf } from './place.ts';
import { type NewPlanIds, newPlanIds, withNewIds } from './plan-ids.ts';
import type { Finding, Item, Matching, Pair, Side, Words } from './types.ts';
import { wordsBetween } from './words.ts';

/** Every difference of the items of two versions. */
export function itemFindings(matching: Matching): Draft[] {
	const ids = newPlanIds(matching.pairs);
	return [
		...matching.removed.flatMap((item) => lonely(item, 'removed', matching)),
		...matching.added.flatMap((item) => lonely(item, 'added', matching)),
		...matching.pairs.flatMap((pair) => [...placeFindings(pair, matching), ...statementFindings(pair, ids)]),
	];
}

/** An element of one version alone, and its money, which is part of it. */
function lonely(item: Item, change: 'added' | 'removed', matching: Matching): Draft[] {
	const own = item.kind === 'registerEntry' ? 'register-entry' : item.kind;
	const { parent } = item;
	const isPart = parent !== undefined && parent.kind !== 'plan' && !(change === 'added' ? matching.oldOf : matching.newOf).has(parent);
	const { lt, en } = item.name;
	const side: Side = { ref: item.ref, value: plainText(lt), ...(en === undefined ? {} : { said: () => ({ lt: plainText(lt), en: plainText(en) }) }), spot: spotOf(item.origin) };
	const whole = draft(`${own}-${change}`, item, { isPart, ...onSide(change, side) });
	const money = item.amounts().map((fact) => ({ ...factDraft(fact, change, item, change === 'added' ? undefined : fact, change === 'added' ? fact : undefined), isPart: true }));
	return [whole, ...money];
}

function onSide(change: 'added' | 'removed', side: Side): { readonly old?: Side; readonly new?: Side } {
	return change === 'added' ? { new: side } : { old: side };
}

/** Moved under another parent, renumbered among its siblings, written in another file. */
function placeFindings({ old, new: fresh }: Pair, matching: Matching): Draft[] {
	const told = (type: string, values: (item: Item) => string): Draft => {
		const side = (item: Item): Side => ({ ref: item.ref, value: values(item), spot: spotOf(item.origin) });
		return draft(type, fresh, { old: side(old), new: side(fresh), isPart: false });
	};
	const isMoved = old.parent !== undefined && fresh.parent !== undefined && matching.newOf.get(old.parent) !== fresh.parent;
	// The codes of two plans may well be the same.
	if (isMoved) return [told(`${fresh.kind}-moved`, ({ ref, fullCode }) => (old.plan === fresh.plan ? fullCode : ref))];
	const isRenumbered = old.code !== fresh.code && fresh.kind !== 'registerEntry';
	return [...(isRenumbered ? [told('renumbered', ({ fullCode }) => fullCode)] : []), ...(isInOtherFile(old, fresh) ? [told('moved-to-file', fileOf)] : [])];
}

/** Written in another file than before, and not with what is above it. */
function isInOtherFile(old: Item, fresh: Item): boolean {
	if (fileOf(old) === fileOf(fresh)) return false;
	return !old.parent || !fresh.parent || fileOf(old.parent) !== fileOf(old) || fileOf(fresh.parent) !== fileOf(fresh);
}

/** What the item says now and did before; both are asked once. */
function statementFindings(pair: Pair, ids: NewPlanIds): Draft[] {
	const [olds, news] = [pair.old.facts(), pair.new.facts()];
	return [...factFindings(pair, olds, news, ids), ...listFindings(pair, olds, news)];
}

function factFindings({ old, new: fresh }: Pair, olds: readonly Fact[], news: readonly Fact[], ids: NewPlanIds): Draft[] {
	const found: Draft[] = [];
	pairFacts(olds, news, (before, after) => {
		const fact = after ?? before;
		if (before && after) {
			if (!sameValue(valueNow(before, ids), after.value)) found.push(factDraft(after, 'changed', fresh, before, after, old));
		} else if (fact && !isSilent(fact)) found.push(factDraft(fact, after ? 'added' : 'removed', fresh, before, after, old));
	});
	return found;
}

/** What a statement says, links to a plan that has another id now as links to the same plan. */
function valueNow({ value, references }: Fact, ids: NewPlanIds): Decimal | string {
	return references && typeof value === 'string' ? withNewIds(value, ids) : value;
}

/** Takes together what two elements say of the same; one of the two is undefined where the other has no partner. */
export function pairFacts<T extends Fact>(olds: readonly T[], fresh: readonly T[], take: (old: T | undefined, fresh: T | undefined) => void): void {
	// Most elements say as many things in the same order as before.
	let same = 0;
	while (same < olds.length && olds[same]?.key === fresh[same]?.key) take(olds[same], fresh[same++]);
	if (same === olds.length && same === fresh.length) return;
	const news = new Map(fresh.slice(same).map((fact) => [fact.key, fact]));
	const gone = olds.slice(same).filter((before) => {
		const after = news.get(before.key);
		if (after) take(before, after);
		return !news.delete(before.key);
	});
	const rewritten = rewrittenMembers(gone, [...news.values()], [olds, fresh]);
	for (const before of gone) {
		const after = rewritten.get(before);
		take(before, after);
		if (after) news.delete(after.key);
	}
	for (const after of news.values()) take(undefined, after);
}

/** How money is split is no news of its own where the amount came or went: the amount is told. */
function isSilent({ topic }: Fact): boolean {
	return topic === 'split';
}

export function sameValue(a: Decimal | string, b: Decimal | string): boolean {
	return a === b || (typeof a !== 'string' && typeof b !== 'string' && compared(a, b) === 0);
}

/** Topics whose coming and going is a type of its own. */
const WITH_ENDS: ReadonlySet<Topic> = new Set(['appropriation', 'target', 'baseline', 'text']);

/** A difference of one statement; of an item that went or came, of the side that has it. */
export function factDraft(fact: Fact, change: 'added' | 'removed' | 'changed', item: Item, before: Fact | undefined, after: Fact | undefined, oldItem: Item = item): Draft {
	const topic = fact.topic === 'register' ? 'register-entry' : fact.topic;
	const type = `${topic}-${WITH_ENDS.has(fact.topic) ? change : 'changed'}`;
	return draft(type, item, {
		isPart: false,
		statement: fact.key,
		detail: fact.detail,
		source: fact.source,
		column: fact.column,
		old: before && factSide(oldItem, before),
		new: after && factSide(item, after),
		...figures(before?.value, after?.value, fact.topic),
		words: wordsOf(before, after),
		subject: `${subjectOf(oldItem)}|${fact.key}`,
	});
}

function factSide({ ref }: Item, { value, said, origin, field }: Fact): Side {
	return { ref, value, said, spot: spotOf(origin, field) };
}

/** Differences of amounts that came or went are the whole amount. */
function figures(before: Decimal | string | undefined, after: Decimal | string | undefined, topic: Topic): Pick<Draft, 'difference' | 'percent'> {
	if (typeof before === 'string' || typeof after === 'string') return {};
	if (before && after) return { difference: after.minus(before), ...percentOf(before, after) };
	if (topic !== 'appropriation') return {};
	if (after) return { difference: after };
	return before ? { difference: before.times(-1) } : {};
}

const WORDED: ReadonlySet<Topic> = new Set(['name', 'text', 'register']);

function wordsOf(before: Fact | undefined, after: Fact | undefined): readonly Words[] | undefined {
	if (!before || !after || !WORDED.has(after.topic) || typeof before.value !== 'string' || typeof after.value !== 'string') return undefined;
	return wordsBetween(before.value, after.value);
}

/** With every key, so that none is forgotten. */
type Whole<T> = { readonly [Key in keyof Required<T>]: T[Key] };

/** Gives each finding its weight and a fingerprint of its content, unique in the comparison. */
export function finished(drafts: readonly Draft[]): Finding[] {
	const seen = new Map<string, number>();
	return drafts.map((draft) => {
		const content = contentOf(draft);
		const first = fingerprintOf(content, 0);
		const nth = seen.get(first) ?? 0;
		seen.set(first, nth + 1);
		const { type, kind, ref, plan, name, isPart, statement, detail, source, column, block, part, old, new: fresh, difference, percent, words } = draft;
		// Each key by itself: copying all but one is slow for tens of thousands of them.
		const finding: Whole<Finding> = {
			type,
			kind,
			ref,
			plan,
			name,
			isPart,
			statement,
			detail,
			source,
			column,
			block,
			part,
			old,
			new: fresh,
			difference,
			percent,
			words,
			weight: KINDS[type].weight,
			fingerprint: nth === 0 ? first : fingerprintOf(content, nth),
		};
		return finding;
	});
}

function contentOf({ type, subject, old, new: fresh }: Draft): string {
	if (isPlacement(type)) return `${type}\n${subject}`;
	const [before, after] = [old?.value, fresh?.value].map((value) => (value === undefined ? '' : typeof value === 'string' ? value : value.toFixed()));
	return `${type}\n${subject}\n${before}\n${after}`;
}

function fingerprintOf(content: string, nth: number): string {
	return hash('sha256', `${content}\n${nth}`).slice(0, 16);
}

/** Findings whose values are codes, which change with what happens around the element. */
function isPlacement(type: FindingType): boolean {
	return type.endsWith('-moved') && type !== 'paragraph-moved';
}
