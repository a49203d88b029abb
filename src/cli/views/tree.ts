import type { LinkedWorkspace } from '../../link/types.ts';
import { columnText } from '../../model/fact-words.ts';
import type { Plan, PlanElement } from '../../model/types.ts';
import type { Cli } from '../cli.ts';
import { amountText, jsonMoney } from './amounts.ts';
import { childrenOf, inBoth, moneyOf, referenceOf, titleOf } from './describe.ts';
import { tableLines } from './table.ts';

interface Branch {
	readonly node: Plan | PlanElement;
	/** «│  ├─ » */
	readonly lines: string;
}

/** A plan as a drawing: code, totals, name. */
export function treeDrawing(cli: Cli, workspace: LinkedWorkspace, plan: Plan, depth: number): string {
	const columns = moneyOf(plan)?.columns ?? [];
	const rows = branchesOf(plan, depth).map(({ node, lines }) => [
		lines + ('fullCode' in node ? node.fullCode : node.id),
		...(moneyOf(node)?.total ?? []).map((amount) => amountText(amount, plan, cli.language)),
		cli.text(inBoth(titleOf(node))),
	]);
	const unit = cli.text(inBoth(workspace.moneyUnit));
	const heads = [{ head: unit }, ...columns.map((column) => ({ head: columnText(column, cli.language), align: 'right' as const })), { head: '' }];
	const [head = '', first = '', ...rest] = tableLines(heads, rows, cli.columns);
	return `${[cli.paint.dim(head), cli.paint.bold(first), ...rest].join('\n')}\n`;
}

function branchesOf(plan: Plan, depth: number): Branch[] {
	const branches: Branch[] = [];
	const grow = (node: Plan | PlanElement, lines: string, below: string, left: number): void => {
		branches.push({ node, lines });
		const children = left > 0 ? childrenOf(node) : [];
		for (const [index, child] of children.entries()) {
			const isLast = index === children.length - 1;
			grow(child, `${below}${isLast ? '└─ ' : '├─ '}`, `${below}${isLast ? '   ' : '│  '}`, left - 1);
		}
	};
	grow(plan, '', '', depth);
	return branches;
}

/** A plan or element with all below it, down to a depth, as data. */
export function treeData(node: Plan | PlanElement, depth: number): object {
	const money = moneyOf(node);
	return {
		ref: referenceOf(node),
		kind: node.kind,
		name: titleOf(node),
		...(money ? { money: jsonMoney(money) } : {}),
		...(depth > 0 ? { children: childrenOf(node).map((child) => treeData(child, depth - 1)) } : {}),
	};
}
