import Big from 'big.js';
import { isMeasure } from '../../model/hierarchy.ts';
import { ZERO } from '../../model/money.ts';
import type { Decimal, EconomicClass } from '../../model/types.ts';
import type { DocumentContext } from '../context.ts';
import type { CellKind, CellSum, FormCell, RowRange } from '../nodes.ts';
import { formatDecimal } from '../numbers.ts';
import { type AlignedGoal, alignmentOf } from './alignment.ts';
import { isRotatable, partColumns } from './columns.ts';
import type { ColumnDefinition } from './definition.ts';
import { decimalsOf, indicatorDecimals } from './indicatorValue.ts';
import { phrasing } from './phrasing.ts';
import { isAdditive, type ResultKind, resultFigure } from './results.ts';
import type { FormRun } from './run.ts';
import { yearOf } from './scope.ts';
import { moneyOf, needOfSubject, type Subject } from './subjects.ts';

export interface CellOptions {
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly bold?: boolean;
	readonly align?: 'left' | 'center' | 'right';
	readonly rotated?: boolean;
}

export function textCell(text: string, options: CellOptions = {}, kind: CellKind = 'text'): FormCell {
	const { colSpan = 1, rowSpan = 1, bold = false, align } = options;
	const rotated = options.rotated === true && isRotatable(text);
	return {
		type: 'formCell',
		kind,
		...(colSpan > 1 ? { colSpan } : {}),
		...(rowSpan > 1 ? { rowSpan } : {}),
		...(bold ? { bold } : {}),
		...(rotated ? { rotated } : {}),
		...(align ? { align } : {}),
		children: phrasing(text),
	};
}

/** How a row's figures are taken: whether zero is printed (totals), which economic class it stands for, and which rows it adds up. */
export interface FigureOptions {
	readonly showZero: boolean;
	readonly economicClass?: EconomicClass;
	readonly sumOf?: readonly RowRange[];
}

/** A cell with the figure of a column for a subject, in the plan's format; empty where nothing is planned. */
export function figureCell(run: FormRun, column: ColumnDefinition, subject: Subject, figures: FigureOptions, options: CellOptions = {}): FormCell {
	const figure = figureOf(run.context, column, subject, figures);
	if (!figure) return textCell('', options, 'number');
	const { value, decimals } = figure;
	const sum = addsUpRows(column) ? sumOf(run, column, figures) : undefined;
	const exact = { value: value.toFixed(), decimals, ...(sum ? { sum } : {}) };
	return { ...textCell(formatDecimal(value, decimals, run.context.language), options, 'number'), number: exact };
}

const MARKS = { own: '●', below: '○' } as const;

/** A cell of the alignment matrix: filled where the row's subject serves the column's goal itself, hollow where only what belongs to it does. */
export function markCell(context: DocumentContext, goal: AlignedGoal, subject: Subject): FormCell {
	const isServing = subject.kind === 'priority' || subject.kind === 'programme' || subject.kind === 'goal' || subject.kind === 'task' || isMeasure(subject);
	const alignment = isServing ? alignmentOf(context, subject, goal) : undefined;
	return textCell(alignment ? MARKS[alignment] : '', { align: 'center' });
}

/** Whether a column's figures add up. */
export const addsUpRows = ({ content }: ColumnDefinition): boolean => content.kind === 'money' || content.kind === 'need' || (content.kind === 'result' && isAdditive(content.of));

/** A row that adds up others does so in every column of money; in other rows a column of all money adds up its parts. */
function sumOf(run: FormRun, column: ColumnDefinition, { sumOf: ranges, economicClass }: FigureOptions): CellSum | undefined {
	if (ranges && ranges.length > 0) return { kind: 'rows', ranges };
	const offsets = economicClass === undefined ? partColumns(run.columns, column) : [];
	return offsets.length === 0 ? undefined : { kind: 'columns', offsets };
}

interface ColumnFigure {
	readonly value: Decimal;
	readonly decimals: number;
}

function figureOf(context: DocumentContext, { content, decimals: own }: ColumnDefinition, subject: Subject, options: FigureOptions): ColumnFigure | undefined {
	const { plan } = context;
	const amount = (value: Decimal | undefined): ColumnFigure | undefined => (value === undefined || (value.eq(ZERO) && !options.showZero) ? undefined : { value, decimals: own ?? plan.moneyDecimals });
	switch (content.kind) {
		case 'text':
		case 'rowNumber':
		case 'alignment':
			return undefined;
		case 'money':
			return amount(moneyOf(subject, yearOf(context, content.year), options.economicClass ?? content.economicClass, content.source));
		case 'need':
			return amount(needOfSubject(subject));
		case 'share':
			return percent(moneyOf(subject, yearOf(context, content.year), 'total'), moneyOf(plan, yearOf(context, content.year), 'total'), own);
		case 'change':
			return change(subject, yearOf(context, content.year), own);
		case 'result':
			return reported(context, subject, content.of, own);
		case 'target': {
			if (subject.kind !== 'indicator') return undefined;
			const target = subject.targets.get(yearOf(context, content.year));
			return target && { value: target, decimals: own ?? indicatorDecimals(subject) };
		}
	}
}

function reported({ plan, results }: DocumentContext, subject: Subject, kind: ResultKind, own?: number): ColumnFigure | undefined {
	const found = results && resultFigure(subject, kind, results);
	if (!found) return undefined;
	const { value, unit } = found;
	if (own !== undefined) return { value, decimals: own };
	if (unit === 'indicator') return { value, decimals: subject.kind === 'indicator' ? Math.max(indicatorDecimals(subject), decimalsOf(value)) : 0 };
	return { value, decimals: unit === 'money' ? plan.moneyDecimals : unit === 'percent' ? 1 : 0 };
}

/** 100 × part / whole, with one decimal unless told otherwise; undefined when there is no whole. */
function percent(part: Decimal | undefined, whole: Decimal | undefined, decimals = 1): ColumnFigure | undefined {
	if (!part || !whole || whole.eq(ZERO)) return undefined;
	return { value: part.times(100).div(whole).round(decimals, Big.roundHalfUp), decimals };
}

/** Growth against the year before, in per cent. */
function change(subject: Subject, year: number, decimals?: number): ColumnFigure | undefined {
	const now = moneyOf(subject, year, 'total');
	const before = moneyOf(subject, year - 1, 'total');
	return now && before ? percent(now.minus(before), before, decimals) : undefined;
}
