import Big from 'big.js';
import type { Comparison } from '../diff/index.ts';
import type { MoneyRow } from '../diff/types.ts';
import { formatDecimal } from '../document/numbers.ts';
import { NEED } from '../model/fact-words.ts';
import type { Decimal, Localized, Plan } from '../model/types.ts';
import type { Point } from './point.ts';
import { formerNames } from './reserves.ts';
import { type GrammaticalCase, sumInWords } from './sumInWords.ts';

/** The units in which the versions say money. */
export type MoneyUnits = Readonly<Record<'old' | 'new', Localized>>;

/** What the totals of each programme, and of the plan, were and are: «vietoj … nustatyti …», in euros with the sums in words. */
export function sumPoints({ money, findings }: Comparison, plan: Plan, units: MoneyUnits): Point[] {
	const own = money.find((one) => one.plan === plan.id);
	if (!own) return [];
	const [was, is] = [eurosIn(units.old), eurosIn(units.new)];
	const isSame = ({ old, new: fresh }: MoneyRow): boolean => (was && is ? old.times(was).eq(fresh.times(is)) : old.eq(fresh) && units.old.lt === units.new.lt);
	const changed = own.rows.filter((row) => (row.by === 'programme' || row.by === 'year') && !isSame(row));
	// What goes whole takes its sums along.
	const programmes = changed.filter(({ by, key, new: fresh }) => by === 'programme' && !(fresh.eq(0) && isGone(plan, key)));
	const former = formerNames(findings, plan.id);
	const totals = changed.filter(({ by }) => by === 'year');
	const say = (what: string, old: Decimal, fresh: Decimal): Point => {
		const sum = sumText(fresh, 'accusative', units.new, plan);
		return { text: old.eq(0) ? `Nustatyti ${what}: ${sum}.` : `Pakeisti ${what} ir vietoj ${sumText(old, 'genitive', units.old, plan)} nustatyti ${sum}.` };
	};
	return [
		...programmes.map(({ key, column, old, new: fresh }) => say(`${unitOf(plan, key, former)} ${moneyOf(column)}`, old, fresh)),
		...totals.map(({ column, old, new: fresh }) => say(`${column === NEED ? 'bendrą plano lėšų poreikį' : `bendrą plano ${column} metų asignavimų sumą`}`, old, fresh)),
	];
}

/** Whether a plan has no programme, priority or reserve by a key any more. */
function isGone(plan: Plan, key: string): boolean {
	if (plan.kind === 'development-plan') return !plan.priorities.some(({ fullCode }) => fullCode === key);
	return !plan.programmes.some(({ fullCode }) => fullCode === key) && !plan.reserves.some(({ name }) => name.lt === key);
}

/** «01 programos», «1 prioriteto», «rezervo „Direktoriaus rezervas“». */
function unitOf(plan: Plan, key: string, formerNamesOfReserves: ReadonlyMap<string, string>): string {
	if (plan.kind === 'development-plan') return `${key} prioriteto`;
	return plan.programmes.some(({ fullCode }) => fullCode === key) || /^\d+$/.test(key) ? `${key} programos` : `rezervo „${formerNamesOfReserves.get(key) ?? key}“`;
}

function moneyOf(column: string): string {
	return column === NEED ? 'lėšų poreikį' : `${column} metų asignavimus`;
}

/** «1 831 000 (vieną milijoną …) Eur»; cents stay in digits. In a unit that can't be told in euros the sum is said in that unit. */
function sumText(amount: Decimal, grammaticalCase: GrammaticalCase, unit: Localized, plan: Plan): string {
	const factor = eurosIn(unit);
	if (!factor) return `${formatDecimal(amount, plan.moneyDecimals, 'lt')}\u00a0${unit.lt}`;
	const sum = amount.times(factor);
	const isWhole = sum.eq(sum.round(0, 0));
	return `${formatDecimal(sum, isWhole ? 0 : 2, 'lt')} (${sumInWords(sum, grammaticalCase)})\u00a0Eur`;
}

/** How many euros the money unit is: «tūkst. Eur» is a thousand. */
function eurosIn({ lt }: Localized): Decimal | undefined {
	const known = /^(tūkst\.|mln\.)?\s*(Eur|EUR|€|eurų|eurais)$/i.exec(lt.trim());
	if (!known) return undefined;
	return new Big(known[1] === undefined ? 1 : known[1].toLowerCase() === 'mln.' ? 1_000_000 : 1000);
}
