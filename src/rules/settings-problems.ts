import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { OptionInfo, RuleInfo } from '../rule-info.ts';
import type { SourceDocument, YamlPath } from '../source/types.ts';
import { pathMatcher } from './settings.ts';
import { suggester } from './wording.ts';

/** The files of a workspace with settings, and what can be set. */
export interface Settable {
	/** Of all its files, from its root. */
	readonly paths: readonly string[];
	readonly rules: readonly RuleInfo[];
	/** Rules whose level is not to be changed. */
	readonly fixed: readonly RuleInfo[];
}

/** What is wrong with how plan.yaml sets the rules: names that no rule and no option has, values that an option can't take, and patterns that no file matches. */
export function settingsProblems(documents: readonly SourceDocument[], { paths, rules: settable, fixed }: Settable): Diagnostic[] {
	const byId = new Map<string, RuleInfo>(settable.map((rule) => [rule.id, rule]));
	const isFixed = new Set<string>(fixed.map(({ id }) => id));
	const suggest = suggester(() => byId.keys());
	return documents
		.filter(({ data }) => member(data, 'kind') === 'workspace')
		.flatMap((document) => [...settingsIn(document).flatMap((path) => problemsAt(document, path, { byId, isFixed, suggest })), ...unmatchedIn(document, paths)]);
}

/** Patterns of `overrides` that no file of the workspace matches. */
function unmatchedIn(document: SourceDocument, paths: readonly string[]): Diagnostic[] {
	const overrides = member(document.data, 'overrides');
	return (Array.isArray(overrides) ? overrides : []).flatMap((one: unknown, index) => {
		const files = member(one, 'files');
		return (Array.isArray(files) ? files : []).flatMap((pattern: unknown, place): Diagnostic[] => {
			if (typeof pattern !== 'string' || paths.some(pathMatcher([pattern]))) return [];
			const path = ['overrides', index, 'files', place];
			const message = { lt: `Tokių failų („${pattern}“) plane nėra`, en: `No file of the workspace matches \`${pattern}\`` };
			return [{ rule: 'settings/unmatched-files', severity: 'warning', message, place: document.place(path), element: path.join('/') }];
		});
	});
}

/** Paths of every rule's setting: under `rules`, and under the `rules` of each of `overrides`. */
function settingsIn({ data }: SourceDocument): YamlPath[] {
	const overrides = member(data, 'overrides');
	const holders: readonly (readonly [YamlPath, unknown])[] = [
		[['rules'], member(data, 'rules')],
		...(Array.isArray(overrides) ? overrides.map((one: unknown, index): readonly [YamlPath, unknown] => [['overrides', index, 'rules'], member(one, 'rules')]) : []),
	];
	return holders.flatMap(([path, rules]) => keysOf(rules).map((id) => [...path, id]));
}

interface Known {
	readonly byId: ReadonlyMap<string, RuleInfo>;
	readonly isFixed: ReadonlySet<string>;
	readonly suggest: (word: string) => Bilingual | undefined;
}

function problemsAt(document: SourceDocument, path: YamlPath, { byId, isFixed, suggest }: Known): Diagnostic[] {
	const id = String(path.at(-1));
	const rule = byId.get(id);
	const element = path.join('/');
	if (!rule) {
		const message = isFixed.has(id)
			? { lt: `Taisyklės „${id}“ lygis nekeičiamas: be jos nėra ko tikrinti`, en: `The level of \`${id}\` can't be changed: without it there is nothing to check` }
			: { lt: `Taisyklės „${id}“ nėra`, en: `There is no rule \`${id}\`` };
		const help = isFixed.has(id) ? undefined : suggest(id);
		return [{ rule: 'settings/unknown-rule', severity: 'error', message, place: document.place(path, 'key'), element, ...(help ? { help } : {}) }];
	}
	const value = valueAt(document.data, path);
	return keysOf(value)
		.filter((name) => name !== 'severity')
		.flatMap((name) => optionProblem(document, [...path, name], rule, member(value, name)));
}

function optionProblem(document: SourceDocument, path: YamlPath, { id, options = {} }: RuleInfo, value: unknown): Diagnostic[] {
	const name = String(path.at(-1));
	const info = options[name];
	const element = path.join('/');
	if (!info) {
		const names = Object.keys(options);
		const help = levelHelp(value) ?? suggester(() => names)(name) ?? allOptions(names);
		return [
			{
				rule: 'settings/unknown-option',
				severity: 'error',
				message: { lt: `Taisyklė „${id}“ neturi parinkties „${name}“`, en: `The rule \`${id}\` has no option \`${name}\`` },
				place: document.place(path, 'key'),
				element,
				...(help ? { help } : {}),
			},
		];
	}
	const expected = misfit(info, value);
	if (!expected) return [];
	const message = { lt: `Taisyklės „${id}“ parinktis „${name}“ turi būti ${expected.lt}`, en: `The option \`${name}\` of the rule \`${id}\` has to be ${expected.en}` };
	return [{ rule: 'settings/option-value', severity: 'error', message, place: document.place(path), element }];
}

/** A level under another name than its own. */
function levelHelp(value: unknown): Bilingual | undefined {
	const isLevel = value === 'error' || value === 'warning' || value === 'info' || value === 'off';
	return isLevel ? { lt: `Lygis rašomas taip: „severity: ${value}“`, en: `Write a level so: \`severity: ${value}\`` } : undefined;
}

function allOptions(names: readonly string[]): Bilingual | undefined {
	return names.length === 0 ? undefined : { lt: `Jos parinktys: ${names.join(', ')}`, en: `Its options: ${names.join(', ')}` };
}

/** What the option should be, when the value is not that. */
function misfit(info: OptionInfo, value: unknown): Bilingual | undefined {
	switch (info.type) {
		case 'number':
			return typeof value === 'number' && value >= info.minimum ? undefined : { lt: `skaičius, ne mažesnis kaip ${info.minimum}`, en: `a number, ${info.minimum} or more` };
		case 'flag':
			return typeof value === 'boolean' ? undefined : { lt: 'true arba false', en: 'true or false' };
		case 'texts':
			return Array.isArray(value) && value.every((one) => typeof one === 'string') ? undefined : { lt: 'tekstų sąrašas', en: 'a list of texts' };
	}
}

function valueAt(data: unknown, path: YamlPath): unknown {
	return path.reduce<unknown>((at, key) => member(at, key), data);
}

function member(data: unknown, key: string | number): unknown {
	return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function keysOf(data: unknown): string[] {
	return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
}
