import type { PictureFault } from '../source/pictures.ts';
import type { TemplateParts } from '../source/templates.ts';
import type { NarrativeFile, SourceDocument, SourceFile } from '../source/types.ts';
import type { Budget, ImplementationReport } from './accounts.ts';
import type { Currency, Decimal, Localized, Origin, Reference } from './basics.ts';
import type { Decision } from './decision.ts';
import type { Publication } from './publication.ts';

export type { Currency, Decimal, EconomicClass, Localized, Origin, Reference } from './basics.ts';
export type { Approval, NarrativeSlot, Publication } from './publication.ts';

// ── Registers ───────────────────────────────────────────────────────────────

export interface Body {
	readonly kind: 'body';
	readonly code: string;
	readonly name: Localized;
	readonly companyCode?: string;
	readonly until?: number;
	readonly origin: Origin;
}
/** A funding source; sources form a tree (a group has children). `inBudget`: part of the municipal budget (inherited from the parent). */
export interface FundingSource {
	readonly kind: 'source';
	readonly code: string;
	readonly name: Localized;
	readonly inBudget: boolean;
	readonly children: readonly FundingSource[];
	readonly parent?: FundingSource;
	readonly until?: number;
	readonly origin: Origin;
}
export interface Unit {
	readonly kind: 'unit';
	readonly code: string;
	readonly name: Localized;
	readonly decimals: number;
	readonly percent: boolean;
	readonly origin: Origin;
}
export interface Ward {
	readonly kind: 'ward';
	readonly code: string;
	readonly name: Localized;
	readonly origin: Origin;
}
/** A state function by the functional classification of budgets (such as `09`, education), which budget annexes go by. */
export interface StateFunction {
	readonly kind: 'stateFunction';
	readonly code: string;
	readonly name: Localized;
	readonly origin: Origin;
}
export interface UpstreamDocument {
	readonly kind: 'upstream';
	readonly id: string;
	readonly name: Localized;
	readonly act?: string;
	readonly goals: readonly UpstreamGoal[];
	readonly origin: Origin;
}
export interface UpstreamGoal {
	readonly kind: 'upstreamGoal';
	readonly code: string;
	readonly name: Localized;
	readonly document: UpstreamDocument;
	readonly origin: Origin;
}

/** The registers of a workspace; maps by code (upstream documents by id), in file order. First entry wins on duplicates. */
export interface Registers {
	readonly bodies: ReadonlyMap<string, Body>;
	/** Every source of the tree, groups included. */
	readonly sources: ReadonlyMap<string, FundingSource>;
	/** The roots of the source tree in order. */
	readonly sourceRoots: readonly FundingSource[];
	readonly units: ReadonlyMap<string, Unit>;
	readonly wards: ReadonlyMap<string, Ward>;
	readonly functions: ReadonlyMap<string, StateFunction>;
	readonly upstream: ReadonlyMap<string, UpstreamDocument>;
}

// ── Plans ───────────────────────────────────────────────────────────────────

export type IndicatorLevel = 'impact' | 'outcome' | 'output';
export type Direction = 'up' | 'down' | 'keep';
export type Aggregation = 'sum' | 'last' | 'average';

export interface Indicator {
	readonly kind: 'indicator';
	/** The computed official code, e.g. `P-01-01-01-01-01`, or the code stated in the file. */
	readonly fullCode: string;
	readonly id?: string;
	readonly name: Localized;
	readonly level: IndicatorLevel;
	readonly unit: string;
	readonly direction: Direction;
	/** Each year's value holds those of the years before. */
	readonly cumulative: boolean;
	/** How its yearly values make up a value of several years. Unless it is stated: the sum of what outputs add from nothing, the last of all else. */
	readonly aggregation: Aggregation;
	readonly baseline?: { readonly year: number; readonly value: Decimal };
	/** By year, ascending. */
	readonly targets: ReadonlyMap<number, Decimal>;
	readonly dataSource?: Localized;
	readonly body?: string;
	readonly serves: readonly Reference[];
	readonly owner: IndicatorOwner;
	readonly origin: Origin;
}

