import type { Alignment } from '../../document/nodes.ts';
import { points } from '../printedPage.ts';
import type { LayoutContext } from './context.ts';
import type { Column, Spacing } from './flow.ts';
import type { TextStyle } from './pieces.ts';
import type { StructureElement } from './structure.ts';
import { indentedColumn, spacingOf, textStyle } from './styles.ts';

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
}

/** The place of running text that fills a page's width. */
export function bodyPlace(context: LayoutContext, width: number): Place {
	const look = context.tree.styles.body;
	const column = indentedColumn({ x: 0, width }, look);
	return { parent: context.outline.current, column, style: textStyle(look), align: look.align, indent: points(look.firstLine), spacing: spacingOf(look) };
}
