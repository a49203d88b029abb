/** Tables in CSV files, with the place of every cell, so that they are read and pointed into like YAML documents. */

import { CsvError } from 'csv-parse/sync';
import { plainNumber } from '../decimal-text.ts';
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import { cellRanges, delimiterOf, type Row, rowsOf } from './csv-rows.ts';
import type { OffsetRange, Place, SourceDocument, SourceFile, YamlPath } from './types.ts';

/** What a table's document holds: the titles of its columns, and each row's cells by title. Empty cells are absent; numbers are numbers. */
export interface TableData {
	readonly head: readonly string[];
	readonly rows: readonly Readonly<Record<string, string | number>>[];
	/** What texts of `{lt: …, en: …}` are in English, by what they are in Lithuanian; absent when there are none. */
	readonly english?: Readonly<Record<string, string>>;
}

/** A table with its places; a cell's path is `rows`, its row, and its title or column; a title's is `head` and its column. */
interface TableDocument extends SourceDocument {
	readonly data: TableData;
}

export interface CsvResult {
	readonly document?: SourceDocument;
	readonly diagnostics: readonly Diagnostic[];
}

/** `1234.5` and as finance departments print it: `1 234,50` or `1.234,50`, with a minus of any kind. */
const NUMBER = /^[-\u2212]?((\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)([.,]\d+)?|\d{1,3}(\.\d{3})+,\d+)$/;
/** A dash for nothing. */
const NOTHING = /^[-\u2012-\u2015]?$/;

