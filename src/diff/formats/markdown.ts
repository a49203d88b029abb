import { decimalText } from '../../decimal-text.ts';
import type { Language } from '../../diagnostic.ts';
import { countByWeight } from '../index.ts';
import type { Finding, PlanMoney, Words } from '../types.ts';
import { bySubject, countsText, type DiffFormat, type DiffInput, findingText, findingTitle, localText, notComparedText, nothingText, shown, spotText, withoutParts } from '../wording.ts';
import { isMoneyChanged, moneyDoubt, moneyGroups, moneyHead, moneyNotes, stageTable, withOwnCodes } from './money-lines.ts';

/** Longer comments are refused by GitHub. */
const LONGEST = 65_536;
/** Kept for saying what is left out. */
const RESERVE = 500;
const LONGEST_TEXT = 2_000;
/** With more subjects than this, the list is folded. */
const MOST_OPEN = 20;

/** By which a workflow finds the comment that it made the last time, to renew it. */
export const COMMENT_MARK = '<!-- plan-diff -->';

/** A comment for a pull request: money, then changes; never longer than GitHub takes. */
export const markdown: DiffFormat = (input) => {
	const { comparison, language } = input;
	const { notCompared, money } = comparison;
	const head = [COMMENT_MARK, `### ${heading(input)}`, '', ...notCompared.flatMap((one) => [`> ⚠ ${escaped(notComparedText(one)[language])}`, '>']), ''].join('\n');
	const tables = [...stages(input), ...money.filter(isMoneyChanged).map((plan) => moneyTable(withOwnCodes(plan), input))];
	const subjects = [...bySubject(shown(input), language)].map(([subject, findings]) => subjectPart(subject, findings, input));
	const room = LONGEST - head.length - RESERVE;
	const shownTables = fitting(tables, room);
	const shownSubjects = fitting(subjects, room - shownTables.join('\n').length - 1);
	const list = shownSubjects.join('\n');
	const left = { tables: tables.length - shownTables.length, subjects: subjects.length - shownSubjects.length };
	const isLong = subjects.length > MOST_OPEN;
	const changes = list === '' ? '' : isLong ? `<details><summary>${language === 'lt' ? 'Pakeitimai' : 'Changes'}</summary>\n\n${list}\n\n</details>` : list;
	const rest = left.tables + left.subjects === 0 ? '' : `\n_${leftOutText(left, language)}: \`plan diff\`_`;
	return `${[head, ...shownTables, changes, rest].filter((part) => part !== '').join('\n')}\n`;
};

function heading(input: DiffInput): string {
	const { comparison, language } = input;
	const counts = countsText(countByWeight(comparison.findings), language);
	const between = `${escaped(comparison.old.label)} → ${escaped(comparison.new.label)}`;
	return `${language === 'lt' ? 'Plano pakeitimai' : 'Plan changes'} (${between}): ${counts || nothingText(input)[language]}`;
}

/** What a comment has no room for, and that the rest is to be had. */
function leftOutText({ tables, subjects }: { readonly tables: number; readonly subjects: number }, language: Language): string {
	const counts = (names: readonly (readonly [string, number])[]): string => names.flatMap(([name, count]) => (count === 0 ? [] : [`${name} – ${decimalText(String(count), language)}`])).join(', ');
	return language === 'lt'
		? `Čia ne viskas. Į komentarą netilpo: ${counts([
				['lėšų lentelių', tables],
				['elementų su pakeitimais', subjects],
			])}. Visą palyginimą parodo`
		: `This is not all. The comment has no room for: ${counts([
				['tables of money', tables],
				['elements with changes', subjects],
			])}. The whole comparison is told by`;
}

/** As many parts from the beginning as there is room for. */
function fitting(parts: readonly string[], room: number): readonly string[] {
	let used = 0;
	const end = parts.findIndex((part) => {
		used += part.length + 1;
		return used > room;
	});
	return end === -1 ? parts : parts.slice(0, end);
}

function stages(input: DiffInput): string[] {
	const found = stageTable(input);
	return found ? [[tableOf(found.head, found.rows), ...found.notes.map((note) => `${escaped(note)}\n`)].join('\n')] : [];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
	return [line(head), `|---|${'--:|'.repeat(head.length - 1)}`, ...rows.map(line), ''].join('\n');
}

function moneyTable(plan: PlanMoney, input: DiffInput): string {
	const { language } = input;
	const [totals, ...groups] = moneyGroups(plan, language);
	const rows = (lines: NonNullable<typeof totals>['lines']): string =>
		tableOf(
			moneyHead(input),
			lines.map(({ cells }) => cells),
		);
	const details = groups.map(({ title, lines }) => `<details><summary>${title}</summary>\n\n${rows(lines)}\n</details>\n`);
	const notes = [...moneyNotes(plan, language), ...moneyDoubt(plan, language)];
	return [`**${escaped(localText(plan.title, language))}**`, '', totals ? rows(totals.lines) : '', ...details, ...notes.map((note) => `- ${escaped(note)}`), ''].join('\n');
}

function subjectPart(subject: string, findings: readonly Finding[], { language }: DiffInput): string {
	const items = withoutParts(findings).map((finding) => {
		const spot = spotText(finding.new?.spot ?? finding.old?.spot);
		const { words } = finding;
		const text = words ? `${escaped(findingTitle(finding, language))}: ${wordsText(words)}` : escaped(cut(findingText(finding)[language]));
		return `- ${finding.weight === 'major' ? '**' : ''}${text}${finding.weight === 'major' ? '**' : ''} <sub>${escaped(spot)}</sub>`;
	});
	return [`#### ${escaped(cut(subject))}`, '', ...items, ''].join('\n');
}

/** Old words struck through, new ones bold; a text that is too long is told without its words. */
function wordsText(words: readonly Words[]): string {
	const all = words.map(({ op, text }) => (op === 'same' ? escaped(text) : op === 'added' ? `<ins>${escaped(text)}</ins>` : `<del>${escaped(text)}</del>`)).join('');
	return all.length > LONGEST_TEXT
		? escaped(
				cut(
					words
						.filter(({ op }) => op !== 'removed')
						.map(({ text }) => text)
						.join(''),
				),
			)
		: all;
}

function cut(text: string): string {
	return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

/** Text that Markdown, HTML and mentions take for themselves is kept from it. */
function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/([\\`*_[\]|#~!])/g, '\\$1')
		.replace(/@(?=\w)/g, '@\u200b');
}
