import type { Bilingual } from '../../diagnostic.ts';
import { countByWeight } from '../index.ts';
import { KINDS } from '../kinds.ts';
import { titleOf } from '../titles.ts';
import type { Finding, PlanMoney, Side, Words } from '../types.ts';
import { bySubject, countsText, type DiffFormat, type DiffInput, findingTitle, localText, notComparedText, nothingText, percentText, shown, sideText, signedText, spotText } from '../wording.ts';
import { SCRIPT, STYLE } from './html-page.ts';
import { causesText, isMoneyChanged, moneyDoubt, moneyGroups, moneyHead, moneyNotes, stageTable, withOwnCodes } from './money-lines.ts';

/** One page that needs nothing else: the money, then old and new side by side, with filters by weight, type and words. */
export const html: DiffFormat = (input) => {
	const { comparison, language } = input;
	const title = `${comparison.old.label} → ${comparison.new.label}`;
	const counts = countsText(countByWeight(comparison.findings), language);
	const none = nothingText(input)[language];
	return [
		'<!doctype html>',
		`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
		`<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
		`<h1>${escaped(title)}</h1><p>${escaped(counts || none)}</p>`,
		...comparison.notCompared.map((one) => `<p class="warning">${escaped(notComparedText(one)[language])}</p>`),
		...stages(input),
		...comparison.money.filter(isMoneyChanged).map((plan) => moneySection(withOwnCodes(plan), input)),
		changes(input),
		`</main><script>${SCRIPT}</script></body></html>`,
		'',
	].join('\n');
};

const WEIGHTS = [
	{ weight: 'major', lt: 'esminiai', en: 'major' },
	{ weight: 'minor', lt: 'mažesni', en: 'minor' },
	{ weight: 'none', lt: 'tik išdėstymo', en: 'layout only' },
] as const;

function word({ language }: DiffInput, lt: string, en: string): string {
	return language === 'lt' ? lt : en;
}

function stages(input: DiffInput): string[] {
	const found = stageTable(input);
	return found ? [table(found.head, found.rows), ...found.notes.map((note) => `<p class="warning">${escaped(note)}</p>`)] : [];
}

