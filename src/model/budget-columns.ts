/** Which column of a budget's table holds what, by the titles in its first row. */
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source/types.ts';
import { meantWords } from '../suggest.ts';
import { type Cursor, field, scalar } from './read.ts';

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
export type Column = keyof typeof TITLES;

const COLUMNS = Object.keys(TITLES).filter((key): key is Column => key in TITLES);
export const FIGURES = ['amount', 'total', 'expenditure', 'wages', 'assets'] as const;

export type Titles = ReadonlyMap<Column, string>;

/** A head may go on below the first row for so many more. */
export const HEAD_ROWS = 4;

/** The titles of the table's columns as far as they are known; with faults when a named one is not there, or none that holds amounts. */
export function titlesOf(table: Cursor, head: readonly string[], budget: Cursor): { readonly titles: Titles; readonly diagnostics: readonly Diagnostic[] } {
	const titles = new Map<Column, string>();
	const missing: Missing[] = [];
	const columns = field(budget, 'columns');
	for (const column of COLUMNS) {
		const named = columns && field(columns, column);
		const written = named && scalar(named);
		const isTitle = (cell: string): boolean => cell === column || TITLES[column].some((word) => word === cell);
		const title = written ?? head.find((one) => isTitle(one.toLowerCase()));
		if (title !== undefined && head.includes(title)) titles.set(column, title);
		else if (named && written !== undefined) missing.push({ place: named.document.place(named.path), title: written, later: laterCell(table, head.length, (cell) => cell === written.toLowerCase()) });
		else missing.push({ later: laterCell(table, head.length, isTitle) });
	}
	const named = missing.filter(isNamed);
	const file = field(budget, 'file');
	const lacksAmounts = file !== undefined && !FIGURES.some((figure) => titles.has(figure));
	if (named.length === 0 && !lacksAmounts) return { titles, diagnostics: [] };
	const later = (named.length > 0 ? named : missing).flatMap((one) => one.later ?? []);
	const elsewhere = named.filter((one) => !one.later).map(({ title, place }) => noColumn(title, head, place));
	const [first] = later;
	const isHead = titles.size === 0 && first !== undefined;
	if (isHead) return { titles, diagnostics: [laterHead(first.place), ...elsewhere] };
	const diagnostics = [...later.map(laterTitle), ...elsewhere];
	return { titles, diagnostics: diagnostics.length > 0 || !file ? diagnostics : [noAmounts(head, file.document.place(file.path))] };
}

/** A title that the first row has not. */
interface Missing {
	/** Where `columns` names it, and how. */
	readonly place?: Place;
	readonly title?: string;
	/** Where a row below has it. */
	readonly later: LaterCell | undefined;
}

interface LaterCell {
	readonly text: string;
	readonly place: Place;
}

function isNamed(missing: Missing): missing is Missing & { readonly place: Place; readonly title: string } {
	return missing.place !== undefined && missing.title !== undefined;
}

/** The first cell of its kind in the rows below the first that may be of the head. */
function laterCell({ document }: Cursor, width: number, isIt: (cell: string) => boolean): LaterCell | undefined {
	for (let row = 0; row < HEAD_ROWS; row++) {
		for (let column = 0; column < width; column++) {
			const text = document.scalarText(['rows', row, column]);
			if (text !== undefined && isIt(text.toLowerCase())) return { text, place: document.place(['rows', row, column]) };
		}
	}
	return undefined;
}

const laterHead = (place: Place): Diagnostic => ({
	rule: 'source/csv-column',
	severity: 'error',
	message: { lt: 'Stulpelių pavadinimai – ne pirmoje eilutėje, iš kurios jie skaitomi', en: 'The titles of the columns are not in the first row, from which they are read' },
	place,
	help: { lt: 'Ištrinkite eilutes virš jų', en: 'Delete the rows above them' },
});

const laterTitle = ({ text, place }: LaterCell): Diagnostic => ({
	rule: 'source/csv-column',
	severity: 'error',
	message: {
		lt: `Stulpelio pavadinimas „${text}“ – ne pirmoje eilutėje, iš kurios pavadinimai skaitomi`,
		en: `The title \`${text}\` of a column is not in the first row, from which titles are read`,
	},
	place,
	help: JOIN_HEAD,
});

export const JOIN_HEAD: Bilingual = { lt: 'Antraštines eilutes sujunkite į vieną', en: 'Join the rows of the head into one' };

/** The titles of a table's columns, apart also where one has a comma in it; columns without a title can't be named. */
function titleList(head: readonly string[]): Bilingual {
	const titles = head.filter((one) => one !== '');
	return { lt: titles.map((one) => `„${one}“`).join(', '), en: titles.map((one) => `\`${one}\``).join(', ') };
}

function noColumn(title: string, head: readonly string[], place: Place): Diagnostic {
	const known = titleList(head);
	return {
		rule: 'source/csv-column',
		severity: 'error',
		message: { lt: `Lentelėje nėra stulpelio „${title}“`, en: `The table has no column \`${title}\`` },
		place,
		help: meantWords(title, head) ?? { lt: `Stulpeliai: ${known.lt}`, en: `Its columns: ${known.en}` },
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
