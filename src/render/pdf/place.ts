import type { LayoutContext } from './context.ts';
import { type Column, NO_SPACE, type Spacing } from './flow.ts';
import { points } from './geometry.ts';
import type { TextStyle } from './pieces.ts';
import type { StructureElement } from './structure.ts';
import { bodyStyle } from './styles.ts';

/** Where and how blocks are set. */
export interface Place {
	/** The element that the blocks are in. */
	readonly parent: StructureElement;
	readonly column: Column;
	readonly style: TextStyle;
	/** First-line indent of paragraphs. */
	readonly indent: number;
	readonly spacing: Spacing;
}

/** The place of running text that fills a page's width. */
export function bodyPlace(context: LayoutContext, width: number): Place {
	return { parent: context.outline.current, column: { x: 0, width }, style: bodyStyle(context.tree), indent: points(context.tree.page.indent), spacing: NO_SPACE };
}