/** Money of one year by economic class, in the money unit. total = expenditure + assets; wages are part of expenditure. */
export interface ClassifiedAmount {
	readonly total: Decimal;
	readonly expenditure: Decimal;
	readonly wages: Decimal;
	readonly assets: Decimal;
	/** A total stated in the file beside the split, kept for the check only. */
	readonly statedTotal?: Decimal;
	/** The amount in litas as the file states it, when this is what became of it in euros. */
	readonly original?: ClassifiedAmount;
}

/** One line of the money of a measure or sub-measure: a source and its amounts by year. */
export interface Appropriation {
	readonly kind: 'appropriation';
	readonly source: string;
	/** What the file states them in; the amounts here are euros. */
	readonly currency: Currency;
	readonly amounts: ReadonlyMap<number, ClassifiedAmount>;
	readonly measure: AnyMeasure;
	readonly origin: Origin;
}

/** A total that a file states for the check: `totals: {2015: 120.0}` on a measure, task, goal, programme or plan. */
export interface StatedTotal {
	readonly year: number;
	readonly amount: Decimal;
	readonly origin: Origin;
}

interface ElementBase {
	/** The official code among siblings, as written. */
	readonly code: string;
	/** The official code in its plan, computed: SPP `1.1.1.1`, SVP `01.01.01.01`. */
	readonly fullCode: string;
	readonly id?: string;
	readonly name: Localized;
	readonly description?: Localized;
	readonly indicators: readonly Indicator[];
	/** References to what this element serves in another plan or an upstream document. */
	readonly serves: readonly Reference[];
	readonly plan: Plan;
	readonly origin: Origin;
}

export type MeasureType = 'continuing' | 'new' | 'investment' | 'progress';

/** What a measure and a sub-measure have alike. */
interface MeasureBase extends ElementBase {
	readonly task: Task;
	readonly type?: MeasureType;
	readonly bodies: readonly Reference[];
	readonly wards: readonly Reference[];
	/** The appropriation manager of the measure's money; the programme's first where it says none. */
	readonly manager?: Reference;
	/** The state function that the money serves, by its code; the goal's, then the programme's, where it says none. */
	readonly stateFunction?: Reference;
	readonly period?: Span & { readonly origin: Origin };
	/** False for a non-financial measure, which needs no appropriations; then `reason` says why. */
	readonly financial: boolean;
	readonly reason?: Localized;
	/** SVP: by source and year. */
	readonly appropriations: readonly Appropriation[];
	/** SPP: funding need over the whole period by source code, in file order. */
	readonly funding: ReadonlyMap<string, Decimal>;
	readonly totals: readonly StatedTotal[];
}
/** Its money is its own, or its sub-measures': never both. */
export interface Measure extends MeasureBase {
	readonly kind: 'measure';
	readonly submeasures: readonly Submeasure[];
}
/** The optional level below a measure (papriemonė), with money, bodies and indicators of its own. */
export interface Submeasure extends MeasureBase {
	readonly kind: 'submeasure';
	readonly measure: Measure;
}
/** What money is given to and somebody carries out. */
export type AnyMeasure = Measure | Submeasure;
export interface Task extends ElementBase {
	readonly kind: 'task';
	readonly goal: Goal;
	readonly measures: readonly Measure[];
	readonly totals: readonly StatedTotal[];
	/** A reason why no activity-plan measure serves this SPP task in the period. */
	readonly outOfPeriod?: Localized;
}
export interface Goal extends ElementBase {
	readonly kind: 'goal';
	readonly parent: Priority | Programme;
	readonly stateFunction?: Reference;
	readonly tasks: readonly Task[];
	readonly totals: readonly StatedTotal[];
}
export interface Priority extends ElementBase {
	readonly kind: 'priority';
	readonly goals: readonly Goal[];
}
export interface Programme extends ElementBase {
	readonly kind: 'programme';
	readonly goals: readonly Goal[];
	readonly totals: readonly StatedTotal[];
	/** Appropriation managers and the programme's coordinator, by body code. */
	readonly managers: readonly Reference[];
	readonly stateFunction?: Reference;
	readonly coordinator?: Reference;
	readonly strategicGoals: readonly Reference[];
	/** Passport texts (form F1): grounds, expected result, changes, links, legal acts. */
	readonly passport: {
		readonly type?: 'continuing' | 'new';
		readonly grounds?: Localized;
		readonly result?: Localized;
		readonly links?: Localized;
		readonly legalActs: readonly Localized[];
	};
}
export interface StrategicGoal extends ElementBase {
	readonly kind: 'strategicGoal';
}

