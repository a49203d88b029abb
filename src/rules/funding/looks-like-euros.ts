import { ZERO } from '../../model/money.ts';
import type { Appropriation, Decimal, Plan } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';

/** An amount of a plan in thousands is not a thousand times its neighbours. */
export const looksLikeEuros: Rule = {
	id: 'funding/looks-like-euros',
	severity: 'warning',
	title: { lt: 'Suma panaši į eurus', en: 'Amount that looks like euros' },
	description: {
		lt: 'Plane, kurio sumos rašomos tūkstančiais eurų, lengva įrašyti eurus: 120000 vietoj 120,0. Suma įtartina, kai ji „factor“ kartų didesnė už tos pačios eilutės kitų metų vidurinę sumą arba visa eilutė triskart tiek viršija viduriniąją plano eilutę.',
		en: "In a plan of thousand euros it is easy to enter euros: 120000 for 120.0. An amount is suspicious when it is `factor` times the median of the other years of its line, or when the whole line is three times as far above the plan's median line.",
	},
	bad: '# tūkst. Eur\nappropriations:\n  - {source: SB, 2015: 120.0, 2016: 125000, 2017: 130.0}\n',
	good: '# tūkst. Eur\nappropriations:\n  - {source: SB, 2015: 120.0, 2016: 125.0, 2017: 130.0}\n',
	mirror: { lt: 'Tūkstantį kartų per maža suma yra lėšų šuolis (funding/year-jump)', en: 'An amount a thousand times too small is a jump (funding/year-jump)' },
	options: {
		factor: { type: 'number', default: 300, minimum: 10, description: { lt: 'Kiek kartų suma turi viršyti kitas', en: 'How many times the others an amount has to be' } },
	},
	visit({ workspace, report, options }) {
		const { lt, en = '' } = workspace.moneyUnit;
		if (!/tūkst/i.test(lt) && !/thousand/i.test(en)) return {};
		const plans = new Map<Plan, Row[]>();
		return {
			measure(measure) {
				for (const line of measure.appropriations) {
					const row = rowOf(line);
					const rows = plans.get(measure.plan);
					if (row.amounts.length === 0) continue;
					if (rows) rows.push(row);
					else plans.set(measure.plan, [row]);
				}
			},
			end() {
				for (const rows of plans.values()) {
					const typical = rows.length < LEAST_LINES ? undefined : median(rows.map(({ middle }) => middle));
					for (const row of rows) {
						const factor = options(row.line.origin.document.file).number('factor');
						for (const amount of row.amounts) if (isOutlier(amount, row, typical, factor)) report(finding(row.line, amount));
					}
				}
			},
		};
	},
};

/** A whole line stands apart from its plan when it is this many times as far off as one year may be from its line. */
const BETWEEN_LINES = 3;
/** Fewer lines than this have no typical size. */
const LEAST_LINES = 5;

/** A line's amounts as plain numbers: sizes are compared, nothing is summed. */
interface Row {
	readonly line: Appropriation;
	readonly amounts: readonly Sized[];
	readonly middle: number;
}

interface Sized {
	readonly year: number;
	readonly size: number;
}

function rowOf(line: Appropriation): Row {
	const amounts = [...line.amounts].map(([year, { total }]) => ({ year, size: total.s > 0 ? sizeOf(total) : 0 })).filter(({ size }) => size > 0);
	return { line, amounts, middle: median(amounts.map(({ size }) => size)) ?? 0 };
}

/** A positive number's three first digits and magnitude, which is enough to compare by hundreds and far cheaper than all of it. */
function sizeOf({ c: [first = 0, second = 0, third = 0], e }: Decimal): number {
	return (first + second / 10 + third / 100) * 10 ** e;
}

function isOutlier(amount: Sized, { amounts, middle }: Row, typical: number | undefined, factor: number): boolean {
	const others = amounts.length > 1 ? median(amounts.filter((other) => other !== amount).map(({ size }) => size)) : undefined;
	if (others !== undefined && amount.size >= factor * others) return true;
	return typical !== undefined && Math.min(middle, amount.size) >= BETWEEN_LINES * factor * typical;
}

/** The lower middle one of the numbers. */
function median(numbers: readonly number[]): number | undefined {
	return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}

function finding({ measure, source, amounts, origin }: Appropriation, { year }: Sized): Finding {
	const title = titled(measure);
	const figure = number(amounts.get(year)?.total ?? ZERO);
	return {
		message: {
			lt: `${title.lt}, ${source}, ${year} m.: suma ${figure.lt} panaši į eurus, o plano sumos rašomos tūkstančiais`,
			en: `${title.en}, ${source}, ${year}: the amount ${figure.en} looks like euros, but the plan is in thousands`,
		},
		place: fieldPlace({ origin }, String(year)),
		element: `${nameOf(measure)}/${source}/${year}`,
	};
}
