import { decimalText } from '../decimal-text.ts';
import type { Bilingual, Language } from '../diagnostic.ts';
import type { YamlPath } from '../source/types.ts';
import type { Amount, Fact } from './fact.ts';
import { NEED } from './fact-words.ts';
import { compared, isZero } from './sign.ts';
import type { AnyMeasure, Appropriation, ClassifiedAmount, Currency, Decimal, Origin, Reserve } from './types.ts';

/** Where a reserve has its amounts. */
export const RESERVE_FIELD: YamlPath = ['amounts'];

/** What an element has in money, alone of all that it says: each source and year, or each source's need. */
export function moneyFacts(element: AnyMeasure | Reserve): Amount[] {
	const isReserve = element.kind === 'reserve';
	const amounts = statedAmounts(isReserve ? [element] : element.appropriations).map(({ names, amount, origin }) =>
		amountFact(names, amount.total, origin, isReserve ? [...RESERVE_FIELD, ...names.field] : names.field),
	);
	return isReserve ? amounts : [...amounts, ...fundingFacts(element)];
}

export function fundingFacts({ funding, origin }: AnyMeasure): Amount[] {
	return [...funding].map(([source, value]) => amountFact(amountNames(source, NEED), value, origin));
}

interface StatedAmount {
	readonly names: AmountNames;
	readonly amount: ClassifiedAmount;
	readonly origin: Origin;
	readonly currency: Currency;
}

/** The amounts of lines; those of one source and year are one statement. */
function statedAmounts(lines: readonly (Appropriation | Reserve)[]): readonly StatedAmount[] {
	const stated: StatedAmount[] = [];
	for (const { source, amounts, origin, currency } of lines) {
		for (const [year, amount] of amounts) stated.push({ names: amountNames(source, String(year)), amount, origin, currency });
	}
	return new Set(lines.map(({ source }) => source)).size === lines.length ? stated : joined(stated);
}

function joined(stated: readonly StatedAmount[]): readonly StatedAmount[] {
	const whole = new Map<AmountNames, StatedAmount>();
	for (const one of stated) {
		const before = whole.get(one.names);
		whole.set(one.names, before ? { ...one, amount: plus(before.amount, one.amount), currency: before.currency === 'LTL' ? 'LTL' : one.currency } : one);
	}
	return [...whole.values()];
}

/** All that lines say of money: sums first, then how each is split. `above`: the keys of what holds the sums in the file. */
export function amountFacts(lines: readonly (Appropriation | Reserve)[], above: YamlPath = []): Fact[] {
	const facts: Fact[] = [];
	const splits: Fact[] = [];
	for (const { names, amount, origin, currency } of statedAmounts(lines)) {
		const field = above.length === 0 ? names.field : [...above, ...names.field];
		const fact = amountFact(names, amount.total, origin, field);
		facts.push(fact);
		if (currency === 'LTL') facts.push(currencyFact(fact, names));
		splits.push(splitFact(names, amount, origin, field));
	}
	for (const split of splits) facts.push(split);
	return facts;
}

/** That an amount is stated in litas. */
function currencyFact(fact: Fact, { source, column, detail }: AmountNames): Fact {
	return { ...fact, key: `currency|${source}|${column}`, topic: 'type', detail: { lt: `${detail.lt}, valiuta`, en: `${detail.en}, currency` }, value: 'LTL' };
}

function plus(a: ClassifiedAmount, b: ClassifiedAmount): ClassifiedAmount {
	return { total: a.total.plus(b.total), expenditure: a.expenditure.plus(b.expenditure), wages: a.wages.plus(b.wages), assets: a.assets.plus(b.assets) };
}

/** The shares of assets and wages; all the rest is other expenditure. An amount that is all of one class stays so whatever it comes to. */
function splitFact({ split, detail, source, column }: AmountNames, amount: ClassifiedAmount, origin: Origin, field: YamlPath): Fact {
	const whole = wholeClass(amount);
	const value = whole ? `all ${whole}` : `wages ${amount.wages.toFixed()}, assets ${amount.assets.toFixed()}`;
	return { key: split, topic: 'split', detail, value, said: whole ? WHOLE[whole] : () => splitText(amount), origin, field, source, column };
}

type Share = 'wages' | 'assets';

const SHARES: Readonly<Record<Share, Bilingual>> = { wages: { lt: 'darbo užmokesčiui', en: 'wages' }, assets: { lt: 'turtui', en: 'assets' } };

const WHOLE: Readonly<Record<Share, () => Bilingual>> = {
	wages: () => ({ lt: 'visos lėšos darbo užmokesčiui', en: 'all wages' }),
	assets: () => ({ lt: 'visos lėšos turtui', en: 'all assets' }),
};

/** The class that all of an amount is of; undefined where it is of several, of other expenditure, or nothing. */
function wholeClass({ total, wages, assets }: ClassifiedAmount): Share | undefined {
	if (isZero(total)) return undefined;
	if (isZero(wages) && compared(assets, total) === 0) return 'assets';
	return isZero(assets) && compared(wages, total) === 0 ? 'wages' : undefined;
}

/** Of both classes, or of the one that there is. */
function splitText(amount: ClassifiedAmount): Bilingual {
	const all = (['wages', 'assets'] as const).map((share) => ({ name: SHARES[share], value: amount[share] }));
	const some = all.filter(({ value }) => !isZero(value));
	const said = (language: Language): string => (some.length > 0 ? some : all).map(({ name, value }) => `${name[language]} ${decimalText(value.toFixed(), language)}`).join(', ');
	return { lt: said('lt'), en: said('en') };
}

interface AmountNames {
	readonly key: string;
	readonly split: string;
	readonly source: string;
	readonly column: string;
	readonly detail: Bilingual;
	readonly field: YamlPath;
}

/** By source and column: a workspace has some dozens of them, and says them of each measure. */
const known = new Map<string, Map<string, AmountNames>>();

function amountNames(source: string, column: string): AmountNames {
	return known.get(source)?.get(column) ?? newNames(source, column);
}

function newNames(source: string, column: string): AmountNames {
	const isNeed = column === NEED;
	const names: AmountNames = {
		key: `appropriation|${source}|${column}`,
		split: `split|${source}|${column}`,
		source,
		column,
		detail: isNeed ? { lt: source, en: source } : { lt: `${source}, ${column} m.`, en: `${source}, ${column}` },
		field: isNeed ? ['funding', source] : [column],
	};
	known.set(source, (known.get(source) ?? new Map<string, AmountNames>()).set(column, names));
	return names;
}

function amountFact({ key, source, column, detail, field: own }: AmountNames, value: Decimal, origin: Origin, field: YamlPath = own): Amount {
	return { key, topic: 'appropriation', detail, value, origin, field, source, column };
}
