/** Phrasing content flattened to pieces of one style each. */
import type { Image, PhrasingContent, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Colour, CrossReference, Foreign } from '../../document/nodes.ts';
import { printable } from '../../printed-letters.ts';
import { points } from '../printedPage.ts';
import { type BreakingRules, breakingRules } from '../text/breaks.ts';
import { bolder, type Face, slanted } from '../text/fonts.ts';
import { type LayoutContext, noteAnchor } from './context.ts';
import { element, type StructureElement } from './structure.ts';

/** Lengths in points. */
export interface TextStyle {
	readonly face: Face;
	readonly size: number;
	/** Black when undefined. */
	readonly colour?: Colour | undefined;
	/** The colour is that of a ground: links have it too. */
	readonly isOnGround?: true;
	/** How much the text is lifted above the baseline. */
	readonly rise?: number;
	readonly strike?: boolean;
	/** On a grey ground: code. */
	readonly shaded?: boolean;
	readonly link?: Link;
	/** Identifier of the footnote this text is the mark of. */
	readonly note?: string;
	/** Its no-break spaces are never given up. */
	readonly isWhole?: true;
	/** The element is there for a word that is broken. */
	readonly isBroken?: true;
	/** Whose rules break its words, where these are not the document's. */
	readonly language?: BreakingRules;
	/** An element that takes its place after this text. */
	readonly introduces?: StructureElement;
	/** The element this text is content of; decoration without one. */
	readonly element?: StructureElement;
}

export interface Link {
	/** An address, or `#` and an anchor. */
	readonly target: string;
	/** Where it leads, in words. */
	readonly description: string;
	readonly element: StructureElement;
}

export interface PicturePiece {
	readonly kind: 'picture';
	readonly path: string;
	readonly width: number;
	readonly height: number;
	readonly element?: StructureElement;
}

export interface TextPiece {
	readonly kind: 'text';
	readonly text: string;
	readonly style: TextStyle;
	/** The node whose value is the text, letter by letter. */
	readonly source?: Text;
}

export type Piece = TextPiece | { readonly kind: 'break' } | PicturePiece;

const POINTS_PER_PIXEL = 0.75;
const SUPERSCRIPT_SIZE = 0.65;
const SUPERSCRIPT_RISE = 0.36;

/** The style of a footnote's mark beside text of a style. */
export function superscript(style: TextStyle): TextStyle {
	return { ...style, size: style.size * SUPERSCRIPT_SIZE, rise: style.size * SUPERSCRIPT_RISE };
}

/** Share of the page's height that a picture in a line takes at most: it must fit below the repeated head of a table. */
const TALLEST_IN_LINE = 0.3;

/** Text as the fonts can print it. */
function text(value: string, style: TextStyle, source?: Text): Piece[] {
	if (value === '') return [];
	const parts = printable(value);
	const [only] = parts;
	if (parts.length === 1 && only?.replaced === undefined) return [{ kind: 'text', text: only?.text ?? '', style, ...(source && only?.text === value ? { source } : {}) }];
	return parts.map(({ text: part, replaced }) => ({ kind: 'text', text: part, style: replaced === undefined ? style : standingFor(replaced, style) }));
}

/** The style of text that stands for other text. */
export function standingFor(actualText: string, style: TextStyle): TextStyle {
	return style.element ? { ...style, element: element('Span', style.element, { actualText }) } : style;
}

function picture({ url, alt, data }: Pick<Image, 'url' | 'alt' | 'data'>, style: TextStyle, context: LayoutContext): Piece[] {
	const size = context.picture(url);
	if (typeof size === 'string') return text(alt ?? '', style);
	const pixel = data?.printedWidth === undefined ? POINTS_PER_PIXEL : points(data.printedWidth) / size[0];
	const [width, height] = [size[0] * pixel, size[1] * pixel];
	const scale = Math.min(1, (context.textHeight * TALLEST_IN_LINE) / height);
	const figure = alt ? { element: element('Figure', style.element, { alt, attributes: { owner: 'Layout', placement: 'Inline' } }) } : {};
	return [{ kind: 'picture', path: url, width: width * scale, height: height * scale, ...figure }];
}

function html(value: string, style: TextStyle): Piece[] {
	if (/^<br\s*\/?>$/i.test(value)) return [{ kind: 'break' }];
	return value.startsWith('<!--') ? [] : text(value, style);
}

/** Text of a style that is content of an element of its own within. */
function within(role: 'Span' | 'Code' | 'Reference', style: TextStyle): TextStyle {
	return style.element ? { ...style, element: element(role, style.element, role === 'Span' ? { attributes: { owner: 'Layout', isStruck: true } } : undefined) } : style;
}

