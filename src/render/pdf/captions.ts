/** Captions, source notes and pictures. Lengths in points. */
import type { Caption, Figure } from '../../document/nodes.ts';
import { bolder } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, type Mark, paragraphStrips, type Spacing, type Strip, strip } from './flow.ts';
import { setLines } from './lines.ts';
import { isEmbeddable, piecesOf, plainPieces } from './pieces.ts';
import { bodyStyle, SPACING, smallStyle } from './styles.ts';

interface CaptionOptions {
	readonly column: Column;
	readonly align: 'left' | 'center';
	readonly spacing: Spacing;
	readonly keep: boolean;
	readonly marks: readonly Mark[];
}

/** «**1 lentelė.** …» */
export function captionStrips(caption: Caption, { column, align, spacing, keep, marks }: CaptionOptions, context: LayoutContext): Strip[] {
	const style = bodyStyle(context.tree);
	const full = caption.label.endsWith('.') ? caption.label : `${caption.label}.`;
	const label = caption.label === '' ? [] : plainPieces(`${full} `, { ...style, face: bolder(style.face) });
	const lines = setLines([...label, ...piecesOf(caption.children, style, context)], { width: column.width, align, language: context.tree.language, hyphenate: false });
	return paragraphStrips(lines, { column, spacing, keep, whole: true, marks });
}

export function sourceStrips(text: string | undefined, column: Column, context: LayoutContext, align: 'left' | 'center' = 'left'): Strip[] {
	const lines = setLines(plainPieces(text ?? '', smallStyle(context.tree)), { width: column.width, align, language: context.tree.language, hyphenate: false });
	return paragraphStrips(lines, { column, spacing: SPACING.sourceNote, whole: true });
}

const POINTS_PER_PIXEL = 0.75;
/** Pictures of fewer pixels are not enlarged to the width of the text. */
const SMALL_PICTURE = 400;
/** Share of the page's height that a picture takes at most, leaving room for its caption. */
const TALLEST = 0.8;

/** A picture over the width of the text with its caption below. */
export function figureFlow(figure: Figure, column: Column, pageHeight: number, context: LayoutContext): Flow[] {
	const { caption } = figure;
	const wanted = figure.width < SMALL_PICTURE ? Math.min(figure.width * POINTS_PER_PIXEL, column.width) : column.width;
	const scale = Math.min(wanted / figure.width, (pageHeight * TALLEST) / figure.height);
	const [width, height] = [figure.width * scale, figure.height * scale];
	const x = (column.width - width) / 2;
	const source = sourceStrips(figure.sourceNote, column, context, 'center');
	const keep = caption !== undefined || source.length > 0;
	const marks = [{ id: figure.id }];
	const below = caption
		? captionStrips(caption, { column, align: 'center', spacing: source.length > 0 ? { ...SPACING.figureCaption, after: 0 } : SPACING.figureCaption, keep: source.length > 0, marks: [] }, context)
		: [];
	if (isEmbeddable(figure.path)) {
		const picture = { kind: 'picture', x, y: 0, width, height, path: figure.path, alt: figure.alt } as const;
		return [strip(column.x, height, [picture], { ...SPACING.figure, keep, marks }), ...below, ...source];
	}
	const alt = setLines(plainPieces(figure.alt, bodyStyle(context.tree)), { width: column.width, align: 'center', language: context.tree.language, hyphenate: true });
	return [...paragraphStrips(alt, { column, spacing: SPACING.figure, keep, marks }), ...below, ...source];
}
