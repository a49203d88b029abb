/** Sizes and spaces of the parts of a document, in points; the same as the Word document's styles. */
import type { DocumentTree } from '../../document/nodes.ts';
import type { Spacing } from './flow.ts';
import { points } from './geometry.ts';
import type { TextStyle } from './pieces.ts';

export const bodyStyle = (tree: DocumentTree): TextStyle => ({ face: 'regular', size: tree.page.fontSize });

/** Notes, tables in running text, code. */
export const smallStyle = (tree: DocumentTree): TextStyle => ({ face: 'regular', size: Math.max(tree.page.fontSize - 2, 8) });

export const SPACING = {
	chapter: { before: 12, after: 12 },
	section: { before: 12, after: 6 },
	subsection: { before: 9, after: 3 },
	caption: { before: 9, after: 3 },
	figure: { before: 6, after: 3 },
	figureCaption: { before: 3, after: 9 },
	sourceNote: { before: 3, after: 9 },
	table: { before: 0, after: 9 },
	markdownTable: { before: 6, after: 6 },
	statement: { before: 9, after: 9 },
	actMark: { before: 0, after: 12 },
	actIssuer: { before: 0, after: 12 },
	actTitle: { before: 0, after: 0 },
	actLine: { before: 12, after: 0 },
	actSignature: { before: 48, after: 0 },
	quote: { before: 3, after: 3 },
	code: { before: 6, after: 6 },
	looseItem: { before: 3, after: 3 },
	rule: { before: 6, after: 9 },
	note: { before: 0, after: 1 },
} as const satisfies Record<string, Spacing>;

export const QUOTE_INDENT = points(15);
export const STATEMENT_INDENT = points(15);
export const CONTENTS_INDENT = points(5);
/** Room for a list's marker. */
export const LIST_INDENT = points(7);
