import type { Diagnostic, Language } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Decimal, Localized, Plan } from '../model/types.ts';
import { formatDecimal } from './numbers.ts';

/** What every part of a document's making needs to know. */
export interface DocumentContext {
	readonly workspace: LinkedWorkspace;
	readonly plan: Plan;
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
