import type { DocumentTree } from '../../../src/document/nodes.ts';
import { cell, document, group, landscape, markdown, portrait, row } from '../pdf/sample.ts';

/** Texts and tables at the edges of what there may be. */
export function edges(): DocumentTree {
	const { blocks, notes } = markdown(
		`Ženklai <&>"' \u0001\u000b, emoji 🏛️[^a].\n\n- \n- a\n\n  > b\n  >\n  > | x |\n  > |---|\n\n| [a](https://example.org?a=1&b=2) | **b**[^a] |\n|---|---|\n| \`c|d\` | |\n\n[^a]: Pastaba su [nuoroda](https://example.org?x=1&y=2).\n`,
	);
	const spans = group(row([cell('a', { rowSpan: 3 }), cell('b', { colSpan: 2 }), cell('c')]), row([cell('d', { rowSpan: 2, colSpan: 2 }), cell('e')]), row([cell('')]));
	const short = group(row([cell('tik vienas')]), row([]));
	const rich = group(row([cell('x', { children: [{ type: 'strong', children: [{ type: 'link', url: 'https://example.org/?a&b', children: [{ type: 'text', value: 'nuoroda' }] }] }] }), cell('y')]));
	const table = { type: 'formTable', id: 'ž-ą č', columns: [{ width: 1 }, { width: 2 }, { width: 1 }, { width: 1 }], head: [], groups: [spans, short, rich], fontSize: 8 } as const;
	return document([portrait(...blocks), landscape(table, { ...table, id: 'ž-a c' }), portrait()], notes);
}
