/**
 * The bridge to remark-docx. It compiles whole documents of its own making, without headers, contents or captions; a plugin
 * gets its context, though, and `context.render` turns any mdast into `docx` objects. We take the context from one run over
 * the link definitions and an empty node, and build the document around it.
 */
// remark-docx calls iterator helpers, which Node has from version 22 on.
import 'es-iterator-helpers/auto';
import type { FileChild, ParagraphChild } from 'docx';
import { Paragraph, Table, TableOfContents } from 'docx';
import type { Definition, Html, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDocx from 'remark-docx';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { DocumentTree } from '../../document/nodes.ts';
import type { Builders, DocxContent, ImageData, RemarkContext, RemarkDocxPlugin } from './remarkTypes.ts';

/** What paragraphs at a place look like. remark-docx hands it down unread with the rest of its context. */
export interface Place {
	/** Paragraph style id. */
	readonly style: string;
	/** The list item that the next paragraph opens. */
	readonly marker?: { readonly level: number /** The numbering of its list, where it has one of its own. */; readonly list?: number };
	/** A number as it is printed, in place of the marker's. */
	readonly number?: readonly PhrasingContent[];
	/** Nesting depth of lists; absent outside of them. */
	readonly listLevel?: number;
	/** How much further in the list stands than its style says, twips: in a quotation within something. */
	readonly listShift?: number;
	/** Whether the list is part of a quotation. */
	readonly isQuoted?: boolean;
	/** From the margin, twips; where the style doesn't say. */
	readonly indent?: number;
}

/** A document's text, or its footnotes, whose letters are smaller. */
export type TextPart = 'body' | 'note';

export type Context = RemarkContext & {
	readonly part?: TextPart;
	readonly place?: Place;
	/** Of the words, where that is not the document's; as a tag. */
	readonly language?: string;
};

export const partOf = ({ part }: Context): TextPart => part ?? 'body';

/** A context whose paragraphs stand at another place. */
export const at = (context: Context, place: Place): Context => ({ ...context, place });

/** What blocks give. Tags among them are printed in a paragraph of their own. */
export function rendered(nodes: readonly RootContent[], context: Context): DocxContent[] {
	return context.render(
		nodes.map((node): RootContent => (node.type === 'html' && !isComment(node) ? { type: 'paragraph', children: [node] } : node)),
		context,
	);
}

/** A comment in HTML, which is left out. */
export const isComment = ({ value }: Html): boolean => value.startsWith('<!--');

/** Runs, links and fields of inline content. */
export function inline(nodes: readonly PhrasingContent[], context: Context): ParagraphChild[] {
	return context.render(nodes, context).filter((content): content is ParagraphChild => !isBlock(content));
}

/** Paragraphs and tables among what a node gave. */
export const isBlock = (content: DocxContent): content is Paragraph | Table | TableOfContents =>
	content instanceof Paragraph || content instanceof Table || content instanceof TableOfContents || 'fileChild' in content;

/** Blocks of what a node gave, ready for a section. */
export const blocks = (contents: readonly DocxContent[]): FileChild[] => contents.filter(isBlock);

/** Definitions of addresses, in order. */
export function definitions(tree: DocumentTree): Definition[] {
	const found: Definition[] = [];
	for (const section of tree.sections) {
		// biome-ignore lint/nursery/noUnsafeTypeAssertion: the visitor's types know only mdast's own nodes; it walks ours as well
		visit({ type: 'root', children: section.children } as unknown as Root, 'definition', (node) => {
			found.push(node);
		});
	}
	return found;
}

/** remark-docx's context for a tree, with our builders and pictures in place. */
export async function remarkContext(tree: DocumentTree, images: ReadonlyMap<string, ImageData | null>, builders: Builders): Promise<Context> {
	let taken: Context | undefined;
	const plugin: RemarkDocxPlugin = async (setting) => {
		for (const [address, image] of images) setting.images.set(address, image);
		// A front matter node never reaches a renderer: it is free to be the one we are called for.
		return {
			...builders,
			yaml: (_, context) => {
				taken = context;
				return null;
			},
		};
	};
	const root: Root = { type: 'root', children: [{ type: 'yaml', value: '' }, ...definitions(tree)] };
	await unified()
		.use(remarkDocx, { plugins: [plugin] })
		.stringify(root);
	if (taken === undefined) throw new Error('remark-docx did not call the plugin');
	return taken;
}
