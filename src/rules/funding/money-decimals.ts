import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Decimal, Plan, StatedTotal } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { activityPlans, elementsOf, fieldPlace, nameOf } from '../walk.ts';
import { number, quoted, titled } from '../wording.ts';
import { figuresOf, lines } from './lines.ts';

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
	check(workspace, report) {
		for (const { plan, value, title, place, name } of moneyOf(workspace)) {
			const decimals = decimalsOf(value);
			if (decimals <= plan.moneyDecimals) continue;
			const { lt, en } = title();
			const figure = number(value);
			report({
				message: {
					lt: `${lt}: suma ${figure.lt} turi ženklų po kablelio: ${decimals}, plane leidžiama: ${plan.moneyDecimals}`,
					en: `${en}: the amount ${figure.en} has ${decimals} decimals, the plan allows ${plan.moneyDecimals}`,
				},
				place: place(),
				element: name,
			});
		}
	},
};

interface Money {
	readonly plan: Plan;
	readonly value: Decimal;
	readonly name: string;
	readonly title: () => Bilingual;
	readonly place: () => Place;
}

/** Every sum of money that stands in the files. */
function* moneyOf(workspace: LinkedWorkspace): Generator<Money> {
	for (const line of lines(workspace)) {
		for (const [figure, value] of figuresOf(line.amount)) {
			yield { plan: line.plan, value, name: `${line.name}/${figure}`, title: line.title, place: () => line.place(figure) };
		}
	}
	for (const measure of elementsOf(workspace, 'measure')) {
		for (const [source, value] of measure.funding) {
			const place = (): Place => fieldPlace(measure, ['funding', source]);
			yield { plan: measure.plan, value, name: `${nameOf(measure)}/${source}`, title: () => titled(measure), place };
		}
	}
	for (const plan of activityPlans(workspace)) {
		const { lt, en } = quoted(plan.title);
		for (const total of plan.totals) yield ofTotal(plan, total, plan.id, () => ({ lt: `Planas ${lt}`, en: `Plan ${en}` }));
	}
	for (const holder of elementsOf(workspace, 'programme', 'goal', 'task')) {
		for (const total of holder.totals) yield ofTotal(holder.plan, total, nameOf(holder), () => titled(holder));
	}
}

function ofTotal(plan: Plan, { amount, year, origin }: StatedTotal, name: string, title: () => Bilingual): Money {
	return { plan, value: amount, name: `${name}/totals/${year}`, title, place: () => origin.document.place(origin.path) };
}

/** How many decimals an exact number has, trailing zeros apart. */
function decimalsOf(value: Decimal): number {
	return Math.max(0, value.c.length - 1 - value.e);
}