/** @param causes which of the figures' columns holds what led to them */
function table(head: readonly string[], rows: readonly (readonly string[])[], causes?: number): string {
	const heads = head.map((cell, index) => `<th scope="col"${causes !== undefined && index === causes + 1 ? ' class="causes"' : ''}>${escaped(cell)}</th>`).join('');
	const body = rows.map(
		([first = '', ...rest]) => `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell, index) => `<td${index === causes ? ' class="causes"' : ''}>${escaped(cell)}</td>`).join('')}</tr>`,
	);
	return `<div class="scroll"><table class="money"><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function moneySection(plan: PlanMoney, input: DiffInput): string {
	const { language } = input;
	const head = [...moneyHead(input), word(input, 'kas lėmė', 'caused by')];
	const groups = moneyGroups(plan, language).map(({ title, lines }, index) => {
		const rows = table(
			head,
			lines.map(({ cells, row }) => [...cells, causesText(row.because, language, plan.decimals)]),
			head.length - 2,
		);
		return `<details${index === 0 ? ' open' : ''}><summary>${escaped(title)}</summary>${rows}</details>`;
	});
	const notes = moneyNotes(plan, language).map((note) => `<li>${escaped(note)}</li>`);
	const doubts = moneyDoubt(plan, language).map((doubt) => `<p class="warning">${escaped(doubt)}</p>`);
	return [`<h2>${escaped(localText(plan.title, language))}</h2>`, ...groups, `<ul>${notes.join('')}</ul>`, ...doubts].join('\n');
}

function changes(input: DiffInput): string {
	const { language, comparison } = input;
	const findings = shown(input);
	if (findings.length === 0) return '';
	const head = [word(input, 'kas', 'what'), comparison.old.label, comparison.new.label, word(input, 'skirtumas', 'difference')].map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
	return [
		`<h2>${word(input, 'Pakeitimai', 'Changes')}</h2>`,
		filters(findings, input),
		`<div class="scroll"><table class="changes"><thead><tr>${head}</tr></thead>`,
		...[...bySubject(findings, language)].map(
			([subject, own]) => `<tbody><tr class="subject"><th scope="rowgroup" colspan="4">${escaped(subject)}</th></tr>${own.map((finding) => row(finding, input)).join('\n')}</tbody>`,
		),
		'</table></div>',
	].join('\n');
}

/** Filters by weight, plan, type and words; of those by which nothing differs there are none. Without the page's script they would do nothing, so it shows them. */
function filters(findings: readonly Finding[], input: DiffInput): string {
	const counts = countByWeight(findings);
	const weights = WEIGHTS.filter(({ weight }) => counts[weight] > 0).map(({ weight, lt, en }) => {
		const isHidden = weight === 'none' && counts.major + counts.minor > 0;
		return `<label><input type="checkbox" name="weight" value="${weight}"${isHidden ? '' : ' checked'}> ${word(input, lt, en)} (${counts[weight]})</label>`;
	});
	const plans = choices(
		findings,
		({ plan }) => plan,
		(plan) => plan,
	);
	const types = choices(findings, sortOf, (sort) => sortTitle(findings, sort)[input.language]);
	return [
		`<form hidden>${weights.join(' ')}`,
		...(plans.length > 1 ? [select('plan', word(input, 'planas', 'plan'), plans, input)] : []),
		select('type', word(input, 'tipas', 'type'), types, input),
		`<label>${word(input, 'ieškoti', 'find')} <input type="search" name="text"></label> <output data-text="${word(input, 'rodoma {shown} iš {all}', '{shown} of {all} shown')}"></output></form>`,
	].join(' ');
}

/** A finding's type, and of what in a text that is no paragraph: cells and items change as sentences do. */
function sortOf({ type, block }: Finding): string {
	return block === undefined ? type : `${type}.${block}`;
}

/** What all findings of a sort are called, else their type. */
function sortTitle(findings: readonly Finding[], sort: string): Bilingual {
	const [first, ...others] = findings.filter((one) => sortOf(one) === sort);
	if (!first) return { lt: sort, en: sort };
	return others.every((one) => titleOf(one).lt === titleOf(first).lt) ? titleOf(first) : KINDS[first.type].title;
}

/** Each value that findings have, with its title and how many have it. */
function choices<Value extends string>(findings: readonly Finding[], taken: (finding: Finding) => Value | undefined, titleOf: (value: Value) => string): string[] {
	const counts = new Map<Value, number>();
	for (const finding of findings) {
		const value = taken(finding);
		if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].map(([value, count]) => `<option value="${escaped(value)}">${escaped(titleOf(value))} (${count})</option>`);
}

function select(name: string, title: string, options: readonly string[], input: DiffInput): string {
	return `<label>${title} <select name="${name}"><option value="">${word(input, 'visi', 'all')}</option>${options.join('')}</select></label>`;
}

function row(finding: Finding, input: DiffInput): string {
	const { weight, plan, old, new: fresh, words, difference, percent } = finding;
	const { language } = input;
	const figures = [...(difference ? [signedText(difference, language)] : []), ...(percent ? [percentText(percent, language)] : [])].join('<br>');
	return `<tr data-weight="${weight}" data-type="${sortOf(finding)}"${plan === undefined ? '' : ` data-plan="${escaped(plan)}"`}><th scope="row">${escaped(findingTitle(finding, language))}</th>${cell(old, words, 'removed', input)}${cell(fresh, words, 'added', input)}<td>${figures}</td></tr>`;
}

function cell(side: Side | undefined, words: readonly Words[] | undefined, own: 'added' | 'removed', { language }: DiffInput): string {
	if (!side) return '<td class="nothing"></td>';
	const tag = own === 'added' ? 'ins' : 'del';
	const text = words
		? words
				.filter(({ op }) => op === 'same' || op === own)
				.map(({ op, text: run }) => (op === 'same' ? escaped(run) : `<${tag}>${escaped(run)}</${tag}>`))
				.join('')
		: escaped(side.value === undefined ? '' : sideText(side, language));
	return `<td>${text}<br><small>${escaped(spotText(side.spot))}</small></td>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
