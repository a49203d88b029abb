import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { Language } from '../diagnostic.ts';
import { type Cursor, cursor, decimal, field, textAt } from '../model/read.ts';
import { packageRoot } from '../package-root.ts';
import { workspaceFiles } from '../source/find.ts';
import { parseNarrative } from '../source/markdown.ts';
import { parseYamlFile } from '../source/yaml.ts';
import { type FormDefinition, formDefinition } from './forms/definition.ts';
import type { PageSetup } from './nodes.ts';

/** A document template: page set-up, the document as Markdown with directives, and its forms. */
export interface Template {
	readonly name: string;
	/** Changes with any of its files. */
	readonly version: string;
	readonly page: PageSetup;
	/** The document's Markdown, parsed and as it is written. */
	readonly tree: Root;
	readonly text: string;
	readonly forms: ReadonlyMap<string, FormDefinition>;
}

/** Names of the templates that come with the program. */
export function templateNames(): string[] {
	const folder = join(packageRoot(), 'templates');
	return readdirSync(folder)
		.filter((name) => existsSync(join(folder, name, 'template.yaml')))
		.sort();
}

/** Loads templates/<name>/: template.yaml, document.md (document.en.md for the English edition) and the forms; undefined when there is none. */
export function loadTemplate(name: string, language: Language): Template | undefined {
	const folder = join(packageRoot(), 'templates', name);
	if (!existsSync(join(folder, 'template.yaml'))) return undefined;
	const english = join(folder, 'document.en.md');
	const text = readFileSync(language === 'en' && existsSync(english) ? english : join(folder, 'document.md'), 'utf8');
	return {
		name,
		version: digestOf([join(packageRoot(), 'templates', 'forms'), folder]),
		page: pageSetup(yamlCursor(join(folder, 'template.yaml'))),
		tree: parseNarrative({ path: `templates/${name}/document.md`, text }).tree,
		text,
		forms: new Map([...formsIn(join(packageRoot(), 'templates', 'forms')), ...formsIn(join(folder, 'forms'))]),
	};
}

/** The first digits of a digest of the files in folders and of their names. */
function digestOf(folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		for (const name of workspaceFiles(folder))
			hash
				.update(`${name}\0`)
				.update(readFileSync(join(folder, name)))
				.update('\0');
	}
	return hash.digest('hex').slice(0, 12);
}

function formsIn(folder: string): [string, FormDefinition][] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.yaml'))
		.sort()
		.map((file) => {
			const name = file.replace(/\.yaml$/, '');
			return [name, formDefinition(name, yamlCursor(join(folder, file)))];
		});
}

/** A template's YAML is the program's own: a fault in it is a fault of the program, thrown. */
function yamlCursor(path: string): Cursor {
	const { documents, diagnostics } = parseYamlFile({ path, text: readFileSync(path, 'utf8') });
	const [document] = documents;
	if (!document || diagnostics.length > 0) throw new Error(`${path}: ${diagnostics[0]?.message.en ?? 'empty'}`);
	return cursor(document);
}

function pageSetup(at: Cursor): PageSetup {
	const page = field(at, 'page') ?? at;
	const margins = field(page, 'margins') ?? page;
	const number = (from: Cursor, key: string, otherwise: number): number => decimal(field(from, key))?.toNumber() ?? otherwise;
	const landscape = textAt(page, 'size') === 'A4L';
	return {
		width: landscape ? 297 : 210,
		height: landscape ? 210 : 297,
		margins: { left: number(margins, 'left', 30), right: number(margins, 'right', 10), top: number(margins, 'top', 20), bottom: number(margins, 'bottom', 20) },
		fontSize: number(page, 'fontSize', 12),
		indent: number(page, 'indent', 15),
	};
}
