/** Tables in the structure: regular, with heads that all cells can name. */
import { childrenOf, type Element, within } from './elements.ts';
import type { Reader } from './file.ts';

const CELLS = new Set(['TH', 'TD']);

/** Cells by place; a fault where two stand in one place or one is missing. */
function gridFaults(reader: Reader, rows: readonly Element[]): string[] {
	const taken: boolean[][] = rows.map(() => []);
	const faults: string[] = [];
	for (const [index, row] of rows.entries()) {
		let column = 0;
		for (const cell of childrenOf(row)) {
			const [rowSpan, colSpan] = [reader.number(cell.attributes['/RowSpan']) ?? 1, reader.number(cell.attributes['/ColSpan']) ?? 1];
			while (taken[index]?.[column]) column++;
			for (let y = index; y < index + rowSpan; y++) {
				const line = taken[y];
				if (!line) faults.push('a cell covers rows that the table does not have');
				else for (let x = column; x < column + colSpan; x++) line[x] = true;
			}
		}
	}
	const width = Math.max(0, ...taken.map((line) => line.length));
	for (const [index, line] of taken.entries()) if (Array.from({ length: width }, (_, x) => line[x]).includes(undefined)) faults.push(`row ${index + 1} of a table has fewer columns than others`);
	return faults;
}

function partsOf(table: Element): { readonly head: Element[]; readonly body: Element[] } {
	const rows = (role: string): Element[] => childrenOf(table).flatMap((part) => (part.role === role ? childrenOf(part) : []));
	return { head: rows('THead'), body: [...rows('TBody'), ...childrenOf(table).filter(({ role }) => role === 'TR')] };
}

/** What is wrong with a table. */
export function tableFaults(reader: Reader, table: Element): string[] {
	const { head, body } = partsOf(table);
	const cells = [...within(table)].filter(({ role }) => CELLS.has(role));
	const heads = new Map(cells.filter(({ role }) => role === 'TH').map((cell) => [reader.text(cell.dictionary['/ID']), cell]));
	const faults = [...gridFaults(reader, head), ...gridFaults(reader, [...head, ...body])];
	for (const cell of cells) {
		if (cell.role === 'TH' && !['Row', 'Column', 'Both'].includes(reader.name(cell.attributes['/Scope']) ?? '')) faults.push('a TH without a scope');
		for (const header of reader.array(cell.attributes['/Headers'])) if (!heads.has(reader.text(header))) faults.push(`a cell names ${reader.text(header)}, which heads nothing in its table`);
	}
	if (head.length > 0 && childrenOf(head[0] ?? table).some(({ role }) => role !== 'TH')) faults.push('the first row of a table has cells that are no heads');
	if (head.length > 1)
		for (const cell of body.flatMap(childrenOf))
			if (cell.role === 'TD' && reader.array(cell.attributes['/Headers']).length === 0) faults.push('a cell under a head of several levels names none of them');
	return faults;
}
