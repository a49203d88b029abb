import { CsvError } from 'csv-parse/sync';
import { writtenTable } from '../source/csv-rows.ts';
import { mergedOrder } from './order.ts';
import { hasConflict, type Markers, markedText, type Segment, sideText } from './segments.ts';
import type { AllVersions, FileVersions, MergedFile } from './versions.ts';

/** A row, with its cells as they are written by the titles of their columns. */
interface Row {
	/** What tells it from the others. */
	readonly name: string;
	readonly cells: ReadonlyMap<string, string>;
}

interface Column {
	readonly title: string;
	/** With its quotes and spaces. */
	readonly written: string;
}

interface Table {
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
}

interface Triple<T> {
	readonly origin?: T | undefined;
	readonly ours?: T | undefined;
	readonly theirs?: T | undefined;
}

/**
 * Merges a CSV table by rows and columns, and within them by cells. Rows are told apart by as many of the first cells as it takes; a table in which no
 * cells tell them apart, and one of whose columns one side took out while the other wrote in it, can't be merged so.
 */
export function mergedTable(versions: FileVersions, markers: Markers): MergedFile {
	const { origin, ours, theirs } = versions;
	if (ours === theirs || theirs === origin) return { kind: 'merged', text: ours, isClean: true };
	if (ours === origin) return { kind: 'merged', text: theirs, isClean: true };
	const written = { origin: read(origin), ours: read(ours), theirs: read(theirs) };
	if (!written.origin || !written.ours || !written.theirs) return { kind: 'unreadable' };
	const { delimiter } = written.ours;
	const isAlike = written.theirs.delimiter === delimiter && (origin === '' || written.origin.delimiter === delimiter);
	const tables = isAlike && [origin, ours, theirs].every(isPlain) ? tablesOf({ origin: written.origin.rows, ours: written.ours.rows, theirs: written.theirs.rows }) : undefined;
	const lines = tables && mergedRows(tables, delimiter, /\r\n/.test(ours) ? '\r\n' : '\n');
	if (!lines) return { kind: 'unmergeable' };
	const isClean = !hasConflict(lines);
	const text = isClean ? sideText(lines, 'ours') : markedText(lines, markers);
	return { kind: 'merged', text: `${ours.startsWith('\ufeff') ? '\ufeff' : ''}${text}`, isClean };
}

/** Two texts have the same cells. */
export function hasSameCells(a: string, b: string): boolean {
	const [one, other] = [read(a), read(b)].map((table) => table && JSON.stringify(table.rows.map((row) => row.map((cell) => cell.trim()))));
	return one !== undefined && one === other;
}

function read(text: string): ReturnType<typeof writtenTable> | undefined {
	try {
		return writtenTable(text);
	} catch (error) {
		if (error instanceof CsvError) return undefined;
		throw error;
	}
}

/** Without empty lines between its rows, which would be lost, and without marks of an earlier merge. */
function isPlain(text: string): boolean {
	return !/\n\s*\n\s*\S/.test(text) && !/^(<{7}|={7}|>{7})/m.test(text);
}

type Cells = readonly (readonly string[])[];

/** Undefined when columns have the same title, rows more cells than there are columns, or no cells tell them apart. */
function tablesOf({ origin, ours, theirs }: AllVersions<Cells>): AllVersions<Table> | undefined {
	const all = [origin, ours, theirs];
	const titles = all.map(([head = []]) => head.map((title) => title.trim()));
	const isSound = all.every((rows, index) => {
		const own = titles[index] ?? [];
		return new Set(own).size === own.length && rows.every(({ length }) => length <= own.length);
	});
	const width = namingWidth(all.filter(({ length }) => length > 0));
	const leading = titles.filter(({ length }) => length > 0).map((own) => own.slice(0, width).join('\n'));
	if (!isSound || width === undefined || new Set(leading).size > 1) return undefined;
	const tableOf = ([head = [], ...body]: Cells): Table => {
		const columns = head.map((written): Column => ({ title: written.trim(), written }));
		const rows = body.map((cells) => ({ name: nameOf(cells, width), cells: new Map(cells.map((cell, index) => [columns[index]?.title ?? '', cell])) }));
		return { columns, rows };
	};
	return { origin: tableOf(origin), ours: tableOf(ours), theirs: tableOf(theirs) };
}

function nameOf(cells: readonly string[], width: number): string {
	return cells
		.slice(0, width)
		.map((cell) => cell.trim())
		.join('\n');
}

/** How many of the first cells tell the rows of each version apart. */
function namingWidth(versions: readonly Cells[]): number | undefined {
	const most = Math.min(...versions.map(([head = []]) => head.length));
	for (let width = 1; width <= most; width++) {
		const isTold = versions.every(([, ...body]) => new Set(body.map((cells) => nameOf(cells, width))).size === body.length);
		if (isTold) return width;
	}
	return undefined;
}

