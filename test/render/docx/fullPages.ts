/** A document of tables that fill their pages to the last point, each in a section of its own. */
import type { DocumentTree, FormTable, Section } from '../../../src/document/nodes.ts';
import { pageGeometry } from '../../../src/render/pdf/geometry.ts';
import { layoutDocument } from '../../../src/render/pdf/layout.ts';
import { CELL_BORDER, CELL_PADDING, cellPitch } from '../../../src/render/text/cellFace.ts';
import { cell, document, group, landscape, portrait, row } from '../pdf/sample.ts';

const SIZES = [7, 7.5, 8, 8.5, 9, 9.5, 10] as const;

/** A table of so many rows, of which the first has the other lines. */
function tableOf(fontSize: number, rows: number, lines: number): FormTable {
	const first = Array.from({ length: lines - rows + 1 }, () => [{ type: 'text', value: 'Eilutė' } as const, { type: 'break' } as const]).flat();
	const texts = [cell('', { children: first.slice(0, -1) }), ...Array.from({ length: rows - 1 }, () => cell('Eilutė'))];
	return { type: 'formTable', id: `t-${fontSize}-${rows}-${lines}`, columns: [{ width: 1 }], head: [], groups: texts.map((text) => group(row([text]))), fontSize };
}

const fits = (section: (table: FormTable) => Section, table: FormTable): boolean => layoutDocument(document([section(table)])).pages.length === 1;

/** Of the tables of a size that fill a page, the one that leaves least of it. */
function fullPage(fontSize: number, section: (table: FormTable) => Section): Section {
	const { page, styles } = document([]);
	const height = pageGeometry(page, section === portrait ? 'portrait' : 'landscape').textHeight - styles.table.before - CELL_BORDER;
	const [pitch, around] = [cellPitch(fontSize), 2 * CELL_PADDING.y + CELL_BORDER];
	const choices = Array.from({ length: 20 }, (_, index) => {
		const rows = index + 10;
		const lines = Math.floor((height - rows * around) / pitch);
		return { rows, lines, left: height - rows * around - lines * pitch };
	}).sort((a, b) => a.left - b.left);
	const found = choices.map(({ rows, lines }) => tableOf(fontSize, rows, lines)).find((table) => fits(section, table));
	if (!found) throw new Error(`nothing fills a page in ${fontSize} points`);
	return section(found);
}

/** One page a section. */
export const fullPages = (): DocumentTree => document(SIZES.flatMap((size) => [fullPage(size, portrait), fullPage(size, landscape)]));
