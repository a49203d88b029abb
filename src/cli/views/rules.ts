import type { Bilingual, Severity } from '../../diagnostic.ts';
import { ruleUrl } from '../../report/rule-url.ts';
import type { RuleInfo } from '../../rules/types.ts';
import type { Cli } from '../cli.ts';
import type { KnownRules } from '../known-rules.ts';
import { tableLines } from './table.ts';

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
	error: { lt: 'klaida', en: 'error' },
	warning: { lt: 'įspėjimas', en: 'warning' },
	info: { lt: 'pastaba', en: 'note' },
};

const FIXES: Readonly<Record<NonNullable<RuleInfo['fixable']>, Bilingual>> = {
	safe: { lt: 'pataiso „plan check --fix“', en: 'plan check --fix mends it' },
	unsafe: { lt: 'pataiso „plan check --fix --unsafe“; po to peržiūrėkite', en: 'plan check --fix --unsafe mends it; look at the change' },
};

export function rulesText(cli: Cli, { all }: KnownRules): string {
	const rows = all.map(({ id, severity, title }) => [id, cli.text(SEVERITIES[severity]), cli.text(title)]);
	return tableLines([{ head: '' }, { head: '' }, { head: '' }], rows, cli.columns)
		.map((line) => `${line}\n`)
		.join('');
}

export function rulesData({ all, isSettable }: KnownRules): object[] {
	return all.map((rule) => ({ id: rule.id, severity: rule.severity, settable: isSettable(rule.id), title: rule.title, description: rule.description, url: ruleUrl(rule.id) }));
}

/** A rule's page for the terminal. */
export function rulePage(cli: Cli, rule: RuleInfo, isSettable: boolean): string {
	const { paint } = cli;
	const head = (text: Bilingual): string => paint.bold(cli.text(text));
	const width = Math.min(cli.columns ?? 80, 100);
	const level = isSettable
		? {
				lt: `lygis: ${SEVERITIES[rule.severity].lt}; keičia „rules“ faile plan.yaml arba „plan check --rule ${rule.id}=…“`,
				en: `level: ${SEVERITIES[rule.severity].en}; changed under rules in plan.yaml, or with plan check --rule ${rule.id}=…`,
			}
		: { lt: `lygis: ${SEVERITIES[rule.severity].lt}; nekeičiamas`, en: `level: ${SEVERITIES[rule.severity].en}; fixed` };
	return [
		paint.bold(rule.id),
		...wrapped(cli.text(rule.title), width),
		...wrapped(cli.text(level), width).map((line) => paint.dim(line)),
		...(rule.fixable ? wrapped(cli.text(FIXES[rule.fixable]), width).map((line) => paint.dim(line)) : []),
		'',
		head({ lt: 'Kodėl', en: 'Why' }),
		...wrapped(cli.text(rule.description), width - 2).map(indented),
		...(rule.source ? wrapped(`${cli.text({ lt: 'Šaltinis', en: 'Source' })}: ${cli.text(rule.source)}.`, width - 2).map(indented) : []),
		'',
		head({ lt: 'Blogai', en: 'Wrong' }),
		...example(rule.bad).map((line) => paint.red(line)),
		'',
		head({ lt: 'Gerai', en: 'Right' }),
		...example(rule.good).map((line) => paint.green(line)),
		...options(cli, rule, head, width),
		...(isSettable ? suppression(cli, rule, head) : []),
		...mirror(cli, rule, width),
		'',
	].join('\n');
}

type Head = (text: Bilingual) => string;

/** The settings beside the level, with what they are by default. */
function options(cli: Cli, { options: infos = {} }: RuleInfo, head: Head, width: number): string[] {
	const entries = Object.entries(infos);
	if (entries.length === 0) return [];
	const lines = entries.flatMap(([name, info]) => {
		const usual = typeof info.default === 'object' ? `[${info.default.join(', ')}]` : String(info.default);
		return wrapped(`${name}: ${usual} – ${cli.text(info.description)}`, width - 2).map(indented);
	});
	return ['', head({ lt: 'Parinktys', en: 'Options' }), ...lines];
}

/** The comment that sets a finding of the rule aside. */
function suppression(cli: Cli, { id }: RuleInfo, head: Head): string[] {
	return ['', head({ lt: 'Kaip nutildyti', en: 'How to set it aside' }), `  # plan-ignore ${id}: ${cli.text({ lt: 'priežastis', en: 'reason' })}`];
}

function mirror(cli: Cli, { mirror: other }: RuleInfo, width: number): string[] {
	if (other === undefined) return [];
	return ['', ...wrapped(`${cli.text({ lt: 'Priešinga klaida', en: 'Opposite fault' })}: ${typeof other === 'string' ? other : cli.text(other)}`, width)];
}

function example(text: string): string[] {
	return text.trimEnd().split('\n').map(indented);
}

function indented(line: string): string {
	return line === '' ? '' : `  ${line}`;
}

/** Lines of whole words. */
function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + word.length + 1 > width) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
