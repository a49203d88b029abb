import type { Bilingual, FigureTable, Fix, Language, RelatedPlace } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Budget, BudgetEntry, ImplementationReport } from '../model/accounts.ts';
import type { Plan, PlanElement, Publication, Reserve } from '../model/types.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Place, SourceFile } from '../source/types.ts';
import type { RuleOptions } from './settings.ts';
import type { Visitor } from './visitor.ts';

export type { RuleId, RuleInfo } from '../rule-info.ts';

/** One thing a rule found. The engine adds the rule's id and severity. */
export interface Finding {
	readonly message: Bilingual;
	readonly place: Place;
	/** What the finding is about, independent of file and line: `svp:01.01.01.01/SB/2015`. Narrative findings have none. */
	readonly element?: string;
	readonly related?: readonly RelatedPlace[];
	readonly help?: Bilingual | undefined;
	readonly table?: FigureTable | undefined;
	readonly fix?: Fix | undefined;
	/** What the finding counts all of, such as the money of a programme: it is not told when a part of one could not be read. */
	readonly wholes?: readonly Whole[];
}

/** What has parts that rules sum or look for one in. */
export type Whole = Plan | PlanElement | Reserve | Budget | BudgetEntry | ImplementationReport;

export type Report = (finding: Finding) => void;

/** The names of all tables and pictures that a publication's document prints with captions, forms with rows among them; undefined where no document can be made. */
export type PrintedCaptions = (publication: Publication, language: Language) => ReadonlySet<string> | undefined;

/** What a rule works with. */
export interface RuleContext {
	readonly workspace: LinkedWorkspace;
	readonly report: Report;
	/** The day of the check, `2016-12-31`; empty when it is not known, and then nothing is too early or too late. */
	readonly today: string;
	/** Whether all that the workspace holds could be read: what nothing names may else be named where a fault hides it. */
	readonly isWhole: boolean;
	/** Absent when no text points to a form. */
	readonly printedCaptions?: PrintedCaptions | undefined;
	/** The rule's options for what stands in a file. */
	options(file: SourceFile): RuleOptions;
}

/** Begins a run over a workspace: what the returned handlers keep between them lives as long as the run. */
export interface Rule extends RuleInfo {
	visit(context: RuleContext): Visitor;
}
