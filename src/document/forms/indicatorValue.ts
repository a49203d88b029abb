import type { Decimal, Indicator } from '../../model/types.ts';
import type { DocumentContext } from '../context.ts';
import { formatDecimal } from '../numbers.ts';

/** A value of an indicator with as many decimals as the most exact of its values has, so that they line up in a row. */
export function indicatorValue({ language }: DocumentContext, { baseline, targets }: Indicator, value: Decimal): string {
	const values = [...targets.values(), ...(baseline ? [baseline.value] : [])];
	return formatDecimal(value, Math.max(...values.map(decimalsOf)), language);
}

function decimalsOf(value: Decimal): number {
	return value.toFixed().split('.')[1]?.length ?? 0;
}