/** The style of text that leads somewhere; plain text when nothing is there, for a link to nowhere misleads. */
function linked(target: string, description: string, style: TextStyle, context: LayoutContext): TextStyle {
	if (!style.element || style.link || !context.isReachable(target)) return style;
	const link = { target: target.startsWith('#') ? target : encodeURI(decodedUri(target)), description: description.trim() || target, element: element('Link', style.element) };
	return { ...style, element: link.element, link };
}

/** The style of a link as a text writes it: one that leads out of the document has the colour of links. */
function outgoing(url: string, style: TextStyle, context: LayoutContext): TextStyle {
	const { color } = context.tree.styles.link;
	const own = linked(url, url, style, context);
	return color === undefined || own === style || style.isOnGround || url.startsWith('#') ? own : { ...own, colour: color };
}

function decodedUri(target: string): string {
	try {
		return decodeURI(target);
	} catch {
		return target;
	}
}

/** The style of words in another language. */
function foreign({ language }: Foreign, style: TextStyle): TextStyle {
	const own = style.element ? { element: element('Span', style.element, { language }) } : {};
	return { ...style, ...own, language: breakingRules(language) };
}

function note(identifier: string, style: TextStyle, context: LayoutContext): Piece[] {
	const number = context.noteNumber(identifier);
	if (number === undefined) return [];
	const mark: TextStyle = { ...superscript(within('Reference', style)), note: identifier };
	if (!mark.element || mark.link) return text(String(number), mark);
	const introduces = context.noteElement(identifier, style.element);
	const link = { target: `#${noteAnchor(number)}`, description: String(number), element: element('Link', mark.element) };
	return text(String(number), { ...mark, element: link.element, link, introduces });
}

/** The words of a reference, and the page that it names. */
function crossReference({ target, children, beforePage }: CrossReference, style: TextStyle, context: LayoutContext): Piece[] {
	const page = beforePage === undefined ? undefined : context.namedPages.get(target);
	const onPage = page === undefined ? '' : `${beforePage}${page}`;
	const own: TextStyle = { ...linked(`#${target}`, plainText({ type: 'root', children: [...children] }) + onPage, within('Reference', style), context), isWhole: true };
	return [...piecesOf(children, own, context), ...text(onPage, own)];
}

function piecesOfNode(node: PhrasingContent, style: TextStyle, context: LayoutContext): Piece[] {
	switch (node.type) {
		case 'text':
			return text(node.value, style, node);
		case 'inlineCode':
			return text(node.value, { ...within('Code', style), shaded: true });
		case 'html':
			return html(node.value, style);
		case 'break':
			return [{ kind: 'break' }];
		case 'emphasis':
			return piecesOf(node.children, { ...style, face: slanted(style.face) }, context);
		case 'strong':
			return piecesOf(node.children, { ...style, face: bolder(style.face) }, context);
		case 'delete':
			return piecesOf(node.children, { ...within('Span', style), strike: true }, context);
		case 'foreign':
			return piecesOf(node.children, foreign(node, style), context);
		case 'link':
			return piecesOf(node.children, outgoing(node.url, style, context), context);
		case 'linkReference': {
			const definition = context.definitions.get(node.identifier);
			return piecesOf(node.children, definition ? outgoing(definition.url, style, context) : style, context);
		}
		case 'crossReference':
			return crossReference(node, style, context);
		case 'image':
			return picture(node, style, context);
		case 'imageReference': {
			const definition = context.definitions.get(node.identifier);
			return definition ? picture({ url: definition.url, alt: node.alt ?? '' }, style, context) : text(node.alt ?? '', style);
		}
		case 'footnoteReference':
			return note(node.identifier, style, context);
		default:
			return 'children' in node ? piecesOf(node.children, style, context) : [];
	}
}

/** Flattens phrasing content set in a style. Footnotes get their numbers here, in the order they are met. */
export function piecesOf(nodes: readonly PhrasingContent[], style: TextStyle, context: LayoutContext): Piece[] {
	const [first] = nodes;
	if (nodes.length === 1 && first) return piecesOfNode(first, style, context);
	return nodes.flatMap((node) => piecesOfNode(node, style, context));
}

/** Pieces of a plain string. */
export const plainPieces = (value: string, style: TextStyle): Piece[] => text(value, style);

/** The pieces with their letters larger or smaller. */
export const resized = (pieces: readonly Piece[], scale: number): readonly Piece[] =>
	scale === 1 ? pieces : pieces.map((piece) => (piece.kind === 'text' ? { ...piece, style: { ...piece.style, size: piece.style.size * scale } } : piece));
