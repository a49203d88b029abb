import type { LinkedWorkspace } from '../../link/types.ts';
import type { Budget, BudgetEntry } from '../../model/accounts.ts';
import { LAST_YEAR_OF_LITAS } from '../../model/currency.ts';
import { firstBody } from '../../model/hierarchy.ts';
import { sumOf } from '../../model/money.ts';
import type { ActivityPlan, Decimal, EconomicClass, FundingSource, Programme, Reserve } from '../../model/types.ts';
import type { Whole } from '../types.ts';
import type { Line } from './lines.ts';

/** What a plan has where a budget has an entry. */
export interface Planned {
	/** Listens to every amount of the plans. */
	add(line: Line): void;
	/**
	 * The plan's lines that an entry is about; undefined when the entry names something that does not exist, or no year of its plan, and when the
	 * entry is of one source while the plan has money of a source that does not exist: it may be meant for this one.
	 */
	linesOf(entry: BudgetEntry): readonly Line[] | undefined;
	/** What an entry is compared of: itself, and the programme, reserve or whole plan that its lines are the money of. */
	wholesOf(entry: BudgetEntry): readonly Whole[];
}

/** Sorts the amounts of plans by the entries of budgets they belong to. Each amount is looked up under every combination of what an entry may part by. */
export function plannedFor(workspace: LinkedWorkspace, entries: readonly BudgetEntry[]): Planned {
	const { sources } = workspace.registers;
	const wanted = new Map<string, Line[]>();
	const years = new Set<number>();
	/** Plan, year and unit of amounts whose source is not known. */
	const lost = new Set<string>();
	for (const entry of entries) {
		const name = keyOf(workspace, entry);
		if (name === undefined) continue;
		wanted.set(name, []);
		years.add(entry.year);
	}
	return {
		add(line) {
			if (!years.has(line.year)) return;
			const source = sources.get(line.source);
			if (!source) for (const unit of unitsOf(line)) lost.add(key(line.plan.id, line.year, unit));
			for (const name of keysFor(line, source)) wanted.get(name)?.push(line);
		},
		linesOf(entry) {
			const name = keyOf(workspace, entry);
			const unit = workspace.budgetUnit(entry);
			const isLost = entry.source !== undefined && lost.has(key(workspace.accountedPlan(entry.budget)?.id ?? '', entry.year, unit ? unitName(unit) : ''));
			return name === undefined || isLost ? undefined : wanted.get(name);
		},
		wholesOf(entry) {
			const whole = workspace.budgetUnit(entry) ?? workspace.accountedPlan(entry.budget);
			return whole ? [entry, whole] : [entry];
		},
	};
}

/** Which amounts of its plan the entries of a budget are about. */
export interface Cover {
	readonly budget: Budget;
	readonly plan: ActivityPlan;
	/** The years that the budget has entries of. */
	readonly years: ReadonlySet<number>;
	has(line: Line): boolean;
}

/** Undefined for a budget of no plan or without entries, and for one whose entry names something that does not exist: what that entry was to cover is not known. */
export function coveredBy(workspace: LinkedWorkspace, budget: Budget): Cover | undefined {
	const plan = workspace.accountedPlan(budget);
	const entries = budget.entries.filter(({ year }) => plan && hasYear(plan, year));
	const known = new Set(entries.flatMap((entry) => keyOf(workspace, entry) ?? []));
	if (!plan || entries.length === 0 || entries.some((entry) => keyOf(workspace, entry) === undefined)) return undefined;
	const { sources } = workspace.registers;
	return { budget, plan, years: new Set(entries.map(({ year }) => year)), has: (line) => keysFor(line, sources.get(line.source)).some((one) => known.has(one)) };
}

/** The plan's sum of a class, in the money unit. */
export function classSum(lines: readonly Line[], economicClass: EconomicClass): Decimal {
	return sumOf(lines.map(({ amount }) => amount[economicClass]));
}

/** True for a year that the plan has amounts of. */
export function hasYear(plan: ActivityPlan, year: number): boolean {
	return year >= plan.previousYear && year <= plan.years.to;
}

function keyOf(workspace: LinkedWorkspace, entry: BudgetEntry): string | undefined {
	const { budget, year, programme, source, body } = entry;
	const plan = workspace.accountedPlan(budget);
	const unit = workspace.budgetUnit(entry);
	const { bodies, sources } = workspace.registers;
	// Amounts in litas of later years are told by another rule; nobody knows what they should be.
	if (budget.currency === 'LTL' && year > LAST_YEAR_OF_LITAS) return undefined;
	if (!plan || !hasYear(plan, year) || (programme && !unit) || (source && !sources.has(source.text)) || (body && !bodies.has(body.text))) return undefined;
	return key(plan.id, year, unit ? unitName(unit) : '', source?.text ?? '', body?.text ?? '');
}

/** Under every combination of what an entry may part by. */
function keysFor(line: Line, source: FundingSource | undefined): string[] {
	const { plan, year, measure } = line;
	const bodies = [...new Set(['', measure ? firstBody(measure) : ''])];
	const codes = [''];
	for (let at = source; at; at = at.parent) codes.push(at.code);
	return unitsOf(line).flatMap((one) => codes.flatMap((code) => bodies.map((other) => key(plan.id, year, one, code, other))));
}

/** The whole plan, and the programme or reserve that the amount is of. */
function unitsOf({ measure, reserve }: Line): string[] {
	const unit = measure ? measure.task.goal.parent : reserve;
	return ['', ...(unit?.kind === 'programme' || unit?.kind === 'reserve' ? [unitName(unit)] : [])];
}

function unitName(unit: Programme | Reserve): string {
	return unit.kind === 'programme' ? unit.fullCode : `reserve ${unit.name.lt}`;
}

function key(...parts: readonly (string | number)[]): string {
	return parts.join('\0');
}
