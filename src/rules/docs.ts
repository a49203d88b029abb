import type { Bilingual, Language, Severity } from '../diagnostic.ts';
import { catalogue, categoryOf } from './catalogue.ts';
import { rules } from './index.ts';
import type { RuleInfo } from './types.ts';

export interface Page {
	/** From the repository's root. */
	readonly path: string;
	readonly text: string;
}

const CATEGORIES: Readonly<Record<string, Bilingual>> = {
	source: { lt: 'Failai', en: 'Files' },
	schema: { lt: 'Failų sandara', en: 'Shape of files' },
	structure: { lt: 'Plano sandara', en: 'Structure' },
	links: { lt: 'Sąsajos', en: 'Links' },
	funding: { lt: 'Lėšos', en: 'Funding' },
	indicators: { lt: 'Rodikliai', en: 'Indicators' },
	time: { lt: 'Laikas', en: 'Time' },
	narrative: { lt: 'Tekstai', en: 'Narrative' },
	report: { lt: 'Ataskaitos', en: 'Reports' },
	approval: { lt: 'Sprendimai', en: 'Approvals' },
	custom: { lt: 'Savos taisyklės', en: 'Custom rules' },
	suppressions: { lt: 'Nutildymai', en: 'Suppressions' },
	settings: { lt: 'Taisyklių nustatymai', en: 'Settings of rules' },
	template: { lt: 'Šablonai', en: 'Templates' },
	tool: { lt: 'Programa', en: 'The tool' },
};

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
	error: { lt: 'klaida', en: 'error' },
	warning: { lt: 'įspėjimas', en: 'warning' },
	info: { lt: 'pastaba', en: 'note' },
};

const HEADS = {
	lt: {
		severity: 'Lygis',
		settings: ' (keičiamas failo plan.yaml skyriuje „rules“)',
		why: 'Kodėl',
		wrong: 'Blogai',
		right: 'Gerai',
		source: 'Šaltinis',
		options: 'Parinktys',
		usual: 'jei nenurodyta',
		none: 'tuščias sąrašas',
		mirror: 'Priešinga klaida',
		suppress: 'Kaip nutildyti',
		suppression: 'Komentaras galioja kitai eilutei, „plan-ignore-block“ – blokui, „plan-ignore-file“ – failui. Po taisyklės galima nurodyti terminą: „until 2016-12-31“.',
		reason: 'priežastis',
		safe: 'Pataiso `plan check --fix`.',
		unsafe: 'Pataiso `plan check --fix --unsafe`; po to peržiūrėkite.',
	},
	en: {
		severity: 'Severity',
		settings: ' (changed under `rules` in plan.yaml)',
		why: 'Why',
		wrong: 'Wrong',
		right: 'Right',
		source: 'Source',
		options: 'Options',
		usual: 'by default',
		none: 'an empty list',
		mirror: 'Opposite fault',
		suppress: 'How to set it aside',
		suppression: 'The comment is for the next line; `plan-ignore-block` for a block, `plan-ignore-file` for the file. A date may follow the rule: `until 2016-12-31`.',
		reason: 'reason',
		safe: '`plan check --fix` mends it.',
		unsafe: '`plan check --fix --unsafe` mends it; look at the change.',
	},
} as const;

/** The pages of docs/rules, made from the rules themselves: an index and a page a rule, in both languages. */
export function rulePages(): Page[] {
	return [{ path: 'docs/rules/README.md', text: index() }, ...catalogue.map((rule) => ({ path: `docs/rules/${fileName(rule)}`, text: page(rule) }))];
}

function fileName(rule: RuleInfo): string {
	return `${rule.id.replaceAll('/', '-')}.md`;
}

function index(): string {
	const categories = [...new Set(catalogue.map(categoryOf))];
	const sections = categories.map((category) => {
		const title = CATEGORIES[category] ?? { lt: category, en: category };
		const rows = catalogue.filter((rule) => categoryOf(rule) === category).map(row);
		return [`## ${title.lt} / ${title.en}`, '', '| Taisyklė / Rule | Lygis / Severity | |', '|---|---|---|', ...rows, ''].join('\n');
	});
	return [
		'# Taisyklės / Rules',
		'',
		`Taisyklių: ${catalogue.length}. Sandaros, sąsajų, lėšų, rodiklių, laiko, tekstų ir ataskaitų taisyklių lygį keičia failo plan.yaml skyrius „rules“ (error, warning, info, off).`,
		'',
		`${catalogue.length} rules. The severities of structure, links, funding, indicators, time, narrative and reports are changed under \`rules\` in plan.yaml (error, warning, info, off).`,
		'',
		...sections,
	].join('\n');
}

