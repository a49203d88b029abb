/** Places in a sheet as spreadsheets name them. Columns and rows count from 0. */

const letters = new Map<number, string>();

/** «A», «Z», «AA» */
export function columnName(column: number): string {
	const known = letters.get(column);
	if (known !== undefined) return known;
	const name = (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
	letters.set(column, name);
	return name;
}

/** «B7» */
export const address = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

/** «B7:D9» */
export const range = (column: number, row: number, columns: number, rows: number): string => `${address(column, row)}:${address(column + columns - 1, row + rows - 1)}`;

/** A sheet's name in a reference: «'F2 01'». */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
