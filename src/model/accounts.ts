/** What is told of an activity plan's money and results beside the plan itself: budgets and implementation reports. */
import type { Currency, Decimal, EconomicClass, Localized, Origin, Reference } from './basics.ts';
import type { Publication } from './publication.ts';

/** Money decided elsewhere that an activity plan has to agree with: the adopted budget, or ceilings given to those who plan. */
export interface Budget {
	readonly kind: 'budget';
	readonly id: string;
	readonly name: Localized;
	readonly plan: Reference;
	readonly basis: 'adopted' | 'ceiling';
	/** The decision, as it is cited. */
	readonly act?: Localized;
	/** A difference up to this, in the money unit, is none. */
	readonly tolerance: Decimal;
	readonly currency: Currency;
	/** The CSV file that entries come from. */
	readonly file?: BudgetFile;
	readonly entries: readonly BudgetEntry[];
	readonly origin: Origin;
}

export interface BudgetFile {
	/** From the budget's own file, as written. */
	readonly written: string;
	/** From the workspace's root. */
	readonly path: string;
	readonly origin: Origin;
}

/** Money of one year: of a programme or reserve, a source or group of sources, a body, or several of these together; of the whole plan where none is named. */
export interface BudgetEntry {
	readonly kind: 'budgetEntry';
	readonly budget: Budget;
	/** The budget's year, or the first year of the plan, where the entry says none. */
	readonly year: number;
	/** Where the year is written; the reference to the plan, when the year is the plan's. */
	readonly yearOrigin: Origin;
	readonly programme?: Reference;
	readonly source?: Reference;
	readonly body?: Reference;
	/** The classes that the entry gives, in the order of the file. */
	readonly amounts: ReadonlyMap<EconomicClass, StatedAmount>;
	readonly origin: Origin;
}

/** A sum of money and where it is written. */
export interface StatedAmount {
	/** In the money unit of the workspace. */
	readonly value: Decimal;
	/** As it is written, where that is in litas or another unit. */
	readonly original?: Decimal;
	readonly origin: Origin;
}

export type MeasureStatus = 'done' | 'partly' | 'not-done';

/** What became of an activity plan in a year. A year may have several reports, each of a part. */
export interface ImplementationReport {
	readonly kind: 'report';
	readonly plan: Reference;
	readonly year: number;
	readonly measures: readonly ReportedMeasure[];
	readonly indicators: readonly ReportedIndicator[];
	/** The document that tells of the year, of all its reports together; one of them has it. */
	readonly publication?: Publication;
	readonly origin: Origin;
}

/** A report with a document of its own. */
export type PublishedReport = ImplementationReport & { readonly publication: Publication };

export const isPublished = (report: ImplementationReport): report is PublishedReport => report.publication !== undefined;

export interface ReportedMeasure {
	readonly kind: 'reportedMeasure';
	readonly report: ImplementationReport;
	readonly measure: Reference;
	readonly status?: MeasureStatus;
	/** By source code, in file order: the plan as amended through the year. */
	readonly approved: ReadonlyMap<string, StatedAmount>;
	readonly spent: ReadonlyMap<string, StatedAmount>;
	readonly explanation?: Localized;
	readonly origin: Origin;
}

export interface ReportedIndicator {
	readonly kind: 'reportedIndicator';
	readonly report: ImplementationReport;
	readonly indicator: Reference;
	/** Absent where the file has none that can be read. */
	readonly actual?: Decimal;
	readonly explanation?: Localized;
	readonly origin: Origin;
}
