/** Which rows of tables stay on one page with the next: one rule for every format that has pages. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormRow, FormRowGroup, FormTable } from '../../document/nodes.ts';

/** A table of no more rows and letters than these is not parted: it takes less than half a page. */
const SHORT = { rows: 15, letters: 2000 } as const;

/** How much there is in the body of a table. */
export interface Extent {
	readonly rows: number;
	readonly letters: number;
}

/** So many rows at the end of a long table, and of a list in it that may be parted, stay together, lest a page have its head and next to nothing else. */
export const LEAST_END = 3;

/**
 * Whether a row stays with the next: all of a short table do; of a longer one the first row doesn't stand alone, nor do the last ones.
 * @param isWhole the row ends a block of several, which is enough at the end of a table with the total below it
 */
export function isKept(index: number, { rows, letters }: Extent, isWhole = false): boolean {
	if (index >= rows - 1) return false;
	const end = rows > SHORT.rows && !isWhole ? LEAST_END : 2;
	return (rows <= SHORT.rows && letters <= SHORT.letters) || index === 0 || index >= rows - end;
}

const lettersOf = ({ cells }: FormRow): number => cells.reduce((sum, { children }) => sum + plainText({ type: 'root', children }).length, 0);

function extentOf(groups: readonly FormRowGroup[]): Extent {
	const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
	// What has too many rows is not short, whatever is written in them.
	return { rows, letters: rows > SHORT.rows ? 0 : groups.flatMap((group) => group.rows).reduce((sum, row) => sum + lettersOf(row), 0) };
}

/** The groups of a form, their rows kept with the next where they are to be; the last with the source told below the table. */
export function keptGroups({ groups, sourceNote }: Pick<FormTable, 'groups' | 'sourceNote'>): FormRowGroup[] {
	const extent = extentOf(groups);
	let begun = 0;
	return groups.map((group) => {
		const first = begun;
		begun += group.rows.length;
		const isTied = (index: number): boolean => isKept(first + index, extent, group.rows.length > 1) || (sourceNote !== undefined && first + index === extent.rows - 1);
		return group.rows.some((_, index) => isTied(index)) ? { ...group, rows: group.rows.map((row, index) => (isTied(index) ? { ...row, keepWithNext: true } : row)) } : group;
	});
}
