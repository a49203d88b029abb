/**
 * Form tables as prepared HTML. A form has thousands of rows; as a tree of elements 40,000 of them take seconds and hundreds of
 * megabytes, as strings a fraction. Cells of plain text are written here whole; others go through Markdown's way.
 */
import type { FormCell, FormRow, FormTable } from '../../document/nodes.ts';
import { columnWidths } from '../text/columnWidths.ts';
import { softHyphenated } from '../text/softHyphens.ts';
import { contentHtml, escapeHtml } from './escape.ts';
import { CELL_PADDING, cellText, fractionWidth, fractionWidths, isAligned } from './fractions.ts';
import { headsRow } from './headerCells.ts';
import { phrasingMarkup } from './narrative.ts';
import { type PlacedCell, placedCells } from './placedCells.ts';
import type { HtmlState } from './state.ts';
import { ALIGNMENT_CLASSES, BOLD_CLASS, fractionClass, HEAD_CLASS, ITALIC_CLASS, KIND_CLASSES, ROTATED_CLASS, shadeClass } from './tableClasses.ts';

type TableContent = Pick<FormTable, 'columns' | 'head' | 'groups' | 'fontSize'>;

/** Writes the rows of one table; holds what all of them share. */
class RowWriter {
	readonly #table: TableContent;
	readonly #state: HtmlState;
	readonly #language: 'lt' | 'en';
	readonly #widths: readonly number[];
	readonly #fractions: readonly number[];
	/** A table without a head is headed by the bold cells of its first row. */
	readonly #firstRow: FormRow | undefined;
	readonly #lines: string[] = [];

	constructor(table: TableContent, widths: readonly number[], state: HtmlState) {
		this.#table = table;
		this.#state = state;
		this.#language = state.tree.language;
		this.#widths = widths;
		this.#fractions = fractionWidths(table, widths, this.#language);
		const first = table.groups[0]?.rows[0];
		this.#firstRow = table.head.length === 0 && first && first.cells.length > 1 && first.cells.every(({ bold }) => bold) ? first : undefined;
	}

	write(): string[] {
		const { head, groups } = this.#table;
		if (head.length > 0) {
			this.#lines.push('<thead>');
			this.#rows(head, true);
			this.#lines.push('</thead>');
		}
		for (const { rows } of groups) {
			this.#lines.push(rows.some(({ keepWithNext }) => keepWithNext) ? '<tbody class="k">' : '<tbody>');
			this.#rows(rows, false);
			this.#lines.push('</tbody>');
		}
		return this.#lines;
	}

	#rows(rows: readonly FormRow[], isHead: boolean): void {
		let index = 0;
		for (const cells of placedCells(rows, this.#table.columns.length)) {
			const row = rows[index++];
			const shade = shadeClass(row?.shade ?? 0);
			const headed = isHead || (row !== undefined && row === this.#firstRow);
			// The first words of a row head what stands to their right.
			const header = headed ? undefined : cells.find(({ cell }) => cell && !cell.rotated && cell.kind === 'text' && headsRow(cellText(cell)));
			let line = shade === '' ? '<tr>' : `<tr class="${shade}">`;
			for (const placed of cells) line += this.#cell(placed, headed ? 'col' : placed === header && placed !== cells.at(-1) ? 'row' : undefined);
			this.#lines.push(`${line}</tr>`);
		}
	}

	#cell(placed: PlacedCell, scope: 'col' | 'row' | undefined): string {
		const { cell, span, rows } = placed;
		const name = scope === undefined || cell === undefined || cell.children.length === 0 ? 'td' : 'th';
		let attributes = name === 'th' ? ` scope="${scope}"` : '';
		if (span > 1) attributes += ` colspan="${span}"`;
		if (rows > 1) attributes += ` rowspan="${rows}"`;
		if (cell === undefined) return `<td${attributes}></td>`;
		const classes = this.#classes(placed, cell, scope === 'col');
		if (classes !== '') attributes += ` class="${classes}"`;
		const content = this.#content(placed, cell);
		return `<${name}${attributes}>${cell.rotated ? `<span>${content}</span>` : content}</${name}>`;
	}

	#classes({ column }: PlacedCell, cell: FormCell, isHead: boolean): string {
		const alignment = cell.align ? ALIGNMENT_CLASSES[cell.align] : isHead ? HEAD_CLASS : KIND_CLASSES[cell.kind];
		let classes = alignment;
		if (cell.bold) classes += ` ${BOLD_CLASS}`;
		if (cell.italic) classes += ` ${ITALIC_CLASS}`;
		if (cell.rotated) classes += ` ${ROTATED_CLASS}`;
		const widest = isHead || !isAligned(cell) ? 0 : (this.#fractions[column] ?? 0);
		if (widest > 0) {
			const own = fractionWidth(cellText(cell), this.#language);
			if (own !== undefined && own < widest) classes += ` ${fractionClass(widest - own)}`;
		}
		return classes.trimStart();
	}

	#content(placed: PlacedCell, cell: FormCell): string {
		let content = '';
		for (const child of cell.children) {
			if (child.type === 'text') content += cell.kind === 'text' && !cell.rotated ? contentHtml(this.#softened(child.value, placed, cell)) : escapeHtml(child.value);
			else if (child.type === 'break') content += '<br>';
			else return phrasingMarkup(cell.children, this.#state);
		}
		return content;
	}

	#softened(text: string, { column, span }: PlacedCell, { bold }: FormCell): string {
		let width = -CELL_PADDING;
		for (let i = column; i < column + span; i++) width += this.#widths[i] ?? 0;
		return softHyphenated(text, { face: bold ? 'bold' : 'regular', size: this.#table.fontSize, width, language: this.#language });
	}
}

/**
 * The columns and rows of a table, between its caption and its end tag.
 * @param width the printed table's width in points
 */
export function tableRows(table: TableContent, width: number, state: HtmlState): string {
	const widths = columnWidths(table, width, state.tree.language);
	const columns = widths.map((own) => `<col style="width:${((own * 100) / width).toFixed(2)}%">`).join('');
	return [`<colgroup>${columns}</colgroup>`, ...new RowWriter(table, widths, state).write()].join('\n');
}
