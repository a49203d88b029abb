/** Figures of one column stand with their decimal commas below one another, though some have more decimals than others. */
import type { FormCell, FormTable } from '../../document/nodes.ts';
import { visitCells } from '../placedCells.ts';
import { cellText } from '../text/cellText.ts';

/** A figure, its thousands parted by spaces (Lithuanian) or commas (English). */
const FIGURES = { lt: /^[-−–]?\d[\d\s\u00a0\u202f]*(?:,(?<fraction>\d+))?$/, en: /^[-−–]?\d[\d,\s\u00a0]*(?:\.(?<fraction>\d+))?$/ } as const;

/** Width of a figure's fraction with its comma, in half digits; undefined when a text is no figure. */
export function fractionWidth(text: string, language: 'lt' | 'en'): number | undefined {
	const found = FIGURES[language].exec(text);
	if (!found) return undefined;
	const fraction = found.groups?.fraction;
	return fraction === undefined ? 0 : 2 * fraction.length + 1;
}

/** Whether a cell's figure is aligned by its comma: it stands in one column, at the right. */
export const isAligned = (cell: FormCell): boolean => cell.kind === 'number' && (cell.colSpan ?? 1) === 1 && (cell.align ?? 'right') === 'right';

/** Both sides of a cell, points of the printed table. */
export const CELL_PADDING = 5.7;

/**
 * The widest fraction of each column, in half digits; 0 for a column without decimals, and for one too narrow for its figures
 * when their commas stand below one another.
 * @param widths of the columns, points
 */
export function fractionWidths(table: Pick<FormTable, 'columns' | 'groups' | 'fontSize'>, widths: readonly number[], language: 'lt' | 'en'): number[] {
	const columns = table.columns.map(() => ({ fraction: 0, whole: 0 }));
	const visitor = {
		row: () => {},
		rowEnd: () => {},
		cell: (cell: FormCell | undefined, column: number) => {
			const widest = columns[column];
			if (!cell || !widest || !isAligned(cell)) return;
			const text = cellText(cell);
			const fraction = fractionWidth(text, language) ?? 0;
			widest.fraction = Math.max(widest.fraction, fraction);
			widest.whole = Math.max(widest.whole, text.length - Math.ceil(fraction / 2));
		},
	};
	for (const { rows } of table.groups) visitCells(rows, table.columns.length, visitor);
	// A digit is half as wide as the font is high, and nothing in a figure is wider.
	return columns.map(({ fraction, whole }, index) => (((2 * whole + fraction) * table.fontSize) / 4 + CELL_PADDING <= (widths[index] ?? 0) ? fraction : 0));
}
