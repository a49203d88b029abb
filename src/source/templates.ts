import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic, Language } from '../diagnostic.ts';
import { packageRoot } from '../package-root.ts';
import { parseNarrative } from './markdown.ts';
import { readSourceFile } from './read.ts';
import type { NarrativeFile, SourceDocument } from './types.ts';
import { parseYamlFile } from './yaml.ts';

/** The file that makes a folder a template. */
export const TEMPLATE_FILE = 'template.yaml';
/** Its text in each language; the English edition takes the Lithuanian one where there is no other. */
export const DOCUMENT_FILES: Readonly<Record<Language, string>> = { lt: 'document.md', en: 'document.en.md' };
/** The template that decisions are drafted by; they name none. */
export const DECISION_TEMPLATE = 'amendment';
/** Forms of the program that every template has. */
const SHARED_FORMS = 'templates/forms';
const FORM = /\.ya?ml$/;

/** A template by itself: what its own folder holds. */
export interface TemplateFolder {
	readonly name: string;
	/** Of the program, or of the workspace. */
	readonly from: 'program' | 'workspace';
	/** From the workspace's root, or from the program's. */
	readonly folder: string;
	readonly definition: SourceDocument;
	readonly documents: Readonly<Partial<Record<Language, NarrativeFile>>>;
	readonly forms: ReadonlyMap<string, SourceDocument>;
	/** Forms whose name another of its forms has already. */
	readonly repeatedForms: readonly SourceDocument[];
	/** The names of its forms, known without reading them. */
	readonly formNames: readonly string[];
	/** What is wrong with the syntax of its files; a workspace's are told with its other files. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A template with what it takes over from the one that it extends. */
export interface TemplateParts {
	readonly name: string;
	/** Of the program, or of the workspace. */
	readonly from: TemplateFolder['from'];
	/** The template and those that it extends, the nearest first. */
	readonly chain: readonly TemplateFolder[];
	/** Places for texts, in the order of the document. */
	readonly slots: readonly string[];
	/** Names of its forms; those of the program that every template has are among them. */
	readonly forms: readonly string[];
	/** The document of each language, with what stands in for the English one. */
	readonly documents: Readonly<Partial<Record<Language, NarrativeFile>>>;
	readonly formDocuments: ReadonlyMap<string, SourceDocument>;
	/** The first digits of a digest of its files: changes with any of them. */
	readonly version: string;
}

/** What of a workspace may be templates. */
export interface TemplateSources {
	readonly documents: readonly SourceDocument[];
	readonly narratives: ReadonlyMap<string, NarrativeFile>;
}

/** Names of the templates that come with the program. */
export function programTemplates(): string[] {
	const folder = join(packageRoot(), 'templates');
	return readdirSync(folder)
		.filter((name) => existsSync(join(folder, name, TEMPLATE_FILE)))
		.sort();
}

/**
 * The templates that plans may name, by name, and those of the workspace by their folder too: the workspace's own go before the program's of the same name.
 * Files of the program are read only when a template is looked at.
 */
export function templateLibrary(sources: TemplateSources): ReadonlyMap<string, TemplateParts> {
	const own = workspaceFolders(sources);
	const shared = once(() => programForms(SHARED_FORMS));
	const shipped = programTemplates().map((name): readonly [string, () => TemplateFolder] => [name, once(() => programFolder(name))]);
	const known = new Map<string, () => TemplateFolder>(shipped);
	const ofWorkspace = new Set<string>();
	for (const folder of [...own].reverse()) {
		for (const name of [folder.name, folder.folder]) {
			known.set(name, () => folder);
			ofWorkspace.add(name);
		}
	}
	const program = new Map(shipped);
	const find = (name: string, by: TemplateFolder): TemplateFolder | undefined => (name === by.name ? program : known).get(name)?.();
	return new Map(
		[...known].map(([name, folder]) => [
			name,
			lazyParts(
				{ name, from: ofWorkspace.has(name) ? 'workspace' : 'program' },
				once(() => chainFrom(folder(), find)),
				shared,
			),
		]),
	);
}

/** The template of a chain whose document is printed: the nearest that has one. */
const ownerOf = (chain: readonly TemplateFolder[]): TemplateFolder | undefined => chain.find(({ documents }) => documents.lt ?? documents.en);

/** Where pictures and tables of a template's document lie, from the workspace's root; empty for one of the program. */
export function documentFolder({ chain }: Pick<TemplateParts, 'chain'>): string {
	const owner = ownerOf(chain);
	return owner?.from === 'workspace' ? owner.folder : '';
}

/**
 * The path, from the workspace's root, of what a template's document names: a file in the template's own folder goes before one of that path from the root.
 * @param folder the template's
 */
export function pathInTemplate(folder: string, written: string, isThere: (path: string) => boolean): string {
	const beside = posix.join(folder, written);
	const fromRoot = posix.normalize(written);
	return isThere(beside) || !isThere(fromRoot) ? beside : fromRoot;
}

/** What a template names with `extends`, as it is written. */
export function extendedName({ definition: { data } }: TemplateFolder): string | undefined {
	return typeof data === 'object' && data !== null && 'extends' in data && typeof data.extends === 'string' ? data.extends : undefined;
}

function lazyParts(head: Pick<TemplateParts, 'name' | 'from'>, chain: () => readonly TemplateFolder[], shared: () => ReadonlyMap<string, SourceDocument>): TemplateParts {
	const documents = once(() => documentsOf(chain()));
	const forms = once(
		() =>
			new Map(
				[
					shared(),
					...chain()
						.map((one) => one.forms)
						.reverse(),
				].flatMap((map) => [...map]),
			),
	);
	const formNames = once(() => [
		...new Set([
			...formNamesIn(SHARED_FORMS),
			...chain()
				.map((one) => one.formNames)
				.reverse()
				.flat(),
		]),
	]);
	const slots = once(() => slotsOf(documents()));
	const version = once(() => versionOf(chain(), forms()));
	return {
		...head,
		get chain() {
			return chain();
		},
		get documents() {
			return documents();
		},
		get formDocuments() {
			return forms();
		},
		get forms() {
			return formNames();
		},
		get slots() {
			return slots();
		},
		get version() {
			return version();
		},
	};
}

/** A template that extends itself in a circle is cut where the circle closes. */
function chainFrom(first: TemplateFolder, find: (name: string, by: TemplateFolder) => TemplateFolder | undefined): TemplateFolder[] {
	const chain = [first];
	for (let next = nextOf(first, find); next && !chain.includes(next); next = nextOf(next, find)) chain.push(next);
	return chain;
}

function nextOf(folder: TemplateFolder, find: (name: string, by: TemplateFolder) => TemplateFolder | undefined): TemplateFolder | undefined {
	const name = extendedName(folder);
	return name === undefined ? undefined : find(name, folder);
}

/** A template with a document of its own takes none from another, in no language. */
function documentsOf(chain: readonly TemplateFolder[]): TemplateParts['documents'] {
	const documents = ownerOf(chain)?.documents ?? {};
	return { ...documents, ...(documents.lt && !documents.en ? { en: documents.lt } : {}), ...(documents.en && !documents.lt ? { lt: documents.en } : {}) };
}

/** The places for texts that a template's documents have, of one language or of both. */
export function slotsOf({ lt, en }: TemplateParts['documents']): string[] {
	const found = [lt, en].flatMap((document) => [...(document?.file.text ?? '').matchAll(/^:{2}narrative\{[^}\n]*\bslot=["']?([\w-]+)/gm)].flatMap(([, slot]) => slot ?? []));
	return [...new Set(found)];
}

function versionOf(chain: readonly TemplateFolder[], forms: TemplateParts['formDocuments']): string {
	const hash = createHash('sha256');
	const files = [...chain.flatMap(({ definition, documents }) => [definition.file, ...Object.values(documents).map(({ file }) => file)]), ...[...forms.values()].map(({ file }) => file)];
	for (const { path, text } of files) hash.update(`${posix.basename(path)}\0${text}\0`);
	return hash.digest('hex').slice(0, 12);
}

/** The workspace's own templates: folders with a template.yaml, in the order of their paths. */
function workspaceFolders({ documents, narratives }: TemplateSources): TemplateFolder[] {
	const definitions = documents.filter(({ file, data }) => posix.basename(file.path) === TEMPLATE_FILE && kindOf(data) === 'template');
	return definitions.map((definition): TemplateFolder => {
		const folder = posix.dirname(definition.file.path);
		const [lt, en] = [narratives.get(posix.join(folder, DOCUMENT_FILES.lt)), narratives.get(posix.join(folder, DOCUMENT_FILES.en))];
		const forms = documents.filter(({ file, data }) => kindOf(data) === 'form' && posix.dirname(file.path) === posix.join(folder, 'forms'));
		return {
			name: nameOf(definition.data) ?? posix.basename(folder),
			from: 'workspace',
			folder,
			definition,
			documents: { ...(lt ? { lt } : {}), ...(en ? { en } : {}) },
			forms: new Map(forms.map((form) => [formName(form.file.path), form])),
			repeatedForms: forms.filter(({ file }, index) => forms.findIndex((other) => formName(other.file.path) === formName(file.path)) < index),
			formNames: forms.map((form) => formName(form.file.path)),
			diagnostics: [],
		};
	});
}

/** What of it is parsed is parsed when somebody looks into it. */
function programFolder(name: string): TemplateFolder {
	const folder = `templates/${name}`;
	const [definition] = yamlDocuments(`${folder}/${TEMPLATE_FILE}`);
	if (!definition) throw new Error(`${folder}: no ${TEMPLATE_FILE}`);
	const [lt, en] = [markdown(`${folder}/${DOCUMENT_FILES.lt}`), markdown(`${folder}/${DOCUMENT_FILES.en}`)];
	const forms = once(() => programForms(`${folder}/forms`));
	return {
		name,
		from: 'program',
		folder,
		definition,
		documents: { ...(lt ? { lt } : {}), ...(en ? { en } : {}) },
		get forms() {
			return forms();
		},
		repeatedForms: [],
		formNames: formNamesIn(`${folder}/forms`),
		diagnostics: [],
	};
}

function programForms(folder: string): Map<string, SourceDocument> {
	return new Map(formFilesIn(folder).flatMap((file) => yamlDocuments(`${folder}/${file}`).map((document) => [formName(file), document] as const)));
}

const formNamesIn = (folder: string): string[] => formFilesIn(folder).map(formName);

function formFilesIn(folder: string): string[] {
	const absolute = join(packageRoot(), folder);
	return existsSync(absolute)
		? readdirSync(absolute)
				.filter((file) => FORM.test(file))
				.sort()
		: [];
}

/** A file of the program: a fault in it is a fault of the program, thrown. */
function yamlDocuments(path: string): readonly SourceDocument[] {
	const { file, diagnostics: unread } = readSourceFile(packageRoot(), path);
	const { documents, diagnostics } = file ? parseYamlFile(file) : { documents: [], diagnostics: unread };
	if (diagnostics.length > 0) throw new Error(`${path}: ${diagnostics[0]?.message.en}`);
	return documents;
}

function markdown(path: string): NarrativeFile | undefined {
	if (!existsSync(join(packageRoot(), path))) return undefined;
	const { file } = readSourceFile(packageRoot(), path);
	if (!file) return undefined;
	const parsed = once(() => parseNarrative(file));
	return {
		file,
		get tree() {
			return parsed().tree;
		},
	};
}

/** The name that a document calls a form by. */
export const formName = (path: string): string => posix.basename(path).replace(FORM, '');

function kindOf(data: unknown): unknown {
	return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}

function nameOf(data: unknown): string | undefined {
	return typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string' && data.name !== '' ? data.name : undefined;
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
