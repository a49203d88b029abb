import type { ReportedLine } from '../link/accounts.ts';
import type { Budget, BudgetEntry, ImplementationReport } from '../model/accounts.ts';
import type { AnyMeasure, Goal, Indicator, Plan, PlanElement, Priority, Programme, Publication, StrategicGoal, Task } from '../model/types.ts';
import type { Line } from './funding/lines.ts';
import type { OwnTotal } from './funding/totals.ts';
import type { Pointer } from './links/pointers.ts';
import type { OwnReference } from './links/references.ts';
import type { UsedBody } from './links/used-bodies.ts';
import type { UsedSource } from './links/used-sources.ts';
import type { NamedPath } from './narrative/paths.ts';
import type { Found, Parsed, Text } from './narrative/texts.ts';
import type { OwnText, Prose } from './prose.ts';
import type { RegisterEntry } from './registers.ts';
import type { WrittenName } from './structure/written-names.ts';

/**
 * What a rule looks at. The engine walks the linked workspace once and calls the handlers of all rules as it goes:
 * registers, then each plan with its elements (parents before children, indicators after their owner), budgets, reports and decisions, then the texts.
 * What a plan or an element says (its names, references, amounts …) comes after it, then its groups of siblings.
 */
export interface Visitor {
	readonly entry?: (entry: RegisterEntry) => void;
	readonly plan?: (plan: Plan) => void;
	/** What has a document of its own: every plan, after its own handler, and the reports that have one. */
	readonly publication?: (publication: Publication) => void;
	/** Every element of every kind, before the handler of its own kind. */
	readonly element?: (element: PlanElement) => void;
	readonly strategicGoal?: (goal: StrategicGoal) => void;
	readonly priority?: (priority: Priority) => void;
	readonly programme?: (programme: Programme) => void;
	readonly goal?: (goal: Goal) => void;
	readonly task?: (task: Task) => void;
	/** A measure or a sub-measure: what only one of them is to be judged by asks for its kind. */
	readonly measure?: (measure: AnyMeasure) => void;
	readonly indicator?: (indicator: Indicator) => void;
	/** Elements of one kind that share a parent, or the indicators of one owner; in file order, at least one. */
	readonly siblings?: (elements: readonly PlanElement[]) => void;
	/** A name of an element in one language. */
	readonly name?: (name: WrittenName) => void;
	/** A text of the YAML in its languages: of a register, a plan or an element. */
	readonly ownText?: (text: OwnText) => void;
	/** A run of text in one language that documents print, in the YAML and in the narratives. */
	readonly prose?: (prose: Prose) => void;
	/** Kinds of characters, of MARK: only prose with one of them is looked at. Most texts have few of them. */
	readonly proseMarks?: number;
	/** A reference of an element to another. */
	readonly reference?: (reference: OwnReference) => void;
	/** A body that an element names. */
	readonly body?: (body: UsedBody) => void;
	/** A source that a measure, sub-measure or reserve has money of. */
	readonly source?: (source: UsedSource) => void;
	/** One year's amount of one source of a measure, sub-measure or reserve. */
	readonly line?: (line: Line) => void;
	/** A total that a plan, programme, goal, task or measure states. */
	readonly total?: (total: OwnTotal) => void;
	/** A local path that a plan or a text names. */
	readonly path?: (path: NamedPath) => void;
	/** A plan's reference to the one before it, or what a budget, report or decision is about. */
	readonly pointer?: (pointer: Pointer) => void;
	readonly budget?: (budget: Budget) => void;
	readonly budgetEntry?: (entry: BudgetEntry) => void;
	readonly report?: (report: ImplementationReport) => void;
	readonly reportLine?: (line: ReportedLine) => void;
	/** A narrative text, before its nodes. */
	readonly text?: (text: Text) => void;
	/** Nodes of the narrative texts by type, in order. */
	readonly nodes?: NodeVisitor;
	/** After everything. */
	readonly end?: () => void;
}

export type NodeVisitor = { readonly [T in Parsed['type']]?: (found: Found<T>) => void };
