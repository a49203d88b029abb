import type { Diagnostic } from '../diagnostic.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { SourceDocument } from '../source/types.ts';

/** What the schema phase can report. */
export const ruleInfos: readonly RuleInfo[] = [];

/** Checks the shape of one document against the schema of its kind. */
export function checkShape(_document: SourceDocument): readonly Diagnostic[] {
	return [];
}
