import { resolve } from 'node:path';
import type { RuleInfo } from '../rules/types.ts';
import { didYouMean, meantWords, nearest } from '../suggest.ts';
import type { Cli } from './cli.ts';
import { type Failure, usageFailure } from './failure.ts';

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

/** A rule that there is none of: with all of the group that was named; else the nearest id, also when only the part after the slash was given; else with those of its group. */
export function unknownRule(id: string, known: readonly string[]): Failure {
	const everyRule = { lt: 'Visas taisykles išvardija „plan rules“', en: '`plan rules` lists them all' };
	if (id.trim() === '') return usageFailure({ lt: 'Trūksta taisyklės id', en: 'The id of a rule is missing' }, everyRule);
	const [name, rest = ''] = id.split('/');
	const group = known.filter((one) => one.split('/', 1)[0] === name);
	const listed = group.length === 0 ? everyRule : { lt: `Galima: ${group.join(', ')}`, en: `There are: ${group.join(', ')}` };
	if (rest === '' && group.length > 0) return usageFailure({ lt: `„${name}“ – taisyklių grupė, ne viena taisyklė`, en: `${name} is a group of rules, not one rule` }, listed);
	const names = new Map(known.toReversed().map((one) => [one.replace(/^.*\//, ''), one]));
	const bare = names.get(id) ?? names.get(nearest(id, names.keys()) ?? '');
	return usageFailure({ lt: `Nežinoma taisyklė „${id}“`, en: `Unknown rule ${id}` }, didYouMean(names.get(id)) ?? meantWords(id, known) ?? didYouMean(bare) ?? listed);
}
