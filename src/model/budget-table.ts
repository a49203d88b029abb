/** Entries of a budget that stand in a CSV file: one a row, in named columns. */
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { Place, SourceDocument } from '../source/types.ts';
import { meantWords } from '../suggest.ts';
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

/** What a column may hold, and what its title is where `columns` names none. */
const TITLES = {
	year: ['metai'],
	programme: ['programa', 'programos kodas'],
	source: ['šaltinis', 'finansavimo šaltinis'],
	body: ['vykdytojas', 'asignavimų valdytojas'],
	class: ['klasė'],
	amount: ['suma'],
	total: ['iš viso'],
	expenditure: ['išlaidoms'],
	wages: ['darbo užmokesčiui', 'iš jų darbo užmokesčiui'],
	assets: ['turtui', 'turtui įsigyti'],
} as const;
type Column = keyof typeof TITLES;

const COLUMNS = Object.keys(TITLES).filter((key): key is Column => key in TITLES);
const FIGURES = ['amount', 'total', 'expenditure', 'wages', 'assets'] as const;
const CLASSES = ['total', 'expenditure', 'wages', 'assets'];
/** A row of a sum stands for all that its columns part. */
const ALL = /^(iš viso|in all|total)\b/i;

/** The rows of a budget's table that have an amount, and what can't be read in it. */
export function tableRows(table: SourceDocument, budget: Cursor): { readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } {
	const at = cursor(table);
	const head = listOf(at, 'head').flatMap((title) => scalar(title) ?? []);
	const { titles, diagnostics } = titlesOf(at, head, budget);
	if (diagnostics.length > 0) return { rows: [], diagnostics };
	const read = listOf(at, 'rows').map((row) => ({ row: rowOf(row, titles), faults: faultsOf(row, titles) }));
	// A row with a fault is still about what it names, but nothing is compared with it.
	const rows = read.flatMap(({ row, faults }) => (faults.length > 0 ? { ...row, amount: undefined, classes: {} } : hasAmount(row) ? row : []));
	return { rows, diagnostics: read.flatMap(({ faults }) => faults) };
}

function hasAmount({ amount, classes }: Row): boolean {
	return amount !== undefined || Object.values(classes).some(Boolean);
}

type Titles = ReadonlyMap<Column, string>;

function titlesOf(table: Cursor, head: readonly string[], budget: Cursor): { readonly titles: Titles; readonly diagnostics: readonly Diagnostic[] } {
	const titles = new Map<Column, string>();
	const diagnostics: Diagnostic[] = [];
	const columns = field(budget, 'columns');
	for (const column of COLUMNS) {
		const named = columns && field(columns, column);
		const written = named && scalar(named);
		const title = written ?? head.find((one) => one.toLowerCase() === column || TITLES[column].some((word) => word === one.toLowerCase()));
		if (title !== undefined && head.includes(title)) titles.set(column, title);
		else if (named && written !== undefined) diagnostics.push(noColumn(written, head, named.document.place(named.path), laterHead(table, written)));
	}
	const file = field(budget, 'file');
	if (diagnostics.length === 0 && file && !FIGURES.some((figure) => titles.has(figure))) diagnostics.push(noAmounts(head, file.document.place(file.path)));
	return { titles, diagnostics };
}

function rowOf(row: Cursor, titles: Titles): Row {
	const cell = (column: Column): Cursor | undefined => field(row, titles.get(column) ?? '');
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

function numeric(at: Cursor | undefined): Cursor | undefined {
	return typeof at?.value === 'number' ? at : undefined;
}

function faultsOf(row: Cursor, titles: Titles): Diagnostic[] {
	const cells = (columns: readonly Column[]): Cursor[] => columns.flatMap((column) => field(row, titles.get(column) ?? '') ?? []);
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

/** A head may go on below the first row for so many more. */
const HEAD_ROWS = 4;

/** What to do where a title stands in a later row, as in a head of several. */
function laterHead(table: Cursor, title: string): Bilingual | undefined {
	const at = listOf(table, 'rows')
		.slice(0, HEAD_ROWS)
		.findIndex((row) => pairs(row).some(([, cell]) => scalar(cell)?.toLowerCase() === title.toLowerCase()));
	if (at < 0) return undefined;
	return {
		lt: `Jis ${at + 2} eilutėje, o pavadinimai skaitomi iš pirmosios: sujunkite antraštines eilutes į vieną`,
		en: `It is in row ${at + 2}, and titles are read from the first: join the rows of the head into one`,
	};
}

/** The titles of a table's columns, apart also where one has a comma in it; columns without a title can't be named. */
function titleList(head: readonly string[]): Bilingual {
	const titles = head.filter((one) => one !== '');
	return { lt: titles.map((one) => `„${one}“`).join(', '), en: titles.map((one) => `\`${one}\``).join(', ') };
}

function noColumn(title: string, head: readonly string[], place: Place, later: Bilingual | undefined): Diagnostic {
	const known = titleList(head);
	return {
		rule: 'source/csv-column',
		severity: 'error',
		message: { lt: `Lentelėje nėra stulpelio „${title}“`, en: `The table has no column \`${title}\`` },
		place,
		help: later ?? meantWords(title, head) ?? { lt: `Stulpeliai: ${known.lt}`, en: `Its columns: ${known.en}` },
	};
}

function noAmounts(head: readonly string[], place: Place): Diagnostic {
	return {
		rule: 'source/csv-column',
		severity: 'error',
		message: { lt: 'Lentelėje nerasta nė vieno sumų stulpelio', en: 'No column of the table is known to hold amounts' },
		place,
		help: {
			lt: `Nurodykite jį: „columns: {amount: …}“; stulpeliai: ${titleList(head).lt}`,
			en: `Name it: \`columns: {amount: …}\`; its columns: ${titleList(head).en}`,
		},
	};
}
