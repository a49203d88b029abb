import type { Place, SourceDocument, YamlPath } from '../source/types.ts';
import { isMergeKey, type RootCause, unknownKey } from './root-causes.ts';
import { isMapping } from './where.ts';
import { typesOf } from './words.ts';

/** Keys whose lists hold elements of plans or entries of registers. */
const LISTS = new Set<string | number>(['priorities', 'programmes', 'goals', 'tasks', 'measures', 'submeasures', 'indicators', 'strategicGoals', 'reserves', 'entries']);
/** Keys that say what an element is and where it belongs. */
const IDENTITY = new Set<string | number>(['kind', 'parent', 'code', 'id']);

/** Kinds of documents that tell of a plan or judge it and have no part in it. */
const BESIDE = new Set<unknown>(['budget', 'report', 'decision', 'rules']);

/** Keys of a plan or a workspace that everything beneath is read by. */
const GOVERNING = new Set<string | number>(['years', 'moneyDecimals', 'language', 'languages']);

/** What a fault spoils beyond its place: elements that it takes out of the workspace or moves, or the terms that others are read by. */
export type Spoilt = 'elements' | 'terms';

/** What is said of the whole would be the consequence of a fault that spoils some of it; undefined for others. */
export function spoiltBy({ error, meant }: RootCause, path: YamlPath, { data }: SourceDocument): Spoilt | undefined {
	if (isMapping(data) && BESIDE.has(data.kind)) return undefined;
	if (isValueKept({ error, meant })) return error.keyword === 'pattern' && IDENTITY.has(path.at(-1) ?? '') && isElement(path.slice(0, -1)) ? 'elements' : undefined;
	const last = path.at(-1) ?? '';
	if ((typeof last === 'number' && LISTS.has(path.at(-2) ?? '')) || path.includes('entries')) return 'elements';
	if (GOVERNING.has(path.length === 1 ? (meant ?? last) : (path[0] ?? ''))) return 'terms';
	const key = meant ?? last;
	return isElement(path.slice(0, -1)) && (LISTS.has(key) || IDENTITY.has(key)) ? 'elements' : undefined;
}

/** The model reads numbers for codes and passes over keys it doesn't know. */
function isValueKept({ error, meant }: RootCause): boolean {
	const isScalar = typeof error.data === 'number' || typeof error.data === 'boolean';
	const isRead = error.keyword === 'type' && isScalar && typesOf(error.parentSchema).includes('string');
	// Beside years an unknown key is a year gone wrong, and its amount is lost.
	const isUnknown = error.keyword === 'additionalProperties' && meant === undefined;
	// Elements in a list that their owner can't have are lost.
	const isNobodys = isUnknown && error.parentSchema.patternProperties === undefined && !LISTS.has(unknownKey(error));
	return isRead || (isNobodys && !isMergeKey(error)) || error.keyword === 'uniqueItems' || error.keyword === 'pattern';
}

/**
 * Where a rule may stumble over a fault: at the fault itself and, when a value is lost by it, where the element it belongs to is named, which
 * stands for what the element lacks. A measure whose amounts have the wrong shape is not to be told that it has no money; that its body is
 * unknown it is told all the same.
 */
export function shadowOf(cause: RootCause, path: YamlPath, place: Place, document: SourceDocument): Place[] {
	const lost = lostPath(cause, path);
	const owner = lost && [...path.keys()].map((length) => path.slice(0, length)).findLast(isElement);
	return owner ? [place, ...[lost, ...HEAD.map((key) => [...owner, key])].flatMap((at) => ownPlace(at, document))] : [place];
}

/** The path of the value that the model lacks because of a fault: the one that was meant when its key is misspelt. */
export function lostPath(cause: RootCause, path: YamlPath): YamlPath | undefined {
	if (isValueKept(cause)) return undefined;
	return cause.meant === undefined ? path : [...path.slice(0, -1), cause.meant];
}

/** Keys by which an element is named, and at which rules tell what it lacks. */
const HEAD = ['name', 'code', 'title', 'id', 'measure', 'indicator'];

/** The pair or item at a path; nothing when it is absent, which answers with the range of its parent. */
function ownPlace(path: YamlPath, document: SourceDocument): Place[] {
	const found = document.place(path, 'pair');
	const around = document.place(path.slice(0, -1));
	return found.range.start === around.range.start && found.range.end === around.range.end ? [] : [found];
}

function isElement(path: YamlPath): boolean {
	return path.length === 0 || (typeof path.at(-1) === 'number' && LISTS.has(path.at(-2) ?? ''));
}