/** The lines of the merged table; undefined when its columns or rows have no one order. */
function mergedRows(tables: AllVersions<Table>, delimiter: string, end: string): Segment[] | undefined {
	const rows = triplesOf(rowsIn(tables), ({ name }) => name);
	const columns = mergedColumns(tables, rows);
	const kept = rows.filter((row) => !isRemoved(row));
	const order = columns && mergedOrder(kept, rowsIn(tables), ({ ours, theirs }) => (ours ?? theirs)?.name);
	if (!order) return undefined;
	const line = (cells: readonly (string | undefined)[]): string => {
		const last = cells.findLastIndex((cell) => cell !== undefined);
		return `${cells
			.slice(0, last + 1)
			.map((cell) => cell ?? '')
			.join(delimiter)}${end}`;
	};
	const own = (row: Row | undefined): string => line(columns.map(({ ours, theirs }) => row?.cells.get((ours ?? theirs)?.title ?? '')));
	return [
		line(columns.map(({ ours, theirs }) => (ours ?? theirs)?.written)),
		...order.map((row): Segment => {
			const { origin, ours, theirs } = row;
			if (!ours || !theirs) return origin ? { ours: ours ? own(ours) : '', theirs: theirs ? own(theirs) : '' } : own(ours ?? theirs);
			const cells = columns.map((column) => mergedCell(column, row));
			const [left, right] = [line(cells.map((cell) => cell?.ours)), line(cells.map((cell) => cell?.theirs))];
			return left === right ? left : { ours: left, theirs: right };
		}),
	];
}

function rowsIn({ origin, ours, theirs }: AllVersions<Table>): AllVersions<readonly Row[]> {
	return { origin: origin.rows, ours: ours.rows, theirs: theirs.rows };
}

/** What belongs together by its name, in the order of the first version that has it. */
function triplesOf<T>(versions: AllVersions<readonly T[]>, nameOf: (one: T) => string): Triple<T>[] {
	const [origin, ours, theirs] = [versions.origin, versions.ours, versions.theirs].map((list) => new Map(list.map((one) => [nameOf(one), one])));
	const names = new Set([...(origin?.keys() ?? []), ...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]);
	return [...names].map((name) => ({ origin: origin?.get(name), ours: ours?.get(name), theirs: theirs?.get(name) }));
}

/** The columns of both sides without those that one took out; undefined when the other wrote in such a one, or when both put them in different orders. */
function mergedColumns({ origin, ours, theirs }: AllVersions<Table>, rows: readonly Triple<Row>[]): readonly Triple<Column>[] | undefined {
	const columns = triplesOf({ origin: origin.columns, ours: ours.columns, theirs: theirs.columns }, ({ title }) => title);
	const isGone = (column: Triple<Column>): boolean => column.origin !== undefined && !(column.ours && column.theirs);
	const isWritten = (column: Triple<Column>): boolean => {
		const side = column.ours ? 'ours' : 'theirs';
		return column[side] !== undefined && rows.some((row) => row[side] !== undefined && textIn(row[side], column[side]) !== textIn(row.origin, column.origin));
	};
	if (columns.some((column) => isGone(column) && isWritten(column))) return undefined;
	return mergedOrder(
		columns.filter((column) => !isGone(column)),
		{ origin: origin.columns, ours: ours.columns, theirs: theirs.columns },
		(column) => (column.ours ?? column.theirs)?.title,
	);
}

/** Undefined for a row without an end of empty cells, such as a heading of rows. */
function cellIn(row: Row | undefined, column: Column | undefined): string | undefined {
	return column && row?.cells.get(column.title);
}

function textIn(row: Row | undefined, column: Column | undefined): string {
	return cellIn(row, column)?.trim() ?? '';
}

/** Gone from one side, and left by the other as it was. */
function isRemoved({ origin, ours, theirs }: Triple<Row>): boolean {
	if (!origin || (ours && theirs)) return false;
	const other = ours ?? theirs;
	return !other || [...other.cells].every(([title, cell]) => cell.trim() === (origin.cells.get(title)?.trim() ?? ''));
}

/** What each side says after the merge: one text when nothing is in conflict. Undefined where the row is shorter on both sides. */
function mergedCell(column: Triple<Column>, row: Triple<Row>): { readonly ours: string; readonly theirs: string } | undefined {
	const [ours, theirs] = [cellIn(row.ours, column.ours), cellIn(row.theirs, column.theirs)];
	if (ours === undefined && theirs === undefined) return undefined;
	const both = (cell = ''): { readonly ours: string; readonly theirs: string } => ({ ours: cell, theirs: cell });
	if (!column.ours || !column.theirs) return both(ours ?? theirs);
	const [before, left, right] = [textIn(row.origin, column.origin), textIn(row.ours, column.ours), textIn(row.theirs, column.theirs)];
	const isNew = !row.origin || !column.origin;
	if (left === right || (!isNew && right === before)) return both(ours);
	return !isNew && left === before ? both(theirs) : { ours: ours ?? '', theirs: theirs ?? '' };
}
