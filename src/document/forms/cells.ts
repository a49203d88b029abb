import Big from 'big.js';
import { ZERO } from '../../model/money.ts';
import type { Decimal, EconomicClass } from '../../model/types.ts';
import { type DocumentContext, money } from '../context.ts';
import type { CellKind, FormCell } from '../nodes.ts';
import { formatDecimal } from '../numbers.ts';
import type { ColumnDefinition } from './definition.ts';
import { indicatorValue } from './indicatorValue.ts';
import { phrasing } from './phrasing.ts';
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
	const { colSpan = 1, rowSpan = 1, bold = false, align, rotated = false } = options;
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

/** How a row's figures are taken: whether zero is printed (totals) and which economic class it stands for. */
export interface FigureOptions {
	readonly showZero: boolean;
	readonly economicClass?: EconomicClass;
}

/** The figure of a column for a subject, in the plan's format; empty where nothing is planned. */
export function figureText(context: DocumentContext, column: ColumnDefinition, subject: Subject, options: FigureOptions): string {
	const { plan } = context;
	const { content } = column;
	switch (content.kind) {
		case 'text':
			return '';
		case 'money': {
			const amount = moneyOf(subject, yearOf(plan, content.year), options.economicClass ?? content.economicClass);
			return amount === undefined || (amount.eq(ZERO) && !options.showZero) ? '' : money(context, amount);
		}
		case 'need': {
			const amount = needOfSubject(subject);
			return amount === undefined || (amount.eq(ZERO) && !options.showZero) ? '' : money(context, amount);
		}
		case 'share':
			return percent(context, moneyOf(subject, yearOf(plan, content.year), 'total'), moneyOf(plan, yearOf(plan, content.year), 'total'));
		case 'change':
			return change(context, subject, yearOf(plan, content.year));
		case 'target': {
			const target = subject.kind === 'indicator' ? subject.targets.get(yearOf(plan, content.year)) : undefined;
			return target && subject.kind === 'indicator' ? indicatorValue(context, subject, target) : '';
		}
	}
}

/** 100 × part / whole with one decimal; empty when there is no whole. */
function percent(context: DocumentContext, part: Decimal | undefined, whole: Decimal | undefined): string {
	if (!part || !whole || whole.eq(ZERO)) return '';
	return formatDecimal(part.times(100).div(whole).round(1, Big.roundHalfUp), 1, context.language);
}

/** Growth against the year before, in per cent with one decimal. */
function change(context: DocumentContext, subject: Subject, year: number): string {
	const now = moneyOf(subject, year, 'total');
	const before = moneyOf(subject, year - 1, 'total');
	return now && before ? percent(context, now.minus(before), before) : '';
}
