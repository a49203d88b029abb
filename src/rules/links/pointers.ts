import type { Bilingual } from '../../diagnostic.ts';
import type { ReportedLine } from '../../link/accounts.ts';
import { budgetUnits } from '../../link/accounts.ts';
import { elementsOf } from '../../link/link.ts';
import type { LinkedWorkspace, LinkTarget } from '../../link/types.ts';
import type { Budget, ImplementationReport } from '../../model/accounts.ts';
import type { Decision } from '../../model/decision.ts';
import type { ActivityPlan, Plan, Reference, Reserve } from '../../model/types.ts';
import { budgetName, budgetTitle, entryName, entryTitle, lineName, planTitle, reportName, reportTitle } from '../accounts.ts';
import { planOf } from '../walk.ts';

/** A reference that is no element's: of a plan to the one before it, of a budget, report or decision to what it is about. */
export interface Pointer {
	readonly reference: Reference;
	readonly target: LinkTarget | Reserve | undefined;
	/** Whether the target is of the kind, and in the plan, that belongs there. */
	readonly fits: boolean;
	/** What belongs there, in the accusative. */
	readonly expected: Bilingual;
	/** For fingerprints. */
	readonly name: string;
	/** How a message about it begins. */
	title(): Bilingual;
	/** What would fit, for suggestions; one function for all of a document. */
	candidates(): Iterable<string>;
}

const ACTIVITY_PLAN: Bilingual = { lt: 'veiklos planą', en: 'an activity plan' };
const PLAN: Bilingual = { lt: 'planą', en: 'a plan' };
const UNIT: Bilingual = { lt: 'plano programą ar rezervą', en: 'a programme or a reserve of the plan' };
const MEASURE: Bilingual = { lt: 'plano priemonę', en: 'a measure of the plan' };
const INDICATOR: Bilingual = { lt: 'plano rodiklį', en: 'an indicator of the plan' };

/** A plan's reference to its predecessor. */
export function* planPointers(workspace: LinkedWorkspace, plan: Plan): Generator<Pointer> {
	if (plan.kind !== 'activity-plan' || !plan.previous) return;
	yield planPointer(workspace, plan.previous, `${plan.id}/previous`, () => planTitle(plan));
}

/** A budget's references to its plan, and of its entries to programmes and reserves. */
export function* budgetPointers(workspace: LinkedWorkspace, budget: Budget): Generator<Pointer> {
	yield planPointer(workspace, budget.plan, `${budgetName(budget)}/plan`, () => budgetTitle(budget));
	const plan = workspace.accountedPlan(budget);
	if (!plan) return;
	const candidates = (): Iterable<string> => budgetUnits(plan).keys();
	for (const entry of budget.entries) {
		const { programme: reference } = entry;
		if (!reference) continue;
		const unit = workspace.budgetUnit(entry);
		const title = (): Bilingual => ({ lt: `${budgetTitle(budget).lt}, ${entryTitle(entry).lt}`, en: `${budgetTitle(budget).en}, ${entryTitle(entry).en}` });
		const target = unit ?? workspace.resolve(`${plan.id}:${reference.text}`) ?? workspace.resolve(reference.text);
		yield { reference, target, fits: unit !== undefined, expected: UNIT, name: `${entryName(entry)}/programme`, title, candidates };
	}
}

/** A report's references to its plan, measures and indicators. */
export function* reportPointers(workspace: LinkedWorkspace, report: ImplementationReport): Generator<Pointer> {
	yield planPointer(workspace, report.plan, `${reportName(report)}/plan`, () => reportTitle(report));
	const plan = workspace.accountedPlan(report);
	if (!plan) return;
	const measures = (): Iterable<string> => namesOf(plan, 'measure');
	const indicators = (): Iterable<string> => namesOf(plan, 'indicator');
	for (const line of report.measures) yield linePointer(workspace, plan, line, measures);
	for (const line of report.indicators) yield linePointer(workspace, plan, line, indicators);
}

/** A decision's reference to the plan that it approves. */
export function* decisionPointers(workspace: LinkedWorkspace, { id, number, plan: reference }: Decision): Generator<Pointer> {
	const target = workspace.resolve(reference);
	const fits = target?.kind === 'activity-plan' || target?.kind === 'development-plan';
	const title = (): Bilingual => ({ lt: `Sprendimas ${number}`, en: `Decision ${number}` });
	yield { reference, target, fits, expected: PLAN, name: `decision:${id}/plan`, title, candidates: () => workspace.plans.map((plan) => plan.id) };
}

function planPointer(workspace: LinkedWorkspace, reference: Reference, name: string, title: () => Bilingual): Pointer {
	const target = workspace.resolve(reference);
	const candidates = (): Iterable<string> => workspace.plans.filter(({ kind }) => kind === 'activity-plan').map(({ id }) => id);
	return { reference, target, fits: target?.kind === 'activity-plan', expected: ACTIVITY_PLAN, name, title, candidates };
}

function linePointer(workspace: LinkedWorkspace, plan: ActivityPlan, line: ReportedLine, candidates: () => Iterable<string>): Pointer {
	const isMeasure = line.kind === 'reportedMeasure';
	const target = workspace.subjectOf(line);
	const subject = target?.kind === (isMeasure ? 'measure' : 'indicator') ? target : undefined;
	return {
		reference: isMeasure ? line.measure : line.indicator,
		target,
		fits: (subject?.kind === 'measure' || subject?.kind === 'indicator') && planOf(subject) === plan,
		expected: isMeasure ? MEASURE : INDICATOR,
		name: `${lineName(line)}/subject`,
		title: () => reportTitle(line.report),
		candidates,
	};
}

function namesOf(plan: Plan, kind: 'measure' | 'indicator'): string[] {
	return elementsOf(plan).flatMap((element) => (element.kind === kind ? [element.fullCode, ...(element.id === undefined ? [] : [element.id])] : []));
}
