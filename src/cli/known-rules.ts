import { resolve } from 'node:path';
import type { RuleInfo } from '../rules/types.ts';
import type { Cli } from './cli.ts';

/** The rules that commands speak of. */
export interface KnownRules {
	/** The tool's own, then those that the workspace brings along. */
	readonly all: readonly RuleInfo[];
	/** Whether plan.yaml or `--rule` may change the rule's level: without what the others ask for there is nothing to check. */
	isSettable(rule: string): boolean;
}

/** Every rule that a check of the workspace at or above a path knows. */
export async function knownRules(cli: Cli, path = '.'): Promise<KnownRules> {
	const { catalogue } = await import('../rules/catalogue.ts');
	const { rules } = await import('../rules/index.ts');
	const { customRulesAt } = await import('../workspace.ts');
	const custom = customRulesAt(resolve(cli.cwd, path));
	const settable = new Set<string>([...rules, ...custom].map(({ id }) => id));
	return { all: [...catalogue, ...custom], isSettable: (rule) => settable.has(rule) };
}
