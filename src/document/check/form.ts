import { type Cursor, field, items, pairs, scalar, textAt } from '../../model/read.ts';
import { nearest } from '../../suggest.ts';
import { checkFormHead } from './accessible.ts';
import { fault, meant } from './fault.ts';
import { checkText, listKind, placeOf, type TypeScope, withMembers, withNamed, yearsThere } from './scope.ts';
import { type FigureKind, SUBJECT_TYPES, type SubjectKind } from './subjectTypes.ts';

const FIGURES = ['money', 'need', 'share', 'change', 'target', 'result'] as const satisfies readonly FigureKind[];

/** What columns that are repeated for each member of a list show. */
const REPEATED: Readonly<Record<string, FigureKind>> = { 'target-years': 'target', 'investment-sources': 'money' };

/** Numbers below are a place among the plan’s years. */
const FIRST_CALENDAR_YEAR = 1001;

const NAME = /^[A-Za-z]+$/;

/** Columns that show figures of the plan, and so have decimals. */
const FIGURED = [...FIGURES, 'each', 'columns'] as const;

interface Column {
	readonly at: Cursor;
	readonly id: string;
	readonly figure?: FigureKind;
	/** Columns of years have names of their own for each year: no cell can name them. */
	readonly isRepeated: boolean;
}

interface FormCheck {
	readonly columns: readonly Column[];
	/** What the rows with figures are about; `undefined` in it when some can't be told. */
	readonly rows: Set<SubjectKind | undefined>;
	/** Columns that some row has a cell for. */
	readonly filled: Set<string>;
	/** Cells for columns that are not there. */
	readonly stray: { readonly id: string; readonly cell: Cursor }[];
	/** Labels of sums. */
	readonly totals: Cursor[];
}

/** Checks a form for a subject: the texts of its head, and every row with the lists, fields and columns that it names. */
export function checkForm(form: Cursor, scope: TypeScope): void {
	for (const key of ['caption', 'sheet', 'note']) checkText(field(form, key), scope);
	const columns = leavesOf(items(field(form, 'columns')), scope);
	checkFormHead(form, columns, scope.report);
	const check: FormCheck = { columns, rows: new Set(), filled: new Set(), stray: [], totals: [] };
	const rows = items(field(form, 'rows'));
	for (const row of rows) checkRow(row, check, scope);
	reportStray(check, scope);
	if (rows.length === 0) return;
	for (const column of columns) checkColumn(column, check, scope);
	checkTotals(check, scope);
}

function leavesOf(columns: readonly Cursor[], scope: TypeScope): Column[] {
	return columns.flatMap((at): Column[] => {
		checkText(field(at, 'head'), scope);
		checkDecimals(at, scope);
		const nested = items(field(at, 'columns'));
		if (nested.length > 0) return leavesOf(nested, scope);
		const each = textAt(at, 'each');
		const isRepeated = each !== undefined;
		const figure = each === undefined ? FIGURES.find((kind) => field(at, kind) !== undefined) : REPEATED[each];
		return [{ at, id: textAt(at, 'id') ?? '', isRepeated, ...(figure ? { figure } : {}) }];
	});
}

function checkDecimals(at: Cursor, scope: TypeScope): void {
	const decimals = field(at, 'decimals');
	if (!decimals || FIGURED.some((kind) => field(at, kind) !== undefined)) return;
	scope.report(
		fault('template/empty-column', decimals.document.place(decimals.path, 'key'), {
			lt: 'Stulpelyje nėra skaičių, kuriems tiktų „decimals“',
			en: 'The column has no figures that `decimals` could be of',
		}),
	);
}

function checkRow(row: Cursor, check: FormCheck, scope: TypeScope): void {
	const each = field(row, 'each');
	const block = field(row, 'block');
	if (each) {
		const as = field(row, 'as');
		const name = (as && scalar(as)) ?? '';
		// What is no name is told by its shape.
		const inner = withMembers(scope, NAME.test(name) ? name : '', placeOf(as ?? each), listKind(scalar(each) ?? '', placeOf(each), scope));
		for (const nested of items(field(row, 'rows'))) checkRow(nested, check, inner);
		inner.settle?.();
	} else if (block) checkBlock(block, check, scope);
	else {
		const band = field(row, 'band');
		checkText(band, scope);
		const total = field(row, 'total');
		checkText(total, scope);
		if (total) check.totals.push(total);
		checkCells(field(row, 'cells'), check, scope);
		if (!band) check.rows.add(scope.subject);
	}
}

