import type { Alignment } from '../../document/nodes.ts';
import { points } from '../printedPage.ts';
import { markersAt } from '../text/nesting.ts';
import type { LayoutContext } from './context.ts';
import type { Column, Spacing } from './flow.ts';
import type { TextStyle } from './pieces.ts';
import type { StructureElement } from './structure.ts';
import { indentedColumn, LIST_INDENT, spacingOf, textStyle } from './styles.ts';

/** Where and how blocks are set. */
export interface Place {
	/** The element that the blocks are in. */
	readonly parent: StructureElement;
	readonly column: Column;
	readonly style: TextStyle;
	readonly align: Alignment;
	/** First-line indent of paragraphs. */
	readonly indent: number;
	readonly spacing: Spacing;
	/** Where the markers of lists stand, from the column's left. */
	readonly markers: number;
	/** In a footnote, whose letters are smaller than those of quotations elsewhere. */
	readonly isInNote?: boolean;
}

/** The place of running text that fills a page's width. */
export function bodyPlace(context: LayoutContext, width: number): Place {
	const look = context.tree.styles.body;
	const column = indentedColumn({ x: 0, width }, look);
	const indent = points(look.firstLine);
	return { parent: context.outline.current, column, style: textStyle(look), align: look.align, indent, spacing: spacingOf(look), markers: markersAt(indent, LIST_INDENT) };
}
