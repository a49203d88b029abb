import type { PhrasingContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Language } from '../diagnostic.ts';
import { isTable } from '../link/charts/fromTable.ts';
import { LANGUAGE_TAGS, type LanguageCode } from '../link/languages.ts';
import { shownAnchor, shownName } from '../link/shown-names.ts';
import { columnKinds, figureText, isNumber, writtenCell } from '../link/table-columns.ts';
import type { SourceDocument } from '../source/types.ts';
import type { DocumentContext } from './context.ts';
import { type CellOptions, textCell } from './forms/cells.ts';
import { phrasing } from './forms/phrasing.ts';
import { inline, type TextPlace, tableAt } from './inline.ts';
import type { FormCell, FormRow, FormTable } from './nodes.ts';

/** Words and the language that they are in. */
interface Words {
	readonly written: string;
	readonly language: LanguageCode;
}

/** A cell: its figure in plain notation, or as it is written. */
interface Cell extends Words {
	readonly plain: string;
}

/**
 * A table from a CSV file: the first row is the head; columns of numbers are set right-aligned in the language's format, with the decimals they are written with. Undefined when the file holds no table.
 * @param own the language of the text that the table stands in: words that have no translation are in it
 */
export function csvTable(table: SourceDocument, language: Language, own: LanguageCode = language): Pick<FormTable, 'columns' | 'head' | 'groups' | 'fontSize' | 'type'> | undefined {
	if (!isTable(table.data)) return undefined;
	const { rows, english = {} } = table.data;
	const inLanguage = (text: string): Words => {
		const translation = language === 'en' || own === 'en' ? english[text] : undefined;
		return translation === undefined ? { written: text, language: own } : { written: translation, language: 'en' };
	};
	const cellOf = (words: Words, options?: CellOptions): FormCell => inItsLanguage(textCell(words.written, options), words, language);
	const head = table.data.head.map(inLanguage);
	const body = rows.map((_, row) => head.map((_title, column) => cellAt(table, row, column, inLanguage)));
	const kinds = columnKinds(table);
	const widest = evened(head.map((title, index) => Math.max(longestWord(title.written), ...body.map((record) => (record[index]?.written ?? '').length))));
	const row = (record: readonly Cell[]): FormRow => ({
		type: 'formRow',
		cells: record.map((words, index) => (kinds[index] === 'words' ? cellOf(words) : textCell(kinds[index] === 'years' ? words.plain : figureText(words.plain, language), {}, 'number'))),
	});
	return {
		type: 'formTable',
		columns: widest.map((width, index) => ({ width: Math.max(width, kinds[index] === 'words' ? LEAST.text : LEAST.number) })),
		head: [{ type: 'formRow', shade: 1, cells: head.map((title) => cellOf(title, { bold: true })) }],
		groups: body.map((record) => ({ type: 'formRowGroup', rows: [row(record)] })),
		fontSize: 10,
	};
}

/** A `::table`; undefined when there is no such data. */
export function dataTable(context: DocumentContext, place: TextPlace, node: LeafDirective): [FormTable] | undefined {
	const { src, caption, source, unit } = node.attributes ?? {};
	const data = src ? tableAt(context, place, src) : undefined;
	const table = data && csvTable(data, context.language, place.language);
	if (!src || !table) return undefined;
	return [
		{
			...table,
			id: shownAnchor(shownName(node)),
			...(caption == null ? {} : { caption: { label: '', children: inline(context, place, phrasing(caption)) } }),
			...(unit == null ? {} : { unitNote: inline(context, place, phrasing(unit)) }),
			...(source == null ? {} : { sourceNote: sourceNote(context, place, source) }),
		},
	];
}

/** «Šaltinis: …», in the language of the document, and what is the source in that of the text it stands in. */
export function sourceNote(context: DocumentContext, place: TextPlace, source: string): PhrasingContent[] {
	const label = `${context.language === 'lt' ? 'Šaltinis' : 'Source'}: `;
	const { language = context.language } = place;
	return language === context.language ? phrasing(label + source) : [...phrasing(label), ...inline(context, place, phrasing(source))];
}

/** A cell whose words say what language they are in where that is not the document's. */
function inItsLanguage(cell: FormCell, { language: own }: Words, language: Language): FormCell {
	return own === language || cell.children.length === 0 ? cell : { ...cell, children: [{ type: 'foreign', language: LANGUAGE_TAGS[own], children: [...cell.children] }] };
}

function cellAt(table: SourceDocument, row: number, column: number, inLanguage: (text: string) => Words): Cell {
	const plain = table.scalarText(['rows', row, column]) ?? '';
	const words = inLanguage(plain);
	return isNumber(plain) ? { plain, language: words.language, written: writtenCell(table, row, column) } : { plain, ...words };
}

/** Columns are at least as wide as so many letters; titles of texts are words. */
const LEAST = { number: 6, text: 8 } as const;

/** Letters of a text that fit on one line of a column. */
const ONE_LINE = 40;

/** Widths in letters of columns whose longest texts have so many: those of several lines share theirs, for a longer text is wider and has more lines, both as much. */
function evened(letters: readonly number[]): number[] {
	const long = letters.filter((own) => own > ONE_LINE);
	const all = long.reduce((sum, own) => sum + Math.sqrt(own), 0);
	return letters.map((own) => (own <= ONE_LINE ? own : Math.max(ONE_LINE / 2, (ONE_LINE * long.length * Math.sqrt(own)) / all)));
}

function longestWord(text: string): number {
	return Math.max(0, ...text.split(/\s+/).map((word) => word.length));
}