/** Its lines and what stands beside them are called `line` and `beside` in their cells. */
function checkBlock(block: Cursor, check: FormCheck, scope: TypeScope): void {
	checkCells(field(block, 'cells'), check, scope);
	const lines = listAt(block, 'lines', scope);
	const beside = listAt(block, 'beside', scope);
	checkCells(field(block, 'line'), check, lines ? withNamed(scope, 'line', lines.kind) : scope);
	checkCells(field(block, 'besideCells'), check, beside ? withNamed(scope, 'beside', beside.kind) : scope);
	checkCells(field(block, 'total'), check, scope);
	check.rows.add(scope.subject);
	for (const list of [lines, beside]) if (list) check.rows.add(list.kind);
}

function listAt(block: Cursor, key: string, scope: TypeScope): { readonly kind: SubjectKind | undefined } | undefined {
	const at = field(block, key);
	return at && { kind: listKind(scalar(at) ?? '', placeOf(at), scope) };
}

function checkCells(cells: Cursor | undefined, { columns, filled, stray }: FormCheck, scope: TypeScope): void {
	for (const [id, cell] of pairs(cells)) {
		filled.add(id);
		const column = columns.find((one) => one.id === id);
		if (!column || column.isRepeated) stray.push({ id, cell });
		checkText(cell, scope);
	}
}

/** Cells that no column takes. A column that has no name may be theirs: that is the fault then, and is told of the column. */
function reportStray(check: FormCheck, { report }: TypeScope): void {
	const { columns, stray } = check;
	const names = new Set(stray.map(({ id }) => id));
	if (names.size <= columns.filter(isNameless).length) return;
	const meant = new Set(columns.map((column) => meantBySeveral(column, check)));
	for (const { id, cell } of stray) if (!meant.has(id)) report(columnFault(id, cell, columns));
}

/** The name, which no column has, that several cells give to a column of words that none fills: its own is the one that is wrong then. */
function meantBySeveral(column: Column, { columns, filled, stray }: FormCheck): string | undefined {
	const lonely = columns.filter((one) => one.id !== '' && isOfWords(one) && !filled.has(one.id)).map(({ id }) => id);
	const cellsOf = (name: string): number => stray.filter(({ id }) => id === name).length;
	return stray.map(({ id }) => id).find((name) => cellsOf(name) > 1 && lonely.includes(column.id) && nearest(name, lonely) === column.id);
}

/** Columns of words that no cell can name. */
const isNameless = (column: Column): boolean => column.id === '' && isOfWords(column);

const isOfWords = ({ at, figure, isRepeated }: Column): boolean => !figure && !isRepeated && !isNumbered(at);

function columnFault(id: string, { document, path }: Cursor, columns: readonly Column[]) {
	const known = columns.filter(({ id: one, isRepeated }) => one !== '' && !isRepeated).map((column) => column.id);
	return fault('template/unknown-column', document.place(path, 'key'), { lt: `Formoje nėra stulpelio „${id}“`, en: `The form has no column \`${id}\`` }, meant(id, known));
}

function checkColumn(column: Column, check: FormCheck, scope: TypeScope): void {
	checkShown(column, scope);
	checkYear(column, scope);
	if (column.figure) checkFigure(column, check, scope);
	else if (isOfWords(column)) checkWords(column, check, scope);
}

const isNumbered = (at: Cursor): boolean => field(at, 'rowNumber')?.value === true;

/** Of several kinds of figures a column shows one: the others would be lost. */
function checkShown({ at }: Column, { report }: TypeScope): void {
	const [first, ...others] = FIGURES.filter((kind) => field(at, kind) !== undefined);
	for (const other of others) {
		const key = field(at, other);
		const message = { lt: `Stulpelis rodo vieną dalyką: arba „${first}“, arba „${other}“`, en: `A column shows one thing: either \`${first}\` or \`${other}\`` };
		report(fault('template/empty-column', key ? key.document.place(key.path, 'key') : placeOf(at), message));
	}
}

