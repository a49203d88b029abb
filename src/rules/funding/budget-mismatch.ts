import { entryName } from '../accounts.ts';
import type { Report, Rule } from '../types.ts';
import { number } from '../wording.ts';
import { causes, type Mismatch } from './nested-entries.ts';
import { type Planned, plannedFor } from './planned.ts';
import { amountPlace, comparisons, comparisonTable, comparisonTitle, grounds, heaviest, signed } from './reconciliation.ts';

/** The plan has the money that the adopted budget has. */
export const budgetMismatch: Rule = {
	id: 'funding/budget-mismatch',
	severity: 'error',
	title: { lt: 'Planas nesutampa su patvirtintu biudžetu', en: 'Plan and adopted budget differ' },
	description: {
		lt: 'Kai taryba patvirtina biudžetą, plano metų asignavimai turi su juo sutapti pagal programas ir šaltinius: pinigai leidžiami pagal biudžetą, o atsiskaitoma pagal planą.',
		en: "Once the council has adopted the budget, the plan's appropriations of the year have to agree with it by programme and source: money is spent by the budget and accounted for by the plan.",
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): veiklos planas rengiamas atsižvelgiant į biudžete numatomus asignavimus',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): an activity plan is drafted with regard to the appropriations of the budget',
	},
	bad: '# plane 2015 m. SB lėšų – 118,0\nkind: budget\nid: biudzetas-2015\nname: 2015 metų biudžetas\nplan: svp-2015-2017\nbasis: adopted\nentries:\n  - {year: 2015, source: SB, amount: 120.0}\n',
	good: '# plane 2015 m. SB lėšų – 120,0\nkind: budget\nid: biudzetas-2015\nname: 2015 metų biudžetas\nplan: svp-2015-2017\nbasis: adopted\nentries:\n  - {year: 2015, source: SB, amount: 120.0}\n',
	draft: 'warning',
	mirror: 'funding/outside-budget',
	visit({ workspace, report }) {
		const budgets = workspace.budgets.filter(({ basis }) => basis === 'adopted');
		if (budgets.length === 0) return {};
		const planned = plannedFor(
			workspace,
			budgets.flatMap(({ entries }) => entries),
		);
		const mismatches: Mismatch[] = [];
		return {
			line: planned.add,
			budgetEntry(entry) {
				const lines = entry.budget.basis === 'adopted' ? planned.linesOf(entry) : undefined;
				if (!lines) return;
				const compared = comparisons(entry, lines);
				if (compared.some(({ difference }) => difference.abs().gt(entry.budget.tolerance))) mismatches.push({ entry, compared });
			},
			end() {
				for (const mismatch of causes(workspace, mismatches)) tell(report, mismatch, planned);
			},
		};
	},
};

function tell(report: Report, { entry, compared }: Mismatch, planned: Planned): void {
	const off = compared.find(({ difference }) => difference.abs().gt(entry.budget.tolerance));
	if (!off) return;
	const title = comparisonTitle(entry, off);
	const [p, b, d] = [number(off.planned), number(off.stated.value), signed(off.difference)];
	report({
		message: { lt: `${title.lt}: plane ${p.lt}, biudžete ${b.lt}, skirtumas ${d.lt}`, en: `${title.en}: the plan has ${p.en}, the budget ${b.en}, a difference of ${d.en}` },
		place: amountPlace(off),
		element: entryName(entry),
		wholes: planned.wholesOf(entry),
		related: heaviest(planned.linesOf(entry) ?? [], off.economicClass),
		help: grounds(entry),
		table: comparisonTable(compared, 'adopted'),
	});
}
