import type { Budget, BudgetEntry, ImplementationReport, ReportedIndicator, ReportedMeasure } from '../model/accounts.ts';
import { regularCode } from '../model/codes.ts';
import type { ActivityPlan, Programme, Reference, Reserve, Workspace } from '../model/types.ts';
import type { LinkTarget } from './target.ts';

export type ReportedLine = ReportedMeasure | ReportedIndicator;

/** How budgets and reports hang together with the plans they tell of. */
export interface LinkedAccounts {
	/** The activity plan that a budget or report is about, if there is one of that id. */
	accountedPlan(account: Budget | ImplementationReport): ActivityPlan | undefined;
	/** What a line of a report is about. */
	subjectOf(line: ReportedLine): LinkTarget | undefined;
	/** The programme or reserve that an entry of a budget names: by code, reference or name. */
	budgetUnit(entry: BudgetEntry): Programme | Reserve | undefined;
	/** The lines of reports about an element, in the order of the files. */
	reported(target: LinkTarget): readonly ReportedLine[];
}

type Resolve = (reference: Reference | string) => LinkTarget | undefined;

export function linkAccounts({ reports }: Workspace, resolve: Resolve): LinkedAccounts {
	const accountedPlan: LinkedAccounts['accountedPlan'] = ({ plan }) => {
		const found = resolve(plan);
		return found?.kind === 'activity-plan' ? found : undefined;
	};
	const subjectOf = (line: ReportedLine): LinkTarget | undefined => {
		const { text } = line.kind === 'reportedMeasure' ? line.measure : line.indicator;
		const plan = accountedPlan(line.report);
		return (plan && resolve(`${plan.id}:${text}`)) ?? resolve(text);
	};
	const lines = new Map<LinkTarget, ReportedLine[]>();
	for (const line of reports.flatMap((report): readonly ReportedLine[] => [...report.measures, ...report.indicators])) {
		const subject = subjectOf(line);
		if (!subject) continue;
		const known = lines.get(subject);
		if (known) known.push(line);
		else lines.set(subject, [line]);
	}
	const units = new Map<ActivityPlan, ReadonlyMap<string, Programme | Reserve>>();
	const unitsOf = (plan: ActivityPlan): ReadonlyMap<string, Programme | Reserve> => {
		const found = units.get(plan) ?? budgetUnits(plan);
		units.set(plan, found);
		return found;
	};
	return {
		accountedPlan,
		subjectOf,
		reported: (target) => lines.get(target) ?? [],
		budgetUnit({ budget, programme }) {
			const plan = accountedPlan(budget);
			if (!plan || !programme) return undefined;
			const units = unitsOf(plan);
			return units.get(programme.text) ?? (isInTable(programme) ? units.get(regularCode(programme.text, plan.kind)) : undefined);
		},
	};
}

/** Spreadsheets make numbers of codes: `01` becomes `1`. */
const isInTable = ({ origin }: Reference): boolean => origin.document.file.path.endsWith('.csv');

/** The programmes and reserves of a plan by everything they may be called; the first of a name bears it. */
export function budgetUnits(plan: ActivityPlan): ReadonlyMap<string, Programme | Reserve> {
	const units = new Map<string, Programme | Reserve>();
	const define = (name: string | undefined, unit: Programme | Reserve): void => {
		if (name !== undefined && name !== '' && !units.has(name)) units.set(name, unit);
	};
	for (const programme of plan.programmes) for (const name of [programme.fullCode, `${plan.id}:${programme.fullCode}`, programme.id, programme.name.lt, programme.name.en]) define(name, programme);
	for (const reserve of plan.reserves) for (const name of [reserve.name.lt, reserve.name.en]) define(name, reserve);
	for (const programme of plan.programmes) for (const name of [regularCode(programme.fullCode, plan.kind), `${plan.id}:${regularCode(programme.fullCode, plan.kind)}`]) define(name, programme);
	return units;
}