/** A text in both languages, as YAML files have it. */
const BILINGUAL = /^\{\s*lt:\s*(?<lt>.+?)\s*,\s*en:\s*(?<en>.+?)\s*\}$/;
const BEGINS_BILINGUAL = /^\{\s*(lt|en):/;

/** Reads a table whose first row has the titles of the columns; cells are parted by semicolons, tabs or commas, whichever the first row has most of. */
export function parseCsvFile(file: SourceFile): CsvResult {
	const delimiter = delimiterOf(file.text);
	try {
		const rows = rowsOf(file.text, delimiter);
		const document = tableDocument(file, rows, delimiter);
		return { document, diagnostics: [...misshapen(document, rows, delimiter), ...halfTranslated(document)] };
	} catch (error) {
		if (error instanceof CsvError) return { diagnostics: [syntaxProblem(file, error)] };
		throw error;
	}
}

const lithuanian = (cell: string): string => BILINGUAL.exec(cell)?.groups?.lt ?? cell;

/** English by Lithuanian. */
function translations(rows: readonly Row[]): Pick<TableData, 'english'> {
	const pairs = rows.flatMap(({ cells }) =>
		cells.flatMap((cell): (readonly [string, string])[] => {
			const { lt, en } = BILINGUAL.exec(cell)?.groups ?? {};
			return lt === undefined || en === undefined ? [] : [[lt, en]];
		}),
	);
	return pairs.length === 0 ? {} : { english: Object.fromEntries(pairs) };
}

/** What would be lost without a word: cells beyond the last column, values under the title of another column. A row of one cell is a heading of those below. */
function misshapen({ file, data: { head }, place }: TableDocument, [first, ...body]: readonly Row[], delimiter: string): Diagnostic[] {
	if (!first) return [problem({ file, range: { start: 0, end: 0 } }, { lt: 'CSV faile nėra nė vienos eilutės', en: 'The CSV file has no rows' })];
	const [
		{
			cells: { length: width },
		} = first,
	] = body;
	if (head.length === 1 && width > 1 && body.every(({ cells }) => cells.length === width)) return [problem(place(['head', 0]), notHead(width), TITLE)];
	const repeated = head.flatMap((title, column) =>
		title !== '' && head.indexOf(title) < column ? [problem(place(['head', column]), { lt: `Stulpelis „${title}“ jau yra`, en: `There is a column \`${title}\` already` })] : [],
	);
	const ragged = body.flatMap(({ cells: { length } }, index) =>
		length === head.length || length === 1
			? []
			: [
					problem(
						place(['rows', index]),
						{ lt: `Eilutės langelių – ${length}, o stulpelių – ${head.length}`, en: `The row has ${counted(length, 'cell')}, and the head ${counted(head.length, 'column')}` },
						delimiter === ',' && length > head.length ? COMMAS : RAGGED,
					),
				],
	);
	return [...repeated, ...ragged];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const notHead = (width: number): Bilingual => ({
	lt: `Pirmojoje eilutėje – ne stulpelių pavadinimai: joje vienas langelis, o kitose – ${width}`,
	en: `The first row has no titles of columns: it has one cell, and the others ${width}`,
});

const TITLE: Bilingual = {
	lt: 'Lentelės pavadinimą rašykite tekste („caption“), o čia šią eilutę ištrinkite',
	en: 'Write the title of the table in the text (`caption`), and delete this line here',
};

const COMMAS: Bilingual = {
	lt: 'Langelius čia skiria kableliai: dešimtaines dalis rašykite po taško, o langelį su kableliu – kabutėse',
	en: 'Commas part cells here: write decimals after a point, and put a cell that has a comma in quotes',
};

const RAGGED: Bilingual = {
	lt: 'Tuščiam langeliui palikite skirtuką, o langelį su skirtuku rašykite kabutėse',
	en: 'Keep the mark between cells for an empty one, and put a cell that has the mark in quotes',
};

function problem(place: Place, message: Bilingual, help?: Bilingual): Diagnostic {
	return { rule: 'source/csv', severity: 'error', message, place, ...(help ? { help } : {}) };
}

/** Cells that begin as a text in both languages and don't go on as one. */
function halfTranslated({ data, place }: TableDocument): Diagnostic[] {
	const titles = data.head.map((title, column): readonly [YamlPath, string] => [['head', column], title]);
	const cells = data.rows.flatMap((row, index) => Object.entries(row).map(([title, cell]): readonly [YamlPath, string] => [['rows', index, title], String(cell)]));
	return [...titles, ...cells].flatMap(([path, text]) => (BEGINS_BILINGUAL.test(text) ? [halfProblem(place(path))] : []));
}

function tableDocument(file: SourceFile, written: readonly Row[], delimiter: string): TableDocument {
	const [first, ...body] = written.map((row) => ({ ...row, cells: row.cells.map(lithuanian) }));
	const head = first?.cells ?? [];
	const rows = body.map(({ cells }) => Object.fromEntries(head.flatMap((title, index) => cellOf(title, cells[index] ?? ''))));
	const data: TableData = { head, rows, ...translations(written) };
	const rowAt = (path: YamlPath): Row | undefined => (path[0] === 'head' ? first : body[Number(path[1])]);
	const columnAt = (path: YamlPath): number => (path[0] === 'head' ? Number(path[1]) : typeof path[2] === 'number' ? path[2] : head.indexOf(String(path[2])));
	return {
		file,
		data,
		place: (path) => ({ file, range: placeIn(rowAt(path), columnAt(path), delimiter) }),
		scalarText: (path) => {
			const cell = rowAt(path)?.cells[columnAt(path)];
			return cell !== undefined && NUMBER.test(cell) ? plainNumber(cell) : cell;
		},
	};
}

function cellOf(title: string, cell: string): (readonly [string, string | number])[] {
	if (NOTHING.test(cell)) return [];
	return [[title, NUMBER.test(cell) ? Number(plainNumber(cell)) : cell]];
}

/** The extent of a cell, or of the row when it has none such. */
function placeIn(row: Row | undefined, column: number, delimiter: string): OffsetRange {
	if (!row) return { start: 0, end: 0 };
	const cell = cellRanges(row.raw, delimiter)[column] ?? { start: 0, end: row.raw.length };
	const text = row.raw.slice(cell.start, cell.end);
	const start = row.start + cell.start + (text.length - text.trimStart().length);
	return { start, end: Math.max(start, row.start + cell.start + text.trimEnd().length) };
}

function halfProblem(place: Place): Diagnostic {
	return {
		rule: 'source/csv',
		severity: 'error',
		message: { lt: 'Langelio tekstas pradėtas dviem kalbomis, bet nebaigtas', en: 'The text of a cell begins in two languages and does not go on so' },
		place,
		help: {
			lt: 'Rašykite {lt: …, en: …}; kur langelius skiria kableliai, visą langelį – kabutėse',
			en: 'Write {lt: …, en: …}; where commas part cells put all of the cell in quotes',
		},
	};
}

function syntaxProblem(file: SourceFile, error: CsvError): Diagnostic {
	const isUnclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
	return {
		rule: 'source/csv',
		severity: 'error',
		message: isUnclosed
			? { lt: 'CSV langelio kabutės neuždarytos iki failo galo', en: 'The quotes of a CSV cell are not closed before the end of the file' }
			: { lt: 'Kabutės CSV langelio viduje', en: 'Quotes inside a CSV cell' },
		place: { file, range: isUnclosed ? lastOpening(file.text) : lineRange(file.text, Number(Reflect.get(error, 'lines') ?? 1)) },
		help: { lt: 'Langelį su kabutėmis rašykite kabutėse, o jo kabutes – po dvi: "a ""b"""', en: 'Put a cell with quotes in quotes and double those inside: "a ""b"""' },
	};
}

function lastOpening(text: string): OffsetRange {
	let opening = 0;
	let isOpen = false;
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
		isOpen = !isOpen;
		if (isOpen) opening = at;
	}
	return { start: opening, end: opening + 1 };
}

function lineRange(text: string, line: number): OffsetRange {
	const lines = text.split('\n');
	const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
	return { start, end: start + Math.max(1, (lines[line - 1] ?? '').trimEnd().length) };
}
