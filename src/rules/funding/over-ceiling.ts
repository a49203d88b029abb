import { entryName } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { number } from '../wording.ts';
import { plannedFor } from './planned.ts';
import { amountPlace, comparisons, comparisonTable, comparisonTitle, grounds, heaviest } from './reconciliation.ts';

/** The plan keeps within the ceilings given to it. */
export const overCeiling: Rule = {
	id: 'funding/over-ceiling',
	severity: 'error',
	title: { lt: 'Viršyta lėšų riba', en: 'Over the ceiling' },
	description: {
		lt: 'Finansų skyrius kiekvienam šaltiniui, programai ar vykdytojui nustato, kiek lėšų daugiausia galima planuoti. Planas, kuris ribą viršija, į biudžetą netelpa.',
		en: 'The finance department sets how much may be planned at most from a source, for a programme or by a body. A plan over the ceiling does not fit into the budget.',
	},
	source: {
		lt: 'Biudžeto sandaros įstatymas: programos rengiamos pagal nustatytus maksimalius asignavimų limitus',
		en: 'Law on the Budget Structure: programmes are drafted within the limits set for appropriations',
	},
	bad: '# plane 2015 m. SB lėšų – 125,0\nkind: budget\nid: ribos-2015\nname: Lėšų ribos\nplan: svp-2015-2017\nbasis: ceiling\nentries:\n  - {year: 2015, source: SB, amount: 120.0}\n',
	good: '# plane 2015 m. SB lėšų – 120,0\nkind: budget\nid: ribos-2015\nname: Lėšų ribos\nplan: svp-2015-2017\nbasis: ceiling\nentries:\n  - {year: 2015, source: SB, amount: 120.0}\n',
	mirror: { lt: 'Planuoti mažiau, nei leidžiama, nėra klaida', en: 'To plan less than is allowed is no fault' },
	visit({ workspace, report }) {
		const budgets = workspace.budgets.filter(({ basis }) => basis === 'ceiling');
		if (budgets.length === 0) return {};
		const planned = plannedFor(
			workspace,
			budgets.flatMap(({ entries }) => entries),
		);
		return {
			line: planned.add,
			budgetEntry(entry) {
				const lines = entry.budget.basis === 'ceiling' ? planned.linesOf(entry) : undefined;
				if (!lines) return;
				const compared = comparisons(entry, lines);
				const over = compared.find(({ difference }) => difference.gt(entry.budget.tolerance));
				if (!over) return;
				const title = comparisonTitle(entry, over);
				const [p, c, d] = [number(over.planned), number(over.stated.value), number(over.difference)];
				report({
					message: { lt: `${title.lt}: plane ${p.lt}, riba ${c.lt}, viršyta ${d.lt}`, en: `${title.en}: the plan has ${p.en}, the ceiling is ${c.en}, exceeded by ${d.en}` },
					place: amountPlace(over),
					element: entryName(entry),
					wholes: planned.wholesOf(entry),
					related: heaviest(lines, over.economicClass),
					help: grounds(entry),
					table: comparisonTable(compared, 'ceiling'),
				});
			},
		};
	},
};
