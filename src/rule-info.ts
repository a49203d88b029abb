import type { Bilingual, Severity } from './diagnostic.ts';

export type RuleId = `${string}/${string}`;

/** What the tool itself reports of custom rules: names that these can't have. */
export const CUSTOM_RULE_FAULTS = ['custom/duplicate-id', 'custom/evaluation-failed', 'custom/example-failed', 'custom/invalid-expression', 'custom/timeout'] as const;

/** What a level may be set to. */
export type Level = Severity | 'off';

/** A setting of a rule beside its severity. */
export type OptionInfo =
	| { readonly type: 'number'; readonly default: number; readonly minimum: number; readonly description: Bilingual }
	| { readonly type: 'flag'; readonly default: boolean; readonly description: Bilingual }
	| { readonly type: 'texts'; readonly default: readonly string[]; readonly description: Bilingual };

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
	/** Its level in the preset for plans still being written; the default severity when absent. */
	readonly draft?: Level;
	readonly options?: Readonly<Record<string, OptionInfo>>;
	/** What `plan check --fix` does about it: `safe` changes no meaning, `unsafe` wants a look and --unsafe. */
	readonly fixable?: 'safe' | 'unsafe';
	/** The rule for the opposite fault, or why there is none. */
	readonly mirror?: RuleId | Bilingual;
}