function row(rule: RuleInfo): string {
	const severity = SEVERITIES[rule.severity];
	return `| [${rule.id}](${fileName(rule)}) | ${severity.lt} / ${severity.en} | ${rule.title.lt} / ${rule.title.en} |`;
}

function page(rule: RuleInfo): string {
	return [`# ${rule.id}`, '', ...part(rule, 'lt'), '', '---', '', ...part(rule, 'en'), ''].join('\n');
}

function part(rule: RuleInfo, language: Language): string[] {
	const heads = HEADS[language];
	return [
		`## ${rule.title[language]}`,
		'',
		`${heads.severity}: **${SEVERITIES[rule.severity][language]}**${isSettable(rule) ? heads.settings : ''}`,
		...(rule.fixable ? ['', heads[rule.fixable]] : []),
		'',
		`### ${heads.why}`,
		'',
		rule.description[language],
		...(rule.source ? ['', `${heads.source}: ${rule.source[language]}.`] : []),
		'',
		`### ${heads.wrong}`,
		'',
		...example(rule, rule.bad),
		'',
		`### ${heads.right}`,
		'',
		...example(rule, rule.good),
		...options(rule, language),
		...suppression(rule, language),
		...mirror(rule, language),
	];
}

/** The settings of a rule beside its severity, with an example of how plan.yaml states them. */
function options({ id, options: infos = {} }: RuleInfo, language: Language): string[] {
	const entries = Object.entries(infos);
	if (entries.length === 0) return [];
	const heads = HEADS[language];
	const rows = entries.map(([name, info]) => {
		const isEmpty = info.type === 'texts' && info.default.length === 0;
		return `- \`${name}\`: ${info.description[language]} (${heads.usual} – ${isEmpty ? heads.none : `\`${written(info.default)}\``})`;
	});
	const stated = entries.map(([name, info]) => `${name}: ${written(info.default)}`).join(', ');
	return ['', `### ${heads.options}`, '', ...rows, '', '```yaml', 'rules:', `  ${id}: {${stated}}`, '```'];
}

/** How an author sets a finding of the rule aside. */
function suppression(rule: RuleInfo, language: Language): string[] {
	if (!isSettable(rule)) return [];
	const heads = HEADS[language];
	const isMarkdown = isOfTexts(rule);
	const comment = `plan-ignore ${rule.id}: ${heads.reason}`;
	return ['', `### ${heads.suppress}`, '', heads.suppression, '', `\`\`\`${isMarkdown ? 'markdown' : 'yaml'}`, isMarkdown ? `<!-- ${comment} -->` : `# ${comment}`, '```'];
}

/** A value of an option as YAML has it. */
function written(value: number | boolean | readonly string[]): string {
	return typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
}

function mirror({ mirror: other }: RuleInfo, language: Language): string[] {
	if (other === undefined) return [];
	const said = typeof other === 'string' ? `[${other}](${other.replaceAll('/', '-')}.md)` : `${other[language]}.`;
	return ['', `${HEADS[language].mirror}: ${said}`];
}

/** Only the rules of the linked workspace take another severity: without what the others ask for there is nothing to check. */
function isSettable({ id }: RuleInfo): boolean {
	return rules.some((rule) => rule.id === id);
}

function example(rule: RuleInfo, text: string): string[] {
	return [`\`\`\`${isOfTexts(rule) ? 'markdown' : 'yaml'}`, text.trimEnd(), '```'];
}

/** Narrative and template rules show Markdown, but for those about the plan's own file. */
function isOfTexts(rule: RuleInfo): boolean {
	const category = categoryOf(rule);
	return (category === 'narrative' && rule.id !== 'narrative/missing-text') || (category === 'template' && /^[:!]/.test(rule.bad));
}
