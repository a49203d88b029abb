import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import type { OffsetRange, SourceDocument, SourceFile, YamlPart, YamlPath } from './types.ts';

type Span = readonly [start: number, end: number];

/** Where a value of a YAML document stands and what it holds: plain data, so that it can be kept, as `data` is. */
export interface Mark {
	readonly at: Span;
	/** Of the key, for a value of a mapping. */
	readonly key?: Span;
	/** A scalar as it is written. */
	readonly said?: string;
	/** Values of a mapping by their keys, or those of a list. */
	readonly parts?: Readonly<Record<string, Mark>> | readonly Mark[];
}

/** What a document of a file says, and where. */
export interface MarkedData {
	readonly data: unknown;
	readonly mark: Mark;
}

/**
 * The marks of a document that isn't empty. They are made at once, so that the parser's tree, many times as large, goes when its data was read; with
 * aliases, which may hold themselves, parts are looked at when they are asked for.
 */
export function marksOf(document: Document.Parsed): Mark {
	const mark = markOf(document, document.contents, [0, 0]);
	return hasAliases(document) ? mark : settled(mark);
}

function settled(mark: Mark): Mark {
	const { parts } = mark;
	if (!parts) return mark;
	const { at, key } = mark;
	const made = isList(parts) ? parts.map(settled) : Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, settled(part)]));
	return key ? { at, key, parts: made } : { at, parts: made };
}

/** Data that a document repeats by reference: of these the marks have no end, or are many. */
export function hasAliases(document: Document.Parsed): boolean {
	let found = false;
	visit(document, {
		Alias() {
			found = true;
			return visit.BREAK;
		},
	});
	return found;
}

function markOf(document: Document.Parsed, node: unknown, instead: Span, key?: Span): Mark {
	const target = isAlias(node) ? node.resolve(document) : node;
	const mark = { at: spanOf(node) ?? instead, ...(key ? { key } : {}) };
	if (isScalar(target)) return typeof target.source === 'string' ? { ...mark, said: target.source } : mark;
	if (!isMap(target) && !isSeq(target)) return mark;
	let parts: Mark['parts'];
	return {
		...mark,
		get parts() {
			parts ??= partsOf(document, target);
			return parts;
		},
	};
}

function partsOf(document: Document.Parsed, target: Node): NonNullable<Mark['parts']> {
	if (isSeq(target)) return target.items.map((item) => markOf(document, item, [0, 0]));
	const parts = new Map<string, Mark>();
	for (const pair of isMap(target) ? target.items : []) {
		if (!isPair(pair) || !isScalar(pair.key)) continue;
		const name = String(pair.key.value);
		const key = spanOf(pair.key) ?? [0, 0];
		// Of keys that are repeated the first one counts.
		if (!parts.has(name)) parts.set(name, markOf(document, pair.value, key, key));
	}
	return Object.fromEntries(parts);
}

function spanOf(node: unknown): Span | undefined {
	return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/** The document of a file that says the data where the marks are. */
export function markedDocument(file: SourceFile, { data, mark }: MarkedData): SourceDocument {
	return {
		file,
		data,
		place: (path, part = 'value') => ({ file, range: trimmed(file.text, rangeAt(mark, path, part)) }),
		scalarText: (path) => {
			let found: Mark | undefined = mark;
			for (const step of path) found = found && partAt(found, step);
			return found?.said;
		},
	};
}

function rangeAt(root: Mark, path: YamlPath, part: YamlPart): OffsetRange {
	let mark = root;
	for (const [depth, step] of path.entries()) {
		const next = partAt(mark, step);
		// What is absent is where its nearest ancestor is.
		if (!next) return valueRange(mark);
		if (depth === path.length - 1 && next.key && part !== 'value') return part === 'key' ? range(next.key) : { start: next.key[0], end: next.at[1] };
		mark = next;
	}
	return valueRange(mark);
}

function partAt({ parts }: Mark, step: string | number): Mark | undefined {
	if (!parts) return undefined;
	if (isList(parts)) return typeof step === 'number' ? parts[step] : undefined;
	return Object.hasOwn(parts, step) ? parts[step] : undefined;
}

function isList(parts: NonNullable<Mark['parts']>): parts is readonly Mark[] {
	return Array.isArray(parts);
}

/** A missing value (`name:`) has no extent; its key stands for it. */
function valueRange({ at, key }: Mark): OffsetRange {
	return range(key && at[1] <= at[0] ? key : at);
}

const range = ([start, end]: Span): OffsetRange => ({ start, end });

/** Block collections end after their last line break; what is underlined ends with the text. */
function trimmed(text: string, { start, end: last }: OffsetRange): OffsetRange {
	let end = last;
	while (end > start + 1 && /\s/.test(text[end - 1] ?? '')) end--;
	return { start, end };
}