/** Years that no plan which is printed has would leave the column empty. */
function checkYear({ at, figure }: Column, scope: TypeScope): void {
	const year = figure && field(at, figure) && field(field(at, figure) ?? at, 'year');
	if (!year) return;
	const { most, plans } = scope.years;
	const { value } = year;
	const isOfPlan = (given: number): boolean => plans.length === 0 || figure === 'target' || plans.some(({ from, to }) => given >= from - 1 && given <= to);
	const isThere = typeof value === 'number' ? (value < FIRST_CALENDAR_YEAR ? value <= most : isOfPlan(value)) : value !== 'report' || scope.document === 'report';
	if (isThere) return;
	const message =
		value === 'report'
			? { lt: 'Ataskaitos metų čia nėra: šablonas – ne ataskaitos', en: 'There is no year of a report here: the template is not a report’s' }
			: { lt: `Plane nėra metų „${value}“: stulpelis liktų tuščias`, en: `The plan has no year ${value}: the column would stay empty` };
	scope.report(fault('template/empty-column', placeOf(year), message, yearsThere(scope)));
}

/** A column of words that no row has a cell for. */
function checkWords(column: Column, check: FormCheck, { report }: TypeScope): void {
	const { at, id } = column;
	const { filled, stray } = check;
	const several = meantBySeveral(column, check);
	// A cell with a wrong name is told already, and may be this column's.
	if (filled.has(id) || (id !== '' && stray.length > 0 && several === undefined)) return;
	const key = field(at, 'id');
	const message =
		id === ''
			? { lt: 'Stulpelis nieko nerodo: nėra nei vardo „id“, kuriuo eilutės jį pildytų, nei skaičių', en: 'The column shows nothing: it has neither an `id` for rows to fill it by nor figures' }
			: { lt: `Stulpelio „${id}“ nepildo nė viena eilutė`, en: `No row has a cell for the column \`${id}\`` };
	const meantHere = id === '' ? stray[0]?.id : several;
	const help =
		meantHere === undefined
			? undefined
			: {
					lt: `Langeliai pildo „${meantHere}“, kurio nėra: gal „id: ${meantHere}“?`,
					en: `Cells fill \`${meantHere}\`, which is not there: did you mean \`id: ${meantHere}\`?`,
				};
	report(fault('template/empty-column', key ? placeOf(key) : placeOf(at), message, help));
}

/** What rows of sums add up. */
const SUMMED: readonly (FigureKind | undefined)[] = ['money', 'need', 'result', 'share'];

/** Sums in a form of words. */
function checkTotals({ columns, totals }: FormCheck, { report }: TypeScope): void {
	if (columns.some(({ figure }) => SUMMED.includes(figure))) return;
	for (const total of totals)
		report(
			fault('template/empty-total', total.document.place(total.path, 'key'), {
				lt: 'Nėra ko sudėti: formoje nėra stulpelio su sumomis',
				en: 'There is nothing to add up: the form has no column of sums',
			}),
		);
}

/** A column of figures that none of the rows can have would stay empty from top to bottom. */
function checkFigure({ at, figure }: Column, { rows }: FormCheck, scope: TypeScope): void {
	if (!figure || rows.has(undefined)) return;
	const isReported = figure !== 'result' || scope.document === 'report';
	const able = [...rows].some((kind) => kind !== undefined && SUBJECT_TYPES[kind].figures.includes(figure));
	if (isReported && able) return;
	const key = field(at, figure);
	const place = key ? key.document.place(key.path, 'key') : placeOf(at);
	scope.report(
		fault(
			'template/empty-column',
			place,
			isReported
				? { lt: `Stulpelis rodo „${figure}“, bet nė viena formos eilutė to neturi`, en: `The column shows \`${figure}\`, which no row of the form has` }
				: { lt: 'Stulpelis rodo ataskaitos duomenis, bet šablonas – ne ataskaitos', en: 'The column shows results, but the template is not a report’s' },
		),
	);
}
