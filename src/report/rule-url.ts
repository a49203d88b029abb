/** The page of a rule, from the folder where the tool is installed. */
export function ruleUrl(rule: string): string {
	return `docs/rules/${rule.replaceAll('/', '-')}.md`;
}
