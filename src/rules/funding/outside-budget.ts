import type { Bilingual } from '../../diagnostic.ts';
import type { Budget } from '../../model/accounts.ts';
import { isZero } from '../../model/sign.ts';
import { budgetName, budgetTitle, unitTitle } from '../accounts.ts';
import type { Report, Rule } from '../types.ts';
import { headPlace } from '../walk.ts';
import { number } from '../wording.ts';
import type { Line } from './lines.ts';
import { classSum, coveredBy } from './planned.ts';
import { heaviest } from './reconciliation.ts';

/** All money of the municipal budget that the plan has for a year is in the budget adopted for it. */
export const outsideBudget: Rule = {
	id: 'funding/outside-budget',
	severity: 'warning',
	title: { lt: 'Plano lėšų biudžete nėra', en: "Plan's money missing from the budget" },
	description: {
		lt: 'Jei biudžete nėra eilutės, kuriai priklausytų plano programos ar šaltinio lėšos, sumos sutampa, o pinigų vis tiek trūksta. Šaltiniai, kurie į savivaldybės biudžetą neįtraukiami, nežiūrimi.',
		en: "When no row of the budget is about the money of a programme or source of the plan, the sums agree and the money is still missing. Sources outside the municipality's budget are left alone.",
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): veiklos planas rengiamas atsižvelgiant į biudžete numatomus asignavimus',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): an activity plan is drafted with regard to the appropriations of the budget',
	},
	bad: '# plane yra ir SB(VB) lėšų\nkind: budget\nid: biudzetas-2015\nname: 2015 metų biudžetas\nplan: svp-2015-2017\nbasis: adopted\nentries:\n  - {source: SB, amount: 120.0}\n',
	good: '# plane yra ir SB(VB) lėšų\nkind: budget\nid: biudzetas-2015\nname: 2015 metų biudžetas\nplan: svp-2015-2017\nbasis: adopted\nentries:\n  - {source: SB, amount: 120.0}\n  - {source: SB(VB), amount: 40.0}\n',
	mirror: 'funding/budget-mismatch',
	visit({ workspace, report }) {
		const { sources } = workspace.registers;
		const covers = workspace.budgets.filter(({ basis }) => basis === 'adopted').flatMap((budget) => coveredBy(workspace, budget) ?? []);
		if (covers.length === 0) return {};
		const missing = new Map<Budget, Map<string, Line[]>>();
		return {
			line(line) {
				if (isZero(line.amount.total) || !sources.get(line.source)?.inBudget) return;
				for (const { budget, plan, years, has } of covers) {
					if (plan !== line.plan || !years.has(line.year) || has(line)) continue;
					const groups = missing.get(budget) ?? new Map<string, Line[]>();
					missing.set(budget, groups);
					const name = `${line.year}/${line.measure?.task.goal.parent.fullCode ?? line.reserve?.name.lt ?? ''}/${line.source}`;
					const group = groups.get(name);
					if (group) group.push(line);
					else groups.set(name, [line]);
				}
			},
			end() {
				for (const [budget, groups] of missing) for (const [name, lines] of groups) tell(report, budget, name, lines);
			},
		};
	},
};

function tell(report: Report, budget: Budget, name: string, lines: readonly Line[]): void {
	const [first] = lines;
	if (!first) return;
	const title = budgetTitle(budget);
	const of = holder(first);
	const sum = number(classSum(lines, 'total'));
	report({
		message: {
			lt: `${title.lt}: nėra eilutės, kuriai priklausytų ${first.year} m. ${first.source} lėšos (${of.lt}): ${sum.lt}`,
			en: `${title.en}: no row is about the ${first.source} money of ${first.year} (${of.en}): ${sum.en}`,
		},
		place: headPlace(budget),
		element: `${budgetName(budget)}/${name}`,
		wholes: [budget],
		related: heaviest(lines, 'total'),
	});
}

/** The programme or reserve whose money it is, in the middle of a sentence. */
function holder({ measure, reserve }: Line): Bilingual {
	const unit = measure?.task.goal.parent ?? reserve;
	if (!unit) return { lt: '', en: '' };
	const { lt, en } = unitTitle(unit);
	return { lt: lt.charAt(0).toLowerCase() + lt.slice(1), en: en.charAt(0).toLowerCase() + en.slice(1) };
}
