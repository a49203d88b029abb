/** The document's styles as the layout takes them. Lengths in points. */
import type { DocumentTree, Look, StyleName } from '../../document/nodes.ts';
import { points } from '../printedPage.ts';
import { faceOf } from '../text/fonts.ts';
import { LIST_STEP } from '../text/nesting.ts';
import { TABLE_GAP } from '../text/tableGap.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Mark, paragraphStrips, type Spacing, type Strip, type TableFlow } from './flow.ts';
import { setLines } from './lines.ts';
import type { Piece, TextStyle } from './pieces.ts';

export const lookOf = ({ tree }: LayoutContext, name: StyleName): Look => tree.styles[name];

/** The style of the letters of a look. */
export const textStyle = (look: Look): TextStyle => ({ face: faceOf(look), size: look.size, colour: look.color });

export const bodyStyle = (tree: DocumentTree): TextStyle => textStyle(tree.styles.body);

export const spacingOf = ({ before, after }: Look): Spacing => ({ before, after });

/** The space around a table, where it has some: that of its style, of which a part is a word processor's paragraph. */
export function tableSpace({ before, after }: Look, has: { readonly above: boolean; readonly below: boolean }): Pick<TableFlow, 'before' | 'after' | 'gaps'> {
	return {
		before: has.above ? Math.max(before - TABLE_GAP, 0) : 0,
		after: has.below ? Math.max(after - TABLE_GAP, 0) : 0,
		gaps: { above: has.above ? TABLE_GAP : 0, below: has.below ? TABLE_GAP : 0 },
	};
}

/** The column between the indents of a look. */
export function indentedColumn({ x, width }: Column, { indent, rightIndent }: Look): Column {
	return { x: x + points(indent), width: width - points(indent) - points(rightIndent) };
}

/** Pieces with their letters as capitals. */
const capitals = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => (piece.kind === 'text' ? { ...piece, text: piece.text.toUpperCase() } : piece));

export const lettersOf = (pieces: readonly Piece[], look: Look): readonly Piece[] => (look.capitals ? capitals(pieces) : pieces);

interface ParagraphSetting {
	readonly column: Column;
	readonly context: LayoutContext;
	/** What differs from the look at this place. */
	readonly own?: Partial<Pick<Look, 'before' | 'after' | 'keepWithNext'>>;
	readonly marks?: readonly Mark[];
}

/** A paragraph in a look of its own; words of running text alone are broken. */
export function styledStrips(pieces: readonly Piece[], usual: Look, { column, context, own, marks = [] }: ParagraphSetting): Strip[] {
	const look = { ...usual, ...own };
	const inner = indentedColumn(column, look);
	const setting = { indent: points(look.firstLine), align: look.align, language: context.tree.language, hyphenate: look.align === 'justify', wordBreaks: context.wordBreaks };
	const lines = setLines(lettersOf(pieces, look), { width: inner.width, ...setting });
	return paragraphStrips(lines, { column: inner, spacing: spacingOf(look), keep: look.keepWithNext, whole: look.keepTogether, marks });
}

/** Room for a list's marker. */
export const LIST_INDENT = points(LIST_STEP);
