import type { Diagnostic, Language } from '../diagnostic.ts';
import type { YearResults } from '../link/results.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Decimal, Localized, Plan, Publication } from '../model/types.ts';
import { formatDecimal } from './numbers.ts';

/** What every part of a document's making needs to know. */
export interface DocumentContext {
	readonly workspace: LinkedWorkspace;
	readonly plan: Plan;
	/** The document's title page, template and texts: the plan's own, or those of a report on it. */
	readonly publication: Publication;
	/** What became of the plan, in a report's document. */
	readonly results?: YearResults;
	readonly language: Language;
	/** Where faults of templates and texts are told. */
	readonly report: (diagnostic: Diagnostic) => void;
}

/** The text in the document's language; an edition falls back to Lithuanian where a translation is missing. */
export function inLanguage(context: DocumentContext, text: Localized): string {
	return context.language === 'en' ? (text.en ?? text.lt) : text.lt;
}

/** An amount in the plan's number format, without its unit. */
export function money(context: DocumentContext, amount: Decimal): string {
	return formatDecimal(amount, context.plan.moneyDecimals, context.language);
}

/** The year that a document is of where no approval says: a plan's first, for a report the one after its own. */
export function yearOfIssue({ plan, results }: DocumentContext): number {
	return results ? results.year + 1 : plan.years.from;
}
