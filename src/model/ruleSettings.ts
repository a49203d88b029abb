import { type Cursor, field, items, listOf, pairs, scalar, textAt } from './read.ts';
import type { RuleSetting, RuleSettings } from './types.ts';

/** Reads how plan.yaml sets the rules: `preset`, `rules` and `overrides`. What the schema has refused is passed over. */
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

/** `warning`, or `{severity: warning, percent: 30}`. */
function setting(at: Cursor): RuleSetting {
	const level = levelOf(at.value) ?? levelOf(field(at, 'severity')?.value);
	const options = new Map(pairs(at).flatMap(([name, { value }]): [string, unknown][] => (name === 'severity' ? [] : [[name, value]])));
	return { options, ...(level === undefined ? {} : { level }) };
}

function levelOf(value: unknown): RuleSetting['level'] {
	return value === 'error' || value === 'warning' || value === 'info' || value === 'off' ? value : undefined;
}
