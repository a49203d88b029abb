/** Which cells of a table's body head others: what a reader by ear is told before each figure. */
import type { FormCell, FormRow, FormTable } from '../document/nodes.ts';
import { cellText } from './text/cellText.ts';

/** Longer texts are content, and no help before every cell. */
const LONGEST = 200;
/** Codes of sources, numbers and marks name nothing by themselves. */
const HAS_WORD = /\p{L}{3}/u;

/** Whether a text is fit to head the row it begins. */
export const headsRow = (text: string): boolean => text.length <= LONGEST && HAS_WORD.test(text);

export interface HeaderCells {
	/** Whether a row of the body is headings of the columns below it. */
	isHeading(row: FormRow): boolean;
	/** The cell that heads its row; undefined when none does. */
	headerOf(row: FormRow): FormCell | undefined;
}

/**
 * The header cells of a form's body. The first words of a row head what stands to their right. A form without a head is headed by
 * its bold first row; where its first column is no narrower than the second, it labels nothing (strengths beside weaknesses), and
 * every bold row heads the columns below.
 */
export function headerCells({ head, columns, groups }: Pick<FormTable, 'head' | 'columns' | 'groups'>): HeaderCells {
	const isHeadless = head.length === 0;
	const isLabelled = !isHeadless || (columns[0]?.width ?? 0) < (columns[1]?.width ?? 0);
	const first = groups[0]?.rows[0];
	const isHeading = (row: FormRow): boolean => isHeadless && row.cells.length > 1 && (row === first || !isLabelled) && row.cells.every(({ bold }) => bold);
	return {
		isHeading,
		headerOf: (row) => {
			if (!isLabelled || isHeading(row)) return undefined;
			const found = row.cells.find((cell) => !cell.rotated && cell.kind === 'text' && headsRow(cellText(cell)));
			return found === row.cells.at(-1) ? undefined : found;
		},
	};
}
