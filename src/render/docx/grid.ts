/** The places cells take in a table, and how high rows grow: what HTML's model of spans leaves to the reader. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormRow } from '../../document/nodes.ts';

/** A cell at its place, or the continuation of one that spans rows. */
export interface PlacedCell {
	/** Index of its first column. */
	readonly column: number;
	/** Columns covered. */
	readonly span: number;
	/** Rows covered, from the row it opens. */
	readonly rows: number;
	/** Absent where a cell above goes on, and where a row has too few cells. */
	readonly cell?: FormCell;
	readonly continued: boolean;
}

interface Cover {
	readonly span: number;
	readonly rowsLeft: number;
}

function placeRow(row: FormRow, columns: number, rowsLeft: number, covers: Map<number, Cover>): PlacedCell[] {
	const placed: PlacedCell[] = [];
	const cells = row.cells[Symbol.iterator]();
	let column = 0;
	while (column < columns) {
		const cover = covers.get(column);
		if (cover) {
			placed.push({ column, span: cover.span, rows: 1, continued: true });
			if (cover.rowsLeft > 1) covers.set(column, { ...cover, rowsLeft: cover.rowsLeft - 1 });
			else covers.delete(column);
			column += cover.span;
			continue;
		}
		const cell: FormCell | undefined = cells.next().value;
		const span = spanAt(column, columns, cell?.colSpan ?? 1, covers);
		const rows = Math.min(cell?.rowSpan ?? 1, rowsLeft);
		if (rows > 1) covers.set(column, { span, rowsLeft: rows - 1 });
		placed.push({ column, span, rows, continued: false, ...(cell === undefined ? {} : { cell }) });
		column += span;
	}
	return placed;
}

/** Columns a cell can cover from a column on before the table ends or a cell from above begins. */
function spanAt(column: number, columns: number, wanted: number, covers: ReadonlyMap<number, Cover>): number {
	let span = 1;
	while (span < wanted && column + span < columns && !covers.has(column + span)) span++;
	return span;
}

/** Every place of every row of a group (or of the head) filled by exactly one cell; spans end with the group. */
export function placeCells(rows: readonly FormRow[], columns: number): PlacedCell[][] {
	const covers = new Map<number, Cover>();
	return rows.map((row, index) => {
		// A cover opened in this row starts with the next one.
		const before = new Map(covers);
		const placed = placeRow(row, columns, rows.length - index, before);
		covers.clear();
		for (const [column, cover] of before) covers.set(column, cover);
		return placed;
	});
}

/** Mean width of a character of Times New Roman as a share of the font size; a little high, so estimates err to the roomy side. */
const CHARACTER = 0.5;
const LINE = 1.17;
const PADDING = 8;

const length = (cell: FormCell): number => plainText({ type: 'root', children: cell.children }).length;

/** Height in points that a cell's text needs when set upright in `width` points. */
export function textHeight(cell: FormCell, width: number, fontSize: number): number {
	const lines = Math.ceil((length(cell) * CHARACTER * fontSize) / Math.max(width - PADDING, fontSize));
	return Math.max(lines, 1) * fontSize * LINE;
}
