/** Builders of inline nodes that remark-docx leaves out or formats directly. Emphasis, breaks and pictures are its own. */
import type { IRunOptions, ParagraphChild } from 'docx';
import { ExternalHyperlink, FootnoteReferenceRun, NoBreakHyphen, SoftHyphen, TextRun } from 'docx';
import type { FootnoteReference, Image, Link, PhrasingContent, Text } from 'mdast';
import type { CrossReference, Styles } from '../../document/nodes.ts';
import { breakingRules } from '../text/breaks.ts';
import { printable } from '../xml.ts';
import { isOnGround } from './cellStyles.ts';
import { field, fieldAround, linkTo } from './fields.ts';
import { pictureRun } from './images.ts';
import { markedPieces, withLineBreaks } from './lineBreaks.ts';
import type { Context } from './narrative.ts';
import { definitions, inline, isComment } from './narrative.ts';
import { styleFace } from './paragraphStyles.ts';
import type { Builders, DocxContent } from './remarkTypes.ts';
import { revisedRuns, revisionOf } from './revisions.ts';
import { pageNumber, type RenderState } from './state.ts';
import { pixels, twips } from './units.ts';

/** Text in the run of its surroundings. remark-docx's would print line ends as they stand and highlight code. */
function text(value: string, { style, place, language }: Context, styles: Styles, own?: string): TextRun {
	// Word takes weight that both paragraph and letters have for none.
	const around = styleFace(place?.style ?? 'Normal', styles);
	const bold = style.bold === true && !around.bold;
	const italic = style.italic === true && !around.italic;
	const special = own ?? (style.link && !isOnGround(place?.style ?? '', styles) ? 'Hyperlink' : undefined);
	const options: IRunOptions = {
		children: markedPieces<string | SoftHyphen | NoBreakHyphen>(printable(value), String, (mark) => (mark === 'softHyphen' ? new SoftHyphen() : new NoBreakHyphen())),
		...(special === undefined ? {} : { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) }),
		...(style.strike ? { strike: true } : {}),
		...(language === undefined ? {} : { language: { value: language } }),
		...styled(special ?? emphasis(bold, italic)),
	};
	return new TextRun(options);
}

const words = (node: Text, context: Context, { tree, laidOut }: RenderState): TextRun => text(withLineBreaks(node, breakingRules(context.language ?? tree.language), laidOut), context, tree.styles);

/** The character style of emphasised letters. */
const emphasis = (bold: boolean, italic: boolean): string | undefined => (bold ? (italic ? 'StrongEmphasis' : 'Strong') : italic ? 'Emphasis' : undefined);

const styled = (style: string | undefined): Pick<IRunOptions, 'style'> => (style === undefined ? {} : { style });

/** A link to a place in the document; plain text when there is no such place. */
function reference(target: string, children: readonly PhrasingContent[], context: Context, state: RenderState): DocxContent[] {
	const name = state.bookmarks.name(target);
	const content = inline(children, context);
	return name === undefined ? content : [linkTo(name, content)];
}

/** A reference to a caption and, where it is asked for, to its page: numbers as fields, in the words of the text. */
function crossReference({ target, children, beforePage }: CrossReference, context: Context, state: RenderState): DocxContent[] {
	const { styles } = state.tree;
	const name = state.bookmarks.name(target);
	if (name === undefined) return inline(children, context);
	const page = beforePage === undefined ? undefined : state.laidOut.anchors.get(target);
	const onPage = page === undefined ? [] : [text(beforePage ?? '', context, styles), ...pageNumber(target, name, text(String(page), context, styles), state)];
	return [linkTo(name, [...(numberField(children, name, state.labels.get(target)?.number, context, styles) ?? inline(children, context)), ...onPage])];
}

/** Words around a number that a bookmark holds; undefined when they don't have it once. */
function numberField(children: readonly PhrasingContent[], bookmark: string, number: string | undefined, context: Context, styles: Styles): ParagraphChild[] | undefined {
	const [only] = children;
	if (number === undefined || children.length !== 1 || only?.type !== 'text' || revisionOf(only)) return undefined;
	const [before, after, more] = only.value.split(number);
	if (before === undefined || after === undefined || more !== undefined) return undefined;
	const words = (value: string): ParagraphChild[] => (value === '' ? [] : [text(value, context, styles)]);
	return [...words(before), ...fieldAround(`REF ${bookmark} \\h`, text(number, context, styles)), ...words(after)];
}

function link(node: Link, context: Context, state: RenderState): DocxContent[] {
	if (node.url.startsWith('#')) return reference(decodeURIComponent(node.url.slice(1)), node.children, context, state);
	const linked: Context = { ...context, style: { ...context.style, link: true } };
	return [new ExternalHyperlink({ link: node.url, children: inline(node.children, linked) })];
}

/** A footnote's mark; where it is named again, a reference to its first mark, since Word would number it anew. */
function footnoteMark(node: FootnoteReference, state: RenderState): ParagraphChild[] {
	const definition = state.tree.footnotes.get(node.identifier);
	if (definition === undefined) return [];
	const known = state.footnotes.indexOf(definition) + 1;
	if (known > 0) return field(`NOTEREF _Footnote${known} \\f \\h`, String(known), 'FootnoteReference');
	const number = state.footnotes.push(definition);
	return state.bookmarks.around(`_Footnote${number}`, [new FootnoteReferenceRun(number)]);
}

/** A picture among words, or what it would show in words. */
function image(node: Image, context: Context, styles: Styles): DocxContent | DocxContent[] | null {
	const revision = revisionOf(node);
	const data = context.images.get(node.url);
	if (!data) return revisedRuns(revision, [text(node.alt ?? '', context, styles)]);
	const { revision: _, ...own } = node.data ?? {};
	if (revision !== undefined) return revisedRuns(revision, inline([{ ...node, data: own }], context));
	if (own.printedWidth === undefined) return null;
	const width = pixels(Math.min(twips(own.printedWidth), context.width));
	return pictureRun(data, width, (data.height * width) / data.width, node.alt ?? '');
}

/** Inline builders for one rendering. */
export function phrasingBuilders(state: RenderState): Builders {
	const { styles } = state.tree;
	// Of two definitions of a name the first counts.
	const addresses = new Map(
		definitions(state.tree)
			.reverse()
			.map(({ identifier, url }) => [identifier, url]),
	);
	return {
		text: (node, context) => revisedRuns(revisionOf(node), [words(node, context, state)]),
		inlineCode: (node, context) => revisedRuns(revisionOf(node), [text(node.value, context, styles, 'CodeText')]),
		break: (node) => (node.data?.revision ? revisedRuns(node.data.revision, [new TextRun({ break: 1 })]) : null),
		link: (node, context) => link(node, context, state),
		// Tags have no meaning on paper and are printed as they are written, but for the line break that table cells need.
		html: (node, context) => (/^<br\s*\/?>$/i.test(node.value) ? new TextRun({ break: 1 }) : isComment(node) ? [] : text(node.value, context, styles)),
		image: (node, context) => image(node, context, styles),
		// remark-docx's own leaves out a picture that it can't show, with its words.
		imageReference: (node, context) => (context.images.get(addresses.get(node.identifier) ?? '') ? null : text(node.alt ?? '', context, styles)),
		footnoteReference: (node) => revisedRuns(revisionOf(node), footnoteMark(node, state)),
		foreign: (node, context) => inline(node.children, { ...context, language: node.language }),
		crossReference: (node, context) => crossReference(node, context, state),
	};
}
