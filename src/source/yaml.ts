import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseAllDocuments, visit, type YAMLError } from 'yaml';
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { OffsetRange, SourceDocument, SourceFile, YamlPart, YamlPath } from './types.ts';

/** More alias expansions than this in one document are taken for an alias bomb. */
const MAX_ALIASES = 100;

export interface YamlResult {
	readonly documents: readonly SourceDocument[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Parses every document of a YAML file (YAML 1.2, core schema: dates stay text). Syntax faults come back as diagnostics. */
export function parseYamlFile(file: SourceFile): YamlResult {
	const parsed = parseAllDocuments(file.text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' });
	const documents: SourceDocument[] = [];
	const diagnostics: Diagnostic[] = [];
	if (!Array.isArray(parsed)) return { documents, diagnostics };
	for (const document of parsed) {
		diagnostics.push(...rootCauses(document.errors).map((error) => syntaxProblem(file, error)));
		const data = plainData(file, document, diagnostics);
		// Between two `---` with nothing but remarks there is no document.
		if (data !== undefined && data !== null && document.contents) documents.push(sourceDocument(file, document, data));
	}
	return { documents, diagnostics };
}

/** One slip of indentation often yields several parser errors on a line; the first on each line is the cause. */
function rootCauses(errors: readonly YAMLError[]): YAMLError[] {
	const tab = errors.find((error) => error.code === 'TAB_AS_INDENT');
	if (tab) return [tab];
	const syntax = errors.find((error) => error.code !== 'DUPLICATE_KEY');
	return [...errors.filter((error) => error.code === 'DUPLICATE_KEY'), ...(syntax ? [syntax] : [])];
}

function plainData(file: SourceFile, document: Document.Parsed, diagnostics: Diagnostic[]): unknown {
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (error) {
		if (document.errors.length === 0) diagnostics.push(aliasProblem(file, document, error));
		return undefined;
	}
}

function aliasProblem(file: SourceFile, document: Document.Parsed, error: unknown): Diagnostic {
	let range: OffsetRange = { start: 0, end: 0 };
	visit(document, {
		Alias(_key, node) {
			range = rangeOf(node) ?? range;
			return visit.BREAK;
		},
	});
	const reason = error instanceof Error ? error.message : String(error);
	const bomb = reason.includes('alias count');
	return {
		rule: bomb ? 'source/alias-bomb' : 'source/yaml',
		severity: 'error',
		message: bomb
			? { lt: `Per daug YAML nuorodų (*): daugiau kaip ${MAX_ALIASES} išskleidimų`, en: `Too many YAML aliases (*): more than ${MAX_ALIASES} expansions` }
			: { lt: `Neteisinga YAML nuoroda: ${reason}`, en: `Invalid YAML alias: ${reason}` },
		place: { file, range },
	};
}

function syntaxProblem(file: SourceFile, error: YAMLError): Diagnostic {
	const start = Math.min(error.pos[0], file.text.length);
	const end = Math.min(Math.max(error.pos[1], start + 1), file.text.length);
	const place = { file, range: { start, end } };
	const base = { severity: 'error', place } as const;
	switch (error.code) {
		case 'DUPLICATE_KEY': {
			const key = /^[^\s:]+/.exec(file.text.slice(start))?.[0] ?? '';
			const range = { start, end: start + Math.max(key.length, 1) };
			return { ...base, place: { file, range }, rule: 'source/duplicate-key', message: { lt: `Raktas „${key}“ pakartotas`, en: `Duplicate key \`${key}\`` } };
		}
		case 'TAB_AS_INDENT':
			return {
				...base,
				rule: 'source/tab-indent',
				message: { lt: 'Įtrauka padaryta tabuliacijos ženklu', en: 'The line is indented with a tab' },
				help: { lt: 'YAML leidžia tik tarpus', en: 'YAML allows only spaces here' },
			};
		default:
			return { ...base, rule: 'source/yaml', message: syntaxMessage(error) };
	}
}

function syntaxMessage(error: YAMLError): Bilingual {
	return { lt: `YAML sintaksės klaida: ${error.message}`, en: `YAML syntax error: ${error.message}` };
}

function sourceDocument(file: SourceFile, document: Document.Parsed, data: unknown): SourceDocument {
	const root: Node | null = document.contents;
	return {
		file,
		data,
		place: (path, part = 'value') => ({ file, range: trimmed(file.text, rangeAt(document, root, path, part)) }),
		scalarText: (path) => {
			const found = nodeAt(document, root, path);
			const node = isAlias(found) ? found.resolve(document) : found;
			return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
		},
	};
}

function rangeAt(document: Document.Parsed, root: Node | null, path: YamlPath, part: YamlPart): OffsetRange {
	let node: Node | null | undefined = root;
	let range = rangeOf(root) ?? { start: 0, end: 0 };
	for (const [depth, step] of path.entries()) {
		const last = depth === path.length - 1;
		const next = child(document, node, step);
		if (!next) return range;
		if (isPair(next)) {
			const key = rangeOf(next.key) ?? range;
			const value = rangeOf(next.value) ?? key;
			range = last && part === 'key' ? key : last && part === 'pair' ? { start: key.start, end: value.end } : emptyAsKey(value, key);
			node = isNodeLike(next.value) ? next.value : null;
		} else {
			range = rangeOf(next) ?? range;
			node = next;
		}
	}
	return range;
}

/** A missing value (`name:`) has no extent; its key stands for it. */
function emptyAsKey(value: OffsetRange, key: OffsetRange): OffsetRange {
	return value.end > value.start ? value : key;
}

function nodeAt(document: Document.Parsed, root: Node | null, path: YamlPath): unknown {
	let node: unknown = root;
	for (const step of path) {
		const next = child(document, node, step);
		node = isPair(next) ? next.value : next;
	}
	return node;
}

function child(document: Document.Parsed, node: unknown, step: string | number): Pair | Node | undefined {
	const target = isAlias(node) ? node.resolve(document) : node;
	if (isMap(target)) return target.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step));
	if (isSeq(target) && typeof step === 'number') {
		const item = target.items[step];
		return isNodeLike(item) ? item : undefined;
	}
	return undefined;
}

function isNodeLike(value: unknown): value is Node {
	return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}

function rangeOf(node: unknown): OffsetRange | undefined {
	if (!isNodeLike(node) || !node.range) return undefined;
	return { start: node.range[0], end: node.range[1] };
}

/** Block collections end after their last line break; what is underlined ends with the text. */
function trimmed(text: string, range: OffsetRange): OffsetRange {
	let { end } = range;
	while (end > range.start + 1 && /\s/.test(text[end - 1] ?? '')) end--;
	return { start: range.start, end };
}
