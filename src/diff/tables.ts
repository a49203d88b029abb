import type { SourceDocument, YamlPath } from '../source/types.ts';
import { type Block, type Cell, rowText } from './blocks.ts';

/** The rows of a table in a CSV file, its head first, as those of a table in a text. */
export function rowsOfTable(table: SourceDocument): Block[] {
	const { data, file } = table;
	if (typeof data !== 'object' || data === null || !('head' in data) || !('rows' in data) || !Array.isArray(data.head) || !Array.isArray(data.rows)) return [];
	const titles = data.head.map(String);
	const row = (cells: readonly Cell[], index: number): Block => ({
		kind: 'row',
		file: file.path,
		text: rowText(cells),
		source: rowText(cells),
		cells,
		row: index,
		offset: cells[0]?.offset ?? 0,
		origin: file,
	});
	const cell = (path: YamlPath, head: string): Cell => ({ text: table.scalarText(path) ?? '', head, offset: table.place(path).range.start });
	return [
		row(
			titles.map((_, index) => cell(['head', index], '')),
			0,
		),
		...data.rows.map((_, index) =>
			row(
				titles.map((title) => cell(['rows', index, title], title)),
				index + 1,
			),
		),
	];
}
