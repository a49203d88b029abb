import { layoutOf, meaning, soundLayoutOf } from '../source/layout.ts';
import type { SourceDocument } from '../source/types.ts';
import { parseYamlFile, type YamlResult } from '../source/yaml.ts';
import { mergedLayouts } from './merge.ts';
import { type Moves, movesOf, withoutMoves } from './moves.ts';
import { extentsOf, hasConflict, type Markers, markedText, type Segment, sideText } from './segments.ts';
import type { FileVersions, MergedFile } from './versions.ts';

const UNREADABLE: MergedFile = { kind: 'unreadable' };
const UNMERGEABLE: MergedFile = { kind: 'unmergeable' };

/** Offsets at which the documents of a text are at fault: what no valid file has. */
export type Faults = (documents: readonly SourceDocument[]) => readonly number[];

/** Merges a YAML file by its elements. What merges but is at fault then, when neither side was, is marked as a conflict too. */
export function mergedFile(versions: FileVersions, faultsOf: Faults, markers: Markers): MergedFile {
	const { origin, ours, theirs } = versions;
	if (ours === theirs || theirs === origin) return merge(ours, true);
	if (ours === origin) return merge(theirs, true);
	const [before, left, right] = [soundLayoutOf(whole(origin)), soundLayoutOf(whole(ours)), soundLayoutOf(whole(theirs))];
	if (!before || !left || !right) return [origin, ours, theirs].every(isYaml) ? UNMERGEABLE : UNREADABLE;
	const layouts = { origin: before, ours: left, theirs: right };
	const moves = movesOf(layouts);
	const plain = withoutMoves(layouts, moves.disputed);
	return (moves.moved.size > 0 ? mergedWith(moves, versions, faultsOf, markers) : undefined) ?? mergedWith(plain, versions, faultsOf, markers) ?? UNMERGEABLE;
}

/** Undefined when it can't be merged by elements, or not with these moves. */
function mergedWith(moves: Moves, versions: FileVersions, faultsOf: Faults, markers: Markers): MergedFile | undefined {
	const merged = mergedLayouts(moves, new Set());
	if (!merged) return undefined;
	if (hasConflict(merged)) return isReadable(merged) ? merge(markedText(merged, markers), false) : undefined;
	const text = sideText(merged, 'ours');
	const culprits = culpritsOf(merged, text, versions, faultsOf);
	if (culprits === undefined) return undefined;
	if (culprits.size === 0) return merge(text, true);
	const marked = mergedLayouts(moves, culprits);
	return marked && hasConflict(marked) ? merge(markedText(marked, markers), false) : undefined;
}

function merge(text: string, isClean: boolean): MergedFile {
	return { kind: 'merged', text, isClean };
}

/** With a line break at its end, so that something can follow. */
function whole(text: string): string {
	return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function isYaml(text: string): boolean {
	return parsed(text).diagnostics.length === 0;
}

function parsed(text: string): YamlResult {
	return parseYamlFile({ path: '', text });
}

/** Either side of the conflicts taken throughout makes a file that can be read. */
function isReadable(segments: readonly Segment[]): boolean {
	return (['ours', 'theirs'] as const).every((side) => isYaml(sideText(segments, side)));
}

/** The elements in which the merged text is at fault; undefined when it can't even be read. */
function culpritsOf(segments: readonly Segment[], text: string, { ours, theirs }: FileVersions, faultsOf: Faults): ReadonlySet<object> | undefined {
	const { documents, diagnostics } = parsed(text);
	if (diagnostics.length > 0) return undefined;
	const found = faultsOf(documents);
	const isNew = found.length > 0 && [ours, theirs].every((side) => faultsOf(parsed(side).documents).length === 0);
	const faults = [...(isNew ? found : []), ...repeatedIn(documents, [ours, theirs])];
	if (faults.length === 0) return new Set();
	const extents = extentsOf(segments);
	return new Set(faults.flatMap((at) => extents.find(({ start, end }) => start <= at && at < end)?.of ?? []));
}

/** Where siblings have the same code, or anything the same id, that no side had twice. */
function repeatedIn(documents: readonly SourceDocument[], sides: readonly string[]): number[] {
	const found = repeated(namesIn(documents));
	if (found.length === 0) return [];
	const known = new Set(sides.flatMap((side) => repeated(namesIn(parsed(side).documents)).map(({ name }) => name)));
	return found.filter(({ name }) => !known.has(name)).map(({ at }) => at);
}

function repeated(names: readonly NamePlace[]): NamePlace[] {
	const counts = new Map<string, number>();
	for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return names.filter(({ name }) => (counts.get(name) ?? 0) > 1);
}

interface NamePlace {
	readonly name: string;
	readonly at: number;
}

/** Codes with the codes above them, and ids, each with the offset of its element. */
function namesIn(documents: readonly SourceDocument[]): NamePlace[] {
	return documents.flatMap((document, index) => {
		const found: NamePlace[] = [];
		const visit = (value: unknown, path: readonly (string | number)[], above: string): void => {
			if (Array.isArray(value)) {
				for (const [position, item] of value.entries()) visit(item, [...path, position], above);
				return;
			}
			if (typeof value !== 'object' || value === null) return;
			const at = document.place(path).range.start;
			const code = textOf(value, 'code');
			const id = textOf(value, 'id');
			const list = path.filter((step) => typeof step === 'string').join('.');
			const own = code === undefined ? above : `${above}/${list}:${code}`;
			if (code !== undefined && typeof path.at(-1) === 'number') found.push({ name: `${index}${own}`, at });
			if (id !== undefined) found.push({ name: `id ${id}`, at });
			for (const [key, item] of Object.entries(value)) visit(item, [...path, key], own);
		};
		visit(document.data, [], '');
		return found;
	});
}

function textOf(value: object, key: string): string | undefined {
	const found: unknown = Reflect.get(value, key);
	return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

/** Two texts of YAML say the same. */
export function isSameMeaning(a: string, b: string): boolean {
	const [left, right] = [layoutOf(whole(a)), layoutOf(whole(b))];
	return left !== undefined && right !== undefined && meaning(left) === meaning(right);
}
