import type { Bilingual } from '../../diagnostic.ts';
import type { ClassifiedAmount, Decimal, Plan } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { decimalsOf } from '../decimals.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { figuresOf } from './lines.ts';

/** Amounts have no more decimals than the plan prints. */
export const moneyDecimals: Rule = {
	id: 'funding/money-decimals',
	severity: 'error',
	title: { lt: 'Per daug ženklų po kablelio', en: 'Too many decimals' },
	description: {
		lt: 'Lentelėse sumos spausdinamos suapvalintos iki plano tikslumo („moneyDecimals“). Tikslesnės sumos suapvalintos nebesutampa su savo „iš viso“.',
		en: "Tables print amounts rounded to the plan's precision (`moneyDecimals`). More precise amounts, once rounded, no longer add up to their total.",
	},
	bad: 'moneyDecimals: 1\n# …\nappropriations:\n  - {source: SB, 2015: 120.55}\n',
	good: 'moneyDecimals: 1\n# …\nappropriations:\n  - {source: SB, 2015: 120.6}\n',
	mirror: { lt: 'Trūkstami nuliai po kablelio prirašomi spausdinant', en: 'Zeros that lack after the point are printed' },
	visit({ report }) {
		const money = ({ plan, value, title, place, name }: Money): void => {
			const decimals = decimalsOf(value);
			if (decimals <= plan.moneyDecimals) return;
			const { lt, en } = title();
			const figure = number(value);
			report({
				message: {
					lt: `${lt}: suma ${figure.lt} per tiksli: ženklų po kablelio – ${decimals}, plane leidžiama – ${plan.moneyDecimals}`,
					en: `${en}: the amount ${figure.en} has ${decimals} decimals, the plan allows ${plan.moneyDecimals}`,
				},
				place: place(),
				element: name,
			});
		};
		return {
			line(line) {
				const { plan, amount } = line;
				if (mostDecimals(amount) <= plan.moneyDecimals) return;
				for (const [figure, value] of figuresOf(amount)) money({ plan, value, name: `${line.name}/${figure}`, title: () => line.title(), place: () => line.place(figure) });
			},
			measure(measure) {
				for (const [source, value] of measure.funding) {
					money({ plan: measure.plan, value, name: `${nameOf(measure)}/${source}`, title: () => titled(measure), place: () => fieldPlace(measure, ['funding', source]) });
				}
			},
			total({ plan, total, name, title, place }) {
				money({ plan, value: total.amount, name, title, place });
			},
		};
	},
};

function mostDecimals({ expenditure, wages, assets, statedTotal }: ClassifiedAmount): number {
	return Math.max(decimalsOf(expenditure), decimalsOf(wages), decimalsOf(assets), statedTotal ? decimalsOf(statedTotal) : 0);
}

/** A sum of money that stands in a file. */
interface Money {
	readonly plan: Plan;
	readonly value: Decimal;
	readonly name: string;
	readonly title: () => Bilingual;
	readonly place: () => Place;
}
