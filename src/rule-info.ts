import type { Bilingual, Severity } from './diagnostic.ts';

export type RuleId = `${string}/${string}`;

/** What is known of a rule without running it: its page, its default severity, a wrong and a right example. */
export interface RuleInfo {
	readonly id: RuleId;
	readonly severity: Severity;
	readonly title: Bilingual;
	/** Why it matters. */
	readonly description: Bilingual;
	/** The law or the practice that asks for it. */
	readonly source?: Bilingual;
	readonly bad: string;
	readonly good: string;
}
