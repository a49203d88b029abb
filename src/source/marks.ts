import { type Document, isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import type { OffsetRange, SourceDocument, SourceFile, YamlPart, YamlPath } from './types.ts';

/** What a document of a file says, and where. */
export interface MarkedData {
	readonly data: unknown;
	readonly marks: Marks;
}

/**
 * Where the values of a YAML document stand, in few bytes: a workspace has a mark for each of its values. What can be read in the file's text at these places is
 * not said again.
 */
export interface Marks {
	/** `SIZE` numbers for each value; the document's own comes first, and the values of a mapping or list follow one another in the order of the file. */
	readonly numbers: Int32Array;
	/** Keys and scalars that read otherwise than they are written (in quotes, in lines, through an alias), by where their beginning stands in `numbers`. */
	readonly texts: ReadonlyMap<number, string>;
}

/** The numbers of a value: where it begins and ends, its key (-1 without one), where its own values are in `numbers` (-1 for a scalar), and how many they are. */
const [START, END, KEY_START, KEY_END, FIRST, COUNT] = [0, 1, 2, 3, 4, 5];
const SIZE = 6;
const NONE = -1;

/** The marks of a document that isn't empty, so that the parser's tree, many times as large, goes when its data was read. */
export function marksOf(document: Document.Parsed, text: string): Marks {
	return new Marking(document, text).marks();
}

/** Data that a document repeats by reference: it may hold itself. */
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
	readonly #numbers: number[] = [];
	readonly #texts = new Map<number, string>();
	/** Where the values of an anchored mapping or list are: those of its aliases too. */
	readonly #anchored = new Map<Node, number>();

	constructor(document: Document.Parsed, text: string) {
		this.#document = document;
		this.#text = text;
	}

	marks(): Marks {
		this.#makeRoom(1);
		this.#mark(0, this.#document.contents);
		return { numbers: Int32Array.from(this.#numbers), texts: this.#texts };
	}

	#makeRoom(values: number): number {
		const at = this.#numbers.length;
		for (let count = values * SIZE; count > 0; count--) this.#numbers.push(NONE);
		return at;
	}

	/** `key`: of a mapping's value, which has no place of its own when it is absent. */
	#mark(at: number, node: unknown, key?: Node): void {
		const target = isAlias(node) ? node.resolve(this.#document) : node;
		const [start, end] = spanOf(node) ?? spanOf(key) ?? NOWHERE;
		this.#put(at + START, start, end, isScalar(target) && typeof target.source === 'string' ? target.source : undefined);
		if (key !== undefined) this.#put(at + KEY_START, ...(spanOf(key) ?? NOWHERE), isScalar(key) ? String(key.value) : '');
		if (isScalar(target) && typeof target.source === 'string') return;
		const parts = partsOf(target);
		const known = isNode(target) ? this.#anchored.get(target) : undefined;
		const first = known ?? this.#makeRoom(parts.length);
		this.#numbers[at + FIRST] = first;
		this.#numbers[at + COUNT] = parts.length;
		if (known !== undefined) return;
		if (isCollection(target) && target.anchor !== undefined) this.#anchored.set(target, first);
		for (const [index, part] of parts.entries()) {
			if (isPair(part)) this.#mark(first + index * SIZE, part.value, isNode(part.key) ? part.key : undefined);
			else this.#mark(first + index * SIZE, part);
		}
	}

	/** `said`: what is read there. */
	#put(at: number, start: number, end: number, said: string | undefined): void {
		this.#numbers[at] = start;
		this.#numbers[at + 1] = end;
		if (said !== undefined && !isWritten(said, this.#text, start, end)) this.#texts.set(at, said);
	}
}

function partsOf(target: unknown): readonly unknown[] {
	if (isSeq(target)) return target.items;
	return isMap(target) ? target.items.filter(({ key }) => isScalar(key)) : [];
}

function isWritten(said: string, text: string, start: number, end: number): boolean {
	return end - start === said.length && text.startsWith(said, start);
}

const NOWHERE = [0, 0] as const;

function spanOf(node: unknown): readonly [start: number, end: number] | undefined {
	return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/** The document of a file that says the data where the marks are. */
export function markedDocument(file: SourceFile, { data, marks }: MarkedData): SourceDocument {
	const trail = new Trail(marks, file.text);
	return {
		file,
		data,
		place: (path, part = 'value') => ({ file, range: trimmed(file.text, trail.range(path, part)) }),
		scalarText: (path) => trail.scalar(path),
	};
}

/** Looks marks up by path. What is asked for is mostly beside what was asked for before: the way there is remembered. */
class Trail {
	readonly #numbers: Int32Array;
	readonly #texts: Marks['texts'];
	readonly #text: string;
	#steps: YamlPath = [];
	/** Where the numbers are of the root and after each of the steps that are there. */
	readonly #way: number[] = [0];

	constructor({ numbers, texts }: Marks, text: string) {
		this.#numbers = numbers;
		this.#texts = texts;
		this.#text = text;
	}

	range(path: YamlPath, part: YamlPart): OffsetRange {
		const at = this.#nearest(path);
		const [start, end, keyStart] = [this.#number(at + START), this.#number(at + END), this.#number(at + KEY_START)];
		const key = keyStart === NONE ? { start, end } : { start: keyStart, end: this.#number(at + KEY_END) };
		// A missing value (`name:`) has no extent; its key stands for it.
		const value = end <= start ? key : { start, end };
		if (!this.#isThere(path) || part === 'value') return value;
		return part === 'key' ? key : { start: key.start, end };
	}

	/** Undefined for what is no scalar or isn't there. */
	scalar(path: YamlPath): string | undefined {
		const at = this.#nearest(path);
		if (!this.#isThere(path) || this.#number(at + FIRST) !== NONE) return undefined;
		return this.#texts.get(at + START) ?? this.#text.slice(this.#number(at + START), this.#number(at + END));
	}

	#number(at: number): number {
		return this.#numbers[at] ?? 0;
	}

	/** Where the value is, or what is nearest above one that is absent. */
	#nearest(path: YamlPath): number {
		const way = this.#way;
		let depth = 0;
		while (depth < path.length && depth + 1 < way.length && path[depth] === this.#steps[depth]) depth++;
		way.length = depth + 1;
		this.#steps = path;
		for (; depth < path.length; depth++) {
			const part = this.#partAt(way[depth] ?? 0, path[depth] ?? '');
			if (part === undefined) break;
			way.push(part);
		}
		return way[way.length - 1] ?? 0;
	}

	#isThere(path: YamlPath): boolean {
		return this.#way.length === path.length + 1;
	}

	/** Of keys that are repeated the first one counts. */
	#partAt(at: number, step: string | number): number | undefined {
		const [first, count] = [this.#number(at + FIRST), this.#number(at + COUNT)];
		if (typeof step === 'number' && (count <= 0 || this.#number(first + KEY_START) === NONE)) return step < count ? first + step * SIZE : undefined;
		const key = String(step);
		for (let part = first; part < first + count * SIZE; part += SIZE) if (this.#isCalled(part + KEY_START, key)) return part;
		return undefined;
	}

	#isCalled(at: number, key: string): boolean {
		const name = this.#texts.get(at);
		if (name !== undefined) return name === key;
		return this.#number(at) !== NONE && isWritten(key, this.#text, this.#number(at), this.#number(at + 1));
	}
}

/** Block collections end after their last line break; what is underlined ends with the text. */
function trimmed(text: string, { start, end: last }: OffsetRange): OffsetRange {
	let end = last;
	while (end > start + 1 && /\s/.test(text[end - 1] ?? '')) end--;
	return { start, end };
}
