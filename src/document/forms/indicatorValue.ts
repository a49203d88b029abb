import type { Decimal, Indicator } from '../../model/types.ts';
import type { DocumentContext } from '../context.ts';
import { formatDecimal } from '../numbers.ts';

/** A value of an indicator with as many decimals as the most exact of its values has, so that they line up in a row. */
export function indicatorValue({ language }: DocumentContext, indicator: Indicator, value: Decimal): string {
	return formatDecimal(value, indicatorDecimals(indicator), language);
}

/** Decimals of the most exact of an indicator's values. */
export function indicatorDecimals({ baseline, targets }: Indicator): number {
	const values = [...targets.values(), ...(baseline ? [baseline.value] : [])];
	return Math.max(...values.map(decimalsOf));
}

export function decimalsOf(value: Decimal): number {
	return value.toFixed().split('.')[1]?.length ?? 0;
}
