import { budgetName, budgetTitle } from '../accounts.ts';
import { hasYear } from '../funding/planned.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** Budgets are of years that their plan has amounts of. */
export const budgetYear: Rule = {
	id: 'time/budget-year',
	severity: 'warning',
	title: { lt: 'Biudžetas ne plano metų', en: "Budget of a year that the plan doesn't have" },
	description: {
		lt: 'Suma metų, kurių plane nėra, su niekuo nesutikrinama: klaidingi arba metai, arba planas, kurį biudžetas nurodo.',
		en: 'An amount of a year that the plan does not have is checked against nothing: either the year is wrong, or the plan that the budget names.',
	},
	bad: '# 2015–2017 metų planas\nentries:\n  - {year: 2018, source: SB, amount: 120.0}\n',
	good: '# 2015–2017 metų planas\nentries:\n  - {year: 2016, source: SB, amount: 120.0}\n',
	mirror: { lt: 'Plano antrųjų ir trečiųjų metų biudžetas dar nepatvirtintas', en: "The budgets of a plan's second and third year are not adopted yet" },
	visit({ workspace, report }) {
		const told = new Set<string>();
		return {
			budgetEntry(entry) {
				const { budget, year } = entry;
				const plan = workspace.accountedPlan(budget);
				if (!plan || hasYear(plan, year)) return;
				// A year that the budget gives to its entries is told once.
				const { document, path } = entry.yearOrigin;
				const name = `${budgetName(budget)}/${year}/${path.join('/')}`;
				if (told.has(name)) return;
				told.add(name);
				const title = budgetTitle(budget);
				report({
					message: {
						lt: `${title.lt}: suma ${year} m., o plane yra ${plan.previousYear}–${plan.years.to} m. sumos`,
						en: `${title.en}: an amount of ${year}, but the plan has amounts of ${plan.previousYear}–${plan.years.to}`,
					},
					place: document.place(path),
					element: `${budgetName(budget)}/${year}`,
					related: [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
				});
			},
		};
	},
};
