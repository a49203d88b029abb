import { CUSTOM_RULE_FAULTS } from '../rule-info.ts';
import type { ReportInput } from './types.ts';

/** The page of a rule, from the folder where the tool is installed. Rules that a workspace brings along have none: there is one about all of them. */
export function ruleUrl(rule: string): string {
	if (rule.startsWith('custom/') && !CUSTOM_RULE_FAULTS.some((own) => own === rule)) return 'docs/custom-rules.md';
	return `docs/rules/${rule.replaceAll('/', '-')}.md`;
}

/** The page's address on the web, for what is read elsewhere than it was written: a path on the machine that checked leads nowhere there. */
export function webPage(rule: string, { pages }: ReportInput): string | undefined {
	return pages?.startsWith('http') ? `${pages}${ruleUrl(rule)}` : undefined;
}
