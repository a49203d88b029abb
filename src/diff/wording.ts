import { decimalText } from '../decimal-text.ts';
import type { Bilingual, Language } from '../diagnostic.ts';
import { NEED } from '../model/fact-words.ts';
import type { Decimal, Localized } from '../model/types.ts';
import { titleOf } from './titles.ts';
import type { Comparison, Finding, MoneyRow, NotCompared, Side, Spot, Stage, Weight } from './types.ts';

/** What every format is made of. */
export interface DiffInput {
	readonly comparison: Comparison;
	/** Of a series of versions; empty for two. */
	readonly stages: readonly Stage[];
	/** The least weight that is shown in full. */
	readonly weight: Weight;
	readonly language: Language;
	/** Of the program. */
	readonly version: string;
	readonly paint: DiffPaint;
}

/** Colours, or none. */
export interface DiffPaint {
	bold(text: string): string;
	dim(text: string): string;
	red(text: string): string;
	green(text: string): string;
	yellow(text: string): string;
	strikethrough(text: string): string;
}

export type DiffFormat = (input: DiffInput) => string;

const NO_BREAK_SPACE = '\u00a0';

/** A number in the language's style, with at least the given decimals and never rounded. */
export function numberText(value: Decimal, language: Language, decimals = 0): string {
	const own = value.toFixed().split('.')[1]?.length ?? 0;
	return decimalText(value.toFixed(Math.max(own, decimals)), language);
}

/** The same with its sign, for differences. */
export function signedText(value: Decimal, language: Language, decimals = 0): string {
	return `${value.gt(0) ? '+' : ''}${numberText(value, language, decimals)}`;
}

export function percentText(percent: Decimal | undefined, language: Language): string {
	return percent === undefined ? '' : `${signedText(percent, language, 1)}${NO_BREAK_SPACE}%`;
}

export function localText(text: Localized | undefined, language: Language): string {
	return text === undefined ? '' : language === 'en' ? (text.en ?? text.lt) : text.lt;
}

export function valueText(value: Decimal | string | undefined, language: Language): string {
	if (value === undefined) return '–';
	return typeof value === 'string' ? value : numberText(value, language);
}

/** A side's value as people read it. */
export function sideText(side: Pick<Side, 'value' | 'said'> | undefined, language: Language): string {
	return side?.said?.()[language] ?? valueText(side?.value, language);
}

export function spotText(spot: Spot | undefined): string {
	return spot === undefined ? '' : `${spot.file}:${spot.line}`;
}

/** What happened, without the element's name and the values: «appropriation changed, SB, 2015». */
export function findingTitle(finding: Finding, language: Language): string {
	const { detail, part } = finding;
	return [titleOf(finding), detail, part].flatMap((one) => (one && one[language] !== '' ? [one[language]] : [])).join(', ');
}

/** The same with the values: «appropriation changed, SB, 2015: 120 → 140 (+20, +16.7 %)». */
export function findingText(finding: Finding): Bilingual {
	const said = (language: Language): string => {
		const title = findingTitle(finding, language);
		const change = changeText(finding, language);
		return change === '' ? title : `${title}: ${change}`;
	};
	return { lt: said('lt'), en: said('en') };
}

/** The same for a terminal, changed words marked in their text so that it can be read without colours: [-old-]{+new+}, as git does. */
export function findingLine(finding: Finding, language: Language, paint: DiffPaint): string {
	if (!finding.words) return findingText(finding)[language];
	const words = finding.words.map(({ op, text }) => (op === 'same' ? text : op === 'added' ? paint.green(`{+${text}+}`) : paint.red(`[-${text}-]`)));
	return `${findingTitle(finding, language)}: ${words.join('')}`;
}

function changeText({ type, old, new: fresh, difference, percent }: Finding, language: Language): string {
	if (type === 'layout' || type === 'reordered' || type.startsWith('file-')) return '';
	if (type === 'paragraph-moved') return language === 'lt' ? `„${sideText(fresh, language)}“` : `“${sideText(fresh, language)}”`;
	if (/^(plan|strategicGoal|priority|programme|goal|task|measure|submeasure|indicator|reserve|register-entry)-(added|removed)$/.test(type)) return '';
	const figures = [...(difference && old?.value !== undefined && fresh?.value !== undefined ? [signedText(difference, language)] : []), ...(percent ? [percentText(percent, language)] : [])].join(
		', ',
	);
	const only = old?.value === undefined ? fresh : fresh?.value === undefined ? old : undefined;
	// What was changed, not added or removed by its type, had nothing before or has nothing now.
	const change = only && !type.endsWith('-changed') ? sideText(only, language) : `${sideText(old, language)} → ${sideText(fresh, language)}`;
	return figures === '' ? change : `${change} (${figures})`;
}

