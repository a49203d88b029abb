import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { LinkedWorkspace } from '../../link/types.ts';
import { publicationOf, publishedIn } from '../../model/published.ts';
import type { NarrativeSlot, Plan, Publication } from '../../model/types.ts';
import type { NarrativeFile, Place } from '../../source/types.ts';
import { allMatches } from '../matches.ts';

/** A narrative text as a plan or a report uses it. */
export interface Text {
	readonly narrative: NarrativeFile;
	/** Whose slot names it first. */
	readonly publication: Publication;
	/** The plan that codes in the text are of. */
	readonly plan: Plan;
	readonly language: 'lt' | 'en';
}

/** A slot's path in one language. */
export interface SlotPath {
	readonly slot: NarrativeSlot;
	readonly language: 'lt' | 'en';
	/** As written, from the plan's file. */
	readonly written: string;
	/** From the workspace's root; begins with `../` when it leaves it. */
	readonly path: string;
}

/** Every path that the narrative slots of a plan or a report name. */
export function* slotPaths({ narrative, origin }: Publication): Generator<SlotPath> {
	for (const slot of narrative.values()) {
		for (const language of ['lt', 'en'] as const) {
			const written = slot.path[language];
			if (written !== undefined) yield { slot, language, written, path: pathFrom(origin.document.file.path, written) };
		}
	}
}

/** The texts that plans and reports print, each once. Other Markdown files of the workspace are nobody's narrative. */
export function* texts(workspace: LinkedWorkspace): Generator<Text> {
	const seen = new Set<string>();
	for (const published of publishedIn(workspace)) {
		const [publication, plan] = [publicationOf(published), published.kind === 'report' ? workspace.accountedPlan(published) : published];
		for (const { language, path } of plan ? slotPaths(publication) : []) {
			const narrative = workspace.narratives.get(path);
			if (!plan || !narrative || seen.has(path)) continue;
			seen.add(path);
			yield { narrative, publication, plan, language };
		}
	}
}

/** Nodes as they are parsed; others are made later. */
export type Parsed = Exclude<Nodes, { readonly type: 'crossReference' | 'foreign' }>;
type NodeByType = { readonly [N in Parsed as N['type']]: N };

/** A node of a text and its place. */
export interface Found<T extends Parsed['type']> {
	readonly text: Text;
	readonly node: NodeByType[T];
	readonly place: Place;
}

/** Every node of one text, in order. What stands in the brackets of a `:ref[…]` is a name, no text of its own; words in a language that has no rules here are left out. */
export function foundIn(text: Text): Found<Parsed['type']>[] {
	const found: Found<Parsed['type']>[] = [];
	gather(text.narrative.tree, text, found);
	return found;
}

function gather(node: Nodes, whole: Text, found: Found<Parsed['type']>[], isForeign = false): void {
	if (node.type === 'crossReference' || node.type === 'foreign') return;
	if (!isForeign || node.type !== 'text') found.push({ text: whole, node, place: nodePlace(whole.narrative, node) });
	if (!('children' in node)) return;
	const isLang = (node.type === 'textDirective' || node.type === 'containerDirective') && node.name === 'lang';
	if (node.type === 'textDirective' && !isLang) return;
	const code = isLang ? (node.attributes?.code ?? '') : undefined;
	const language = code === 'lt' || code === 'en' ? code : undefined;
	const inner: Text = language === undefined ? whole : { ...whole, language };
	for (const child of node.children) gather(child, inner, found, code === undefined ? isForeign : language === undefined);
}

function nodePlace({ file }: NarrativeFile, { position }: Parsed): Place {
	const start = position?.start.offset ?? 0;
	return { file, range: { start, end: position?.end.offset ?? start } };
}

/** The address of a picture, its own or that of the definition it names; undefined when there is no such. */
export function pictureUrl({ node, text }: Found<'image'> | Found<'imageReference'>): string | undefined {
	if (node.type === 'image') return node.url;
	let url: string | undefined;
	visit(text.narrative.tree, 'definition', (definition) => {
		if (url === undefined && definition.identifier === node.identifier) url = definition.url;
	});
	return url;
}

/** What stands in the brackets of a directive, as it is written: in `:ref[spp:1.1]` the parser takes `:1` for another directive. */
export function labelOf({ node, text }: Found<'textDirective'>): string {
	const positions = node.children.flatMap((child) => ('position' in child && child.position ? [child.position] : []));
	const start = positions.at(0)?.start.offset;
	const end = positions.at(-1)?.end.offset;
	return start === undefined || end === undefined ? '' : text.narrative.file.text.slice(start, end).trim();
}

/** A match of an expression in the running text of a plan's narrative, as it is written in the file. */
export interface Match {
	readonly text: Text;
	readonly words: string;
	readonly place: Place;
}

/** Matches of a global expression in a node of running text (not code, addresses, attributes or HTML), as it is written in the file. */
export function matchesIn({ text, place }: Found<'text'>, expression: RegExp): readonly Match[] {
	const { file, range } = place;
	return allMatches(file.text.slice(range.start, range.end), expression).map(({ 0: words, index }) => {
		const start = range.start + index;
		return { text, words, place: { file, range: { start, end: start + words.length } } };
	});
}

/** A path written in a file, from the workspace's root. A folder above the root shows as a leading `../`. */
export function pathFrom(file: string, written: string): string {
	return posix.normalize(posix.join(posix.dirname(file), written));
}

/** A local path named in a text: decoded, without its query and fragment; undefined for web addresses and anchors. */
export function localPath(url: string): string | undefined {
	if (/^(?:(?!file:)[a-z][a-z\d+.-]+:|\/\/|www\.)/i.test(url)) return undefined;
	const path = url.replace(/[?#].*$/s, '');
	if (path === '') return undefined;
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** Whether a path written in a file points outside the workspace. */
export function leavesWorkspace(file: string, written: string): boolean {
	return /^(\/|\\|[a-z]:|file:)/i.test(written) || `${pathFrom(file, written)}/`.startsWith('../');
}

/** What `path` (from the root) may be: a picture, data, another text, a YAML file, or a folder with any of them. */
export function existsIn(workspace: LinkedWorkspace): (path: string) => boolean {
	const known = new Set([...workspace.assets, ...workspace.narratives.keys(), ...workspace.documents.map(({ file }) => file.path)]);
	for (const path of [...known]) {
		for (let folder = posix.dirname(path); !known.has(folder); folder = posix.dirname(folder)) known.add(folder);
	}
	return (path) => known.has(path.replace(/\/$/, ''));
}
