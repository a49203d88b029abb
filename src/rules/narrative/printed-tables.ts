/** Tables as texts print them, whether their cells stand in the text or in a CSV file. */
import Big from 'big.js';
import { toString as plainText } from 'mdast-util-to-string';
import { plainNumber } from '../../decimal-text.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Decimal } from '../../model/types.ts';
import type { Place, SourceDocument } from '../../source/types.ts';
import { type Found, localPath, pathFrom } from './texts.ts';

/** A cell as it is written, and the number that it is. */
export interface Cell {
	readonly text: string;
	readonly value: Decimal | undefined;
	readonly place: Place;
}

/** A table: what its columns are called, and its rows of cells; the first cell of a row says what it is of. */
export interface PrintedTable {
	/** All that says what the numbers are: titles of columns, the caption. */
	readonly caption: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

const NUMBER = /^[-−]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?$/;

export function tableOfNode({ node, text: { narrative } }: Found<'table'>): PrintedTable {
	const [head, ...rows] = node.children;
	return {
		caption: '',
		head: head?.children.map((cell) => plainText(cell).trim()) ?? [],
		rows: rows.map(({ children }) =>
			children.map((cell) => {
				const text = plainText(cell).trim();
				const range = { start: cell.position?.start.offset ?? 0, end: cell.position?.end.offset ?? 0 };
				return { text, value: numberIn(text), place: { file: narrative.file, range: trimmed(narrative.file.text, range) } };
			}),
		),
	};
}

/** The table that a `::table` or `::chart` is made from; undefined where there is none. */
export function tableOfFile({ node, text }: Found<'leafDirective'>, workspace: LinkedWorkspace): { readonly path: string; readonly table: PrintedTable } | undefined {
	const written = node.attributes?.src ? localPath(node.attributes.src) : undefined;
	const path = written === undefined ? undefined : pathFrom(text.narrative.file.path, written);
	const document = path === undefined ? undefined : workspace.tables.get(path);
	if (path === undefined || !document) return undefined;
	return { path, table: tableOfDocument(document, [node.attributes?.caption, node.attributes?.unit].join(' ')) };
}

function tableOfDocument({ data, place, scalarText }: SourceDocument, caption: string): PrintedTable {
	const { head, rows } = isTable(data) ? data : { head: [], rows: [] };
	return {
		caption,
		head,
		rows: rows.map((_, row) =>
			head.map((_title, column) => {
				const path = ['rows', row, column];
				const text = (scalarText(path) ?? '').trim();
				return { text, value: numberIn(text), place: place(path) };
			}),
		),
	};
}

function isTable(data: unknown): data is { readonly head: readonly string[]; readonly rows: readonly unknown[] } {
	return typeof data === 'object' && data !== null && 'head' in data && Array.isArray(data.head) && 'rows' in data && Array.isArray(data.rows);
}

function numberIn(text: string): Decimal | undefined {
	return NUMBER.test(text) ? new Big(plainNumber(text)) : undefined;
}

/** A cell's node reaches from one upright line to the next. */
function trimmed(text: string, { start, end }: Place['range']): Place['range'] {
	const inner = text.slice(start, end).replace(/^\|/, ' ').replace(/\|$/, ' ');
	return { start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length };
}
