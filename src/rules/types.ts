import type { Bilingual, RelatedPlace, Severity } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Place } from '../source/types.ts';

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

/** One thing a rule found. The engine adds the rule's id and severity. */
export interface Finding {
	readonly message: Bilingual;
	readonly place: Place;
	/** What the finding is about, independent of file and line: `svp:01.01.01.01/SB/2015`. Narrative findings have none. */
	readonly element?: string;
	readonly related?: readonly RelatedPlace[];
	readonly help?: Bilingual | undefined;
}

export type Report = (finding: Finding) => void;

export interface Rule extends RuleInfo {
	check(workspace: LinkedWorkspace, report: Report): void;
}
