import { ruleInfos } from '../schema/index.ts';
import { customRuleFaults } from './custom/rule-infos.ts';
import { rules } from './index.ts';
import { circularReference } from './links/circular-reference.ts';
import { unresolvedParent } from './links/unresolved-parent.ts';
import { settingsRules } from './settings-rules.ts';
import { sourceRules, toolRules } from './source-rules.ts';
import { suppressionRules } from './suppression-rules.ts';
import { templateReaderRules } from './template-reader-rules.ts';
import { templateRules } from './template-rules.ts';
import type { RuleInfo } from './types.ts';

/** Everything that can be reported, whichever phase finds it: by category in the order of the phases, then by name. */
export const catalogue: readonly RuleInfo[] = [
	...sourceRules,
	...ruleInfos,
	circularReference,
	unresolvedParent,
	...rules,
	...customRuleFaults,
	...suppressionRules,
	...settingsRules,
	...templateRules,
	...templateReaderRules,
	...toolRules,
].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The metadata of a rule, for `plan explain` and settings. */
export function ruleInfo(id: string): RuleInfo | undefined {
	return catalogue.find((rule) => rule.id === id);
}

/** `links` of `links/wrong-kind`. */
export function categoryOf({ id }: RuleInfo): string {
	return id.slice(0, id.indexOf('/'));
}

function rank(rule: RuleInfo): number {
	const order = ['source', 'schema', 'structure', 'links', 'funding', 'indicators', 'time', 'narrative', 'report', 'approval', 'custom', 'suppressions', 'settings', 'template', 'tool'];
	const found = order.indexOf(categoryOf(rule));
	return found < 0 ? order.length : found;
}
