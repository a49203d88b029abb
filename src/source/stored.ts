import type { Root } from 'mdast';
import type { MarkedData } from './marks.ts';
import type { ParsedYaml } from './yaml.ts';

/** What was made of a YAML file, as plain data. */
interface StoredYaml {
	readonly contents: readonly { readonly data: unknown; readonly numbers: readonly number[]; readonly texts: readonly (readonly [number, string])[] }[];
}

/** What was made of a Markdown file, as plain data. */
export interface StoredNarrative {
	readonly tree: Root;
}

/** What can be written down as JSON and read back the same; undefined for a file with faults, aliases, or numbers that JSON has not. */
export function storedYaml({ contents, isPlain }: ParsedYaml): StoredYaml | undefined {
	if (!isPlain || !contents.every(({ data }) => hasFiniteNumbers(data))) return undefined;
	return { contents: contents.map(({ data, marks: { numbers, texts } }) => ({ data, numbers: [...numbers], texts: [...texts] })) };
}

/** What was stored; undefined for anything else. */
export function yamlOf(value: unknown): readonly MarkedData[] | undefined {
	return isStoredYaml(value) ? value.contents.map(({ data, numbers, texts }) => ({ data, marks: { numbers: Int32Array.from(numbers), texts: new Map(texts) } })) : undefined;
}

function hasFiniteNumbers(data: unknown): boolean {
	if (typeof data === 'number') return Number.isFinite(data);
	return typeof data !== 'object' || data === null || Object.values(data).every(hasFiniteNumbers);
}

/** It was written by this program and is whole: what it holds further down is not looked at. */
function isStoredYaml(value: unknown): value is StoredYaml {
	return isRecord(value) && Array.isArray(value.contents) && value.contents.every((one: unknown) => isRecord(one) && 'data' in one && Array.isArray(one.numbers) && Array.isArray(one.texts));
}

export function isStoredNarrative(value: unknown): value is StoredNarrative {
	return isRecord(value) && isRecord(value.tree) && value.tree.type === 'root';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
