import type { BudgetEntry } from '../../model/accounts.ts';
import { budgetTitle, entryName, entryTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { amountOrEntry } from './reconciliation.ts';

/** A budget has one entry for the same money. */
export const duplicateBudgetEntry: Rule = {
	id: 'funding/duplicate-budget-entry',
	severity: 'error',
	title: { lt: 'Biudžeto įrašas pakartotas', en: 'Duplicated budget entry' },
	description: {
		lt: 'Du įrašai apie tuos pačius metus, programą, šaltinį ir vykdytoją neleidžia suprasti, su kuria suma planą sutikrinti; dažniausiai tai du kartus įrašyta ar į dvi dalis padalyta suma.',
		en: 'With two entries about one year, programme, source and body there is no telling which amount the plan is checked against; most often the money was entered twice or split in two.',
	},
	bad: 'entries:\n  - {programme: "01", source: SB, amount: 120.0}\n  - {programme: "01", source: SB, amount: 40.0}\n',
	good: 'entries:\n  - {programme: "01", source: SB, amount: 160.0}\n',
	mirror: 'funding/outside-budget',
	visit({ report }) {
		const first = new Map<string, BudgetEntry>();
		return {
			budgetEntry(entry) {
				for (const economicClass of entry.amounts.keys()) {
					const name = `${entryName(entry)}/${economicClass}`;
					const earlier = first.get(name);
					if (!earlier) {
						first.set(name, entry);
						continue;
					}
					const [budget, of] = [budgetTitle(entry.budget), entryTitle(entry)];
					report({
						message: { lt: `${budget.lt}, ${of.lt}: tokia suma jau įrašyta`, en: `${budget.en}, ${of.en}: there is an amount for this already` },
						place: amountOrEntry(entry, economicClass),
						element: name,
						wholes: [entry, earlier],
						related: [{ place: amountOrEntry(earlier, economicClass), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
						help: { lt: 'Sujunkite įrašus į vieną', en: 'Merge the entries into one' },
					});
					return;
				}
			},
		};
	},
};
