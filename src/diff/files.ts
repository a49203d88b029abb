import { plainText } from '../model/localized.ts';
import type { Origin } from '../model/types.ts';
import { isNarrative } from '../source/read.ts';
import type { SourceDocument } from '../source/types.ts';
import { asIs, type Draft } from './draft.ts';
import { changedLeaves, type Leaf, member } from './leaves.ts';
import { spotOf } from './place.ts';
import { dataWithNewIds, type NewPlanIds } from './plan-ids.ts';
import { planPairs } from './plans.ts';
import type { Side, Version } from './types.ts';

/** Kinds whose content the model knows and items tell. */
const TOLD = new Set(['development-plan', 'activity-plan', 'priority', 'programme', 'goal', 'task', 'measure', 'submeasure', 'bodies', 'sources', 'units', 'wards', 'functions', 'upstream']);

/**
 * Differences that no element has: settings, budgets, reports, templates, data and pictures; and of files that were only laid out anew.
 * That a plan has another id is told of the plan, and not of every file that names it.
 */
export function fileFindings(old: Version, fresh: Version, told: readonly Draft[], printed: ReadonlySet<string>, ids: NewPlanIds): Draft[] {
	const findings = [...documentFindings(old, fresh, ids), ...untoldTexts(old, fresh)];
	const touched = new Set([...told, ...findings].flatMap(({ old: before, new: after }) => [before?.spot?.file, after?.spot?.file]));
	return [...findings, ...otherFiles(old, fresh, touched, printed, ids)];
}

function documentFindings(old: Version, fresh: Version, ids: NewPlanIds): Draft[] {
	const olds = otherDocuments(old);
	const news = otherDocuments(fresh);
	const whole = new Map<string, Draft>();
	const findings = [...new Set([...olds.keys(), ...news.keys()])].flatMap((key) => {
		const [before, after] = [olds.get(key), news.get(key)];
		if (before === after || JSON.stringify(dataWithNewIds(before?.data, ids)) === JSON.stringify(after?.data)) return [];
		const file = before && after ? undefined : lonelyFile(before, after, old, fresh);
		if (file) whole.set(file.subject, file);
		return settingFindings(key, before, after, file !== undefined, ids);
	});
	return [...whole.values(), ...findings];
}

/** The file of a document that one version alone has, when that version alone has the file: its values are parts of it. */
function lonelyFile(before: SourceDocument | undefined, after: SourceDocument | undefined, old: Version, fresh: Version): Draft | undefined {
	const [document, other] = after ? [after, old] : [before, fresh];
	return document && !other.paths.includes(document.file.path) ? lonelyDraft(document.file.path, after !== undefined) : undefined;
}

/** A file that one version alone has. */
export function lonelyDraft(path: string, isNew: boolean): Draft {
	const side = { value: path, spot: { file: path, line: 1, column: 1 } };
	return { type: isNew ? 'file-added' : 'file-removed', isPart: false, detail: asIs(path), ...(isNew ? { new: side } : { old: side }), subject: path };
}

/** By kind and id; without an id by file. */
function otherDocuments({ workspace }: Version): Map<string, SourceDocument> {
	const found = new Map<string, SourceDocument>();
	for (const document of workspace.documents) {
		const kind = String(member(document.data, 'kind'));
		if (TOLD.has(kind)) continue;
		const id = member(document.data, 'id');
		const base = typeof id === 'string' ? `${kind}|${id}` : kind === 'workspace' ? kind : `${kind}|${document.file.path}`;
		let key = base;
		for (let nth = 2; found.has(key); nth++) key = `${base}|${nth}`;
		found.set(key, document);
	}
	return found;
}

/** Each value that differs, by its path. */
function settingFindings(key: string, before: SourceDocument | undefined, after: SourceDocument | undefined, isPart: boolean, ids: NewPlanIds): Draft[] {
	const side = ({ path, value }: Leaf, document: SourceDocument): Side => ({ value: document.scalarText(path) ?? JSON.stringify(value) ?? '', spot: spotOf({ document, path } satisfies Origin) });
	return changedLeaves(dataWithNewIds(before?.data, ids), after?.data).map(({ name, old, new: fresh }) => ({
		type: 'setting-changed',
		isPart,
		detail: asIs(`${key.split('|').slice(0, 2).join(' ')}: ${name}`),
		...(old && before ? { old: side(old, before) } : {}),
		...(fresh && after ? { new: side(fresh, after) } : {}),
		subject: `${key}|${name}`,
	}));
}

