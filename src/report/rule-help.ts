import type { Bilingual, Language } from '../diagnostic.ts';
import { CUSTOM_RULE_FAULTS, type RuleInfo } from '../rule-info.ts';
import { markdownText } from './markdown-text.ts';

const WORDS = {
	lt: { why: 'Kodėl', source: 'Šaltinis', wrong: 'Blogai', right: 'Gerai', options: 'Parinktys', aside: 'Kaip nutildyti', reason: 'priežastis', more: 'Daugiau' },
	en: { why: 'Why', source: 'Source', wrong: 'Wrong', right: 'Right', options: 'Options', aside: 'How to set it aside', reason: 'reason', more: 'More' },
} as const;

/** What a rule is for, as text and as Markdown, with a wrong and a right example. */
export function ruleHelp(rule: RuleInfo, language: Language): { readonly text: string; readonly markdown: string } {
	const words = WORDS[language];
	const said = (text: Bilingual): string => text[language];
	const source = rule.source ? [`${words.source}: ${said(rule.source)}.`] : [];
	const options = Object.entries(rule.options ?? {}).map(([name, { default: value, description }]) => ({ name, value: JSON.stringify(value), what: said(description) }));
	const more = `plan explain ${rule.id}`;
	const comment = canBeSetAside(rule.id) ? `plan-ignore ${rule.id}: ${words.reason}` : undefined;
	return {
		text: [
			...[said(rule.description), ...source],
			...[`${words.wrong}:`, indented(rule.bad), `${words.right}:`, indented(rule.good)],
			...options.map(({ name, value, what }) => `${name} (${value}): ${what}`),
			...(comment ? [`${words.aside}: # ${comment} (YAML), <!-- ${comment} --> (Markdown)`] : []),
			`${words.more}: ${more}`,
		].join('\n'),
		markdown: [
			...[`### ${words.why}`, markdownText(said(rule.description)), ...source.map(markdownText)],
			...[`### ${words.wrong}`, fenced(rule.bad), `### ${words.right}`, fenced(rule.good)],
			...(options.length > 0 ? [`### ${words.options}`, options.map(({ name, value, what }) => `- \`${name}\` (\`${value}\`): ${markdownText(what)}`).join('\n')] : []),
			...(comment ? [`### ${words.aside}`, `\`# ${comment}\` (YAML), \`<!-- ${comment} -->\` (Markdown)`] : []),
			`${words.more}: \`${more}\``,
		].join('\n\n'),
	};
}

/** Faults of files, of their shape, of settings and of the tool are mended, not set aside: without what they ask for there is nothing to check. */
const MENDED: readonly string[] = ['source', 'schema', 'suppressions', 'settings', 'template', 'tool'];

function canBeSetAside(rule: string): boolean {
	return !MENDED.includes(rule.slice(0, rule.indexOf('/'))) && !CUSTOM_RULE_FAULTS.some((one) => one === rule);
}

function indented(example: string): string {
	return example
		.trimEnd()
		.split('\n')
		.map((line) => `  ${line}`.trimEnd())
		.join('\n');
}

/** An example in a fence longer than any in it. */
function fenced(example: string): string {
	const longest = Math.max(2, ...[...example.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}\n${example.trimEnd()}\n${fence}`;
}
