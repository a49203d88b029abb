/** The logical structure of form tables: which cells head which. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormTable } from '../../document/nodes.ts';
import type { LayoutContext } from './context.ts';
import { type Attributes, element, type StructureElement } from './structure.ts';

export interface TableElements {
	readonly table: StructureElement;
	/** Of the rows of the head and of the body. */
	readonly head: StructureElement;
	readonly body: StructureElement;
	/** A new row of the body. */
	row(): RowElements;
	/** The element of a cell in the head that covers columns from `column` on. */
	headCell(cell: FormCell, row: StructureElement, column: number): StructureElement;
}

export interface RowElements {
	readonly row: StructureElement;
	/** The element of a cell from `column` on. */
	cell(cell: FormCell, column: number): StructureElement;
}

type TableAttributes = Extract<Attributes, { readonly owner: 'Table' }>;

const spans = ({ rowSpan = 1, colSpan = 1 }: FormCell): Pick<TableAttributes, 'rowSpan' | 'colSpan'> => ({ rowSpan, colSpan });

/** The bold text that a row begins with says what the row is about. */
const headsRow = (cell: FormCell, column: number): boolean => column === 0 && cell.bold === true && cell.kind === 'text' && plainText({ type: 'root', children: [...cell.children] }) !== '';

/**
 * Elements of a form table. Where its head has several levels, each head cell is named and each cell of the body lists those
 * above it, for no reader can tell them from directions alone.
 */
export function tableElements({ head, columns }: FormTable, context: LayoutContext): TableElements {
	const table = element('Table', context.outline.current);
	const body = element('TBody', table);
	const isLevelled = head.length > 1;
	const headers: string[][] = columns.map(() => []);
	/** Attributes of cells by place and spans: they come again in each row. */
	const shared = new Map<string, TableAttributes | undefined>();
	const ofCell = (cell: FormCell, column: number): TableAttributes | undefined => {
		const { rowSpan = 1, colSpan = 1 } = cell;
		if (!isLevelled && rowSpan === 1 && colSpan === 1) return undefined;
		const key = `${column} ${rowSpan} ${colSpan}`;
		const known = shared.get(key);
		if (known) return known;
		const above = isLevelled ? { headers: [...new Set(headers.slice(column, column + colSpan).flat())] } : {};
		const attributes: TableAttributes = { owner: 'Table', ...spans(cell), ...above };
		shared.set(key, attributes);
		return attributes;
	};
	return {
		table,
		head: element('THead', table),
		body,
		row: () => rowElements(element('TR', body), isLevelled, ofCell, context),
		headCell: (cell, row, column) => {
			const id = isLevelled ? { id: context.nextId() } : {};
			for (let i = column; i < column + (cell.colSpan ?? 1); i++) if (id.id !== undefined) headers[i]?.push(id.id);
			return element('TH', row, { ...id, attributes: { owner: 'Table', scope: 'Column', ...spans(cell) } });
		},
	};
}

function rowElements(row: StructureElement, isLevelled: boolean, ofCell: (cell: FormCell, column: number) => TableAttributes | undefined, context: LayoutContext): RowElements {
	let heading: string | undefined;
	return {
		row,
		cell: (cell, column) => {
			const attributes = ofCell(cell, column);
			if (headsRow(cell, column)) {
				heading = isLevelled ? context.nextId() : undefined;
				return element('TH', row, { ...(heading === undefined ? {} : { id: heading }), attributes: { owner: 'Table', scope: 'Row', ...spans(cell) } });
			}
			if (heading !== undefined && attributes) return element('TD', row, { attributes: { ...attributes, rowHeader: heading } });
			return element('TD', row, attributes && { attributes });
		},
	};
}
