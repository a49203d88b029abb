import Big from 'big.js';
import { columnKinds, figureText, isNumber, writtenCell } from '../link/table-columns.ts';
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
		...(cells.some(({ english }) => english !== undefined) ? { english: rowText(cells, 'en') } : {}),
		source: rowText(cells),
		cells,
		row: index,
		offset: cells[0]?.offset ?? 0,
		origin: file,
	});
	const kinds = columnKinds(table);
	const at = (path: YamlPath): number => table.place(path).range.start;
	const cell = (index: number, column: number): Cell => {
		const plain = table.scalarText(['rows', index, column]) ?? '';
		const own = { head: titles[column] ?? '', offset: at(['rows', index, column]) };
		if (!isNumber(plain) || kinds[column] === 'years') return { text: plain, ...own };
		return kinds[column] === 'figures' ? { text: figureText(plain, 'lt'), english: figureText(plain, 'en'), figure: new Big(plain), ...own } : { text: writtenCell(table, index, column), ...own };
	};
	return [
		row(
			titles.map((text, column) => ({ text, head: '', offset: at(['head', column]) })),
			0,
		),
		...data.rows.map((_, index) =>
			row(
				titles.map((_title, column) => cell(index, column)),
				index + 1,
			),
		),
	];
}
