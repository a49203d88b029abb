/** Phrasing content flattened to pieces of one style each. */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { Image, PhrasingContent } from 'mdast';
import { bolder, type Face, slanted } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';

/** Lengths in points. */
export interface TextStyle {
	readonly face: Face;
	readonly size: number;
	/** How much the text is lifted above the baseline. */
	readonly rise?: number;
	readonly strike?: boolean;
	/** On a grey ground: code. */
	readonly shaded?: boolean;
	/** An address, or `#` and an anchor. */
	readonly link?: string;
	/** Identifier of the footnote this text is the mark of. */
	readonly note?: string;
}

export interface PicturePiece {
	readonly kind: 'picture';
	readonly path: string;
	readonly alt: string;
	readonly width: number;
	readonly height: number;
}

export type Piece = { readonly kind: 'text'; readonly text: string; readonly style: TextStyle } | { readonly kind: 'break' } | PicturePiece;

const POINTS_PER_PIXEL = 0.75;
const SUPERSCRIPT_SIZE = 0.65;
const SUPERSCRIPT_RISE = 0.36;

/** The style of a footnote's mark beside text of a style. */
export function superscript(style: TextStyle): TextStyle {
	return { ...style, size: style.size * SUPERSCRIPT_SIZE, rise: style.size * SUPERSCRIPT_RISE };
}

const text = (value: string, style: TextStyle): Piece[] => (value === '' ? [] : [{ kind: 'text', text: value, style }]);

/** Formats that can be embedded. */
export const isEmbeddable = (path: string): boolean => /\.(png|jpe?g)$/i.test(path);

function picture(node: Pick<Image, 'url' | 'alt'>, style: TextStyle): Piece[] {
	const alt = node.alt ?? '';
	if (!isEmbeddable(node.url)) return text(alt, style);
	const { width, height } = imageSize(readFileSync(node.url));
	return [{ kind: 'picture', path: node.url, alt, width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL }];
}

function html(value: string, style: TextStyle): Piece[] {
	if (/^<br\s*\/?>$/i.test(value)) return [{ kind: 'break' }];
	return value.startsWith('<!--') ? [] : text(value, style);
}

function note(identifier: string, style: TextStyle, context: LayoutContext): Piece[] {
	const number = context.noteNumber(identifier);
	return number === undefined ? [] : text(String(number), { ...superscript(style), note: identifier });
}

function piecesOfNode(node: PhrasingContent, style: TextStyle, context: LayoutContext): Piece[] {
	switch (node.type) {
		case 'text':
			return text(node.value, style);
		case 'inlineCode':
			return text(node.value, { ...style, shaded: true });
		case 'html':
			return html(node.value, style);
		case 'break':
			return [{ kind: 'break' }];
		case 'emphasis':
			return piecesOf(node.children, { ...style, face: slanted(style.face) }, context);
		case 'strong':
			return piecesOf(node.children, { ...style, face: bolder(style.face) }, context);
		case 'delete':
			return piecesOf(node.children, { ...style, strike: true }, context);
		case 'link':
			return piecesOf(node.children, { ...style, link: node.url }, context);
		case 'linkReference': {
			const definition = context.definitions.get(node.identifier);
			return piecesOf(node.children, definition ? { ...style, link: definition.url } : style, context);
		}
		case 'crossReference':
			return piecesOf(node.children, { ...style, link: `#${node.target}` }, context);
		case 'image':
			return picture(node, style);
		case 'imageReference': {
			const definition = context.definitions.get(node.identifier);
			return definition ? picture({ url: definition.url, alt: node.alt ?? '' }, style) : text(node.alt ?? '', style);
		}
		case 'footnoteReference':
			return note(node.identifier, style, context);
		default:
			return 'children' in node ? piecesOf(node.children, style, context) : [];
	}
}

/** Flattens phrasing content set in a style. Footnotes get their numbers here, in the order they are met. */
export function piecesOf(nodes: readonly PhrasingContent[], style: TextStyle, context: LayoutContext): Piece[] {
	return nodes.flatMap((node) => piecesOfNode(node, style, context));
}

/** Pieces of a plain string. */
export const plainPieces = (value: string, style: TextStyle): Piece[] => text(value, style);
