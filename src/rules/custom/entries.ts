import type { Bilingual, Severity } from '../../diagnostic.ts';
import { type Cursor, cursor, field, items, localizedAt, optional, pairs, textAt } from '../../model/read.ts';
import type { Localized } from '../../model/types.ts';
import { CUSTOM_RULE_FAULTS, type OptionInfo, type RuleId, type RuleInfo } from '../../rule-info.ts';
import type { SourceDocument } from '../../source/types.ts';
import { isTarget, type Target } from './targets.ts';

/** A custom rule as it is written: what is known of it without reading its expressions. */
export interface RuleEntry {
	readonly info: RuleInfo;
	readonly target: Target;
	readonly at: Cursor;
}

/** The custom rules of a workspace in the order of the files. What lacks its id, target or condition is passed over: the schema has told. */
export function ruleEntries(documents: readonly SourceDocument[]): readonly RuleEntry[] {
	return documents
		.map(cursor)
		.filter((at) => textAt(at, 'kind') === 'rules')
		.flatMap((at) => items(field(at, 'entries')).flatMap((entry) => ruleEntry(entry) ?? []));
}

/** What is known of the custom rules of a workspace, each id once, none of them the tool's. */
export function customRuleInfos(documents: readonly SourceDocument[]): readonly RuleInfo[] {
	const infos = ruleEntries(documents).map(({ info }) => info);
	return infos.filter(({ id }, index) => !isOwnFault(id) && infos.findIndex((other) => other.id === id) === index);
}

function ruleEntry(at: Cursor): RuleEntry | undefined {
	const id = textAt(at, 'id') ?? '';
	const target = textAt(at, 'for');
	if (!isRuleId(id) || !isTarget(target) || textAt(at, 'check') === undefined) return undefined;
	const title = inBoth(localizedAt(at, 'title') ?? { lt: id });
	const description = localizedAt(at, 'description');
	const source = localizedAt(at, 'source');
	const info: RuleInfo = {
		id,
		severity: severityOf(textAt(at, 'severity')),
		title,
		description: description ? inBoth(description) : title,
		bad: firstExample(at, 'bad'),
		good: firstExample(at, 'good'),
		...optional('source', source && inBoth(source)),
		...optional('options', optionsOf(field(at, 'options'))),
	};
	return { info, target, at };
}

function isOwnFault(id: string): boolean {
	return CUSTOM_RULE_FAULTS.some((own) => own === id);
}

function isRuleId(id: string): id is RuleId {
	return /^custom\/[a-z]+(-[a-z]+)*$/.test(id);
}

function inBoth({ lt, en = lt }: Localized): Bilingual {
	return { lt, en };
}

function severityOf(word: string | undefined): Severity {
	return word === 'error' || word === 'info' ? word : 'warning';
}

/** The options with their defaults: `ceiling: 500`, or `ceiling: {value: 500, description: …}`. */
function optionsOf(at: Cursor | undefined): RuleInfo['options'] | undefined {
	const options = pairs(at).flatMap(([name, value]): [string, OptionInfo][] => {
		const said = field(value, 'description') && localizedAt(value, 'description');
		const info = optionInfo((field(value, 'value') ?? value).value, said ? inBoth(said) : { lt: name, en: name });
		return info ? [[name, info]] : [];
	});
	return options.length === 0 ? undefined : Object.fromEntries(options);
}

function optionInfo(value: unknown, description: Bilingual): OptionInfo | undefined {
	if (typeof value === 'number') return { type: 'number', default: value, minimum: Math.min(0, value), description };
	if (typeof value === 'boolean') return { type: 'flag', default: value, description };
	if (Array.isArray(value)) return { type: 'texts', default: value.filter((one) => typeof one === 'string'), description };
	return undefined;
}

/** The first example as it is written, less its indentation. */
function firstExample(at: Cursor, which: 'good' | 'bad'): string {
	const { document, path } = at;
	if (!items(field(at, 'examples') && field(field(at, 'examples') ?? at, which))[0]) return '';
	const { file, range } = document.place([...path, 'examples', which, 0]);
	const column = range.start - (file.text.lastIndexOf('\n', range.start - 1) + 1);
	return `${file.text.slice(range.start, range.end).replaceAll(new RegExp(`\n {1,${column}}`, 'g'), '\n')}\n`;
}
