import type { FigureTable, Language } from '../diagnostic.ts';

/** The table as plain lines, cells apart by a bar. */
export function figuresText({ head, rows }: FigureTable, language: Language): string {
	return [head, ...rows].map((row) => row.map((cell) => cell[language]).join(' | ')).join('\n');
}

/** The table in Markdown, figures to the right; `safe` makes a text safe for where the table stands. */
export function figuresMarkdown({ head, rows }: FigureTable, language: Language, safe: (text: string) => string): string[] {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const marks = head.map((_cell, index) => (index === 0 ? '---' : '---:'));
	return [head, ...rows].map((row) => line(row.map((cell) => safe(cell[language])))).toSpliced(1, 0, line(marks));
}
