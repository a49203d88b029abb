import Big from 'big.js';
import { bearsMoney, inherited } from '../../model/hierarchy.ts';
import { ZERO } from '../../model/money.ts';
import { isPositive } from '../../model/sign.ts';
import { amountOf } from '../../model/totals.ts';
import type { ActivityPlan, AnyMeasure, Appropriation, Decimal } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, percentage, titled } from '../wording.ts';

/** The money of a continuing measure does not jump from one year to the next without a word. */
export const yearJump: Rule = {
	id: 'funding/year-jump',
	severity: 'info',
	title: { lt: 'Lėšų šuolis', en: 'Jump of money' },
	description: {
		lt: 'Tęstinė priemonė kasmet kainuoja panašiai. Jei lėšos staiga pakinta daugiau nei nustatyta dalimi, arba suma klaidinga, arba tarybai reikia paaiškinti. Investicinių, naujų ir pažangos priemonių lėšos kinta savaime, todėl netikrinamos. Paaiškinimas rašomas komentare: „# plan-ignore funding/year-jump: …“.',
		en: 'A continuing measure costs about the same every year. When its money changes by more than the given share, either an amount is wrong or the council needs an explanation. Investment, new and progress measures change by nature and are left alone. The explanation is a comment: `# plan-ignore funding/year-jump: …`.',
	},
	source: { lt: 'Savivaldybių planavimo praktika', en: 'Practice of municipal planning' },
	bad: 'type: continuing\nappropriations:\n  - {source: SB, 2015: 400.0, 2016: 1200.0, 2017: 420.0}\n',
	good: 'type: continuing\nappropriations:\n  # plan-ignore funding/year-jump: 2016 metais priimamas naujas įstatymas\n  - {source: SB, 2015: 400.0, 2016: 1200.0, 2017: 1250.0}\n',
	mirror: { lt: 'Tikrinama į abi puses: ir padidėjimas, ir sumažėjimas', en: 'Both directions are checked: rises and falls' },
	options: {
		percent: { type: 'number', default: 50, minimum: 1, description: { lt: 'Kokį pokytį reikia paaiškinti, procentais', en: 'The change that needs explaining, in per cent' } },
		amount: { type: 'number', default: 100, minimum: 0, description: { lt: 'Mažesnis pokytis netikrinamas, pinigų vienetais', en: 'A smaller change is left alone, in the money unit' } },
	},
	visit: ({ report, options }) => ({
		measure(measure) {
			const { plan } = measure;
			const type = inherited(measure, 'type');
			if (plan.kind !== 'activity-plan' || !bearsMoney(measure) || (type !== undefined && type !== 'continuing')) return;
			const set = options(measure.origin.document.file);
			const least = new Big(set.number('amount'));
			for (let year = plan.years.from; year <= plan.years.to; year++) {
				const [before, after] = [amountOf(measure, year - 1), amountOf(measure, year)];
				// A year without money is a beginning, an end or a gap, not a jump.
				if (!isPositive(before) || !isPositive(after)) continue;
				const change = after.minus(before).abs();
				if (change.lt(least) || change.times(100).lte(before.times(set.number('percent'))) || isSlip(measure, plan, before, after)) continue;
				const finding = jump(measure, year, before, after);
				if (finding) report(finding);
			}
		},
	}),
};

function jump(measure: AnyMeasure, year: number, before: Decimal, after: Decimal): Finding | undefined {
	const line = mostChanged(measure, year);
	if (!line) return undefined;
	const title = titled(measure);
	const [b, a, share] = [number(before), number(after), percentage(after.minus(before).abs(), before)];
	const isUp = after.gt(before);
	return {
		message: {
			lt: `${title.lt}: ${year} metais lėšų ${share.lt} ${isUp ? 'daugiau' : 'mažiau'} nei ${year - 1} metais (${b.lt} → ${a.lt})`,
			en: `${title.en}: in ${year} its money is ${share.en} ${isUp ? 'more' : 'less'} than in ${year - 1} (${b.en} → ${a.en})`,
		},
		place: fieldPlace(line, String(year)),
		element: `${nameOf(measure)}/${year}`,
		wholes: [measure],
		related: line.amounts.has(year - 1) ? [{ place: fieldPlace(line, String(year - 1)), message: { lt: 'metais anksčiau', en: 'the year before' } }] : [],
	};
}

/** A sum so far above the measure's middle one is not a jump but another unit, and is reported as such (funding/looks-like-euros). */
const SLIP = 300;

function isSlip(measure: AnyMeasure, { previousYear, years }: ActivityPlan, before: Decimal, after: Decimal): boolean {
	const sums = Array.from({ length: Math.max(0, years.to - previousYear + 1) }, (_, index) => amountOf(measure, previousYear + index)).filter((sum) => isPositive(sum));
	const middle = sums.sort((a, b) => a.cmp(b))[Math.floor((sums.length - 1) / 2)];
	const limit = (middle ?? ZERO).times(SLIP);
	return before.gte(limit) || after.gte(limit);
}

/** The line that makes most of the jump. */
function mostChanged({ appropriations }: AnyMeasure, year: number): Appropriation | undefined {
	const change = ({ amounts }: Appropriation): Decimal => (amounts.get(year)?.total ?? ZERO).minus(amounts.get(year - 1)?.total ?? ZERO).abs();
	return appropriations.reduce<Appropriation | undefined>((most, line) => (most && change(most).gte(change(line)) ? most : line), undefined);
}
