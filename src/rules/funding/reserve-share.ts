import Big from 'big.js';
import type { LinkedWorkspace } from '../../link/types.ts';
import { sumOf } from '../../model/money.ts';
import { isPositive } from '../../model/sign.ts';
import { amountOf, sourcesOf } from '../../model/totals.ts';
import type { ActivityPlan, Decimal, Reserve } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { number, percentage, quoted } from '../wording.ts';

/** Reserves are no more than a small share of the year's budget money. */
export const reserveShare: Rule = {
	id: 'funding/reserve-share',
	severity: 'warning',
	title: { lt: 'Per didelis rezervas', en: 'Reserve too large' },
	description: {
		lt: 'Administracijos direktoriaus (mero) rezervas ribojamas: iki 1 procento patvirtintų biudžeto pajamų be valstybės dotacijų. Planas pajamų neturi, todėl rezervas lyginamas su visais metų biudžeto asignavimais: kas viršija jų dalį, tikrai viršija ir pajamų dalį.',
		en: "The director's (mayor's) reserve is limited to 1 per cent of the adopted budget revenue without state grants. A plan has no revenue, so the reserve is compared with all budget appropriations of the year: what is over a share of these is over that share of revenue for certain.",
	},
	source: { lt: 'Biudžeto sandaros įstatymo 25 straipsnis', en: 'Law on the Budget Structure, article 25' },
	bad: '# metų asignavimai – 240 000\nreserves:\n  - {name: Savivaldybės administracijos direktoriaus rezervas, source: SB, amounts: {2015: 20000.0}}\n',
	good: '# metų asignavimai – 240 000\nreserves:\n  - {name: Savivaldybės administracijos direktoriaus rezervas, source: SB, amounts: {2015: 200.0}}\n',
	mirror: { lt: 'Mažiausias dydis skaičiuojamas nuo pajamų, kurių plane nėra', en: 'The lower limit is a share of revenue, which a plan does not have' },
	options: {
		percent: { type: 'number', default: 1, minimum: 0, description: { lt: 'Didžiausia rezervo dalis, procentais', en: 'The largest share of reserves, in per cent' } },
	},
	visit: ({ workspace, report, options }) => ({
		plan(plan) {
			if (plan.kind !== 'activity-plan' || plan.reserves.length === 0) return;
			const limit = options(plan.origin.document.file).number('percent');
			for (let year = plan.years.from; year <= plan.years.to; year++) {
				const whole = budgetMoney(workspace, plan, year);
				const reserves = plan.reserves.filter((reserve) => isPositive(amountOf(reserve, year)));
				const part = sumOf(reserves.map((reserve) => amountOf(reserve, year)));
				const largest = reserves.reduce<Reserve | undefined>((most, one) => (most && amountOf(most, year).gte(amountOf(one, year)) ? most : one), undefined);
				if (largest && part.times(100).gt(whole.times(new Big(limit)))) report(finding(plan, { year, part, whole, limit, largest }));
			}
		},
	}),
};

function budgetMoney({ registers }: LinkedWorkspace, plan: ActivityPlan, year: number): Decimal {
	const codes = sourcesOf(plan).filter((code) => registers.sources.get(code)?.inBudget);
	return sumOf(codes.map((code) => amountOf(plan, year, 'total', code)));
}

function finding(plan: ActivityPlan, { year, part, whole, limit, largest }: { year: number; part: Decimal; whole: Decimal; limit: number; largest: Reserve }): Finding {
	const { lt, en } = quoted(largest.name);
	const [p, w] = [number(part), number(whole)];
	const share = isPositive(whole) ? percentage(part, whole) : undefined;
	return {
		message: {
			lt: `Rezervas ${lt}: ${year} metų rezervai (${p.lt}) sudaro ${share ? `${share.lt} ` : ''}biudžeto asignavimų (${w.lt}), leidžiama ${limit} %`,
			en: `Reserve ${en}: the reserves of ${year} (${p.en}) are ${share ? `${share.en} of ` : 'more than '}the budget appropriations (${w.en}), ${limit} % is allowed`,
		},
		place: fieldPlace(largest, ['amounts', String(year)]),
		element: `${plan.id}/reserves/${year}`,
		wholes: [plan],
	};
}
