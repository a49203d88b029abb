import type { LinkedWorkspace } from '../../link/types.ts';
import { columnText, NEED } from '../../model/fact-words.ts';
import type { FundingSource, Indicator, Plan, PlanElement } from '../../model/types.ts';
import type { Cli } from '../cli.ts';
import type { ListKind } from '../list-kinds.ts';
import { amountText, jsonMoney } from './amounts.ts';
import { inBoth, moneyOf, planOf, referenceOf, titleOf, whereabouts } from './describe.ts';
import { indicatorData } from './show.ts';
import { csvLine, tableLines } from './table.ts';

/** One thing of a list: its cells on the screen (the first is its reference, the last its name) and all of it as data. */
export interface ListRow {
	readonly cells: readonly string[];
	readonly data: object;
}

export interface List {
	/** The columns of money between the reference and the name. */
	readonly columns: readonly string[];
	readonly rows: readonly ListRow[];
}

/** The things of a kind, in the order of the workspace. `plans` keeps elements to those of the plans. */
export function listRows(cli: Cli, workspace: LinkedWorkspace, plans: readonly Plan[], kind: ListKind): List {
	switch (kind) {
		case 'plans':
			return elementList(cli, plans);
		case 'measures':
		case 'submeasures':
		case 'tasks':
		case 'goals':
		case 'programmes':
		case 'priorities':
			return elementList(cli, ofPlans(plans, elementsOf(workspace, ELEMENT_KINDS[kind])));
		case 'indicators':
			return { columns: [], rows: ofPlans(plans, elementsOf(workspace, 'indicator')).map((indicator) => indicatorRow(cli, indicator)) };
		default:
			return { columns: [], rows: registerRows(cli, workspace, kind) };
	}
}

function indicatorRow(cli: Cli, indicator: Indicator): ListRow {
	return {
		cells: [referenceOf(indicator), indicator.unit, cli.text(inBoth(indicator.name))],
		data: { ...indicatorData(indicator), owner: referenceOf(indicator.owner), ...whereabouts(indicator) },
	};
}

function registerRows(cli: Cli, workspace: LinkedWorkspace, kind: 'bodies' | 'sources' | 'units' | 'wards' | 'functions' | 'upstream'): ListRow[] {
	const { bodies, sourceRoots, units, wards, functions, upstream } = workspace.registers;
	const name = (of: { readonly name: { readonly lt: string; readonly en?: string } }): string => cli.text(inBoth(of.name));
	switch (kind) {
		case 'bodies':
			return [...bodies.values()].map((body) => ({
				cells: [body.code, name(body)],
				data: { code: body.code, name: body.name, companyCode: body.companyCode ?? null, until: body.until ?? null, ...whereabouts(body) },
			}));
		case 'sources':
			return sourceRoots.flatMap((root) => sourceRows(root, 0, name));
		case 'units':
			return [...units.values()].map((unit) => ({ cells: [unit.code, name(unit)], data: { code: unit.code, name: unit.name, decimals: unit.decimals, percent: unit.percent, ...whereabouts(unit) } }));
		case 'wards':
			return [...wards.values()].map((ward) => ({ cells: [ward.code, name(ward)], data: { code: ward.code, name: ward.name, ...whereabouts(ward) } }));
		case 'functions':
			return [...functions.values()].map((one) => ({ cells: [one.code, name(one)], data: { code: one.code, name: one.name, ...whereabouts(one) } }));
		case 'upstream':
			return [...upstream.values()].map((one) => ({
				cells: [one.id, name(one)],
				data: { ref: one.id, name: one.name, act: one.act ?? null, goals: one.goals.map((goal) => ({ ref: referenceOf(goal), name: goal.name })), ...whereabouts(one) },
			}));
	}
}

const ELEMENT_KINDS = { measures: 'measure', submeasures: 'submeasure', tasks: 'task', goals: 'goal', programmes: 'programme', priorities: 'priority' } as const;

