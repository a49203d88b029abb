import type { Language, Severity } from '../diagnostic.ts';
import type { RuleInfo } from '../rule-info.ts';
import { ruleHelp } from './rule-help.ts';
import { webPage } from './rule-url.ts';
import { levelOf } from './sarif-result.ts';
import type { ReportInput } from './types.ts';

/** GitHub's own scale for findings that are not about security. */
const PROBLEM: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** Every rule of the tool, then those that only findings name: 25,000 are allowed, and a report without findings says what it was judged by. */
export function sarifRules(input: ReportInput): { readonly descriptors: readonly object[]; readonly indexOf: (rule: string) => number } {
	const { rules = [], diagnostics, language } = input;
	const known = new Map<string, RuleInfo>(rules.map((rule) => [rule.id, rule]));
	const ids = [...new Set([...known.keys(), ...diagnostics.map(({ rule }) => rule)])];
	const indexes = new Map(ids.map((id, index) => [id, index]));
	return { descriptors: ids.map((id) => descriptor(id, known.get(id), language, webPage(id, input))), indexOf: (rule) => indexes.get(rule) ?? -1 };
}

function descriptor(id: string, rule: RuleInfo | undefined, language: Language, page: string | undefined): object {
	const link = page === undefined ? {} : { helpUri: page };
	if (!rule) return { id, ...link };
	return {
		id,
		shortDescription: { text: rule.title[language] },
		fullDescription: { text: rule.description[language] },
		...link,
		help: ruleHelp(rule, language),
		defaultConfiguration: { level: levelOf(rule.severity) },
		properties: { tags: [id.slice(0, id.indexOf('/'))], precision: 'very-high', 'problem.severity': PROBLEM[rule.severity] },
	};
}
