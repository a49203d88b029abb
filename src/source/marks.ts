import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import type { OffsetRange, SourceDocument, SourceFile, YamlPart, YamlPath } from './types.ts';

/**
 * Where a value of a YAML document stands: plain data, so that it can be kept, as `data` is. What can be read in the file's text at these places is not
 * said again, since a workspace has a mark for each of its values.
 */
export interface Mark {
	readonly start: number;
	readonly end: number;
	/** Of the key, for a value of a mapping. */
	readonly keyStart?: number;
	readonly keyEnd?: number;
	/** The key, where it reads otherwise than it is written: in quotes. */
	readonly name?: string;
	/** A scalar that reads otherwise than it is written. */
	readonly said?: string;
	/** Values of a mapping or list in the order of the file; none for what is no scalar. */
	readonly parts?: readonly Mark[];
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
export function marksOf(document: Document.Parsed, text: string, isAliased: boolean): Mark {
	return new Marking(document, text, isAliased).markOf(document.contents);
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

class Marking {
	readonly #document: Document.Parsed;
	readonly #text: string;
	readonly #isLazy: boolean;

	constructor(document: Document.Parsed, text: string, isLazy: boolean) {
		this.#document = document;
		this.#text = text;
		this.#isLazy = isLazy;
	}

	/** `key`: of a mapping's value, which has no place of its own when it is absent. */
	markOf(node: unknown, key?: Node): Mark {
		const target = isAlias(node) ? node.resolve(this.#document) : node;
		const [start, end] = spanOf(node) ?? spanOf(key) ?? NOWHERE;
		const place = key === undefined ? { start, end } : this.#keyed(start, end, key);
		if (isScalar(target) && typeof target.source === 'string') return this.#isWritten(target.source, start, end) ? place : { ...place, said: target.source };
		if (!isMap(target) && !isSeq(target)) return { ...place, parts: [] };
		if (!this.#isLazy) return { ...place, parts: this.#partsOf(target) };
		let parts: Mark['parts'];
		const made = (): readonly Mark[] => this.#partsOf(target);
		return {
			...place,
			get parts() {
				parts ??= made();
				return parts;
			},
		};
	}

	#keyed(start: number, end: number, key: Node): Mark {
		const [keyStart, keyEnd] = spanOf(key) ?? NOWHERE;
		const name = isScalar(key) ? String(key.value) : '';
		return this.#isWritten(name, keyStart, keyEnd) ? { start, end, keyStart, keyEnd } : { start, end, keyStart, keyEnd, name };
	}

	#isWritten(said: string, start: number, end: number): boolean {
		return end - start === said.length && this.#text.startsWith(said, start);
	}

	#partsOf(target: Node): Mark[] {
		if (isSeq(target)) return target.items.map((item) => this.markOf(item));
		return (isMap(target) ? target.items : []).flatMap((pair) => (isPair(pair) && isScalar(pair.key) ? [this.markOf(pair.value, pair.key)] : []));
	}
}

const NOWHERE = [0, 0] as const;

function spanOf(node: unknown): readonly [start: number, end: number] | undefined {
	return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/** The document of a file that says the data where the marks are. */
export function markedDocument(file: SourceFile, { data, mark }: MarkedData): SourceDocument {
	const trail = new Trail(mark, file.text);
	return {
		file,
		data,
		place: (path, part = 'value') => ({ file, range: trimmed(file.text, rangeOf(trail.nearest(path), part)) }),
		scalarText: (path) => {
			const { mark: found, isThere } = trail.nearest(path);
			return isThere && !found.parts ? (found.said ?? file.text.slice(found.start, found.end)) : undefined;
		},
	};
}

interface Found {
	readonly mark: Mark;
	/** False when it is what is nearest above a value that is absent. */
	readonly isThere: boolean;
}

/** Looks marks up by path. What is asked for is mostly beside what was asked for before: the way there is remembered. */
class Trail {
	readonly #text: string;
	#steps: YamlPath = [];
	/** Of the root and after each of the steps that are there. */
	readonly #marks: Mark[];

	constructor(root: Mark, text: string) {
		this.#marks = [root];
		this.#text = text;
	}

	nearest(path: YamlPath): Found {
		const marks = this.#marks;
		let depth = 0;
		while (depth < path.length && depth + 1 < marks.length && path[depth] === this.#steps[depth]) depth++;
		marks.length = depth + 1;
		this.#steps = path;
		for (let mark = marks[depth]; mark && depth < path.length; depth++) {
			mark = partAt(mark, this.#text, path[depth] ?? '');
			if (mark) marks.push(mark);
		}
		return { mark: marks[marks.length - 1] ?? NO_MARK, isThere: marks.length === path.length + 1 };
	}
}

const NO_MARK: Mark = { start: 0, end: 0, parts: [] };

function rangeOf({ mark, isThere }: Found, part: YamlPart): OffsetRange {
	if (!isThere || part === 'value' || mark.keyStart === undefined) return valueRange(mark);
	return part === 'key' ? keyRange(mark) : { start: mark.keyStart, end: mark.end };
}

/** Of keys that are repeated the first one counts. */
function partAt({ parts }: Mark, text: string, step: string | number): Mark | undefined {
	if (!parts) return undefined;
	if (typeof step === 'number' && parts[0]?.keyStart === undefined) return parts[step];
	const key = String(step);
	for (const part of parts) if (isCalled(part, text, key)) return part;
	return undefined;
}

function isCalled({ name, keyStart, keyEnd = 0 }: Mark, text: string, key: string): boolean {
	if (name !== undefined) return name === key;
	return keyStart !== undefined && keyEnd - keyStart === key.length && text.startsWith(key, keyStart);
}

/** A missing value (`name:`) has no extent; its key stands for it. */
function valueRange(mark: Mark): OffsetRange {
	return mark.end <= mark.start ? keyRange(mark) : { start: mark.start, end: mark.end };
}

function keyRange({ start, end, keyStart = start, keyEnd = end }: Mark): OffsetRange {
	return { start: keyStart, end: keyEnd };
}

/** Block collections end after their last line break; what is underlined ends with the text. */
function trimmed(text: string, { start, end: last }: OffsetRange): OffsetRange {
	let end = last;
	while (end > start + 1 && /\s/.test(text[end - 1] ?? '')) end--;
	return { start, end };
}
