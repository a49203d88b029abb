import type { OffsetRange, Place, SourceDocument, YamlPath } from '../source/types.ts';
import type { RootCause } from './root-causes.ts';
import { isMapping } from './where.ts';
import { typesOf } from './words.ts';

/** Keys whose lists hold elements of plans or entries of registers. */
const LISTS = new Set<string | number>(['priorities', 'programmes', 'goals', 'tasks', 'measures', 'strategicGoals', 'reserves', 'entries']);
/** Keys that say what an element is and where it belongs. */
const IDENTITY = new Set<string | number>(['kind', 'parent', 'code', 'id']);

/** Kinds of documents that tell of a plan and have no part in it. */
const BESIDE = new Set<unknown>(['budget', 'report']);

/** Keys of a plan or a workspace that everything beneath is read by. */
const GOVERNING = new Set<string | number>(['years', 'moneyDecimals', 'language', 'languages']);

/** True when a fault takes elements out of the workspace or moves them, or spoils what others are read by: what is said of the whole would then be its consequence. */
export function affectsWhole({ error, meant }: RootCause, path: YamlPath, { data }: SourceDocument): boolean {
	if (isMapping(data) && BESIDE.has(data.kind)) return false;
	if (isValueKept({ error, meant })) return error.keyword === 'pattern' && IDENTITY.has(path.at(-1) ?? '') && isElement(path.slice(0, -1));
	const last = path.at(-1) ?? '';
	if (typeof last === 'number' && LISTS.has(path.at(-2) ?? '')) return true;
	if (path.includes('entries') || GOVERNING.has(path.length === 1 ? (meant ?? last) : (path[0] ?? ''))) return true;
	const key = meant ?? last;
	return isElement(path.slice(0, -1)) && (LISTS.has(key) || IDENTITY.has(key));
}

/** The model reads numbers for codes and passes over keys it doesn't know. */
function isValueKept({ error, meant }: RootCause): boolean {
	const isScalar = typeof error.data === 'number' || typeof error.data === 'boolean';
	const isRead = error.keyword === 'type' && isScalar && typesOf(error.parentSchema).includes('string');
	// Beside years an unknown key is a year gone wrong, and its amount is lost.
	const isNobodys = error.keyword === 'additionalProperties' && meant === undefined && error.parentSchema.patternProperties === undefined;
	return isRead || isNobodys || error.keyword === 'uniqueItems' || error.keyword === 'pattern';
}

/**
 * Where a rule may stumble over a fault: at the fault itself and, when a value is lost by it, anywhere in the element it belongs to
 * (not in the elements beneath). A measure whose amounts have the wrong shape is not to be told that it has no money.
 */
export function shadowOf(cause: RootCause, path: YamlPath, place: Place, document: SourceDocument): Place[] {
	if (isValueKept(cause)) return [place];
	const owners = [...path.keys()].map((length) => path.slice(0, length)).filter((owner) => isElement(owner) || isIndicator(owner));
	const nearest = owners.findLastIndex(isElement);
	return [place, ...owners.slice(nearest).flatMap((owner) => ownPlaces(owner, document))];
}

function isElement(path: YamlPath): boolean {
	return path.length === 0 || (typeof path.at(-1) === 'number' && LISTS.has(path.at(-2) ?? ''));
}

function isIndicator(path: YamlPath): boolean {
	return typeof path.at(-1) === 'number' && path.at(-2) === 'indicators';
}

/** What an element takes up in the file without its children and indicators. */
function ownPlaces(path: YamlPath, document: SourceDocument): Place[] {
	const { file, range } = document.place(path);
	const nested = [...LISTS, 'indicators'].map((key) => document.place([...path, key]).range).filter((child) => isWithin(child, range));
	const places: Place[] = [];
	let { start } = range;
	for (const child of nested.sort((a, b) => a.start - b.start)) {
		if (child.start > start) places.push({ file, range: { start, end: child.start } });
		start = child.end;
	}
	if (range.end > start) places.push({ file, range: { start, end: range.end } });
	return places;
}

/** An absent key answers with the range of its parent. */
function isWithin(child: OffsetRange, { start, end }: OffsetRange): boolean {
	return child.start >= start && child.end <= end && (child.start !== start || child.end !== end);
}
