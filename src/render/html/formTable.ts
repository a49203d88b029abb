/**
 * Form tables as prepared HTML. A form has thousands of rows; as a tree of elements 40,000 of them take seconds and hundreds of
 * megabytes, as strings a fraction. Cells of plain text are written here whole; others go through Markdown's way.
 */
import type { Colour, FormCell, FormRow, FormTable } from '../../document/nodes.ts';
import { groundLook, type Shade } from '../../document/shades.ts';
import { type HeaderCells, headerCells } from '../headerCells.ts';
import { type CellVisitor, visitCells } from '../placedCells.ts';
import { cellColour, cellLetters, cellLook } from '../text/cellFace.ts';
import { columnWidths } from '../text/columnWidths.ts';
import { CELL_SIDES, fractionWidths, lackingFraction } from '../text/fractions.ts';
import { softHyphenated } from '../text/softHyphens.ts';
import { contentHtml, escapeHtml } from './escape.ts';
import { markup, phrasingHast } from './narrative.ts';
import type { HtmlState } from './state.ts';
import { ALIGNMENT_CLASSES, BOLD_CLASS, colourClass, fractionClass, ITALIC_CLASS, kindClasses, ROTATED_CLASS, shadeClass } from './tableClasses.ts';

type TableContent = Pick<FormTable, 'columns' | 'head' | 'groups' | 'measuredGroups' | 'fontSize'>;

/** Lines joined at once: what is joined is one flat string, what is only added to is a tree of its parts. */
const LINES_TOGETHER = 500;

/** Writes the rows of one table; holds what all of them share. */
class RowWriter implements CellVisitor {
	readonly #table: TableContent;
	readonly #state: HtmlState;
	readonly #language: 'lt' | 'en';
	readonly #widths: readonly number[];
	readonly #fractions: readonly number[];
	readonly #headers: HeaderCells;
	readonly #parts: string[] = [];
	#lines: string[] = [];
	#line = '';
	#isHead = false;
	#shade: Shade = 0;
	/** The cell that heads the row written. */
	#header: FormCell | undefined;
	/** Whether the row written is a table's head, though it may stand in the body. */
	#isHeading = false;

	constructor(table: TableContent, widths: readonly number[], state: HtmlState) {
		this.#table = table;
		this.#state = state;
		this.#language = state.tree.language;
		this.#widths = widths;
		this.#fractions = fractionWidths(table, widths, this.#language);
		this.#headers = headerCells(table);
	}

	write(): string {
		const { head, groups, columns } = this.#table;
		if (head.length > 0) {
			this.#isHead = true;
			this.#add('<thead>');
			visitCells(head, columns.length, this);
			this.#add('</thead>');
			this.#isHead = false;
		}
		for (const { rows, mayBreak } of groups) {
			this.#add(rows.some(({ keepWithNext }) => keepWithNext) ? '<tbody class="k">' : mayBreak ? '<tbody class="b">' : '<tbody>');
			visitCells(rows, columns.length, this);
			this.#add('</tbody>');
		}
		return [...this.#parts, ...this.#lines].join('\n');
	}

	#add(line: string): void {
		this.#lines.push(line);
		if (this.#lines.length < LINES_TOGETHER) return;
		this.#parts.push(this.#lines.join('\n'));
		this.#lines = [];
	}

	row(row: FormRow): void {
		this.#shade = row.shade ?? 0;
		const shade = shadeClass(this.#shade);
		this.#isHeading = this.#isHead || this.#headers.isHeading(row);
		this.#header = this.#isHead ? undefined : this.#headers.headerOf(row);
		this.#line = shade === '' ? '<tr>' : `<tr class="${shade}">`;
	}

	rowEnd(): void {
		this.#add(`${this.#line}</tr>`);
	}

	cell(cell: FormCell | undefined, column: number, span: number, rows: number): void {
		const spans = `${span > 1 ? ` colspan="${span}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
		if (!cell) {
			this.#line += `<td${spans}></td>`;
			return;
		}
		const scope = this.#isHeading && cell.children.length > 0 ? 'col' : cell === this.#header ? 'row' : undefined;
		const name = scope === undefined ? 'td' : 'th';
		const classes = this.#classes(cell, column);
		const content = this.#content(cell, column, span);
		const attributes = `${scope === undefined ? '' : ` scope="${scope}"`}${spans}${classes === '' ? '' : ` class="${classes}"`}`;
		this.#line += `<${name}${attributes}>${cell.rotated ? `<span>${content}</span>` : content}</${name}>`;
	}

	#classes(cell: FormCell, column: number): string {
		const { styles } = this.#state.tree;
		const kind = this.#isHeading ? 'text' : cell.kind;
		let classes: string = cell.align ? ALIGNMENT_CLASSES[cell.align] : kindClasses(kind, cellLook(cell, this.#isHeading, styles).align);
		const { bold, italic } = cellLetters(cell, this.#isHeading, styles);
		if (bold) classes += ` ${BOLD_CLASS}`;
		if (italic) classes += ` ${ITALIC_CLASS}`;
		const colour = this.#colour(cell);
		if (colour !== undefined) classes += ` ${colourClass(colour)}`;
		if (cell.rotated) classes += ` ${ROTATED_CLASS}`;
		const lacking = this.#isHeading ? 0 : lackingFraction(cell, this.#fractions[column] ?? 0, this.#language);
		if (lacking > 0) classes += ` ${fractionClass(lacking)}`;
		return classes.trimStart();
	}

	/** The colour of letters that don't have that of the row's ground. */
	#colour(cell: FormCell): Colour | undefined {
		const { styles } = this.#state.tree;
		const ground = { isHead: this.#isHead, shade: this.#shade };
		return groundLook(ground, styles)?.color === undefined ? cellColour(cell, ground, styles) : undefined;
	}

	#content(cell: FormCell, column: number, span: number): string {
		let content = '';
		for (const child of cell.children) {
			if (child.type === 'text') content += cell.kind === 'text' && !cell.rotated ? contentHtml(this.#softened(child.value, cell, column, span)) : escapeHtml(child.value);
			else if (child.type === 'break') content += '<br>';
			else return markup(phrasingHast(cell.children, this.#state));
		}
		return content;
	}

	#softened(text: string, { bold }: FormCell, column: number, span: number): string {
		let width = -CELL_SIDES;
		for (let i = column; i < column + span; i++) width += this.#widths[i] ?? 0;
		return softHyphenated(text, { face: bold ? 'bold' : 'regular', size: this.#table.fontSize, width, language: this.#language });
	}
}

/**
 * The columns and rows of a table, between its caption and its end tag.
 * @param width the printed table's width in points
 */
export function tableRows(table: TableContent, width: number, state: HtmlState): string {
	const widths = columnWidths(table, width, state.tree);
	const columns = widths.map((own) => `<col style="width:${((own * 100) / width).toFixed(3)}%">`).join('');
	return `<colgroup>${columns}</colgroup>\n${new RowWriter(table, widths, state).write()}`;
}
