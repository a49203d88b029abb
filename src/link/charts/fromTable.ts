/** Figures of a chart from a CSV table. */
import Big from 'big.js';
import type { Language } from '../../diagnostic.ts';
import type { Decimal } from '../../model/types.ts';
import type { TableData } from '../../source/csv.ts';
import type { SourceDocument } from '../../source/types.ts';
import type { Attributes, ChartFault, ChartFigures, ChartType, Series } from './types.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;

interface Request {
	readonly attributes: Attributes;
	readonly language: Language;
	readonly faults: ChartFault[];
}

interface Reading {
	readonly table: SourceDocument;
	readonly data: TableData;
	readonly attributes: Attributes;
	readonly faults: ChartFault[];
}

export type TableFigures = Omit<ChartFigures, 'type'>;

export function isTable(data: unknown): data is TableData {
	return typeof data === 'object' && data !== null && 'head' in data && 'rows' in data;
}

/** Names parted by semicolons; a name that is one as a whole may hold them. */
function namesIn(text: string, known: readonly string[]): string[] {
	if (known.includes(text)) return [text];
	return text
		.split(';')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** What stands in a cell, as it is written, numbers in plain notation; empty for nothing. */
function cellText({ table, data }: Reading, row: number, title: string): string {
	return data.rows[row]?.[title] === undefined ? '' : (table.scalarText(['rows', row, title]) ?? '');
}

/** What a text of the table is called there: a name may be asked for in either language. */
function calledThere({ data: { english = {} } }: Reading, word: string): string {
	return Object.entries(english).find(([, translated]) => translated === word)?.[0] ?? word;
}

function columnsAsked(reading: Reading, attribute: string): string[] | undefined {
	const text = reading.attributes[attribute];
	if (!text) return undefined;
	const { head } = reading.data;
	const names = namesIn(calledThere(reading, text), head).map((name) => (head.includes(name) ? name : calledThere(reading, name)));
	for (const word of names.filter((name) => !head.includes(name))) {
		reading.faults.push({ kind: 'column', message: { lt: `Lentelėje nėra stulpelio „${word}“`, en: `The table has no column \`${word}\`` }, attribute, word, candidates: head });
	}
	return names.filter((name) => head.includes(name));
}

function number(reading: Reading, row: number, title: string): Decimal | undefined {
	const text = cellText(reading, row, title);
	if (text === '') return undefined;
	if (NUMBER.test(text)) return new Big(text);
	const place = reading.table.place(['rows', row, title]);
	reading.faults.push({ kind: 'cell', message: { lt: `„${text}“ – ne skaičius, diagramoje jo pavaizduoti negalima`, en: `“${text}” is not a number and can't be drawn` }, place });
	return undefined;
}

/** Columns are series, rows are categories. */
function byColumns(reading: Reading, first: string): TableFigures {
	const { rows, head } = reading.data;
	const [category = first] = columnsAsked(reading, 'x') ?? [];
	const aside = new Set([category, reading.attributes.column, reading.attributes.row]);
	// A word among numbers is told, rather than its column left out.
	const isOfNumbers = (title: string): boolean => {
		const cells = rows.map((_, row) => cellText(reading, row, title)).filter((text) => text !== '');
		return cells.length === 0 || cells.filter((text) => NUMBER.test(text)).length * 2 > cells.length;
	};
	const chosen = columnsAsked(reading, 'y') ?? head.filter((title) => !aside.has(title) && isOfNumbers(title));
	const series = chosen.map((title): Series => ({ name: title, values: rows.map((_, row) => number(reading, row, title)) }));
	const categories = rows.map((_, row) => cellText(reading, row, category));
	return { categoryTitle: category, categories, series, decimals: decimalsOf(series), ...placesOf(reading) };
}

/** The named rows are series, the columns after the first are categories. */
function byRows(reading: Reading, first: string, asked: string): TableFigures {
	const names = reading.data.rows.map((_, row) => cellText(reading, row, first));
	const categories = columnsAsked(reading, 'x') ?? reading.data.head.filter((title) => title !== first);
	const series = namesIn(calledThere(reading, asked), names).flatMap((word): Series[] => {
		const row = names.indexOf(names.includes(word) ? word : calledThere(reading, word));
		if (row >= 0) return [{ name: names[row] ?? word, values: categories.map((title) => number(reading, row, title)) }];
		reading.faults.push({ kind: 'column', message: { lt: `Lentelėje nėra eilutės „${word}“`, en: `The table has no row \`${word}\`` }, attribute: 'rows', word, candidates: names });
		return [];
	});
	return { categoryTitle: first, categories, series, decimals: decimalsOf(series) };
}

export function decimalsOf(series: readonly Series[]): number {
	const fractions = series.flatMap(({ values }) => values.map((value) => value?.toFixed().split('.')[1]?.length ?? 0));
	return fractions.reduce((most, one) => Math.max(most, one), 0);
}

/** Whole numbers from 1 to 50 in the columns that say where tiles stand. */
function placesOf(reading: Reading): Pick<ChartFigures, 'places'> {
	const [column] = columnsAsked(reading, 'column') ?? [];
	const [row] = columnsAsked(reading, 'row') ?? [];
	if (column === undefined || row === undefined) return {};
	const at = (index: number, title: string): number => {
		const value = number(reading, index, title)?.toNumber() ?? 0;
		if (Number.isInteger(value) && value >= 1 && value <= 50) return value;
		const message = { lt: 'Langelio vieta yra sveikasis skaičius nuo 1 iki 50', en: 'The place of a tile is a whole number from 1 to 50' };
		reading.faults.push({ kind: 'cell', message, place: reading.table.place(['rows', index, title]) });
		return 1;
	};
	return { places: reading.data.rows.map((_, index) => ({ column: at(index, column), row: at(index, row) })) };
}

/** Kinds whose parts make up a whole, or stand for lengths on both sides. */
const WITHOUT_NEGATIVES: readonly ChartType[] = ['stacked-bar', 'pie', 'doughnut', 'pyramid'];

function noteNegatives(reading: Reading, type: ChartType, { series, categories }: TableFigures): void {
	if (!WITHOUT_NEGATIVES.includes(type)) return;
	for (const { name, values } of series) {
		const index = values.findIndex((value) => value?.lt(0));
		if (index < 0) continue;
		const isColumn = reading.data.head.includes(name);
		const row = isColumn ? index : reading.data.rows.findIndex((_, at) => cellText(reading, at, reading.data.head[0] ?? '') === name);
		const message = { lt: `Neigiamas skaičius: „${type}“ diagrama rodo visumos dalis`, en: `A negative number: a \`${type}\` chart shows parts of a whole` };
		reading.faults.push({ kind: 'cell', message, place: reading.table.place(['rows', row, isColumn ? name : (categories[index] ?? '')]) });
	}
}

function translated(figures: TableFigures, english: Readonly<Record<string, string>>): TableFigures {
	const inEnglish = (text: string): string => english[text] ?? text;
	return {
		...figures,
		categoryTitle: inEnglish(figures.categoryTitle),
		categories: figures.categories.map(inEnglish),
		series: figures.series.map((series) => ({ ...series, name: inEnglish(series.name) })),
	};
}

/** The figures that attributes ask for, with their names in a language; what is wrong with them joins the faults. */
export function figuresOfTable(type: ChartType, table: SourceDocument, { attributes, language, faults }: Request): TableFigures | undefined {
	const { data } = table;
	if (!isTable(data)) return undefined;
	const [first] = data.head;
	if (first === undefined) return undefined;
	const reading: Reading = { table, data, attributes, faults };
	const figures = attributes.rows ? byRows(reading, first, attributes.rows) : byColumns(reading, first);
	noteNegatives(reading, type, figures);
	return language === 'en' && data.english ? translated(figures, data.english) : figures;
}
