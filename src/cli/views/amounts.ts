import type { Language } from '../../diagnostic.ts';
import { formatDecimal } from '../../document/numbers.ts';
import type { Decimal, Plan } from '../../model/types.ts';
import type { Money } from './describe.ts';

/** An amount for the screen, in the plan's decimals; nothing at all as a dash. */
export function amountText(amount: Decimal, plan: Plan | undefined, language: Language): string {
	return amount.eq(0) ? '–' : formatDecimal(amount, plan?.moneyDecimals ?? 1, language);
}

/** An exact decimal as a JSON number: amounts have far fewer than the 15 digits that a number keeps, so its text is the amount's. */
export function jsonNumber(amount: Decimal): number {
	return Number(amount.toFixed());
}

/** Money for machines: `{"total": {"2015": 120.5}, "sources": {"SB": {"2015": 120.5}}}`; a development plan's only key is `need`. */
export function jsonMoney(money: Money): object {
	const byColumn = (amounts: readonly Decimal[]): object => Object.fromEntries(money.columns.map((column, index) => [column, numberAt(amounts, index)]));
	return { total: byColumn(money.total), sources: Object.fromEntries(money.sources.map(({ source, amounts }) => [source, byColumn(amounts)])) };
}

function numberAt(amounts: readonly Decimal[], index: number): number {
	const amount = amounts[index];
	return amount === undefined ? 0 : jsonNumber(amount);
}
