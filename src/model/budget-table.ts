/** Entries of a budget that stand in a CSV file: one a row, in named columns. */
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { SourceDocument } from '../source/types.ts';
import { type Column, FIGURES, HEAD_ROWS, JOIN_HEAD, type Titles, titlesOf } from './budget-columns.ts';
import { type Cursor, cursor, field, listOf, origin, pairs, scalar } from './read.ts';
import type { EconomicClass, Origin } from './types.ts';

export interface Row {
	readonly year?: Cursor | undefined;
	readonly programme?: Cursor | undefined;
	readonly source?: Cursor | undefined;
	readonly body?: Cursor | undefined;
	readonly class?: string | undefined;
	/** The amount of the row's class. */
	readonly amount?: Cursor | undefined;
	/** Amounts of columns that are of one class. */
	readonly classes: Readonly<Partial<Record<EconomicClass, Cursor | undefined>>>;
	readonly origin: Origin;
}

const CLASSES = ['total', 'expenditure', 'wages', 'assets'];
/** A row of a sum stands for all that its columns part. */
const ALL = /^(iš viso|in all|total)\b/i;

/** The rows of a budget's table that have an amount, and what can't be read in it. */
export function tableRows(table: SourceDocument, budget: Cursor): { readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } {
	const at = cursor(table);
	const head = listOf(at, 'head').flatMap((title) => scalar(title) ?? []);
	const { titles, diagnostics } = titlesOf(at, head, budget);
	if (diagnostics.length > 0) return { rows: [], diagnostics };
	const rows = listOf(at, 'rows');
	const heading = headingRows(rows, titles);
	const read = rows.slice(heading.length).map((row) => ({ row: rowOf(row, titles), faults: [...faultsOf(row, titles), ...unnamed(row, head, titles)] }));
	// A row with a fault is still about what it names, but nothing is compared with it.
	const kept = read.flatMap(({ row, faults }) => (faults.length > 0 ? { ...row, amount: undefined, classes: {} } : hasAmount(row) ? row : []));
	return { rows: kept, diagnostics: [...heading.flatMap(inHead), ...read.flatMap(({ faults }) => faults)] };
}

function hasAmount({ amount, classes }: Row): boolean {
	return amount !== undefined || Object.values(classes).some(Boolean);
}

function rowOf(row: Cursor, titles: Titles): Row {
	const cell = (column: Column): Cursor | undefined => cellOf(row, titles, column);
	const name = (column: Column): Cursor | undefined => {
		const found = cell(column);
		return found && ALL.test(scalar(found) ?? '') ? undefined : found;
	};
	const year = cell('year');
	const kind = cell('class');
	return {
		...(isYear(year) ? { year } : {}),
		programme: name('programme'),
		source: name('source'),
		body: name('body'),
		class: kind && scalar(kind),
		amount: numeric(cell('amount')),
		classes: { total: numeric(cell('total')), expenditure: numeric(cell('expenditure')), wages: numeric(cell('wages')), assets: numeric(cell('assets')) },
		origin: origin(row),
	};
}

function cellOf(row: Cursor, titles: Titles, column: Column): Cursor | undefined {
	const title = titles.get(column);
	return title === undefined ? undefined : field(row, title);
}

/** Rows in which the head goes on: words where amounts are to be, and no figure in any cell. */
function headingRows(rows: readonly Cursor[], titles: Titles): readonly (readonly Cursor[])[] {
	const heading: Cursor[][] = [];
	for (const row of rows.slice(0, HEAD_ROWS)) {
		const words = FIGURES.flatMap((column) => cellOf(row, titles, column) ?? []);
		if (words.length === 0 || pairs(row).some(([, cell]) => /\d/.test(scalar(cell) ?? ''))) break;
		heading.push(words);
	}
	return heading;
}

function inHead([word]: readonly Cursor[]): Diagnostic[] {
	if (!word) return [];
	const written = scalar(word) ?? '';
	return [
		{
			rule: 'source/csv-value',
			severity: 'error',
			message: {
				lt: `Langelis „${written}“ – sumų stulpelyje, bet jo eilutėje nėra nė vieno skaitmens: atrodo, kad čia tęsiasi lentelės antraštė`,
				en: `The cell \`${written}\` is in a column of amounts, but its row has no figures: the head of the table seems to go on here`,
			},
			place: word.document.place(word.path),
			help: JOIN_HEAD,
		},
	];
}

const CODED = ['programme', 'source', 'body'] as const;
/** What is more than a number or a mark. */
const WORD = /\p{L}{2}/u;

/** Names whose code is left out: without it the row would stand for all, and not for what it names. The column of names is beside that of codes. */
function unnamed(row: Cursor, head: readonly string[], titles: Titles): Diagnostic[] {
	if (!hasAmount(rowOf(row, titles))) return [];
	const known = new Set(titles.values());
	return CODED.flatMap((column) => {
		const title = titles.get(column);
		if (title === undefined || field(row, title)) return [];
		const at = head.indexOf(title);
		const beside = [head[at + 1], head[at - 1]].flatMap((one) => (one === undefined || known.has(one) ? [] : (field(row, one) ?? [])));
		const name = beside.find((cell) => WORD.test(scalar(cell) ?? '') && !ALL.test(scalar(cell) ?? ''));
		return name ? [noCode(name, title)] : [];
	});
}

function noCode(name: Cursor, title: string): Diagnostic {
	const written = scalar(name) ?? '';
	return {
		rule: 'source/csv-value',
		severity: 'error',
		message: {
			lt: `Eilutėje įrašyta „${written}“, bet jos langelis „${title}“ tuščias, o tuščias langelis reiškia viską`,
			en: `The row has \`${written}\`, but its cell of \`${title}\` is empty, and an empty one means all`,
		},
		place: name.document.place(name.path),
		help: { lt: 'Užpildykite tą langelį; bendros sumos eilutę pavadinkite „Iš viso“', en: 'Fill that cell; call a row of the sum of all «Iš viso»' },
	};
}

function numeric(at: Cursor | undefined): Cursor | undefined {
	return typeof at?.value === 'number' ? at : undefined;
}

function faultsOf(row: Cursor, titles: Titles): Diagnostic[] {
	const cells = (columns: readonly Column[]): Cursor[] => columns.flatMap((column) => cellOf(row, titles, column) ?? []);
	const figures = cells(FIGURES).filter((at) => typeof at.value !== 'number');
	const years = cells(['year']).filter((at) => !isYear(at));
	const classes = cells(['class']).filter((at) => !CLASSES.includes(scalar(at) ?? ''));
	return [
		...figures.map((at) => badCell(at, { lt: 'suma turi būti skaičius, pvz., 1234,5', en: 'an amount should be a number, such as 1234.5' })),
		...years.map((at) => badCell(at, { lt: 'metai turi būti keturi skaitmenys, pvz., 2015', en: 'a year should be four digits, such as 2015' })),
		...classes.map((at) => badCell(at, { lt: `klasė turi būti viena iš: ${CLASSES.join(', ')}`, en: `a class should be one of ${CLASSES.join(', ')}` })),
	];
}

function isYear(at: Cursor | undefined): boolean {
	return typeof at?.value === 'number' && /^(19|20)\d\d$/.test(String(at.value));
}

function badCell(at: Cursor, expected: Bilingual): Diagnostic {
	const written = scalar(at) ?? '';
	return {
		rule: 'source/csv-value',
		severity: 'error',
		message: { lt: `Langelis „${written}“ netinka: ${expected.lt}`, en: `The cell \`${written}\` is not valid: ${expected.en}` },
		place: at.document.place(at.path),
	};
}
