import type { Bilingual } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Amount, Fact } from '../model/fact.ts';
import type { Decimal, Localized, Origin } from '../model/types.ts';
import type { FindingType, Weight } from './kinds.ts';

export type { FindingType, Weight } from './kinds.ts';

export const WEIGHTS: readonly Weight[] = ['major', 'minor', 'none'];

/** One of the versions that are compared. */
export interface Version {
	/** As it was asked for: `HEAD~1`, `approved`, a folder. */
	readonly label: string;
	/** The commit, where it is one. */
	readonly commit?: string;
	readonly workspace: LinkedWorkspace;
	/** Files that could not be read in full, from the workspace's root: what is missing there is not known to be missing. */
	readonly damaged: ReadonlySet<string>;
	/** Files of which nothing could be read. Those that are not among the damaged are in the workspace as the other version has them. */
	readonly unread: ReadonlySet<string>;
	/** A digest of each file's bytes, by path from the workspace's root; undefined for a file that isn't there. */
	digest(path: string): string | undefined;
	/** Every file of the version. */
	readonly paths: readonly string[];
}

export type ItemKind = 'plan' | 'strategicGoal' | 'priority' | 'programme' | 'goal' | 'task' | 'measure' | 'submeasure' | 'indicator' | 'reserve' | 'registerEntry';

/** An element, plan or register entry, told apart from how and where it is written. */
export interface Item {
	readonly kind: ItemKind;
	readonly plan: string;
	readonly id?: string;
	/** Among its siblings. */
	readonly code: string;
	/** In its plan: `01.01.02`. */
	readonly fullCode: string;
	/** As people refer to it: `svp:01.01.02`. */
	readonly ref: string;
	readonly name: Localized;
	readonly parent?: Item;
	/** What it says of itself; not kept, since most of it is needed once or twice, and a large plan says hundreds of thousands of things. */
	facts(): readonly Fact[];
	/** Of these its money. */
	amounts(): readonly Amount[];
	/** Whose money that is, of a measure: its first body, of a sub-measure without any that of its measure. */
	readonly body: string;
	readonly origin: Origin;
}

/** A place in a file of one of the versions, from 1. */
export interface Spot {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** One side of a finding. */
export interface Side {
	/** The element's code reference in this version. */
	readonly ref?: string | undefined;
	readonly value?: Decimal | string | undefined;
	/** How people read the value, where it is more than a text or a number. */
	readonly said?: (() => Bilingual) | undefined;
	readonly spot?: Spot | undefined;
}

/** A run of words of a changed text. */
export interface Words {
	readonly op: 'same' | 'added' | 'removed';
	readonly text: string;
}

/** What a text shows that is not words. */
export type Shown = 'table' | 'chart' | 'tree' | 'picture';

export interface Finding {
	readonly type: FindingType;
	readonly weight: Weight;
	/** What it is about; undefined for files and narrative. */
	readonly kind?: ItemKind | undefined;
	readonly plan?: string | undefined;
	/** How the element is referred to: in the new version where it is there. */
	readonly ref?: string | undefined;
	/** The element's name, for people: the new version's where there is one. */
	readonly name?: Localized | undefined;
	readonly detail?: Bilingual | undefined;
	/** Which of its statements it is about, by the statement's key; of a list in another order, the list's: `bodies`, `passport.legalActs`. */
	readonly statement?: string | undefined;
	/** Of a narrative text: what it is about, where that is no paragraph. */
	readonly block?: 'heading' | 'item' | 'row' | 'note' | 'cell' | 'column' | Shown | undefined;
	/** Which one: a cell by its heads, a column by its own. */
	readonly part?: Bilingual | undefined;
	readonly old?: Side | undefined;
	readonly new?: Side | undefined;
	/** New less old, for numbers. */
	readonly difference?: Decimal | undefined;
	/** The difference in percent of the old, one decimal, less than a tenth to two digits; undefined when the old is nothing. */
	readonly percent?: Decimal | undefined;
	readonly words?: readonly Words[] | undefined;
	/** Follows from another finding: what an added or removed element consists of. */
	readonly isPart: boolean;
	/** For amounts. */
	readonly source?: string | undefined;
	readonly column?: string | undefined;
	/** Of the content alone: the same after lines have shifted, elements were renumbered or commits rebased. */
	readonly fingerprint: string;
}

/** What could not be compared, and why. */
export interface NotCompared {
	readonly version: 'old' | 'new';
	readonly file: string;
	/** Nothing of the file was compared. */
	readonly isWhole: boolean;
	/** How many differences are held back, since they may only be holes. */
	readonly held: number;
}

export interface Pair {
	readonly old: Item;
	readonly new: Item;
}

export interface Matching {
	readonly pairs: readonly Pair[];
	readonly removed: readonly Item[];
	readonly added: readonly Item[];
	/** The other version's item. */
	readonly newOf: ReadonlyMap<Item, Item>;
	readonly oldOf: ReadonlyMap<Item, Item>;
}

/** Amounts of one group then and now; `key` is a year, source, programme or body. */
export interface MoneyRow {
	readonly by: 'year' | 'source' | 'programme' | 'body';
	readonly key: string;
	readonly name?: Localized;
	readonly column: string;
	readonly old: Decimal;
	readonly new: Decimal;
	readonly difference: Decimal;
	readonly percent?: Decimal;
	/** The measures whose changes make up the difference, the greatest first. */
	readonly because: readonly Cause[];
}

export interface Cause {
	readonly ref: string;
	readonly name: Localized;
	readonly difference: Decimal;
}

/** What measures gave and others took in a year from one source; equal sums. */
export interface Transfer {
	readonly column: string;
	readonly source: string;
	readonly from: readonly Cause[];
	readonly to: readonly Cause[];
	readonly amount: Decimal;
}

/** What was added and taken in a year from all sources; `net` is zero when they are equal. */
export interface Balance {
	readonly column: string;
	readonly added: Decimal;
	readonly taken: Decimal;
	readonly net: Decimal;
}

export interface PlanMoney {
	readonly plan: string;
	/** Its id in the old version, where it was another. */
	readonly oldPlan?: string;
	readonly title: Localized;
	readonly decimals: number;
	/** Years in ascending order, or `need`. */
	readonly columns: readonly string[];
	readonly rows: readonly MoneyRow[];
	readonly transfers: readonly Transfer[];
	readonly balance: readonly Balance[];
	/** False when a version could not be read in full, or when the parts do not add up to the whole. */
	readonly isProven: boolean;
}

/** The totals of a plan at one of the stages of a series. */
export interface Stage {
	readonly label: string;
	readonly commit?: string;
	readonly totals: readonly { readonly plan: string; readonly column: string; readonly amount: Decimal }[];
	/** Files with errors: the totals are without what could not be read of them. */
	readonly damaged: readonly string[];
	/** Changes since the stage before. */
	readonly changes?: Readonly<Record<Weight, number>>;
}

export interface Comparison {
	readonly old: Pick<Version, 'label' | 'commit'>;
	readonly new: Pick<Version, 'label' | 'commit'>;
	readonly findings: readonly Finding[];
	readonly money: readonly PlanMoney[];
	readonly notCompared: readonly NotCompared[];
	readonly moneyUnit: Localized;
}
