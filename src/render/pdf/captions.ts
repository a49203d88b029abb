/** Captions, source notes and pictures. Lengths in points. */
import type { Caption, Drawn, Figure, Look, PhrasingContent } from '../../document/nodes.ts';
import { CHART_SIZE, layoutChart, WIDEST_CHART } from '../chart/layout.ts';
import type { Drawing } from '../chart/marks.ts';
import { layoutTree, type TreeHeights } from '../chart/tree.ts';
import { points } from '../printedPage.ts';
import { faceOf } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, type Mark, type Strip, strip } from './flow.ts';
import { setLines } from './lines.ts';
import { shifted } from './move.ts';
import { stripsHeight } from './pager.ts';
import { piecesOf, plainPieces } from './pieces.ts';
import { element, type StructureElement } from './structure.ts';
import { bodyStyle, spacingOf, styledStrips, textStyle } from './styles.ts';

interface CaptionOptions {
	readonly column: Column;
	readonly marks?: readonly Mark[];
	/** What differs from the style at this place. */
	readonly own?: Partial<Pick<Look, 'after' | 'keepWithNext'>>;
	/** The element it is content of. */
	readonly element: StructureElement;
}

/** «**1 lentelė.** …» */
export function captionStrips(caption: Caption, look: Look, { element: tagged, ...setting }: CaptionOptions, context: LayoutContext): Strip[] {
	const style = { ...textStyle(look), element: tagged };
	const { bold, italic, color } = context.tree.styles.captionLabel;
	const labelStyle = { ...style, face: faceOf({ bold: bold || look.bold, italic: italic || look.italic }), colour: color ?? look.color };
	const full = caption.label.endsWith('.') ? caption.label : `${caption.label}.`;
	const label = caption.label === '' ? [] : plainPieces(`${full} `, labelStyle);
	return styledStrips([...label, ...piecesOf(caption.children, style, context)], look, { ...setting, context });
}

/** What is told of a source below a table or a picture. */
export function sourceStrips(note: readonly PhrasingContent[] | undefined, look: Look, column: Column, context: LayoutContext): Strip[] {
	return styledStrips(piecesOf(note ?? [], { ...textStyle(look), element: element('P', context.outline.current) }, context), look, { column, context });
}

const POINTS_PER_PIXEL = 0.75;
/** Pictures of fewer pixels are not enlarged to the width of the text. */
const SMALL_PICTURE = 400;
const FRAME = { padding: 6, border: 0.5 } as const;
/** Share of the page's height that a picture takes at most, leaving room for its caption. */
const TALLEST = 0.8;

/** What stands for a picture that can't be shown: its alternative text in a box. */
function missingPicture(figure: Figure, column: Column, context: LayoutContext): Strip {
	const style = { ...bodyStyle(context.tree), element: element('P', context.outline.current) };
	const width = column.width - 2 * FRAME.padding;
	const lines = setLines(plainPieces(figure.alt, style), { width, align: 'center', language: context.tree.language, hyphenate: true });
	let y = FRAME.padding;
	const items = lines.flatMap((line) => {
		const moved = line.items.map((item) => shifted(item, FRAME.padding, y));
		y += line.height;
		return moved;
	});
	const height = y + FRAME.padding;
	return strip(column.x, height, [{ kind: 'box', x: 0, y: 0, width: column.width, height, border: FRAME.border }, ...items]);
}

/** The page where a picture is to stand. */
export interface FigurePage {
	readonly textHeight: number;
	/** Height left on it. */
	readonly left: number;
}

interface DrawnPlace extends FigurePage {
	readonly column: Column;
	/** Height of what stands below it: its caption and its source. */
	readonly below: number;
	/** The element that it and its caption are in. */
	readonly holder: StructureElement;
}

/** The element of what is drawn; decoration when there is nothing to say of it. */
export function figureElement(alt: string, holder: StructureElement): { readonly element?: StructureElement } {
	return alt === '' ? {} : { element: element('Figure', holder, { alt, attributes: { owner: 'Layout', placement: 'Block' } }) };
}

/** The picture itself, as large as the column and the page allow. */
function pictureStrip(figure: Figure, { column, textHeight, holder }: DrawnPlace, context: LayoutContext): Strip {
	const size = context.picture(figure.path);
	if (typeof size === 'string') return missingPicture(figure, column, context);
	const usual = size[0] < SMALL_PICTURE ? size[0] * POINTS_PER_PIXEL : column.width;
	const wanted = Math.min(figure.printedWidth === undefined ? usual : points(figure.printedWidth), column.width);
	const scale = Math.min(wanted / size[0], (textHeight * TALLEST) / size[1]);
	const [width, height] = [size[0] * scale, size[1] * scale];
	const tagged = figureElement(figure.alt, holder);
	return strip(column.x, height, [{ kind: 'picture', x: (column.width - width) / 2, y: 0, width, height, path: figure.path, ...tagged }]);
}

/** A drawing in the middle of the column. */
function drawingStrip(drawing: Drawing, alt: string, { column, holder }: DrawnPlace): Strip {
	return strip(column.x, drawing.height, [{ kind: 'drawing', x: (column.width - drawing.width) / 2, y: 0, drawing, ...figureElement(alt, holder) }]);
}

const CONTINUED = { lt: 'Tęsinys', en: 'Continued' } as const;

/** What word processors may add to the line of a drawing. */
const LINE_ROOM = 12;
/** A tree that a page has room for less than this share of begins on the next. */
const LEAST_BEGINNING = 1 / 3;

/** A tree fills the page where it begins, and the caption stands below its end. */
function treeHeights({ textHeight, left, below }: DrawnPlace, { tree }: LayoutContext): TreeHeights {
	const around = below + LINE_ROOM + tree.styles.figure.before + tree.styles.figure.after;
	return left < textHeight * LEAST_BEGINNING ? { others: textHeight - around } : { first: left - around, others: textHeight - around };
}

/** What is drawn, in strips one below the other. */
function drawnStrips(drawn: Drawn, place: DrawnPlace, context: LayoutContext): Strip[] {
	if (drawn.type === 'figure') return [pictureStrip(drawn, place, context)];
	const { language, chartColours: palette } = context.tree;
	const room = { width: Math.min(place.column.width, WIDEST_CHART), size: CHART_SIZE, language, palette };
	if (drawn.type === 'chart') return [drawingStrip(layoutChart(drawn, room), drawn.alt, place)];
	const heights = treeHeights(place, context);
	context.treeHeights.set(drawn, heights);
	return layoutTree(drawn, heights, room).map((part, index) => drawingStrip(part, index === 0 ? drawn.alt : CONTINUED[language], place));
}

/** A picture, a chart or a tree with its caption below. */
export function figureFlow(figure: Drawn, column: Column, page: FigurePage, context: LayoutContext): Flow[] {
	const { caption } = figure;
	const holder = caption ? element('Div', context.outline.current) : context.outline.current;
	const { styles } = context.tree;
	const source = sourceStrips(figure.sourceNote, styles.figureSource, column, context);
	const keep = caption !== undefined || source.length > 0;
	const own = source.length > 0 ? { after: 0, keepWithNext: true } : {};
	const tagged = element('Caption', holder);
	const below = caption ? captionStrips(caption, styles.figureCaption, { column, own, element: tagged }, context) : [];
	const strips = drawnStrips(figure, { ...page, column, below: stripsHeight([...below, ...source]), holder }, context);
	const last = strips.length - 1;
	return [...strips.map((one, index) => ({ ...one, ...spacingOf(styles.figure), keep: keep && index === last, marks: index === last ? [{ id: figure.id }] : [] })), ...below, ...source];
}