export type IndicatorOwner = AnyMeasure | Task | Goal | Priority | Programme | StrategicGoal;
export type PlanElement = IndicatorOwner | Indicator;

/** Years from the first to the last, inclusive. */
export interface Span {
	readonly from: number;
	readonly to: number;
	/** The file has them the other way round: what that leads to is not told of again. */
	readonly isReversed?: true;
}

interface PlanBase extends Publication {
	readonly municipality: Municipality;
	readonly years: Span;
	/** Decimals that money is printed with. */
	readonly moneyDecimals: number;
}

export interface DevelopmentPlan extends PlanBase {
	readonly kind: 'development-plan';
	readonly vision: Localized;
	readonly mission?: Localized;
	readonly priorities: readonly Priority[];
	readonly swot?: { readonly strengths: readonly Localized[]; readonly weaknesses: readonly Localized[]; readonly opportunities: readonly Localized[]; readonly threats: readonly Localized[] };
}
export interface ActivityPlan extends PlanBase {
	readonly kind: 'activity-plan';
	/** The activity plan of the year before, that this one continues. */
	readonly previous?: Reference;
	/** The year before the plan, whose approved appropriations stand beside (2014 for 2015–2017). */
	readonly previousYear: number;
	readonly mission: Localized;
	readonly strategicGoals: readonly StrategicGoal[];
	readonly programmes: readonly Programme[];
	/** Money outside the programmes but inside the total (the director's reserve). */
	readonly reserves: readonly Reserve[];
	readonly totals: readonly StatedTotal[];
}
export interface Reserve {
	readonly kind: 'reserve';
	readonly name: Localized;
	readonly source: string;
	readonly currency: Currency;
	readonly amounts: ReadonlyMap<number, ClassifiedAmount>;
	readonly origin: Origin;
}
export type Plan = DevelopmentPlan | ActivityPlan;

export interface Municipality {
	readonly name: Localized;
	readonly genitive: Localized;
	readonly code: string;
}

/** A rule's level and options as `rules` in plan.yaml sets them. */
export interface RuleSetting {
	readonly level?: 'error' | 'warning' | 'info' | 'off';
	readonly options: ReadonlyMap<string, unknown>;
}

/** How plan.yaml sets the rules: for all files, then for those whose path from the workspace's root matches a pattern. */
export interface RuleSettings {
	readonly preset: 'recommended' | 'strict' | 'draft';
	readonly rules: ReadonlyMap<string, RuleSetting>;
	readonly overrides: readonly { readonly files: readonly string[]; readonly rules: ReadonlyMap<string, RuleSetting> }[];
}

export interface Workspace {
	/** Absolute path of the folder with plan.yaml. */
	readonly root: string;
	readonly municipality: Municipality;
	readonly language: 'lt' | 'en';
	readonly languages: readonly ('lt' | 'en')[];
	/** Printed after «tūkst. Eur» and the like. */
	readonly moneyUnit: Localized;
	readonly registers: Registers;
	readonly plans: readonly Plan[];
	readonly budgets: readonly Budget[];
	readonly reports: readonly ImplementationReport[];
	readonly decisions: readonly Decision[];
	/** CSV files that budgets name, by workspace-relative path: `{head: […], rows: [{…}]}`. */
	readonly tables: ReadonlyMap<string, SourceDocument>;
	/** The text of SVG pictures by workspace-relative path. */
	readonly drawings?: ReadonlyMap<string, SourceFile>;
	/** Narrative files by workspace-relative path, parsed once. */
	readonly narratives: ReadonlyMap<string, NarrativeFile>;
	readonly ruleSettings: RuleSettings;
	/** Every YAML document of the workspace, in path order. */
	readonly documents: readonly SourceDocument[];
	/** What the document templates offer, by their names. */
	readonly templates: ReadonlyMap<string, TemplateParts>;
	/** Workspace-relative paths of every other file (pictures, CSV, what could not be read), for existence checks. */
	readonly assets: ReadonlySet<string>;
	/** What is wrong with a picture, by its workspace-relative path; it is read when somebody asks. */
	readonly pictureFault: (path: string) => PictureFault | undefined;
}
