import { ZERO } from '../../model/money.ts';
import { isPositive } from '../../model/sign.ts';
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
		en: "In a plan whose amounts are thousands of euros it is easy to enter euros: 120000 for 120.0. An amount is suspicious when it is `factor` times the median of the other years of its line, or when the whole line is three times as far above the plan's median line.",
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
				const rows = plans.get(measure.plan) ?? [];
				plans.set(measure.plan, rows);
				for (const line of measure.appropriations) {
					const row = rowOf(line);
					if (row) rows.push(row);
				}
			},
			end() {
				for (const rows of plans.values()) {
					const typical = rows.length < LEAST_LINES ? undefined : median(rows.map(({ middle }) => middle));
					for (const row of rows) {
						const factor = options(row.line.origin.document.file).number('factor');
						if (!isSuspect(row, typical, factor)) continue;
						const amounts = amountsOf(row.line);
						for (const amount of amounts) if (isOutlier(amount, amounts, row.middle, typical, factor)) report(finding(row.line, amount));
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

/** What is known of all lines. */
interface Row {
	readonly line: Appropriation;
	readonly least: number;
	readonly middle: number;
	readonly most: number;
}

/** An amount as a plain number: sizes are compared, nothing is summed. */ interface Sized {
	readonly year: number;
	readonly size: number;
}

function rowOf(line: Appropriation): Row | undefined {
	const sizes: number[] = [];
	for (const { total } of line.amounts.values()) if (isPositive(total)) sizes.push(sizeOf(total));
	sizes.sort(ascending);
	const [least, most] = [sizes[0], sizes.at(-1)];
	return least === undefined || most === undefined ? undefined : { line, least, middle: sizes[middleOf(sizes)] ?? least, most };
}

/** Whether any amount of a line can be an outlier: nearly none is. */
function isSuspect({ least, middle, most }: Row, typical: number | undefined, factor: number): boolean {
	return most >= factor * least || (typical !== undefined && middle >= BETWEEN_LINES * factor * typical);
}

function amountsOf({ amounts }: Appropriation): Sized[] {
	return [...amounts].flatMap(([year, { total }]) => (isPositive(total) ? [{ year, size: sizeOf(total) }] : []));
}

/** A positive number's three first digits and magnitude, which is enough to compare by hundreds and far cheaper than all of it. */
function sizeOf({ c: [first = 0, second = 0, third = 0], e }: Decimal): number {
	return (first + second / 10 + third / 100) * 10 ** e;
}

function isOutlier(amount: Sized, amounts: readonly Sized[], middle: number, typical: number | undefined, factor: number): boolean {
	const others = amounts.length > 1 ? median(amounts.filter((other) => other !== amount).map(({ size }) => size)) : undefined;
	if (others !== undefined && amount.size >= factor * others) return true;
	return typical !== undefined && Math.min(middle, amount.size) >= BETWEEN_LINES * factor * typical;
}

/** The lower middle one of the numbers. */
function median(numbers: readonly number[]): number | undefined {
	return [...numbers].sort(ascending)[middleOf(numbers)];
}

function middleOf({ length }: readonly number[]): number {
	return Math.floor((length - 1) / 2);
}

function ascending(a: number, b: number): number {
	return a - b;
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
