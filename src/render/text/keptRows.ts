/** Which rows of tables stay on one page with the next: one rule for every format that has pages. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormRow, FormRowGroup, FormTable } from '../../document/nodes.ts';

/** A table of no more rows and letters than these is not parted: it takes less than half a page. */
const SHORT = { rows: 15, letters: 2000 } as const;

/** The body of a table. */
export interface Extent {
	readonly rows: number;
	readonly letters: number;
	/** So many first rows each stay with the next: those that stand over others, and the first that doesn't. */
	readonly beginning: number;
	/** So many last rows stay together. */
	readonly end: number;
}

/** So many rows at the end of a long table, and of a list in it that may be parted, stay together, lest a page have its head and next to nothing else. */
export const LEAST_END = 3;
/** Fewer rows with so many letters are not next to nothing. */
const ENOUGH_LETTERS = 300;

/**
 * The body of a table of so many rows.
 * @param lettersOf how many letters a row has; asked of few rows of a long table
 * @param bands how many rows at the beginning stand over others
 */
export function extentOf(rows: number, lettersOf: (row: number) => number, bands = 0): Extent {
	let letters = 0;
	// What has too many rows is not short, whatever is written in them.
	if (rows <= SHORT.rows) for (let row = 0; row < rows; row++) letters += lettersOf(row);
	let end = 0;
	for (let last = 0; end < (rows > SHORT.rows ? LEAST_END : 2) && end < rows && last < ENOUGH_LETTERS; end++) last += lettersOf(rows - 1 - end);
	return { rows, letters, beginning: bands + 1, end };
}

/**
 * Whether a row stays with the next: all of a short table do; of a longer one the first row doesn't stand alone under the head and what stands over it, nor do the last ones.
 * @param isWhole the row ends a block of several, which is enough at the end of a table with the total below it
 */
export function isKept(index: number, { rows, letters, beginning, end }: Extent, isWhole = false): boolean {
	if (index >= rows - 1) return false;
	return (rows <= SHORT.rows && letters <= SHORT.letters) || index < beginning || index >= rows - (isWhole ? Math.min(end, 2) : end);
}

const lettersIn = (row: FormRow | undefined): number => (row?.cells ?? []).reduce((sum, { children }) => sum + plainText({ type: 'root', children }).length, 0);

function extentOfGroups(groups: readonly FormRowGroup[]): Extent {
	const rows = groups.flatMap((group) => group.rows);
	const first = rows.findIndex(({ keepWithNext }) => keepWithNext !== true);
	return extentOf(rows.length, (index) => lettersIn(rows[index]), Math.max(0, first));
}

/** A second group of no more rows and letters than these stays with a first of one row: together they take less than a third of a page. */
const SECOND = { rows: 4, letters: 600 } as const;

/** A row of one wide cell that stands over others. */
function isBand(group: FormRowGroup | undefined): boolean {
	const [row, ...others] = group?.rows ?? [];
	return row?.keepWithNext === true && others.length === 0 && row.cells.length === 1 && (row.cells[0]?.colSpan ?? 1) > 1;
}

/** Whether a group is one row below what stands over it and stays with the next group, lest a page end with what stands over one row. */
function isFirstBelowBand(groups: readonly FormRowGroup[], index: number): boolean {
	const [group, next] = [groups[index], groups[index + 1]];
	if (!isBand(groups[index - 1]) || group?.rows.length !== 1 || isBand(group) || !next || isBand(next) || next.rows.length > SECOND.rows) return false;
	const letters = (rows: readonly FormRow[]): number => rows.reduce((sum, row) => sum + lettersIn(row), 0);
	return letters(group.rows) < ENOUGH_LETTERS && letters(next.rows) <= SECOND.letters;
}

/** The groups of a form, their rows kept with the next where they are to be; the last with the source told below the table. */
export function keptGroups({ groups, sourceNote }: Pick<FormTable, 'groups' | 'sourceNote'>): FormRowGroup[] {
	const extent = extentOfGroups(groups);
	let begun = 0;
	return groups.map((group, place) => {
		const first = begun;
		begun += group.rows.length;
		const isTied = (index: number): boolean =>
			isKept(first + index, extent, group.rows.length > 1) || isFirstBelowBand(groups, place) || (sourceNote !== undefined && first + index === extent.rows - 1);
		return group.rows.some((_, index) => isTied(index)) ? { ...group, rows: group.rows.map((row, index) => (isTied(index) ? { ...row, keepWithNext: true } : row)) } : group;
	});
}
