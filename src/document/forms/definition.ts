import { type Cursor, field, items, localized, localizedAt, optional, pairs, scalar, textAt } from '../../model/read.ts';
import type { EconomicClass, Localized } from '../../model/types.ts';
import type { AlignedGoal } from './alignment.ts';
import { RESULT_KINDS, type ResultKind } from './results.ts';

/** Which year a column shows: the year before the plan, that of the report, the plan's nth year, or a given one. */
export type YearChoice = 'previous' | 'report' | number;

/** What a column takes from its row's subject. A text column has none: rows give its cells by the column's id. */
export type ColumnContent =
	| { readonly kind: 'text' }
	| { readonly kind: 'money'; readonly year: YearChoice; readonly economicClass: EconomicClass; readonly source?: string }
	| { readonly kind: 'rowNumber' }
	| { readonly kind: 'need' }
	| { readonly kind: 'share'; readonly year: YearChoice }
	| { readonly kind: 'change'; readonly year: YearChoice }
	| { readonly kind: 'target'; readonly year: YearChoice }
	| { readonly kind: 'result'; readonly of: ResultKind }
	| { readonly kind: 'alignment'; readonly goal: AlignedGoal };

export interface ColumnDefinition {
	readonly id: string;
	readonly head: Localized;
	readonly width: number;
	readonly rotated: boolean;
	readonly align?: 'left' | 'center' | 'right';
	readonly content: ColumnContent;
	/** Of its figures; without it sums have the plan's, shares one, values of indicators their own. */
	readonly decimals?: number;
	readonly columns: readonly ColumnDefinition[];
	/** Repeats the column for every target year of the plan, for every goal of the documents that it is aligned with, or for every source of its investments. */
	readonly each?: ColumnList;
	/** Left out of plans that have none of these. */
	readonly when?: ColumnCondition;
}

export const COLUMN_LISTS = ['target-years', 'aligned-goals', 'investment-sources'] as const;
export type ColumnList = (typeof COLUMN_LISTS)[number];

/** What a plan may have or not, and a column with it. */
export const COLUMN_CONDITIONS = ['submeasures'] as const;
export type ColumnCondition = (typeof COLUMN_CONDITIONS)[number];

/** Cells by column id: texts with `{name.field}` placeholders. */
export type CellTexts = ReadonlyMap<string, Localized>;

export type RowDefinition =
	| { readonly kind: 'each'; readonly list: string; readonly as: string; readonly rows: readonly RowDefinition[] }
	| { readonly kind: 'band'; readonly text: Localized; readonly shade: 0 | 1 | 2 | 3 }
	| {
			readonly kind: 'row';
			/** False for a row of words alone. */
			readonly figures: boolean;
			readonly cells: CellTexts;
			readonly economicClass?: EconomicClass;
			readonly bold: boolean;
			readonly shade: 0 | 1 | 2 | 3;
			readonly optional: boolean;
			readonly sum: boolean;
	  }
	| { readonly kind: 'total'; readonly label: Localized; readonly shade: 0 | 1 | 2 | 3 }
	| {
			readonly kind: 'block';
			readonly cells: CellTexts;
			readonly lines?: string;
			readonly line: CellTexts;
			readonly beside?: string;
			readonly besideCells: CellTexts;
			readonly total?: CellTexts;
			readonly mayBreak: boolean;
			/** Where rows of its level follow, its figures add these up, and it has no lines. */
			readonly sum: boolean;
	  };

/** A form: columns with a header tree, and the rows that a subject fills it with. */
export interface FormDefinition {
	readonly name: string;
	readonly caption?: Localized;
	/** Name of its sheet in a workbook. */
	readonly sheet?: Localized;
	readonly unit: boolean;
	readonly fontSize: number;
	readonly head: boolean;
	/** Printed under the table. */
	readonly note?: Localized;
	/** More repeated columns than these go into further tables. */
	readonly columnsPerTable?: number;
	readonly columns: readonly ColumnDefinition[];
	readonly rows: readonly RowDefinition[];
}

/** Reads a form from its YAML file (templates/<template>/forms/<name>.yaml). */
export function formDefinition(name: string, at: Cursor): FormDefinition {
	const caption = localizedAt(at, 'caption');
	const sheet = localizedAt(at, 'sheet');
	return {
		name,
		...(caption ? { caption } : {}),
		...(sheet ? { sheet } : {}),
		unit: field(at, 'unit')?.value === true,
		fontSize: numberAt(at, 'fontSize') ?? 9,
		head: field(at, 'head')?.value !== false,
		...optional('note', localizedAt(at, 'note')),
		...optional('columnsPerTable', numberAt(at, 'columnsPerTable')),
		columns: items(field(at, 'columns')).map((one) => column(one)),
		rows: items(field(at, 'rows')).flatMap(row),
	};
}

