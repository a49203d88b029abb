import type { Bilingual } from '../diagnostic.ts';
import type { Place, SourceDocument, YamlPath } from '../source/types.ts';
import { code, quotedLt } from './words.ts';

/** A mapping of a YAML document's data. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path that a JSON pointer names in the data: a step into a list is a number. */
export function pathOf(pointer: string, data: unknown): YamlPath {
	let value = data;
	return pointer
		.split('/')
		.slice(1)
		.map((step) => {
			const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
			const index = Array.isArray(value) ? Number(key) : key;
			value = member(value, key);
			return index;
		});
}

function member(value: unknown, key: string): unknown {
	if (Array.isArray(value)) return value[Number(key)];
	return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Where what a mapping lacks is pointed out: its key, or the first line of it when it stands in a list or is the whole document. */
export function headPlace(document: SourceDocument, path: YamlPath): Place {
	if (typeof path.at(-1) === 'string') return document.place(path, 'key');
	const { file, range } = document.place(path);
	const line = file.text.slice(range.start, range.end).split('\n', 1)[0]?.trimEnd() ?? '';
	return { file, range: { start: range.start, end: range.start + Math.max(line.length, 1) } };
}

/** How a message names the value at a path: «„bodies“», or «„bodies“ 2-as narys» for an item of a list. */
export function valueName(path: YamlPath): Bilingual {
	const last = path.at(-1);
	if (last === undefined) return { lt: 'dokumentas', en: 'the document' };
	if (typeof last === 'string') return { lt: quotedLt(last), en: code(last) };
	const list = path.findLast((step) => typeof step === 'string') ?? '';
	return { lt: `sąrašo ${quotedLt(list)} narys Nr. ${last + 1}`, en: `item ${last + 1} of ${code(list)}` };
}

const NAMES = ['id', 'code', 'source', 'name'];

/** A name for the value that outlives edits elsewhere in the file: `svp:01/tasks[02]/measures[01]/bodies`. */
export function elementName(document: SourceDocument, path: YamlPath): string {
	let value = document.data;
	let name = [ownName(value, 'parent'), ownName(value, 'kind'), nameOf(value)].filter(Boolean).join(':');
	for (const step of path) {
		value = member(value, String(step));
		name += typeof step === 'number' ? `[${nameOf(value) || step}]` : `/${step}`;
	}
	return name;
}

function nameOf(value: unknown): string {
	return NAMES.map((key) => ownName(value, key)).find(Boolean) ?? '';
}

function ownName(value: unknown, key: string): string {
	const found = member(value, key);
	return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
