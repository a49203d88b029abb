import picomatch from 'picomatch';
import type { RuleSetting, RuleSettings } from '../model/types.ts';
import type { Level, OptionInfo, RuleInfo } from '../rule-info.ts';

/** How a rule is set for one file. */
export interface Effective {
	readonly level: Level;
	readonly options: ReadonlyMap<string, unknown>;
}

/** Levels that go before the workspace's own, by rule id: from the command line. */
export type Levels = ReadonlyMap<string, Level>;

/** Whether a path from the workspace's folder is one of those that patterns mean: `svp/**`. */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
	return picomatch([...patterns], { dot: true });
}

const STRICT: Readonly<Record<RuleInfo['severity'], Level>> = { error: 'error', warning: 'error', info: 'warning' };

/**
 * How rules are set, by rule and file. Later goes before earlier: the rule's own severity, the preset, `rules`, each of `overrides`
 * whose patterns match the file's path, then the command line.
 */
export function effectiveSettings(settings: RuleSettings, levels: Levels = new Map()): (rule: RuleInfo, path: string) => Effective {
	const overrides = settings.overrides.map(({ files, rules }) => ({ rules, matches: pathMatcher(files) }));
	const known = new Map<string, Effective>();
	const setFor = (rule: RuleInfo, path: string): RuleSetting[] => {
		const own = settings.rules.get(rule.id);
		const byPath = overrides.flatMap(({ rules, matches }) => (rules.has(rule.id) && matches(path) ? (rules.get(rule.id) ?? []) : []));
		return [...(own ? [own] : []), ...byPath];
	};
	return (rule, path) => {
		const name = `${rule.id}\0${overrides.length > 0 ? path : ''}`;
		const found = known.get(name);
		if (found) return found;
		const set = setFor(rule, path);
		const level = levels.get(rule.id) ?? set.findLast((one) => one.level !== undefined)?.level ?? presetLevel(settings.preset, rule);
		const effective = { level, options: new Map(set.flatMap((one) => [...one.options])) };
		known.set(name, effective);
		return effective;
	};
}

function presetLevel(preset: RuleSettings['preset'], rule: RuleInfo): Level {
	if (preset === 'strict') return STRICT[rule.severity];
	return preset === 'draft' ? (rule.draft ?? rule.severity) : rule.severity;
}

/** A rule's options for the places of one file. A name or type that the rule has not declared is a fault of the rule, thrown. */
export interface RuleOptions {
	number(name: string): number;
	flag(name: string): boolean;
	texts(name: string): readonly string[];
}

export function ruleOptions({ id, options = {} }: RuleInfo, set: Effective['options']): RuleOptions {
	const undeclared = (name: string, type: OptionInfo['type']): Error => new Error(`${id} has no option ${name} of type ${type}`);
	return {
		number: (name) => {
			const info = options[name];
			if (info?.type !== 'number') throw undeclared(name, 'number');
			const value = set.get(name);
			return typeof value === 'number' ? value : info.default;
		},
		flag: (name) => {
			const info = options[name];
			if (info?.type !== 'flag') throw undeclared(name, 'flag');
			const value = set.get(name);
			return typeof value === 'boolean' ? value : info.default;
		},
		texts: (name) => {
			const info = options[name];
			if (info?.type !== 'texts') throw undeclared(name, 'texts');
			const value = set.get(name);
			return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : info.default;
		},
	};
}
