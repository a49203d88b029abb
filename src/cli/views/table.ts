export interface Column {
	readonly head: string;
	readonly align?: 'left' | 'right';
}

/**
 * Lines of a table with its columns two spaces apart. The last column is never padded, and is cut to the terminal's width when there is a terminal.
 * Heads that are all empty make no line.
 */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string[] {
	const all = [columns.map(({ head }) => head), ...rows];
	const widths = columns.map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
	const last = columns.length - 1;
	const line = (row: readonly string[]): string => {
		const cells = columns.map(({ align }, index) => {
			const text = row[index] ?? '';
			if (align === 'right') return text.padStart(widths[index] ?? 0);
			return index === last ? text : text.padEnd(widths[index] ?? 0);
		});
		return cut(cells.join('  ').trimEnd(), width);
	};
	return (columns.every(({ head }) => head === '') ? rows : all).map(line);
}

export function cut(text: string, width: number | undefined): string {
	return width === undefined || text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}

/** A line of comma-separated values (RFC 4180). What a spreadsheet would take for a formula is kept from being one. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
	const safe = /^[=+@\t\r]|^-(?![\d.,]+$)/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
