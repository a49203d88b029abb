/** All that files say for documents to print, as it stands in them: for rules about letters, whatever the words are. */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import type { NarrativeFile, Place, SourceDocument, YamlPath } from '../source/types.ts';
import { partOfScalar } from './prose.ts';

/** A text, and where its parts are written. */
export interface WrittenText {
	readonly text: string;
	/** Where a part is written; all of the text where parts can't be told. */
	place(start: number, end: number): Place;
}

/** Keys whose values are paths and settings. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['narrative', 'rules', 'overrides', 'file']);

/** Every text of a YAML document, but for rules of the workspace's own, which print nothing. */
export function* textsOfYaml(document: SourceDocument): Generator<WrittenText> {
	if (isMapping(document.data) && document.data.kind !== 'rules') yield* textsAt(document, document.data, []);
}

function* textsAt(document: SourceDocument, data: unknown, path: YamlPath): Generator<WrittenText> {
	if (typeof data === 'string') {
		const whole = document.place(path);
		yield { text: data, place: (start, end) => partOfScalar(whole, data, start, end) ?? whole };
	} else if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* textsAt(document, item, [...path, index]);
	else if (isMapping(data)) for (const [key, value] of Object.entries(data)) if (!NOT_PRINTED.has(key)) yield* textsAt(document, value, [...path, key]);
}

/** Every cell of a table, its titles among them, as it is written: with what belongs to CSV. */
export function* textsOfTable({ data, place }: SourceDocument): Generator<WrittenText> {
	const { head, rows } = isMapping(data) ? data : {};
	if (!Array.isArray(head) || !Array.isArray(rows)) return;
	const columns = [...head.keys()];
	const paths = [...columns.map((column): YamlPath => ['head', column]), ...rows.flatMap((_, row) => columns.map((column): YamlPath => ['rows', row, column]))];
	for (const path of paths) {
		const { file, range } = place(path);
		yield { text: file.text.slice(range.start, range.end), place: (start, end) => ({ file, range: { start: range.start + start, end: range.start + end } }) };
	}
}

/** Attributes of directives that are printed or read out. */
const PRINTED_ATTRIBUTES = ['caption', 'source', 'unit', 'alt'];

/** Every text of a Markdown file: running text in whatever language, code, HTML that is no comment, what stands beside pictures and tables. */
export function* textsOfMarkdown({ file, tree }: NarrativeFile): Generator<WrittenText> {
	yield* textsIn(tree, file);
}

function* textsIn(node: Nodes, file: Place['file']): Generator<WrittenText> {
	if (node.type === 'crossReference' || node.type === 'foreign') return;
	for (const text of ownTexts(node)) yield literal(text, { file, range: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 } });
	// What stands in the brackets of `:ref[…]` is a name.
	if ('children' in node && (node.type !== 'textDirective' || node.name === 'lang')) for (const child of node.children) yield* textsIn(child, file);
}

function ownTexts(node: Nodes): readonly string[] {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
			return [node.value];
		case 'html':
			return node.value.startsWith('<!--') ? [] : [node.value];
		case 'image':
			return [node.alt ?? '', node.title ?? ''];
		case 'imageReference':
			return [node.alt ?? ''];
		case 'leafDirective':
			return PRINTED_ATTRIBUTES.map((name) => node.attributes?.[name] ?? '');
		default:
			return [];
	}
}

/** Parts are looked for word by word: quotations and lists begin their lines with marks that are no part of the text, and a letter may be written as a reference. */
function literal(text: string, whole: Place): WrittenText {
	const { file, range } = whole;
	const written = file.text.slice(range.start, range.end);
	const place = (start: number, end: number): Place => {
		const [first = '', ...others] = text.slice(start, end).split(/\s+/);
		const from = indexOfAnother(written, first, text.slice(0, start).split(first).length - 1);
		let to = from < 0 ? -1 : from + first.length;
		for (const word of others) {
			const at = to < 0 ? -1 : written.indexOf(word, to);
			to = at < 0 ? -1 : at + word.length;
		}
		return to < 0 ? whole : { file, range: { start: range.start + from, end: range.start + to } };
	};
	return { text, place };
}

/** Where a word stands after as many others of it. */
function indexOfAnother(text: string, word: string, others: number): number {
	let at = text.indexOf(word);
	for (let seen = 0; seen < others && at >= 0; seen++) at = text.indexOf(word, at + word.length);
	return at;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