/** Whom a finding is about, as a heading: `svp:01.01.02 Gatvės`; for narrative and files the path. */
export function subjectText({ ref, old, new: fresh, name }: Finding, language: Language): string {
	if (ref === undefined) return fresh?.spot?.file ?? old?.spot?.file ?? '';
	return [ref, ...nameBeside(ref, localText(name, language))].join('  ');
}

/** A name to stand beside a reference, unless that says it, as a reserve's does. */
export function nameBeside(ref: string, name: string): string[] {
	return ref.endsWith(`:${name}`) ? [] : [name];
}

/** A development plan has priorities in place of programmes. */
const BY_PRIORITY: Bilingual = { lt: 'Pagal prioritetus', en: 'By priority' };

const GROUPS: Readonly<Record<MoneyRow['by'], Bilingual>> = {
	year: { lt: 'Iš viso', en: 'Total' },
	source: { lt: 'Pagal šaltinius', en: 'By source' },
	programme: { lt: 'Pagal programas', en: 'By programme' },
	body: { lt: 'Pagal vykdytojus', en: 'By responsible body' },
};

export function groupText({ by, column }: Pick<MoneyRow, 'by' | 'column'>, language: Language): string {
	return (by === 'programme' && column === NEED ? BY_PRIORITY : GROUPS[by])[language];
}

/** Findings under the subject that heads them, in their order; a path that is the heading is not said again. */
export function bySubject(findings: readonly Finding[], language: Language): ReadonlyMap<string, readonly Finding[]> {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const subject = subjectText(finding, language);
		const { detail, ...rest } = finding;
		const own = detail?.[language] === subject ? rest : finding;
		const group = groups.get(subject);
		if (group) group.push(own);
		else groups.set(subject, [own]);
	}
	return groups;
}

/** A subject's findings in short: without what follows from one of them. */
export function withoutParts(findings: readonly Finding[]): readonly Finding[] {
	const own = findings.filter(({ isPart }) => !isPart);
	return own.length > 0 ? own : findings;
}

const RANK: Readonly<Record<Weight, number>> = { major: 2, minor: 1, none: 0 };

/** The findings to show in full: of the asked weight or more. */
export function shown({ comparison, weight }: Pick<DiffInput, 'comparison' | 'weight'>): Finding[] {
	return comparison.findings.filter((finding) => RANK[finding.weight] >= RANK[weight]);
}

/** «3 major, 2 minor, 1 layout only»; empty when there are none. */
export function countsText(counts: Readonly<Record<Weight, number>>, language: Language): string {
	const words = language === 'lt' ? { major: 'esminių', minor: 'mažesnių', none: 'tik išdėstymo' } : { major: 'major', minor: 'minor', none: 'layout only' };
	const parts = (['major', 'minor', 'none'] as const).filter((weight) => counts[weight] > 0);
	return parts.map((weight) => (language === 'lt' ? `${words[weight]} – ${counts[weight]}` : `${counts[weight]} ${words[weight]}`)).join(', ');
}

/** What is said when nothing was found: «No changes» only of versions that were compared in full and that had no changes in between. */
export function nothingText({ comparison, stages }: Pick<DiffInput, 'comparison' | 'stages'>): Bilingual {
	if (comparison.notCompared.length > 0) return { lt: 'Pakeitimų nerasta, bet palyginta ne viskas', en: 'No changes found, but not everything could be compared' };
	const isBackAgain = stages.some(({ changes }) => changes && changes.major + changes.minor + changes.none > 0);
	return isBackAgain
		? { lt: 'Pirma ir paskutinė versijos nesiskiria, bet tarp jų pakeitimų būta', en: 'The first and the last version are the same, but there were changes in between' }
		: { lt: 'Pakeitimų nėra', en: 'No changes' };
}

/** That a file was not compared, or not in full, and how many differences may only come from that. */
export function notComparedText({ version, file, isWhole, held }: NotCompared): Bilingual {
	const which = version === 'old' ? { lt: 'Senojoje', en: 'old' } : { lt: 'Naujojoje', en: 'new' };
	const what = isWhole
		? { lt: `failo „${file}“ perskaityti nepavyko: jis nepalygintas`, en: `${file} could not be read and is not compared` }
		: { lt: `faile „${file}“ yra klaidų: jis palygintas ne visas`, en: `${file} has errors and is not compared in full` };
	return {
		lt: `${which.lt} versijoje ${what.lt}${held > 0 ? `, nerodomi skirtumai, kurių gali ir nebūti: ${held}` : ''}`,
		en: `In the ${which.en} version ${what.en}${held > 0 ? `; differences held back, since they may be none: ${held}` : ''}`,
	};
}
