import type { OffsetRange, Place, SourceDocument, YamlPath } from '../source/types.ts';
import type { RootCause } from './root-causes.ts';

/** Keys whose lists hold elements of plans or entries of registers. */
const LISTS = new Set<string | number>(['priorities', 'programmes', 'goals', 'tasks', 'measures', 'strategicGoals', 'reserves', 'entries']);
/** Keys that say what an element is and where it belongs. */
const IDENTITY = new Set<string | number>(['kind', 'parent', 'code', 'id']);

/** True when a fault takes elements or entries out of the workspace or moves them: what is said of the whole would then be its consequence. */
export function hidesElements({ error, meant }: RootCause, path: YamlPath): boolean {
	const last = path.at(-1) ?? '';
	const key = meant ?? last;
	if (error.keyword === 'uniqueItems') return false;
	if (error.keyword === 'additionalProperties' && meant === undefined) return false;
	if (typeof last === 'number') return LISTS.has(path.at(-2) ?? '');
	if (!isElement(path.slice(0, -1))) return false;
	const isReadAnyway = error.keyword === 'type' && (typeof error.data === 'number' || typeof error.data === 'boolean');
	return LISTS.has(key) || (IDENTITY.has(key) && !isReadAnyway);
}

/**
 * Where a rule may stumble over a fault: at the fault itself and, when a value is lost by it, anywhere in the element it belongs to
 * (not in the elements beneath). A measure whose amounts have the wrong shape is not to be told that it has no money.
 */
export function shadowOf({ error, meant }: RootCause, path: YamlPath, place: Place, document: SourceDocument): Place[] {
	const isValueKept = error.keyword === 'uniqueItems' || error.keyword === 'pattern' || (error.keyword === 'additionalProperties' && meant === undefined);
	if (isValueKept) return [place];
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