function elementsOf<K extends PlanElement['kind']>({ elements }: LinkedWorkspace, kind: K): Extract<PlanElement, { readonly kind: K }>[] {
	return elements.filter((element): element is Extract<PlanElement, { readonly kind: K }> => element.kind === kind);
}

function ofPlans<E extends PlanElement>(plans: readonly Plan[], elements: readonly E[]): E[] {
	return elements.filter((element) => plans.some((plan) => plan === planOf(element)));
}

/** Elements with their totals; a list over several plans has the columns of all. */
function elementList(cli: Cli, elements: readonly (Plan | PlanElement)[]): List {
	const columns = moneyColumns(elements);
	const rows = elements.map((element) => {
		const money = moneyOf(element);
		const amounts = columns.map((column) => {
			const amount = money?.total[money.columns.indexOf(column)];
			return amount ? amountText(amount, planOf(element), cli.language) : '';
		});
		return {
			cells: [referenceOf(element), ...amounts, cli.text(inBoth(titleOf(element)))],
			data: {
				ref: referenceOf(element),
				kind: element.kind,
				name: titleOf(element),
				...('bodies' in element ? { bodies: element.bodies.map(({ text }) => text) } : {}),
				...(money ? { money: jsonMoney(money) } : {}),
				...whereabouts(element),
			},
		};
	});
	return { columns, rows };
}

/** The columns of money that any of the elements has: a development plan's need first, then the years. */
function moneyColumns(elements: readonly (Plan | PlanElement)[]): string[] {
	const columns = new Set(elements.flatMap((element) => moneyOf(element)?.columns ?? []));
	return [...columns].sort((a, b) => Number(b === NEED) - Number(a === NEED) || Number(a) - Number(b));
}

function sourceRows(source: FundingSource, level: number, name: (of: FundingSource) => string): ListRow[] {
	const { code, inBudget, children, parent, until } = source;
	const row = { cells: [`${'  '.repeat(level)}${code}`, name(source)], data: { code, name: source.name, inBudget, parent: parent?.code ?? null, until: until ?? null, ...whereabouts(source) } };
	return [row, ...children.flatMap((child) => sourceRows(child, level + 1, name))];
}

/** The list for the terminal: columns of reference, money or unit, and name. */
export function listText(cli: Cli, rows: readonly ListRow[], columns: readonly string[]): string {
	const inner = Math.max(0, (rows[0]?.cells.length ?? 2) - 2);
	const middle = Array.from({ length: inner }, (_, index) => ({ head: columnText(columns[index] ?? '', cli.language), align: columns[index] === undefined ? ('left' as const) : ('right' as const) }));
	const lines = tableLines(
		[{ head: '' }, ...middle, { head: '' }],
		rows.map(({ cells }) => cells),
		cli.columns,
	);
	return lines.map((line) => `${line}\n`).join('');
}

/** Where a thing is written stands last. */
const PLACE = ['file', 'line', 'column'];

/** The list as comma-separated values: a column for every value that any row has, named by its path in the JSON (`money.total.2015`). */
export function listCsv(rows: readonly ListRow[]): string {
	// A line a thing: its money by source has the JSON.
	const flat = rows.map(({ data }) => new Map(flattened(data, '').filter(([path]) => !path.startsWith('money.sources.'))));
	const known = [...new Set(flat.flatMap((values) => [...values.keys()]))];
	const heads = [...known.filter((head) => !PLACE.includes(head)), ...PLACE.filter((head) => known.includes(head))];
	return [heads, ...flat.map((values) => heads.map((head) => values.get(head) ?? ''))].map(csvLine).join('');
}

function flattened(value: unknown, path: string): [string, string][] {
	if (value === null || value === undefined) return [[path, '']];
	if (Array.isArray(value)) return [[path, value.map((item: unknown) => (typeof item === 'object' && item !== null && 'ref' in item ? String(item.ref) : String(item))).join(' ')]];
	if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path === '' ? key : `${path}.${key}`));
	return [[path, String(value)]];
}
