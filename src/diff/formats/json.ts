import type { Decimal } from '../../model/types.ts';
import { countByWeight } from '../index.ts';
import type { Cause, Finding, PlanMoney, Side, Stage } from '../types.ts';
import { type DiffFormat, findingText, shown } from '../wording.ts';

/** The comparison for other programs; `plan schema diff` prints its schema. Within version 1 fields are only added. */
export const json: DiffFormat = (input) => {
	const { comparison, stages, version } = input;
	const { old, new: fresh, money, notCompared, moneyUnit } = comparison;
	const report = {
		version: 1,
		tool: { version },
		old: { label: old.label, commit: old.commit ?? null },
		new: { label: fresh.label, commit: fresh.commit ?? null },
		isComplete: notCompared.length === 0,
		notCompared,
		summary: countByWeight(comparison.findings),
		findings: shown(input).map(findingObject),
		money: { unit: moneyUnit, plans: money.map(moneyObject) },
		stages: stages.map(stageObject),
	};
	return `${JSON.stringify(report, null, '\t')}\n`;
};

/** Amounts have far fewer than the 15 digits that a JSON number keeps, so its text is the amount's. */
function number(value: Decimal): number {
	return Number(value.toFixed());
}

/** A finding for other programs, in a comparison or a history. */
export function findingObject(finding: Finding): object {
	const { type, weight, kind, plan, name, detail, difference, percent, words, isPart, source, column, fingerprint } = finding;
	return {
		type,
		weight,
		kind: kind ?? null,
		plan: plan ?? null,
		name: name ?? null,
		detail: detail ?? null,
		message: findingText(finding),
		old: sideObject(finding.old),
		new: sideObject(finding.new),
		difference: difference ? number(difference) : null,
		percent: percent ? number(percent) : null,
		source: source ?? null,
		column: column ?? null,
		words: words ?? null,
		isPart,
		fingerprint,
	};
}

function sideObject(side: Side | undefined): object | null {
	if (!side) return null;
	const { ref, value, spot } = side;
	return { ref: ref ?? null, value: value === undefined ? null : typeof value === 'string' ? value : number(value), file: spot?.file ?? null, line: spot?.line ?? null, column: spot?.column ?? null };
}

function moneyObject({ plan, title, columns, rows, transfers, balance, isProven }: PlanMoney): object {
	return {
		plan,
		title,
		columns,
		isProven,
		rows: rows.map((row) => ({
			by: row.by,
			key: row.key,
			name: row.name ?? null,
			column: row.column,
			old: number(row.old),
			new: number(row.new),
			difference: number(row.difference),
			percent: row.percent ? number(row.percent) : null,
			because: row.because.map(causeObject),
		})),
		transfers: transfers.map(({ column, source, from, to, amount }) => ({ column, source, amount: number(amount), from: from.map(causeObject), to: to.map(causeObject) })),
		balance: balance.map(({ column, added, taken, net }) => ({ column, added: number(added), taken: number(taken), net: number(net) })),
	};
}

function causeObject({ ref, name, difference }: Cause): object {
	return { ref, name, difference: number(difference) };
}

function stageObject({ label, commit, totals, damaged, changes }: Stage): object {
	return { label, commit: commit ?? null, totals: totals.map(({ plan, column, amount }) => ({ plan, column, amount: number(amount) })), damaged, changes: changes ?? null };
}
