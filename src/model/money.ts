import Big from 'big.js';
import { euros } from './currency.ts';
import { type Cursor, decimal, field, items, localizedAt, optional, origin, pairs, textAt } from './read.ts';
import { isZero } from './sign.ts';
import type { AnyMeasure, Appropriation, ClassifiedAmount, Currency, Decimal, Reserve, StatedTotal } from './types.ts';

export const ZERO: Decimal = new Big(0);

/** The exact sum of amounts. */
export function sumOf(amounts: Iterable<Decimal>): Decimal {
	let sum = ZERO;
	for (const amount of amounts) sum = sum.plus(amount);
	return sum;
}

const YEAR = /^(19|20)\d\d$/;

/** Reads one year's amount: a plain number is expenditure; a mapping splits it by economic class. */
export function classifiedAmount(at: Cursor): ClassifiedAmount | undefined {
	const plain = decimal(at);
	if (plain) return { total: plain, expenditure: plain, wages: ZERO, assets: ZERO };
	if (typeof at.value !== 'object') return undefined;
	const statedTotal = decimal(field(at, 'total'));
	const assets = decimal(field(at, 'assets')) ?? ZERO;
	const expenditure = decimal(field(at, 'expenditure')) ?? (statedTotal ? statedTotal.minus(assets) : ZERO);
	return { total: isZero(assets) ? expenditure : expenditure.plus(assets), expenditure, wages: decimal(field(at, 'wages')) ?? ZERO, assets, ...optional('statedTotal', statedTotal) };
}

/** Amounts by year, ascending, from the year keys of a mapping; other keys are passed over. */
export function amountsByYear(at: Cursor | undefined, convert: (amount: ClassifiedAmount) => ClassifiedAmount = (amount) => amount): Map<number, ClassifiedAmount> {
	const amounts: [number, ClassifiedAmount][] = [];
	for (const [key, value] of pairs(at)) {
		const amount = YEAR.test(key) ? classifiedAmount(value) : undefined;
		if (amount) amounts.push([Number(key), convert(amount)]);
	}
	return new Map(amounts.sort(([a], [b]) => a - b));
}

/** What makes a line's amounts euros: those in litas are converted, the others stay. */
function conversion(currency: Currency, decimals: number): (amount: ClassifiedAmount) => ClassifiedAmount {
	return (amount) => (currency === 'LTL' ? inEuros(amount, decimals) : amount);
}

/** Each figure is converted and rounded by itself, so that the total is the sum of what is printed. */
function inEuros(original: ClassifiedAmount, decimals: number): ClassifiedAmount {
	const expenditure = euros(original.expenditure, decimals);
	const assets = euros(original.assets, decimals);
	return { total: expenditure.plus(assets), expenditure, wages: euros(original.wages, decimals), assets, original };
}

/** Decimals by year, ascending: an indicator's targets. */
export function decimalsByYear(at: Cursor | undefined): Map<number, Decimal> {
	const values: [number, Decimal][] = [];
	for (const [key, value] of pairs(at)) {
		const number = YEAR.test(key) ? decimal(value) : undefined;
		if (number) values.push([Number(key), number]);
	}
	return new Map(values.sort(([a], [b]) => a - b));
}

export function appropriations(at: Cursor, measure: AnyMeasure): Appropriation[] {
	return items(field(at, 'appropriations')).map((line) => {
		const currency = currencyAt(line);
		const amounts = amountsByYear(line, conversion(currency, measure.plan.moneyDecimals));
		return { kind: 'appropriation', source: textAt(line, 'source') ?? '', currency, amounts, measure, origin: origin(line) };
	});
}

/** The lines with those of one source joined: what was told in litas up to 2014 and in euros after it is printed as one. */
export function joinedBySource(lines: readonly Appropriation[]): readonly Appropriation[] {
	if (lines.every(({ currency }) => currency === 'EUR')) return lines;
	const joined: Appropriation[] = [];
	for (const line of lines) {
		const at = joined.findIndex((earlier) => continues(earlier, line));
		const earlier = joined[at];
		if (earlier) joined[at] = { ...earlier, amounts: new Map([...earlier.amounts, ...line.amounts].sort(([a], [b]) => a - b)) };
		else joined.push(line);
	}
	return joined;
}

/** True for two lines of one source in different currencies that share no year: they tell one thing. */
export function continues(a: Appropriation, b: Appropriation): boolean {
	return a.source === b.source && a.currency !== b.currency && [...a.amounts.keys()].every((year) => !b.amounts.has(year));
}

export function currencyAt(at: Cursor): Currency {
	return textAt(at, 'currency') === 'LTL' ? 'LTL' : 'EUR';
}

export function statedTotals(at: Cursor): StatedTotal[] {
	return pairs(field(at, 'totals')).flatMap(([key, value]) => {
		const amount = YEAR.test(key) ? decimal(value) : undefined;
		return amount ? [{ year: Number(key), amount, origin: origin(value) }] : [];
	});
}

export function reserves(at: Cursor, decimals: number): Reserve[] {
	return items(field(at, 'reserves')).map((entry) => {
		const currency = currencyAt(entry);
		return {
			kind: 'reserve',
			name: localizedAt(entry, 'name') ?? { lt: '' },
			source: textAt(entry, 'source') ?? '',
			currency,
			amounts: amountsByYear(field(entry, 'amounts'), conversion(currency, decimals)),
			origin: origin(entry),
		};
	});
}
