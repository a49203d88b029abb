import { type Cursor, field, items, listOf, pairs, scalar, textAt } from './read.ts';
import type { RuleSetting, RuleSettings } from './types.ts';

/** Reads how plan.yaml sets the rules: `preset`, `rules` and `overrides`. Of what the schema has refused only that a rule was to have a level is kept. */
export function ruleSettings(main: Cursor | undefined): RuleSettings {
	const preset = main && textAt(main, 'preset');
	return {
		preset: preset === 'strict' || preset === 'draft' ? preset : 'recommended',
		rules: settings(main && field(main, 'rules')),
		overrides: items(main && field(main, 'overrides')).map((at) => ({
			files: listOf(at, 'files').flatMap((file) => scalar(file) ?? []),
			rules: settings(field(at, 'rules')),
		})),
	};
}

function settings(at: Cursor | undefined): Map<string, RuleSetting> {
	return new Map(pairs(at).map(([rule, value]) => [rule, setting(value)]));
}

/** `warning`, or `{severity: warning, percent: 30}`. A rule whose level can't be read is off: how it was to speak is not known. */
function setting(at: Cursor): RuleSetting {
	const isMapping = typeof at.value === 'object' && at.value !== null && !Array.isArray(at.value);
	const stated = isMapping ? field(at, 'severity')?.value : at.value;
	const level = isMapping && stated === undefined ? undefined : (levelOf(stated) ?? 'off');
	const options = new Map(pairs(at).flatMap(([name, { value }]): [string, unknown][] => (name === 'severity' ? [] : [[name, value]])));
	return { options, ...(level === undefined ? {} : { level }) };
}

function levelOf(value: unknown): RuleSetting['level'] {
	return value === 'error' || value === 'warning' || value === 'info' || value === 'off' ? value : undefined;
}
