import type { Bilingual, Diagnostic, Language, Severity } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import { countByRule, counting, countOf, gravestFirst, suppressedCount } from './count.ts';
import { figuresMarkdown } from './figures.ts';
import { judgesLine } from './judges.ts';
import { markdownText } from './markdown-text.ts';
import { PARTIAL } from './partial.ts';
import { counted, ERRORS, FILES, INFOS, lithuanianForm, WARNINGS } from './plural.ts';
import { inRepository } from './repository.ts';
import { webPage } from './rule-url.ts';
import type { Format, ReportInput } from './types.ts';

/** Longer comments are refused by GitHub. */
const LONGEST = 65_536;
/** Kept for the list of what is left out. */
const RESERVE = 3_000;
/** What a file's part takes beside its path and findings: tags and counts. */
const PART = 150;
/** With more findings than this, each file's part is folded up. */
const MOST_OPEN = 20;
/** A message is one line of a comment; longer ones are cut. */
const LONGEST_MESSAGE = 2_000;

/** By which a workflow finds the comment that it made the last time, to renew it. */
export const COMMENT_MARK = '<!-- plan-check -->';

const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
	lt: { error: 'klaida', warning: 'įspėjimas', info: 'pastaba' },
	en: { error: 'error', warning: 'warning', info: 'note' },
};

/** A comment for a pull request: the sum, then a part for each file, the gravest findings first; never longer than GitHub takes. */
export const markdown: Format = (input) => {
	const findings = gravestFirst(counting(inRepository(input)));
	const partial = input.isWhole ? [] : [PARTIAL[input.language], ''];
	const head = [COMMENT_MARK, `### ${heading(input)}`, '', ...partial].join('\n');
	const foot = `\n<sub>${footer(input)}</sub>\n`;
	const room = LONGEST - head.length - foot.length - RESERVE;
	const { parts, left } = fitting(findings, input, room);
	const rest = left.length > 0 ? [leftOut(left, input.language)] : [];
	return [head, ...parts.map((part) => partText(part, input.language, findings.length <= MOST_OPEN)), ...rest, foot].join('\n');
};

interface Part {
	/** Undefined for what has no file. */
	readonly path: string | undefined;
	readonly findings: readonly Diagnostic[];
	readonly items: readonly string[];
}

/** As many of the findings as there is room for, in the given order, by file. */
function fitting(findings: readonly Diagnostic[], input: ReportInput, room: number): { readonly parts: readonly Part[]; readonly left: readonly Diagnostic[] } {
	const parts = new Map<string | undefined, { readonly path: string | undefined; readonly findings: Diagnostic[]; readonly items: string[] }>();
	let used = 0;
	for (const [index, diagnostic] of findings.entries()) {
		const path = diagnostic.place?.file.path;
		const item = itemOf(diagnostic, input);
		used += item.length + 1 + (parts.has(path) ? 0 : htmlText(path ?? '').length + PART);
		if (used > room) return { parts: [...parts.values()], left: findings.slice(index) };
		const part = parts.get(path) ?? { path, findings: [], items: [] };
		part.findings.push(diagnostic);
		part.items.push(item);
		parts.set(path, part);
	}
	return { parts: [...parts.values()], left: [] };
}

function partText({ path, findings, items }: Part, language: Language, isOpen: boolean): string {
	const none = language === 'lt' ? 'Be failo' : 'Without a file';
	const name = path === undefined ? none : `<code>${htmlText(path)}</code>`;
	return [`<details${isOpen ? ' open' : ''}><summary>${name}: ${counts(findings, language)}</summary>`, '', ...items, '', '</details>', ''].join('\n');
}

function itemOf(diagnostic: Diagnostic, input: ReportInput): string {
	const { severity, rule, place, message, related = [], help, fix, table } = diagnostic;
	const said = (text: Bilingual): string => markdownText(cut(text[input.language]));
	const at = place ? `${spanOf(place).start.line}:${spanOf(place).start.column} ` : '';
	const page = webPage(rule, input);
	const name = page !== undefined ? `[\`${rule}\`](${page})` : `\`${rule}\``;
	const fixable = input.language === 'lt' ? 'Taiso' : 'Fixed by';
	return [
		`- ${at}**${SEVERITY[input.language][severity]}** ${said(message)} (${name})`,
		...related.map((one) => `  - ${markdownText(`${one.place.file.path}:${spanOf(one.place).start.line}`)}: ${said(one.message)}`),
		...(help ? [`  - ${said(help)}`] : []),
		...(fix ? [`  - ${fixable} \`plan check --fix${fix.safe ? '' : ' --unsafe'}\`: ${said(fix.title)}`] : []),
		...(table ? ['', ...figuresMarkdown(table, input.language).map((line) => `  ${line}`), ''] : []),
	].join('\n');
}

function cut(text: string): string {
	return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}

function heading({ diagnostics, language }: ReportInput): string {
	const none = language === 'lt' ? 'klaidų nerasta' : 'no problems found';
	return `${language === 'lt' ? 'Plano patikra' : 'Plan check'}: ${counts(diagnostics, language) || none}`;
}

function counts(diagnostics: readonly Diagnostic[], language: Language): string {
	const kinds = [
		{ severity: 'error', words: ERRORS },
		{ severity: 'warning', words: WARNINGS },
		{ severity: 'info', words: INFOS },
	] as const;
	return kinds
		.map(({ severity, words }) => ({ count: countOf(diagnostics, severity), words }))
		.filter(({ count }) => count > 0)
		.map(({ count, words }) => counted(count, words, language))
		.join(', ');
}

function footer(input: ReportInput): string {
	const { diagnostics, files, language } = input;
	const aside = suppressedCount(diagnostics);
	const verb = (['patikrintas', 'patikrinti', 'patikrinta'] as const)[lithuanianForm(files)];
	const checked = language === 'lt' ? `${verb} ${counted(files, FILES, language)}` : `${counted(files, FILES, language)} checked`;
	const suppressed = language === 'lt' ? `nutildyta ${aside}` : `${aside} set aside`;
	return markdownText([judgesLine(input), checked, ...(aside > 0 ? [suppressed] : [])].join('; '));
}

function leftOut(left: readonly Diagnostic[], language: Language): string {
	const shown = countByRule(left)
		.slice(0, 50)
		.map(([rule, count]) => `${count} × \`${rule}\``);
	const head = language === 'lt' ? `Į komentarą netilpo dar ${left.length}` : `${left.length} more have no room in a comment`;
	return `<details><summary>${head}</summary>\n\n${shown.join(', ')}\n\n</details>\n`;
}

function htmlText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
