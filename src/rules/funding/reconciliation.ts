/** The plan beside a budget: differences, and how a report shows them. */
import type { Bilingual, FigureTable, RelatedPlace } from '../../diagnostic.ts';
import type { BudgetEntry, StatedAmount } from '../../model/accounts.ts';
import { isNegative, isPositive, isZero } from '../../model/sign.ts';
import type { Decimal, EconomicClass } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { budgetTitle, entryTitle } from '../accounts.ts';
import { number } from '../wording.ts';
import type { Line } from './lines.ts';
import { classSum } from './planned.ts';

/** One class of an entry: what the budget has, what the plan has, and the plan's surplus. */
export interface Comparison {
	readonly economicClass: EconomicClass;
	readonly stated: StatedAmount;
	readonly planned: Decimal;
	readonly difference: Decimal;
}

const CLASSES: Readonly<Record<EconomicClass, Bilingual>> = {
	total: { lt: 'iš viso', en: 'total' },
	expenditure: { lt: 'išlaidoms', en: 'expenditure' },
	wages: { lt: 'darbo užmokesčiui', en: 'wages' },
	assets: { lt: 'turtui įsigyti', en: 'assets' },
};

/** More lines than this are not pointed at. */
const MOST_LINES = 3;

/** Every class that an entry gives against the plan's lines. */
export function comparisons(entry: BudgetEntry, lines: readonly Line[]): Comparison[] {
	return [...entry.amounts].map(([economicClass, stated]) => {
		const planned = classSum(lines, economicClass);
		return { economicClass, stated, planned, difference: planned.minus(stated.value) };
	});
}

/** How a message begins: budget and entry, and the class when that is not the total. */
export function comparisonTitle(entry: BudgetEntry, { economicClass }: Comparison): Bilingual {
	const budget = budgetTitle(entry.budget);
	const of = entryTitle(entry);
	const part = economicClass === 'total' ? { lt: '', en: '' } : { lt: `, ${CLASSES[economicClass].lt}`, en: `, ${CLASSES[economicClass].en}` };
	return { lt: `${budget.lt}, ${of.lt}${part.lt}`, en: `${budget.en}, ${of.en}${part.en}` };
}

export function amountPlace({ stated: { origin } }: Comparison): Place {
	return origin.document.place(origin.path);
}

/** The amount that an entry gives of a class, or the entry where it gives none. */
export function amountOrEntry(entry: BudgetEntry, economicClass: EconomicClass): Place {
	const { document, path } = entry.amounts.get(economicClass)?.origin ?? entry.origin;
	return document.place(path);
}

/** What the budget rests on, when it says so. */
export function grounds({ budget: { act } }: BudgetEntry): Bilingual | undefined {
	return act && { lt: `Pagrindas: ${act.lt}`, en: `By ${act.en ?? act.lt}` };
}

/** Plan, budget and difference side by side; one row a class. */
export function comparisonTable(compared: readonly Comparison[], basis: BudgetEntry['budget']['basis']): FigureTable {
	const budget = basis === 'adopted' ? { lt: 'Biudžetas', en: 'Budget' } : { lt: 'Riba', en: 'Ceiling' };
	return {
		head: [{ lt: 'Asignavimai', en: 'Appropriations' }, { lt: 'Planas', en: 'Plan' }, budget, { lt: 'Skirtumas', en: 'Difference' }],
		rows: figureRows(compared.map(({ economicClass, stated, planned, difference }) => ({ label: CLASSES[economicClass], figures: [planned, stated.value], difference }))),
	};
}

/** Rows of a table of figures: all with as many decimals as the most exact needs, in groups of three; differences with their sign. */
export function figureRows(rows: readonly { readonly label: Bilingual; readonly figures: readonly Decimal[]; readonly difference: Decimal }[]): Bilingual[][] {
	const decimals = Math.max(1, ...rows.flatMap(({ figures }) => figures.map((figure) => figure.toFixed().split('.')[1]?.length ?? 0)));
	return rows.map(({ label, figures, difference }) => [label, ...figures.map((figure) => grouped(figure, decimals)), plus(difference, grouped(difference, decimals))]);
}

function grouped(value: Decimal, decimals: number): Bilingual {
	const [whole = '', fraction = ''] = value.abs().toFixed(decimals).split('.');
	const groups = whole.split(/(?=(?:\d{3})+$)/);
	const sign = isNegative(value) ? '\u2212' : '';
	return { lt: `${sign}${groups.join('\u00a0')},${fraction}`, en: `${sign}${groups.join(',')}.${fraction}` };
}

/** A difference with its sign. */
export function signed(value: Decimal): Bilingual {
	return plus(value, number(value));
}

function plus(value: Decimal, { lt, en }: Bilingual): Bilingual {
	return isPositive(value) ? { lt: `+${lt}`, en: `+${en}` } : { lt, en };
}

/** The lines that weigh most in the plan's sum. */
export function heaviest(lines: readonly Line[], economicClass: EconomicClass): RelatedPlace[] {
	return lines
		.filter(({ amount }) => !isZero(amount[economicClass]))
		.sort((a, b) => b.amount[economicClass].cmp(a.amount[economicClass]))
		.slice(0, MOST_LINES)
		.map((line) => {
			const title = line.title();
			const figure = number(line.amount[economicClass]);
			return { place: line.place(economicClass), message: { lt: `${title.lt}: ${figure.lt}`, en: `${title.en}: ${figure.en}` } };
		});
}
