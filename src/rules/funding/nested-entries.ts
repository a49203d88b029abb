import type { LinkedWorkspace } from '../../link/types.ts';
import type { BudgetEntry } from '../../model/accounts.ts';
import { sumOf } from '../../model/money.ts';
import type { FundingSource, Reference } from '../../model/types.ts';
import type { Comparison } from './reconciliation.ts';

/** An entry that disagrees with the plan. */
export interface Mismatch {
	readonly entry: BudgetEntry;
	readonly compared: readonly Comparison[];
}

/**
 * Those that have a cause of their own. A row of a sum that differs by just what the rows within it differ by only repeats them:
 * a table with sums by programme and in all would tell everything three times.
 */
export function causes(workspace: LinkedWorkspace, mismatches: readonly Mismatch[]): Mismatch[] {
	return mismatches.filter((whole) => {
		const within = mismatches.filter((part) => part !== whole && contains(workspace, whole.entry, part.entry));
		const direct = within.filter((part) => !within.some((other) => other !== part && contains(workspace, other.entry, part.entry)));
		return direct.length === 0 || !whole.compared.every((comparison) => isExplained(whole.entry, comparison, direct));
	});
}

function isExplained({ budget: { tolerance } }: BudgetEntry, { economicClass, difference }: Comparison, parts: readonly Mismatch[]): boolean {
	const differences = parts.flatMap(({ compared }) => compared.filter((one) => one.economicClass === economicClass).map((one) => one.difference));
	const sum = sumOf(differences);
	return difference.minus(sum).abs().lte(tolerance);
}

/** Whether all that an entry is about is within what another of its budget is about, and less than that. */
function contains(workspace: LinkedWorkspace, whole: BudgetEntry, part: BudgetEntry): boolean {
	if (whole.budget !== part.budget || whole.year !== part.year) return false;
	const isSameUnit = workspace.budgetUnit(whole) === workspace.budgetUnit(part);
	const isSame = isSameUnit && whole.source?.text === part.source?.text && whole.body?.text === part.body?.text;
	return !isSame && (!whole.programme || isSameUnit) && (!whole.body || whole.body.text === part.body?.text) && (!whole.source || isUnder(workspace.registers.sources, part.source, whole.source.text));
}

function isUnder(sources: ReadonlyMap<string, FundingSource>, source: Reference | undefined, group: string): boolean {
	for (let at = source && sources.get(source.text); at; at = at.parent) if (at.code === group) return true;
	return false;
}
