import { CUSTOM_RULE_FAULTS } from '../rule-info.ts';
import type { ReportInput } from './types.ts';

/** The page of a rule, from the folder where the tool is installed. Rules that a workspace brings along have none: there is one about all of them. */
export function ruleUrl(rule: string): string {
	if (rule.startsWith('custom/') && !CUSTOM_RULE_FAULTS.some((own) => own === rule)) return 'docs/custom-rules.md';
	return `docs/rules/${rule.replaceAll('/', '-')}.md`;
}

/** The page's absolute address, when it is known where the pages are: on the web, or on the machine that checks. */
export function rulePage(rule: string, { pages }: ReportInput): string | undefined {
	return pages === undefined ? undefined : `${pages}${ruleUrl(rule)}`;
}

/** The page's address on the web, for what is read elsewhere than it was written. */
export function webPage(rule: string, input: ReportInput): string | undefined {
	return input.pages?.startsWith('http') ? rulePage(rule, input) : undefined;
}
