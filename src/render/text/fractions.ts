/**
 * Figures of one column stand with their decimal commas below one another, though some have more decimals than others. Widths are in
 * half digits: a digit is half as wide as the font is high, a comma, a point or a space half of that.
 */
import type { Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormTable } from '../../document/nodes.ts';
import { visitCells } from '../placedCells.ts';
import { cellText } from './cellText.ts';

type Language = 'lt' | 'en';

/** A figure, its thousands parted by spaces (Lithuanian) or commas (English). */
const FIGURES = { lt: /^[-−–]?\d[\d\s\u00a0\u202f]*(?:,(?<fraction>\d+))?$/, en: /^[-−–]?\d[\d,\s\u00a0]*(?:\.(?<fraction>\d+))?$/ } as const;

/** Ems in a half digit. */
export const HALF_DIGIT = 0.25;

/** Both sides of a cell, points of the printed table. */
export const CELL_SIDES = 5.7;

/** Width of a figure's fraction with its comma; undefined when a text is no figure. */
export function fractionWidth(text: string, language: Language): number | undefined {
	const found = FIGURES[language].exec(text);
	if (!found) return undefined;
	const fraction = found.groups?.fraction;
	return fraction === undefined ? 0 : 2 * fraction.length + 1;
}

/** Whether a cell's figure is aligned by its comma: it stands in one column, at the right. */
export const isAligned = (cell: FormCell): boolean => cell.kind === 'number' && (cell.colSpan ?? 1) === 1 && (cell.align ?? 'right') === 'right';

/** The parts of a cell that each stay on one line. In versions compared, a number that came may stand below the one that went. */
export function figuresOf({ kind, children }: FormCell, text: string): string[] {
	const isReplaced = kind === 'number' && children.some((child) => child.type === 'text' && child.value === ' ');
	return text.split(isReplaced ? /[ \n]/ : '\n');
}

/** What a cell's figure lacks to the widest fraction of its column; 0 when it lacks nothing or is no figure. Of two, the one that came is aligned. */
export function lackingFraction(cell: FormCell, widest: number, language: Language): number {
	return widest === 0 || !isAligned(cell) ? 0 : lackingWidth(figuresOf(cell, cellText(cell)).at(-1) ?? '', widest, language);
}

/** What a text lacks to a widest fraction; 0 when it lacks nothing or is no figure. */
export const lackingWidth = (text: string, widest: number, language: Language): number => Math.max(0, widest - (fractionWidth(text, language) ?? widest));

/** What a figure has beside digits. */
const WIDTHS: Readonly<Record<string, number>> = { ',': 1, '.': 1, ' ': 1, '\t': 1, '\u00a0': 1, '\u202f': 1, '−': 3 };

/** The width of a text before a fraction of a given width. */
function wholeWidth(text: string, fraction: number): number {
	let width = 0;
	for (let index = 0; index < text.length; index++) width += WIDTHS[text.charAt(index)] ?? 2;
	return width - fraction;
}

/**
 * The widest fraction of each column; 0 for a column whose figures are all as wide behind the comma, and for one too narrow for its figures when their
 * commas stand below one another.
 * @param widths of the columns, points
 */
export function fractionWidths(table: Pick<FormTable, 'columns' | 'groups' | 'measuredGroups' | 'fontSize'>, widths: readonly number[], language: Language): number[] {
	const columns = table.columns.map(() => ({ fraction: 0, least: Number.POSITIVE_INFINITY, whole: 0 }));
	const visitor = {
		row: () => {},
		rowEnd: () => {},
		cell: (cell: FormCell | undefined, column: number) => {
			const widest = columns[column];
			if (!cell || !widest || !isAligned(cell)) return;
			for (const figure of figuresOf(cell, cellText(cell))) {
				const own = fractionWidth(figure, language);
				const fraction = own ?? 0;
				widest.fraction = Math.max(widest.fraction, fraction);
				widest.least = Math.min(widest.least, own ?? widest.least);
				widest.whole = Math.max(widest.whole, wholeWidth(figure, fraction));
			}
		},
	};
	for (const { rows } of table.measuredGroups ?? table.groups) visitCells(rows, table.columns.length, visitor);
	const fits = (width: number, index: number): boolean => width * HALF_DIGIT * table.fontSize + CELL_SIDES <= (widths[index] ?? 0);
	return columns.map(({ fraction, least, whole }, index) => (least < fraction && fits(whole + fraction, index) ? fraction : 0));
}

/** What stands where there is no figure. */
const NO_FIGURE = /^[-–—]?$/;

function cellFraction(cell: TableCell, language: Language): number | undefined {
	const text = plainText(cell);
	if (NO_FIGURE.test(text)) return 0;
	return cell.children.some(({ type }) => type === 'footnoteReference') ? undefined : fractionWidth(text, language);
}

/** The widest fraction of each column of a table written in Markdown; 0 for one that isn't aligned right, and for one with more than figures in its body. */
export function textTableFractions({ children: [head, ...rows], align }: Table, language: Language): number[] {
	return (head?.children ?? []).map((_, column) => {
		if (align?.[column] !== 'right') return 0;
		let widest = 0;
		for (const { children } of rows) {
			const fraction = children[column] ? cellFraction(children[column], language) : 0;
			if (fraction === undefined) return 0;
			widest = Math.max(widest, fraction);
		}
		return widest;
	});
}
