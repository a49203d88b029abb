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
		'',
	].join('\n');
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
