/** The logical structure of form tables: which cells head which. */
import type { FormCell, FormRow, FormTable } from '../../document/nodes.ts';
import { type HeaderCells, headerCells } from '../headerCells.ts';
import type { LayoutContext } from './context.ts';
import { type Attributes, element, type StructureElement } from './structure.ts';

export interface TableElements {
	readonly table: StructureElement;
	/** Of the rows of the head and of the body. */
	readonly head: StructureElement;
	readonly body: StructureElement;
	/** The next row of the body. */
	row(row: FormRow): RowElements;
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

/**
 * Elements of a form table. Where its head has several levels, each head cell is named and each cell of the body lists those
 * above it and at its left, for no reader can tell them from directions alone.
 */
export function tableElements(form: FormTable, context: LayoutContext): TableElements {
	const { head, columns } = form;
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
		row: rowsOf(body, headerCells(form), isLevelled, ofCell, context),
		headCell: (cell, row, column) => {
			const id = isLevelled ? { id: context.nextId() } : {};
			for (let i = column; i < column + (cell.colSpan ?? 1); i++) if (id.id !== undefined) headers[i]?.push(id.id);
			return element('TH', row, { ...id, attributes: { owner: 'Table', scope: 'Column', ...spans(cell) } });
		},
	};
}

/** Makes the rows of a body one after another: the cell that heads a row heads all rows that it covers. */
function rowsOf(
	body: StructureElement,
	headers: HeaderCells,
	isLevelled: boolean,
	ofCell: (cell: FormCell, column: number) => TableAttributes | undefined,
	context: LayoutContext,
): TableElements['row'] {
	/** By spans: what is written once is kept once. */
	const heads = new Map<string, TableAttributes>();
	const headOf = (cell: FormCell): TableAttributes => {
		const key = `${cell.rowSpan ?? 1} ${cell.colSpan ?? 1}`;
		const attributes = heads.get(key) ?? { owner: 'Table', scope: 'Row', ...spans(cell) };
		heads.set(key, attributes);
		return attributes;
	};
	/** Of the cell from above that heads the next rows. */
	let covering: { readonly id: string; readonly rows: number } | undefined;
	return (formRow) => {
		const header = headers.headerOf(formRow);
		const isHeading = headers.isHeading(formRow);
		const id = header && isLevelled ? context.nextId() : undefined;
		const rowHeaders = [...(covering ? [covering.id] : []), ...(id === undefined ? [] : [id])];
		const row = element('TR', body, rowHeaders.length > 0 ? { rowHeaders } : undefined);
		if (covering) covering = covering.rows > 1 ? { ...covering, rows: covering.rows - 1 } : undefined;
		if (id !== undefined && (header?.rowSpan ?? 1) > 1) covering = { id, rows: (header?.rowSpan ?? 1) - 1 };
		const cell = (formCell: FormCell, column: number): StructureElement => {
			if (isHeading) return element('TH', row, { attributes: { owner: 'Table', scope: 'Column', ...spans(formCell) } });
			if (formCell === header) return element('TH', row, { ...(id === undefined ? {} : { id }), attributes: headOf(formCell) });
			const attributes = ofCell(formCell, column);
			return element('TD', row, attributes && { attributes });
		};
		return { row, cell };
	};
}
