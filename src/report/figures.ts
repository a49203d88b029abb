import type { Bilingual, FigureTable, Language } from '../diagnostic.ts';
import { markdownText } from './markdown-text.ts';

/** The table as plain lines, cells apart by a bar. */
export function figuresText({ head, rows }: FigureTable, language: Language): string {
	return [head, ...rows].map((row) => row.map((cell) => cell[language]).join(' | ')).join('\n');
}

/** The lines of the table in Markdown, figures to the right. */
export function figuresMarkdown({ head, rows }: FigureTable, language: Language): string[] {
	// A bar ends a cell even in code.
	const cellOf = (cell: Bilingual): string => markdownText(cell[language]).replaceAll(/(?<!\\)\|/g, '\\|');
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const marks = head.map((_cell, index) => (index === 0 ? '---' : '---:'));
	return [head, ...rows].map((row) => line(row.map(cellOf))).toSpliced(1, 0, line(marks));
}

/** The table for a terminal: columns two spaces apart, figures to the right, a line under the head. */
export function figuresAligned({ head, rows }: FigureTable, language: Language): string[] {
	const cells = [head, ...rows].map((row) => row.map((cell) => cell[language]));
	const widths = head.map((_cell, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]): string =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ')
			.trimEnd();
	const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
	return cells.map(line).toSpliced(1, 0, rule);
}
