import type { ReportInput } from './types.ts';

/** The page of a rule, from the folder where the tool is installed. */
export function ruleUrl(rule: string): string {
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
