import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostic.ts';
import { type CsvResult, parseCsvFile } from './csv.ts';
import { linkFindings } from './links.ts';
import { parseNarrative } from './markdown.ts';
import { type PictureFault, pictureFaults } from './pictures.ts';
import { isNarrative } from './read.ts';
import type { FileTree } from './tree.ts';
import type { NarrativeFile, SourceDocument, SourceFile } from './types.ts';
import { parseYamlFile, type YamlResult } from './yaml.ts';

/** What the files of a workspace hold. */
export interface Sources {
	readonly documents: readonly SourceDocument[];
	readonly narratives: ReadonlyMap<string, NarrativeFile>;
	readonly assets: ReadonlySet<string>;
	readonly tables: ReadonlyMap<string, SourceDocument>;
	/** What is wrong with a picture among the assets. */
	readonly pictureFault: (path: string) => PictureFault | undefined;
	/** SVG pictures, which are text. */
	readonly drawings: ReadonlyMap<string, SourceFile>;
	readonly diagnostics: readonly Diagnostic[];
	/** YAML files with nothing in them but remarks. */
	readonly empty: readonly SourceFile[];
	/** How many were read. */
	readonly files: number;
}

/** Parses files; one that remembers parses a file of the same path and text once, for a run that reads two versions of a workspace. */
export interface Parser {
	yaml(file: SourceFile): YamlResult;
	narrative(file: SourceFile): NarrativeFile;
	table(file: SourceFile): CsvResult;
}

export const plainParser: Parser = { yaml: parseYamlFile, narrative: parseNarrative, table: parseCsvFile };

/** `parser`: what parses a text for the first time; `kept`: how many texts of a path are remembered. */
export function rememberingParser({ yaml, narrative, table }: Parser = plainParser, kept = Number.POSITIVE_INFINITY): Parser {
	return { yaml: remembering(yaml, kept), narrative: remembering(narrative, kept), table: remembering(table, kept) };
}

function remembering<T>(parse: (file: SourceFile) => T, kept: number): (file: SourceFile) => T {
	const known = new Map<string, { readonly text: string; readonly parsed: T }[]>();
	return (file) => {
		const versions = known.get(file.path) ?? [];
		known.set(file.path, versions);
		const found = versions.find(({ text }) => text === file.text);
		if (found) return found.parsed;
		const parsed = parse(file);
		versions.push({ text: file.text, parsed });
		if (versions.length > kept) versions.shift();
		return parsed;
	};
}

/** Reads and parses every text file of a tree, and the CSV files that its budgets, tables and charts name. */
export function readSources(tree: FileTree, parser: Parser = plainParser): Sources {
	const documents: SourceDocument[] = [];
	const narratives = new Map<string, NarrativeFile>();
	const assets = new Set<string>();
	const tables = new Map<string, SourceDocument>();
	const diagnostics = linkFindings(tree);
	const empty: SourceFile[] = [];
	/** They are there, so that nothing says they are missing. */
	const unread = new Set(tree.links.keys());
	let files = 0;
	const fileAt = (path: string): SourceFile | undefined => {
		files++;
		const read = tree.read(path);
		diagnostics.push(...read.diagnostics);
		return read.file;
	};
	for (const path of tree.paths) {
		if (!/\.(ya?ml|md)$/.test(path)) {
			assets.add(path);
			continue;
		}
		const file = fileAt(path);
		if (!file) unread.add(path);
		if (file && isNarrative(path)) {
			const narrative = narrativeOf(parser, file);
			if (narrative) narratives.set(path, narrative);
			else diagnostics.push(tooDeep(file));
		} else if (file) {
			const parsed = parser.yaml(file);
			documents.push(...parsed.documents);
			if (parsed.documents.length === 0 && parsed.diagnostics.length === 0) empty.push(file);
			diagnostics.push(...parsed.diagnostics);
		}
	}
	for (const path of new Set([...tablesNamed(documents, assets), ...tablesDrawn(narratives.values(), assets)])) {
		const file = fileAt(path);
		const parsed = file && parser.table(file);
		if (parsed?.document) tables.set(path, parsed.document);
		diagnostics.push(...(parsed?.diagnostics ?? []));
	}
	const drawings = new Map([...assets].filter((path) => /\.svg$/i.test(path)).flatMap((path) => [tree.read(path).file ?? []].flat().map((file) => [path, file] as const)));
	const pictureFault = pictureFaults((path) => (unread.has(path) ? undefined : tree.bytes(path)));
	return { documents, narratives, assets: new Set([...assets, ...unread]), tables, drawings, pictureFault, diagnostics, empty, files };
}

/** Deeper than any text is nested; the program's walks over a text are as deep. */
const DEEPEST = 200;

/** The text as it is parsed; undefined when its quotations, lists and brackets are nested too deep. */
function narrativeOf(parser: Parser, file: SourceFile): NarrativeFile | undefined {
	try {
		const narrative = parser.narrative(file);
		let level: readonly Nodes[] = [narrative.tree];
		for (let depth = 0; level.length > 0; depth++) {
			if (depth > DEEPEST) return undefined;
			level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
		}
		return narrative;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function tooDeep(file: SourceFile): Diagnostic {
	return {
		rule: 'source/too-large',
		severity: 'error',
		message: { lt: 'Citatos, sąrašai ar skliaustai tekste įdėti vieni į kitus per giliai', en: 'Quotations, lists or brackets of the text are nested too deep' },
		place: { file, range: { start: 0, end: 0 } },
	};
}

/** The CSV files that budgets take their entries from, as far as they are there. */
function tablesNamed(documents: readonly SourceDocument[], assets: ReadonlySet<string>): Set<string> {
	return new Set(
		documents.flatMap(({ data, file }) => {
			if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== 'budget' || !('file' in data) || typeof data.file !== 'string') return [];
			const path = posix.join(posix.dirname(file.path), data.file);
			return assets.has(path) ? [path] : [];
		}),
	);
}

/** The CSV files that tables and charts are made from, as far as they are there. Those of templates are named from the root. */
function tablesDrawn(narratives: Iterable<NarrativeFile>, assets: ReadonlySet<string>): string[] {
	const paths: string[] = [];
	for (const { file, tree } of narratives) {
		if (!/::(chart|table)\b/.test(file.text)) continue;
		visit(tree, 'leafDirective', ({ name, attributes }) => {
			if ((name !== 'chart' && name !== 'table') || !attributes?.src) return;
			const written = decoded(attributes.src);
			paths.push(...[posix.join(posix.dirname(file.path), written), posix.normalize(written)].filter((path) => assets.has(path)));
		});
	}
	return paths;
}

function decoded(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}
