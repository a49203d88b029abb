import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap, isScalar, isSeq, type Node, parseAllDocuments, type YAMLMap } from 'yaml';
import type { Span } from './types.ts';

/** A key of a mapping with its value. */
export interface Member {
	readonly key: string;
	readonly keyAt: Span;
	readonly valueAt: Span;
	/** Key and value. */
	readonly at: Span;
	/** The value as it is written. */
	readonly text: string;
	/** The items of a list that are scalars. */
	readonly items: readonly Item[];
	readonly owner: Mapping;
}

export interface Item {
	readonly at: Span;
	readonly text: string;
}

/** A mapping of a YAML file. */
export interface Mapping {
	/** The key it stands under, itself or in a list; for a whole document what it would stand under in its parent. */
	readonly role: string;
	readonly at: Span;
	readonly isFlow: boolean;
	readonly isDocument: boolean;
	readonly members: ReadonlyMap<string, Member>;
	readonly parent?: Mapping;
	/** The key it stands under, itself or in a list. */
	readonly keyAt?: Span;
	/** The others of its list, itself too, in order. */
	readonly siblings: readonly Mapping[];
}

/** A workspace as its mutations see it. */
export interface Plan {
	readonly files: ReadonlyMap<string, Uint8Array>;
	/** The texts of YAML, Markdown and CSV files. */
	readonly texts: ReadonlyMap<string, string>;
	/** All mappings of a role, in the order of files and places. */
	mappings(role: string): readonly Mapping[];
	/** All members of a key. */
	members(key: string): readonly Member[];
}

const ROLES: Readonly<Record<string, string>> = { goal: 'goals', programme: 'programmes', priority: 'priorities', task: 'tasks', measure: 'measures' };

export function readPlan(root: string): Plan {
	const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const files = new Map(paths.map((entry) => join(entry.parentPath, entry.name)).map((path) => [relative(root, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]));
	const texts = new Map([...files].filter(([path]) => /\.(yaml|md|csv)$/.test(path)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
	const found = [...texts].filter(([path]) => path.endsWith('.yaml')).flatMap(([path, text]) => mappingsOf(path, text));
	const members = found.flatMap((mapping) => [...mapping.members.values()]);
	const byRole = grouped(found, ({ role }) => role);
	const byKey = grouped(members, ({ key }) => key);
	return { files, texts, mappings: (role) => byRole.get(role) ?? [], members: (key) => byKey.get(key) ?? [] };
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
	return groups;
}

function mappingsOf(file: string, text: string): Mapping[] {
	const found: Mapping[] = [];
	const span = (node: Node): Span => {
		const [start = 0, end = 0] = node.range ?? [];
		return { file, start, end: start + text.slice(start, end).trimEnd().length };
	};
	const visit = (map: YAMLMap, role: string, siblings: Mapping[], parent?: Mapping, keyAt?: Span): void => {
		const members = new Map<string, Member>();
		const mapping: Mapping = { role, at: span(map), isFlow: map.flow === true, isDocument: !parent, members, siblings, ...(parent ? { parent } : {}), ...(keyAt ? { keyAt } : {}) };
		found.push(mapping);
		siblings.push(mapping);
		for (const { key, value } of map.items) {
			if (!isScalar(key) || !(isScalar(value) || isMap(value) || isSeq(value))) continue;
			const [keyAt, valueAt] = [span(key), span(value)];
			const items = isSeq(value) ? value.items.filter((item) => isScalar(item)).map((item) => ({ at: span(item), text: text.slice(span(item).start, span(item).end) })) : [];
			const at = { file, start: keyAt.start, end: valueAt.end };
			members.set(String(key.value), { key: String(key.value), keyAt, valueAt, at, text: text.slice(valueAt.start, valueAt.end), items, owner: mapping });
			if (isMap(value)) visit(value, String(key.value), [], mapping, keyAt);
			const list: Mapping[] = [];
			if (isSeq(value)) for (const item of value.items) if (isMap(item)) visit(item, String(key.value), list, mapping, keyAt);
		}
	};
	for (const document of parseAllDocuments(text, { version: '1.2', schema: 'core' })) {
		const kind = isMap(document.contents) ? String(document.contents.get('kind')) : '';
		if (isMap(document.contents)) visit(document.contents, ROLES[kind] ?? kind, []);
	}
	return found;
}
