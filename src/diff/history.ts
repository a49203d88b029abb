import type { Fact } from '../model/fact.ts';
import { withBearers } from './bearers.ts';
import { finished, itemFindings, sameValue } from './compare.ts';
import { fileLacking } from './holes.ts';
import { itemsOf } from './items.ts';
import { match } from './match.ts';
import type { Finding, Item, Matching, Version } from './types.ts';

export type { Item } from './types.ts';

/** A version with everything in it that has a name, made once for comparisons with its neighbours. */
export interface KnownVersion {
	readonly version: Version;
	/** Of plans; registers have no history of their own here. */
	readonly items: readonly Item[];
}

export function knownVersion(version: Version): KnownVersion {
	return { version, items: itemsOf(version.workspace).filter(({ kind }) => kind !== 'registerEntry') };
}

/** A workspace before anything was in it. */
export function emptyVersion({ version }: KnownVersion): KnownVersion {
	return { version: { ...version, workspace: { ...version.workspace, plans: [] }, damaged: new Set(), unread: new Set(), paths: [] }, items: [] };
}

/** An element in two versions. */
export interface ElementStep {
	/** In the old version the elements that were asked for, each in its place; undefined where there is none. */
	readonly old: readonly (Item | undefined)[];
	/** What changed of the first of them and of all beneath it; changes of layout alone are none. */
	readonly findings: readonly Finding[];
	/** Files of the old version with errors, for which the elements can't be compared. */
	readonly unreadable: readonly string[];
}

/** What the step from the old version to the new did to elements of the new one; the others are parts of the first. */
export function elementStep(old: KnownVersion, fresh: KnownVersion, asked: readonly (Item | undefined)[]): ElementStep {
	const matching = match(old.items, fresh.items);
	const olds = asked.map((item) => item && matching.oldOf.get(item));
	const [element] = asked;
	const [before] = olds;
	if (!element) return { old: olds, findings: [], unreadable: [] };
	const within = fresh.items.filter((item) => isWithin(item, element));
	const unreadable = before ? holesOf(old.version, fresh.version, within, matching) : [...old.version.damaged].sort();
	if (unreadable.length > 0) return { old: olds, findings: [], unreadable };
	const are = refsOf(within);
	const were = refsOf(before ? old.items.filter((item) => isWithin(item, before)) : []);
	const findings = finished(withBearers(itemFindings(matching), matching)).filter((finding) => finding.weight !== 'none' && (isOfGone(finding) ? were : are).has(finding.ref ?? ''));
	return { old: olds, findings, unreadable };
}

/** Of an element that is gone, or of what it consisted of: its code may be another's by now. */
function isOfGone({ type, kind, isPart, new: after }: Finding): boolean {
	return after === undefined && (isPart || type === `${kind}-removed`);
}

const refsOf = (items: readonly Item[]): ReadonlySet<string> => new Set(items.map(({ ref }) => ref));

export function isWithin(item: Item, top: Item): boolean {
	for (let one: Item | undefined = item; one; one = one.parent) if (one === top) return true;
	return false;
}

/** The files of the old version whose errors may be why a part of the element is missing or incomplete there; none where it is written no worse than in the new. */
function holesOf(old: Version, fresh: Version, within: readonly Item[], { oldOf }: Matching): string[] {
	const files = within.flatMap((item) => {
		const before = oldOf.get(item);
		if (!before) return fileLacking(item, old) ?? [];
		const [file, later] = [before.origin.document.file.path, item.origin.document.file.path];
		return old.damaged.has(file) && !fresh.damaged.has(later) ? [file] : [];
	});
	return [...new Set(files)].sort();
}

/** One statement of the followed elements; the key says whose it is and which, the same in every version. */
export interface Statement {
	readonly key: string;
	readonly item: Item;
	readonly fact: Fact;
}

/** What an element and its indicators say of themselves. */
export function statementsOf(items: readonly (Item | undefined)[]): Statement[] {
	return items.flatMap((item, index) => (item?.facts() ?? []).filter(({ topic }) => topic !== 'id').flatMap((fact) => (item ? [{ key: `${index}|${fact.key}`, item, fact }] : [])));
}

/** The keys of statements that were the same in another version of the same elements. */
export function sameStatements(olds: readonly (Item | undefined)[], fresh: readonly (Item | undefined)[], keys: ReadonlySet<string>): Set<string> {
	const before = new Map<string, Fact['value']>(olds.flatMap((item, index) => (item?.facts() ?? []).map(({ key, value }) => [`${index}|${key}`, value] as const)));
	const found = statementsOf(fresh).filter(({ key, fact }) => {
		const value = before.get(key);
		return keys.has(key) && value !== undefined && sameValue(value, fact.value);
	});
	return new Set(found.map(({ key }) => key));
}