function numberAt(at: Cursor, key: string): number | undefined {
	const value = field(at, key)?.value;
	return typeof value === 'number' ? value : undefined;
}

/** Columns of a group have its decimals. */
function column(at: Cursor, ofGroup?: number): ColumnDefinition {
	const list = textAt(at, 'each');
	const each = COLUMN_LISTS.find((one) => one === list);
	const align = textAt(at, 'align');
	const decimals = numberAt(at, 'decimals') ?? ofGroup;
	return {
		id: textAt(at, 'id') ?? '',
		head: localizedAt(at, 'head') ?? { lt: '' },
		width: numberAt(at, 'width') ?? 5,
		rotated: field(at, 'rotated')?.value === true,
		...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
		content: content(at),
		...optional('decimals', decimals),
		columns: items(field(at, 'columns')).map((one) => column(one, decimals)),
		...(each ? { each } : {}),
		...optional(
			'when',
			COLUMN_CONDITIONS.find((one) => one === textAt(at, 'when')),
		),
	};
}

function content(at: Cursor): ColumnContent {
	const amount = field(at, 'money');
	if (amount) return { kind: 'money', year: yearChoice(amount), economicClass: economicClass(textAt(amount, 'class')) ?? 'total' };
	if (field(at, 'rowNumber')?.value === true) return { kind: 'rowNumber' };
	if (field(at, 'need')) return { kind: 'need' };
	const result = textAt(at, 'result');
	const of = RESULT_KINDS.find((one) => one === result);
	if (of) return { kind: 'result', of };
	for (const kind of ['share', 'change', 'target'] as const) {
		const found = field(at, kind);
		if (found) return { kind, year: yearChoice(found) };
	}
	return { kind: 'text' };
}

function yearChoice(at: Cursor): YearChoice {
	const year = field(at, 'year')?.value;
	return typeof year === 'number' || year === 'report' ? year : 'previous';
}

function economicClass(text: string | undefined): EconomicClass | undefined {
	return text === 'total' || text === 'expenditure' || text === 'wages' || text === 'assets' ? text : undefined;
}

function cellTexts(at: Cursor | undefined): CellTexts {
	const cells = new Map<string, Localized>();
	for (const [id, value] of pairs(at)) {
		const text = localized(value);
		if (text) cells.set(id, text);
	}
	return cells;
}

function shade(at: Cursor): 0 | 1 | 2 | 3 {
	const value = numberAt(at, 'shade');
	return value === 1 || value === 2 || value === 3 ? value : 0;
}

function row(at: Cursor): RowDefinition[] {
	const each = field(at, 'each');
	if (each) return [{ kind: 'each', list: scalar(each) ?? '', as: textAt(at, 'as') ?? '', rows: items(field(at, 'rows')).flatMap(row) }];
	const band = field(at, 'band');
	if (band) return [{ kind: 'band', text: localized(band) ?? { lt: '' }, shade: shade(at) }];
	const total = field(at, 'total');
	if (total) return [{ kind: 'total', label: localized(total) ?? { lt: '' }, shade: shade(at) }];
	const block = field(at, 'block');
	if (block) return [blockRow(block)];
	const own = economicClass(textAt(at, 'class'));
	return [
		{
			kind: 'row',
			figures: field(at, 'figures')?.value !== false,
			cells: cellTexts(field(at, 'cells')),
			...(own ? { economicClass: own } : {}),
			bold: field(at, 'bold')?.value === true,
			shade: shade(at),
			optional: field(at, 'optional')?.value === true,
			sum: field(at, 'sum')?.value === true,
		},
	];
}

function blockRow(at: Cursor): RowDefinition {
	const lines = textAt(at, 'lines');
	const beside = textAt(at, 'beside');
	const total = field(at, 'total');
	return {
		kind: 'block',
		cells: cellTexts(field(at, 'cells')),
		...(lines === undefined ? {} : { lines }),
		line: cellTexts(field(at, 'line')),
		...(beside === undefined ? {} : { beside }),
		besideCells: cellTexts(field(at, 'besideCells')),
		...(total ? { total: cellTexts(total) } : {}),
		mayBreak: field(at, 'mayBreak')?.value === true,
		sum: field(at, 'sum')?.value === true,
	};
}