/** Which narrative stands in which slot: of plans, what their items don't tell. */
function untoldTexts(old: Version, fresh: Version): Draft[] {
	return planPairs(old.workspace, fresh.workspace).flatMap(({ old: before, new: plan }) => {
		if (!before || !plan) return [];
		return [...new Set([...before.narrative.keys(), ...plan.narrative.keys()])].flatMap((slot): Draft[] => {
			const [a, b] = [before.narrative.get(slot), plan.narrative.get(slot)];
			const text = (one: typeof a): string | undefined => one && [one.path.lt, one.path.en].filter((part) => part !== undefined).join(', ');
			if (text(a) === text(b)) return [];
			return [
				{
					type: 'setting-changed',
					isPart: false,
					plan: plan.id,
					detail: asIs(`${plan.id}: narrative.${slot}`),
					...(a ? { old: { value: text(a) ?? '', spot: spotOf(a.origin) } } : {}),
					...(b ? { new: { value: text(b) ?? '', spot: spotOf(b.origin) } } : {}),
					subject: `${plan.id}|narrative|${slot}`,
				},
			];
		});
	});
}

/** Files of which nothing has been told yet: a picture, data or a text that isn't printed came, went or changed; else only the layout differs. */
function otherFiles(old: Version, fresh: Version, touched: ReadonlySet<string | undefined>, printed: ReadonlySet<string>, ids: NewPlanIds): Draft[] {
	const olds = new Set(old.paths);
	const news = new Set(fresh.paths);
	const moved = movedFiles(old, fresh);
	const left = new Set(moved.values());
	return [...new Set([...old.paths, ...fresh.paths])].sort().flatMap((path): Draft[] => {
		const isText = /\.ya?ml$/.test(path) || (isNarrative(path) && printed.has(path));
		const spot = { file: path, line: 1, column: 1 };
		const [isOld, isNew] = [olds.has(path), news.has(path)];
		if (isOld && isNew) {
			const isRead = !old.unread.has(path) && !fresh.unread.has(path);
			if (!isRead || touched.has(path) || old.digest(path) === fresh.digest(path)) return [];
			const type = isText && isSameData(old, fresh, path, ids) ? 'layout' : 'file-changed';
			return [{ type, isPart: false, detail: asIs(path), old: { spot }, new: { spot }, subject: `${path}|${old.digest(path)}|${fresh.digest(path)}` }];
		}
		if (isText || left.has(path) || touched.has(path)) return [];
		const before = moved.get(path);
		if (before !== undefined) return [{ type: 'moved-to-file', isPart: false, old: { value: before, spot: { ...spot, file: before } }, new: { value: path, spot }, subject: old.digest(before) ?? '' }];
		return [lonelyDraft(path, isNew)];
	});
}

/** Pictures and data that stand elsewhere now, each with where it was: the same bytes went and came. */
function movedFiles(old: Version, fresh: Version): ReadonlyMap<string, string> {
	const gone = new Map<string | undefined, string[]>();
	const news = new Set(fresh.paths);
	const olds = new Set(old.paths);
	for (const path of old.paths) if (!news.has(path)) gone.set(old.digest(path), [...(gone.get(old.digest(path)) ?? []), path]);
	return new Map(
		fresh.paths.flatMap((path): [string, string][] => {
			const before = olds.has(path) ? undefined : gone.get(fresh.digest(path))?.shift();
			return before === undefined ? [] : [[path, before]];
		}),
	);
}

/** True for files whose YAML says the same; narrative whose blocks differ has been told. */
function isSameData(old: Version, fresh: Version, path: string, ids: NewPlanIds): boolean {
	if (isNarrative(path)) return true;
	const data = ({ workspace }: Version): unknown[] => workspace.documents.filter(({ file }) => file.path === path).map((document) => document.data);
	return JSON.stringify(sorted(dataWithNewIds(data(old), ids))) === JSON.stringify(sorted(data(fresh)));
}

/** The same for everything that is written differently and means the same: the order of keys and of lists of words, `{lt: …}` alone, quotes. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) {
		const items = value.map(sorted);
		return items.every((item) => typeof item === 'string') ? items.sort() : items;
	}
	if (typeof value !== 'object' || value === null) return typeof value === 'string' ? plainText(value) : String(value);
	const entries = Object.entries(value);
	const [only] = entries;
	if (entries.length === 1 && only?.[0] === 'lt') return sorted(only[1]);
	return Object.fromEntries(entries.map(([key, item]): [string, unknown] => [key, sorted(item)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}
