import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, posix, resolve } from 'node:path';
import type { Definition, Heading, Image, ImageReference, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { CASES } from '../link/cases.ts';
import { isLanguageCode, LANGUAGE_TAGS, type LanguageCode } from '../link/languages.ts';
import { pictureWidth } from '../link/picture-width.ts';
import { shownAnchor } from '../link/shown-names.ts';
import { quotedValue, resolveIn } from '../link/values.ts';
import { headingNames, headingOf } from '../source/headings.ts';
import { pathInTemplate } from '../source/templates.ts';
import type { SourceDocument } from '../source/types.ts';
import { type DocumentContext, inLanguage, money } from './context.ts';
import { fillText, type Scope } from './forms/scope.ts';
import type { CrossReference } from './nodes.ts';
import { formatDecimal } from './numbers.ts';
import type { Template } from './template.ts';

/** Where a text stands: what its directives, paths, definitions and footnotes are relative to. */
export interface TextPlace {
	/** Workspace-relative folder of the file. */
	readonly folder: string;
	/** The file itself, from the workspace's root; empty for a template's text. */
	readonly path: string;
	/** What links call its headings: the path, `#` and the heading's own name. */
	readonly headings: ReadonlyMap<Heading, string>;
	/** Whether the text is a template's, whose files may also be named from the workspace's root. */
	readonly isTemplate?: true;
	readonly definitions: ReadonlyMap<string, Definition>;
	/** Makes footnote identifiers of different files distinct. */
	readonly notePrefix: string;
	readonly scope: Scope;
	/** What it is in, where that is not the document's language. */
	readonly language?: LanguageCode;
	/** The text itself: what is none of our directives is printed as it is written. */
	readonly source: string;
}

/** The place of a template's own text. */
export const placeInTemplate = ({ folder, tree, text }: Template, scope: Scope): TextPlace => ({
	folder,
	isTemplate: true,
	...namesIn(tree, ''),
	notePrefix: 'template-',
	scope,
	source: text,
});

/** What a text, called by its path, defines for its links. */
export const namesIn = (tree: Root, path: string): Pick<TextPlace, 'definitions' | 'headings' | 'path'> => ({
	path,
	definitions: definitionsOf(tree),
	headings: new Map([...headingNames(tree)].map(([heading, name]) => [heading, `${path}#${name}`])),
});

/** Definitions of link and picture addresses, wherever they stand; of two with one name the first counts. */
function definitionsOf(tree: Root): Map<string, Definition> {
	const found = new Map<string, Definition>();
	visit(tree, 'definition', (node) => {
		if (!found.has(node.identifier)) found.set(node.identifier, node);
	});
	return found;
}

/** The absolute path of a picture or data file named in a text; undefined when it leaves the workspace. */
export function assetPath(context: DocumentContext, place: TextPlace, url: string): string | undefined {
	const relative = relativePath(context, place, url);
	return relative === undefined ? undefined : resolve(context.workspace.root, relative);
}

/** The table of a CSV file named in a text; undefined when there is none. */
export function tableAt(context: DocumentContext, place: TextPlace, url: string): SourceDocument | undefined {
	const relative = relativePath(context, place, url);
	return relative === undefined ? undefined : context.workspace.tables.get(relative);
}

function relativePath({ workspace }: DocumentContext, { folder, isTemplate }: TextPlace, url: string): string | undefined {
	const written = decoded(url);
	const relative = isTemplate ? pathInTemplate(folder, written, (path) => workspace.assets.has(path)) : posix.join(folder, written);
	return isAbsolute(url) || relative.startsWith('../') || /^[a-z]+:/i.test(url) ? undefined : relative;
}

/** The absolute path of a picture that documents can hold; rules say what is wrong with others. */
export function picturePath(context: DocumentContext, place: TextPlace, url: string): string | undefined {
	const relative = relativePath(context, place, url);
	const path = assetPath(context, place, url);
	if (relative === undefined || path === undefined || !existsSync(path) || isLinked(context.workspace.root, relative)) return undefined;
	const fault = context.workspace.pictureFault(relative);
	// Other formats than PNG and JPEG are the renderers' to show or not.
	const isOther = fault?.kind === 'unknown' && !/\.(png|jpe?g)$/i.test(relative);
	return fault && !isOther ? undefined : path;
}

/** True for a path that a symbolic link leads to another place: it may lie outside the workspace. */
function isLinked(root: string, relative: string): boolean {
	return realpathSync(resolve(root, relative)) !== resolve(realpathSync(root), relative);
}

/** A path as it is written in a URL; one that is no URL stays. */
export function decoded(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

/** Resolves directives, references and paths in running text, leaving only what renderers know. Names and figures of the plan are in the language of the text around them. */
export function inline(context: DocumentContext, place: TextPlace, nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const { language, ...inner } = place;
	const children = language === undefined ? [] : inline(language === 'lt' || language === 'en' ? { ...context, language } : context, inner, nodes);
	if (language !== undefined) return language === context.language || children.length === 0 ? children : [{ type: 'foreign', language: LANGUAGE_TAGS[language], children }];
	return nodes.flatMap((node): PhrasingContent[] => {
		switch (node.type) {
			case 'textDirective':
				return directive(context, place, node);
			case 'linkReference': {
				const definition = place.definitions.get(node.identifier);
				const children = inline(context, place, node.children);
				return definition ? link(context, place, definition.url, children) : children;
			}
			case 'imageReference': {
				const definition = place.definitions.get(node.identifier);
				return definition ? image(context, place, definition.url, node) : [{ type: 'text', value: node.alt ?? '' }];
			}
			case 'image':
				return image(context, place, node.url, node);
			case 'link':
				return link(context, place, node.url, inline(context, place, node.children));
			case 'footnoteReference':
				return [{ ...node, identifier: place.notePrefix + node.identifier }];
			case 'html':
				return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : node.value.startsWith('<!--') ? [] : [{ type: 'text', value: node.value }];
			case 'emphasis':
			case 'strong':
			case 'delete':
				return [{ ...node, children: inline(context, place, node.children) }];
			default:
				return [node];
		}
	});
}

/** Links to addresses stay links, and those to headings lead within the document; links to other source files keep their text only, for the document stands alone. */
function link(context: DocumentContext, place: TextPlace, url: string, children: PhrasingContent[]): PhrasingContent[] {
	if (/^(https?:|mailto:)/i.test(url)) return [{ type: 'link', url, children }];
	const heading = headingOf(url);
	const path = heading && (heading.path === '' ? place.path : relativePath(context, place, heading.path));
	return path === undefined || children.length === 0 ? children : [{ type: 'crossReference', target: `${path}#${heading?.name}`, children }];
}

function image(context: DocumentContext, place: TextPlace, url: string, node: Image | ImageReference): PhrasingContent[] {
	const path = picturePath(context, place, url);
	const alt = node.alt ?? '';
	const width = printedWidth(node);
	return path === undefined ? [{ type: 'text', value: alt }] : [{ type: 'image', url: path, alt, ...(width === undefined ? {} : { data: { printedWidth: width } }) }];
}

/** The width that the text gives to a picture, mm. */
export const printedWidth = ({ data }: Image | ImageReference): number | undefined => pictureWidth(data?.attributes?.width ?? '');

function directive(context: DocumentContext, place: TextPlace, node: TextDirective): PhrasingContent[] {
	const argument = argumentOf(place, node);
	switch (node.name) {
		case 'field':
			return [{ type: 'text', value: fillText(context, { lt: `{${argument}}` }, place.scope) }];
		case 'value': {
			const found = quotedValue(context.workspace, context.plan, argument);
			if (!found) return asWritten(place, node);
			return [{ type: 'text', value: found.kind === 'amount' ? money(context, found.value) : formatDecimal(found.value, 0, context.language) }];
		}
		case 'ref': {
			const target = resolveIn(context.workspace, context.plan, argument);
			if (!target) return asWritten(place, node);
			const name = 'title' in target ? target.title : target.name;
			const code = 'fullCode' in target ? `${target.fullCode} ` : '';
			const quoted = context.language === 'lt' ? `„${inLanguage(context, name)}“` : `“${inLanguage(context, name)}”`;
			return [{ type: 'text', value: code + quoted }];
		}
		case 'lang': {
			const code = node.attributes?.code ?? '';
			return isLanguageCode(code) ? inline(context, { ...place, language: code }, node.children) : inline(context, place, node.children);
		}
		case 'see':
			return [crossReference(argument, node)];
		default:
			return asWritten(place, node);
	}
}

/** A reference whose label is filled in when all captions have their numbers. */
function crossReference(name: string, { attributes }: TextDirective): CrossReference {
	const grammaticalCase = CASES.find((one) => one === attributes?.case);
	return {
		type: 'crossReference',
		target: shownAnchor(name),
		...(grammaticalCase === undefined ? {} : { case: grammaticalCase }),
		...(attributes && 'page' in attributes ? { beforePage: ', p.\u00a0' } : {}),
		children: [],
	};
}

/** What stands in the brackets, as it is written: in `:ref[spp:1.1]` the parser takes `:1` for another directive. */
function argumentOf(place: TextPlace, node: TextDirective): string {
	const positions = node.children.flatMap((child) => ('position' in child && child.position ? [child.position] : []));
	const start = positions.at(0)?.start.offset;
	const end = positions.at(-1)?.end.offset;
	return start === undefined || end === undefined ? plainText(node) : place.source.slice(start, end).trim();
}

/** A colon before a word («pvz.:taip») parses as a directive; what is none of ours is printed as it was written. */
function asWritten(place: TextPlace, node: TextDirective): PhrasingContent[] {
	const start = node.position?.start.offset;
	const end = node.position?.end.offset;
	return [{ type: 'text', value: start === undefined || end === undefined ? `:${node.name}` : place.source.slice(start, end) }];
}
